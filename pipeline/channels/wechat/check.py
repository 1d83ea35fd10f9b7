"""What an account's API rights allow, found out by questions that change nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.channels.wechat.calls import drafts, freepublish, quota
from pipeline.channels.wechat.client import Client
from pipeline.model.account import Capability
from pipeline.model.errors import Refused

_UNAUTHORISED: Final = frozenset({48001, quota.NO_PERMISSION, 88000})
# cgi_path not found: a platform that has no answer about this call.
_UNTOLD: Final = 76021


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """One finding; `able` None: the platform did not say."""

    capability: Capability
    able: bool | None
    say: str


def check(client: Client) -> tuple[Ability, ...]:
    """Raises Barred or Busy when there is not even a token: then nothing can be found out."""
    client.tokens.current()
    return tuple(_abilities(client))


def _abilities(client: Client) -> Iterator[Ability]:
    def allowed(path: str) -> Callable[[], object]:
        return lambda: _allowed(client, path)

    yield _try(Capability.DRAFT, lambda: drafts.total(client))
    yield _try(Capability.PUBLISH, lambda: freepublish.page(client, 0, 1))
    yield _try(Capability.MASS, allowed("/cgi-bin/message/mass/sendall"))
    yield _try(Capability.STATISTICS, allowed("/datacube/getbizsummary"))
    yield _try(Capability.COMMENT, allowed("/cgi-bin/comment/list"))


def _allowed(client: Client, path: str) -> None:
    reply = quota.quota(client, path)
    if reply.errcode == quota.NO_PERMISSION:
        raise client.line.error(reply)


def _try(capability: Capability, question: Callable[[], object]) -> Ability:
    try:
        question()
    except Refused as refused:
        able = False if refused.errcode in _UNAUTHORISED else None
        say = "平台没有说" if refused.errcode == _UNTOLD else str(refused)
        return Ability(capability=capability, able=able, say=say)
    return Ability(capability=capability, able=True, say="可用")
