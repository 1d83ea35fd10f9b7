"""What a handler is handed, and the table of all calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.sandbox.accounts import Account
from pipeline.sandbox.replies import Raw
from pipeline.sandbox.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """The `media` part of a form."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A request after its last byte, before anything was made of it."""

    method: str
    path: str
    query: Mapping[str, str]
    body: bytes
    ip: str
    upload: Upload | None = None
    form: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request whose caller is known."""

    state: State
    now: int
    heard: Heard
    account: Account
    body: dict[str, Any]

    @property
    def appid(self) -> str:
        """Whose call it is."""
        return self.account.appid


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A call without an access token: it hands tokens out, or checks the secret itself."""

    state: State
    now: int
    heard: Heard


Reply = dict[str, Any] | Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One call of the platform."""

    path: str
    method: str  # POST: a GET is refused with 43002; GET: either is taken
    run: Callable[[Call], Reply] | None = None
    gate: Callable[[Gate], Reply] | None = None
    publishing: bool = False  # only for accounts that may publish
    reads: str = "json"  # json | form | nothing


CALLS: Final[dict[str, Entry]] = {}


def call(
    path: str, *, method: str = "POST", publishing: bool = False, reads: str = "json"
) -> Callable[[Callable[[Call], Reply]], Callable[[Call], Reply]]:
    """Enter a handler that needs an access token."""

    def enter(run: Callable[[Call], Reply]) -> Callable[[Call], Reply]:
        needs = "nothing" if method == "GET" else reads
        CALLS[path] = Entry(path=path, method=method, run=run, publishing=publishing, reads=needs)
        return run

    return enter


def gate(
    path: str, *, method: str = "POST"
) -> Callable[[Callable[[Gate], Reply]], Callable[[Gate], Reply]]:
    """Enter a handler that needs none."""

    def enter(run: Callable[[Gate], Reply]) -> Callable[[Gate], Reply]:
        CALLS[path] = Entry(path=path, method=method, gate=run)
        return run

    return enter
