"""What flows know of a channel, and what a channel is handed. Members do not know each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from pipeline.model.account import Account
from pipeline.model.content import Revision
from pipeline.model.post import Op, Receipt, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One post on its way out, as a channel sees it.

    `read` gives the bytes of an `asset:<sha256>`; `remote` holds what the platform named so far
    (media_id, thumb_1 … thumb_8, publish_id, msg_id); `key` is the idempotency key (at most 32
    ASCII characters); `since` is the moment before which nothing of ours can have left (µs UTC).
    """

    post: str
    account: Account
    revision: Revision
    read: Callable[[str], bytes]
    remote: Mapping[str, str]
    key: str
    since: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in which the platform's draft is not what was approved."""

    position: int
    field: str
    ours: str
    theirs: str


class Channel(Protocol):
    """Stage often, release once, ask without effect.

    Every method raises Refused (definite no), Busy (definite not yet) or Lost (nobody knows) and
    nothing else of its own. `keyed`: the platform remembers `Errand.key`, so `confirm` may repeat
    the call; `listed`: what is out can be listed, so `ask` alone settles a doubt.
    """

    op: Op | None  # the journalled call of `release`; None where a person releases
    keyed: bool
    listed: bool

    def upload(self, errand: Errand) -> Mapping[str, str]:
        """Upload pictures and a fresh cover per article; harmless to repeat. New remote ids."""
        ...

    def draft(self, errand: Errand) -> Mapping[str, str]:
        """draft/add: not repeatable blindly. New remote ids (`media_id`)."""
        ...

    def find(self, errand: Errand) -> Mapping[str, str]:
        """Look for our draft by its covers; the ids, or empty. Read only."""
        ...

    def compare(self, errand: Errand) -> tuple[Difference, ...]:
        """Read the draft back and compare it with the approved revision; Refused when it is gone."""
        ...

    def release(self, errand: Errand) -> Receipt:
        """The one call."""
        ...

    def confirm(self, errand: Errand) -> Receipt:
        """The same call with the same key; only for keyed channels."""
        ...

    def ask(self, errand: Errand) -> Verdict:
        """What became of it. Read only."""
        ...
