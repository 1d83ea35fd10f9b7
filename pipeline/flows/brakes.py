"""What stops a send: a brake that somebody set, the hour that is over, the quota that is used."""

from pipeline.almanac.slots import period_of
from pipeline.flows.ports import Ports
from pipeline.model.account import MASS_QUOTA, Account
from pipeline.model.errors import Conflict
from pipeline.model.post import Post

EVERYTHING = "*"
FOR_EVER = 2**62  # µs: no hour, no last moment


def braked(ports: Ports, account: str) -> bool:
    """Whether the account, or everything, is held."""
    return not {EVERYTHING, account}.isdisjoint(ports.store.desk.holds())


def too_late(ports: Ports, post: Post) -> bool:
    """Past `not_after` nothing is sent alone; the default follows the way of release."""
    return post.due is not None and ports.clock() > last_moment(ports, post)


def last_moment(ports: Ports, post: Post) -> int:
    """Until when the post may leave alone; one without an hour may leave for ever."""
    if post.not_after is not None:
        return post.not_after
    return FOR_EVER if post.due is None else post.due + ports.pace.late[post.release]


def hold_slot(ports: Ports, account: Account, post: Post, *, at: int | None = None) -> bool:
    """Take (or still have) a place among the sends of the period of `at`, else of the present."""
    when, quota = ports.clock() if at is None else at, MASS_QUOTA[account.kind]
    return ports.store.slots.take(
        account=account.key,
        period=period_of(when, quota),
        slots=quota.slots,
        holder=post.key,
        at=when,
    )


def give_back_slot(ports: Ports, account: Account, post: Post, *, sent_before: int) -> None:
    """Free the place of the present period where all that was sent left in an earlier one."""
    quota = MASS_QUOTA[account.kind]
    period = period_of(ports.clock(), quota)
    if period != period_of(sent_before, quota):
        ports.store.slots.free(account=account.key, holder=post.key, period=period)


def need_slot(ports: Ports, account: Account, post: Post) -> None:
    """The same; Conflict when the period is used up."""
    if not hold_slot(ports, account, post):
        raise Conflict(
            f"“{account.name}”本期的群发名额已用完",
            where=post.key,
            todo="请改期，或改为不通知粉丝的发布",
        )
