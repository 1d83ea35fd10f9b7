"""The ledger of calls: it knows that the day's quota is used up before it asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from pipeline.channels.wechat.request import Request
from pipeline.model.errors import Busy

_DAY: Final = 86_400_000_000
_BEIJING: Final = 8 * 3_600_000_000  # the platform's days begin at 00:00 UTC+8

# Calls per day of a new account: developers.weixin.qq.com Message_Management/API_Call_Limits.
# They grow with 100,000, 1,000,000 and 10,000,000 followers.
DAILY: Final[Mapping[str, int]] = {
    "/cgi-bin/material/add_material": 100_000,
    "/cgi-bin/draft/add": 1_000,
    "/cgi-bin/draft/delete": 1_000,
    "/cgi-bin/draft/update": 1_000,
    "/cgi-bin/draft/count": 1_000,
    "/cgi-bin/draft/batchget": 1_000,
    "/cgi-bin/draft/get": 500,
    "/cgi-bin/freepublish/submit": 100,
    "/cgi-bin/freepublish/get": 100,
    "/cgi-bin/freepublish/getarticle": 100,
    "/cgi-bin/freepublish/batchget": 100,
    "/cgi-bin/freepublish/delete": 10,
    "/cgi-bin/message/mass/sendall": 100,
    "/cgi-bin/message/mass/delete": 10,
    "/cgi-bin/message/mass/preview": 100,
}


class Count(Protocol):
    """How many calls of a path an account has made since a moment (µs UTC)."""

    def __call__(self, account: str, path: str, *, since: int) -> int:
        """Calls at or after `since`."""
        ...


def midnight_before(now: int) -> int:
    """The last 00:00 Beijing time (µs UTC)."""
    return (now + _BEIJING) // _DAY * _DAY - _BEIJING


def until_midnight(now: int) -> int:
    """How long until the quotas return (µs)."""
    return midnight_before(now) + _DAY - now


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Counts our own calls; an empty `limits` asks the platform every time."""

    account: str
    count: Count
    now: Callable[[], int]
    limits: Mapping[str, int]

    def left(self, path: str) -> int | None:
        """Calls left today; None where no limit is known."""
        limit = self.limits.get(path)
        if limit is None:
            return None
        return max(0, limit - self.count(self.account, path, since=midnight_before(self.now())))

    def check(self, request: Request, *, where: str) -> None:
        """Raise Busy until midnight instead of making a call that would be refused."""
        if self.left(request.path) != 0:
            return
        raise Busy(
            f"今天的 {self.limits[request.path]} 次调用已用完",
            where=f"{where}（{request.path}）",
            todo="北京时间 0 点恢复；急用可在公众平台清零（每月 10 次）",
            errcode=45009,
            retry_after=until_midnight(self.now()),
        )
