"""What holds for every mass send (群发), by API and by hand: its quota."""

from typing import TYPE_CHECKING, Final

from pipeline.sandbox.accounts import Account
from pipeline.sandbox.clock import day_of, midnight
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.state import State

if TYPE_CHECKING:
    from datetime import date

# mp.weixin.qq.com: 订阅号 one success a day; 服务号 four for each follower in a calendar month.
A_DAY: Final = 1
A_MONTH: Final = 4


def spend(state: State, account: Account, now: int) -> None:
    """Refuse where no mass send is left; what runs counts, what failed does not."""
    if state.settings["quotas"] == "off":
        return
    today = day_of(now)
    monthly = account.kind == "service"
    since = midnight(today.replace(day=1) if monthly else today)
    if sent(state, account, since) >= (A_MONTH if monthly else A_DAY):
        raise Refusal(45028)


def sent(state: State, account: Account, since: int) -> int:
    """Sends that count since a moment."""
    return state.count(
        "SELECT count(*) FROM job WHERE appid = ? AND road = 'mass' AND submitted >= ?"
        " AND state <> 'failed'",
        account.appid,
        since,
    )


def left(state: State, account: Account, now: int) -> int:
    """How many are left in the running day or month."""
    today: date = day_of(now)
    if account.kind == "service":
        return max(0, A_MONTH - sent(state, account, midnight(today.replace(day=1))))
    return max(0, A_DAY - sent(state, account, midnight(today)))
