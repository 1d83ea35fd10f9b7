"""The way every call takes: ledger, token, socket, verdict; one repeat after a bad token."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.channels.wechat.line import Line, bad_token
from pipeline.channels.wechat.quota import Ledger
from pipeline.channels.wechat.reply import Reply, as_int
from pipeline.channels.wechat.request import Request
from pipeline.channels.wechat.token import Tokens

_TOKEN_PATH = "/cgi-bin/stable_token"  # noqa: S105  a path
_WRONG_SECRET = 40125


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One account at one address."""

    line: Line
    ledger: Ledger
    tokens: Tokens

    def call(self, request: Request) -> Reply:
        """Ask; an errcode that the request does not accept is raised as the table says."""
        self.ledger.check(request, where=self.line.account.name)
        token = self.tokens.current()
        reply = self.line.exchange(request, token.value)
        if bad_token(reply):
            token = self.tokens.renew(token)
            reply = self.line.exchange(request, token.value)
            if bad_token(reply):
                self.tokens.distrust(token)
        if reply.errcode and reply.errcode not in request.accept:
            raise self.line.error(reply, token=token.value)
        return reply


def stable_token(line: Line, force: bool) -> tuple[str, int]:  # noqa: FBT001  Tokens.fetch
    """A token and its seconds: POST, so that the secret never stands in an address."""
    body = {
        "grant_type": "client_credential",
        "appid": line.account.appid,
        "secret": line.secret,
        "force_refresh": force,
    }
    reply = line.exchange(Request(path=_TOKEN_PATH, body=body), "")
    if reply.errcode:
        # Here a "bad token" means the secret: WeChat answers 40001 or 40125 for a wrong one.
        raise line.error(reply, code=_WRONG_SECRET if bad_token(reply) else None)
    return reply.ident("access_token"), as_int(reply.body.get("expires_in")) or 0


def connect(*, line: Line, ledger: Ledger, tokens: Path) -> Client:
    """A client whose token lives in a file of the folder `tokens`."""
    keeper = Tokens(
        file=tokens / f"{line.account.key}.json",
        home=f"{line.transport.base} {line.account.appid}",
        fetch=partial(stable_token, line),
        now=line.now,
    )
    return Client(line=line, ledger=ledger, tokens=keeper)
