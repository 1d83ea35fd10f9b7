"""One exchange on the line of one account: sent, timed, recorded, and its refusal put in words."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pipeline.channels.wechat import answers
from pipeline.channels.wechat.quota import until_midnight
from pipeline.channels.wechat.reply import Reply, parse
from pipeline.channels.wechat.request import Request
from pipeline.channels.wechat.transport import Transport
from pipeline.model.account import Account
from pipeline.model.errors import PlatformError


class Record(Protocol):
    """Notes one call: `errcode` None when no reply could be read; `at` in µs UTC."""

    def __call__(
        self, *, account: str, path: str, at: int, ms: int, errcode: int | None, rid: str
    ) -> None:
        """Write it down; the secret and the token are not part of it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`secret` is kept only to be cut out of what the platform says."""

    account: Account
    secret: str
    transport: Transport
    record: Record
    now: Callable[[], int]

    def exchange(self, request: Request, token: str) -> Reply:
        """Send once and read the reply, whatever it says."""
        started, at = time.monotonic(), self.now()
        reply: Reply | None = None
        try:
            raw = self.transport.send(request, token, where=self.account.name)
            reply = parse(request, raw)
        finally:
            self.record(
                account=self.account.key,
                path=request.path,
                at=at,
                ms=round((time.monotonic() - started) * 1000),
                errcode=reply.errcode if reply else None,
                rid=reply.rid if reply else "",
            )
        return reply

    def error(self, reply: Reply, *, token: str = "", code: int | None = None) -> PlatformError:
        """The error that a refusal becomes; `code` where another row of the table fits better."""
        errmsg = reply.errmsg
        for hidden in (self.secret, token):
            errmsg = errmsg.replace(hidden, "***") if hidden else errmsg
        return answers.error(
            reply.request,
            reply.errcode if code is None else code,
            errmsg,
            reply.rid,
            where=self.account.name,
            midnight=until_midnight(self.now()),
        )


def bad_token(reply: Reply) -> bool:
    """Overtaken, expired and garbage tokens are treated alike."""
    return reply.errcode in answers.ACTS[answers.Act.TOKEN]
