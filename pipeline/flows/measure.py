"""Collecting what the platform knows: people, once a day, day by day, and resumable.

Figures are cumulative: a stat date is replaced, never added to. A day that the platform still
computes (`is_delay`) is written as late and asked again by the next collection.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.almanac.beijing import day_of
from pipeline.channels import Statistics
from pipeline.flows.linking import link
from pipeline.flows.people import account_days, snapshots
from pipeline.flows.ports import Ports
from pipeline.model.account import Account
from pipeline.model.errors import Busy

# developers.weixin.qq.com getarticletotaldetail: 30 days after publishing, data from 2025-11-01.
LONGEST, FIRST = 30, date(2025, 11, 1)
USERS_SPAN = 7  # days that getusersummary and getusercumulate take at once
BACK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What one collection brought; `waiting` are the days the platform has not finished.

    `busy` is the first "not yet" that came instead of an answer.
    """

    account: str
    asked: tuple[str, ...]
    snapshots: int = 0
    days: int = 0
    linked: int = 0
    foreign: int = 0  # live articles that we did not send
    waiting: tuple[str, ...] = ()
    busy: Busy | None = None

    @property
    def unreached(self) -> Busy | None:
        """Why nothing came at all: the platform itself was not reached."""
        silent = self.busy is not None and self.busy.errcode is None
        return self.busy if silent and not self.snapshots and not self.days else None


def collect(
    *, ports: Ports, statistics: Statistics, account: Account, now: int, back: int = BACK
) -> Collected:
    """Ask for the last `back` publishing days, and for those since the last collection."""
    dates = tuple(_dates(ports, account, now, back))
    done = [
        _articles(ports, statistics, account, day, now)
        for day in dates
        if ports.store.desk.claim_job(_job(account, now), day, at=now)
    ]
    users, late, busy = _users(ports, statistics, account, dates, now)
    waiting = tuple(sorted({d for c in done for d in c.waiting} | set(late)))
    if dates and not waiting:
        ports.store.desk.set(_last(account), dates[-1])
    return Collected(
        account=account.key,
        asked=dates,
        snapshots=sum(c.snapshots for c in done),
        days=users,
        linked=sum(c.linked for c in done),
        foreign=sum(c.foreign for c in done),
        waiting=waiting,
        busy=next((c.busy for c in done if c.busy is not None), busy),
    )


def _dates(ports: Ports, account: Account, now: int, back: int) -> Iterator[str]:
    """Publishing days to ask for, oldest first; days off are caught up with."""
    yesterday = day_of(now) - timedelta(days=1)
    start = yesterday - timedelta(days=back - 1)
    last = ports.store.desk.get(_last(account))
    if last is not None:
        start = min(start, date.fromisoformat(last) + timedelta(days=1))
    start = max(start, FIRST, yesterday - timedelta(days=LONGEST - 1))
    for ahead in range((yesterday - start).days + 1):
        yield (start + timedelta(days=ahead)).isoformat()


def _job(account: Account, now: int) -> str:
    """One collection a day: killed in the middle it goes on where it was."""
    return f"collect:{account.key}:{day_of(now)}"


def _last(account: Account) -> str:
    return f"collected:{account.key}"


def _articles(
    ports: Ports, statistics: Statistics, account: Account, day: str, now: int
) -> Collected:
    """One publishing day: find out which articles are ours, then write their figures."""
    try:
        batch = statistics.articles_total(day)
    except Busy as busy:
        return Collected(account=account.key, asked=(day,), waiting=(day,), busy=busy)
    links = link(ports, account, batch.rows)
    simulated = account.key in ports.simulated
    with ports.store.immediate():
        rows = snapshots(ports.store, links.rows, now=now, late=batch.delayed, simulated=simulated)
        ports.store.metrics.snapshots(rows)
        if not batch.delayed:
            note = f"{len(rows)}条"
            ports.store.desk.job_done(_job(account, now), day, at=now, note=note)
    return Collected(
        account=account.key,
        asked=(day,),
        snapshots=len(rows),
        linked=links.linked,
        foreign=links.foreign,
        waiting=(day,) if batch.delayed else (),
    )


def _users(
    ports: Ports, statistics: Statistics, account: Account, dates: tuple[str, ...], now: int
) -> tuple[int, list[str], Busy | None]:
    """Followers and readers of the account, day by day: rows, unfinished days, the last refusal."""
    written, refusal = 0, None
    late: list[str] = []
    for start in range(0, len(dates), USERS_SPAN):
        span = dates[start : start + USERS_SPAN]
        try:
            rows = account_days(
                statistics,
                account.key,
                span,
                now=now,
                simulated=account.key in ports.simulated,
            )
        except Busy as busy:
            refusal = busy
            late += span
            continue
        written += ports.store.metrics.days(rows)
        late += [r.date for r in rows if r.late]
    return written, late, refusal
