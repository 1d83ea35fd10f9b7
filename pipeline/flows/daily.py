"""Once a day from the configured hour on: what the platform knows of the days before.

A day is a row an account, so that a killed collection goes on, and one after days off catches up.
"""

from collections.abc import Callable
from datetime import time

from pipeline.almanac.beijing import HOUR, MINUTE, day_of, midnight
from pipeline.channels import Statistics
from pipeline.flows.gathering import sheltering
from pipeline.flows.measure import BACK, Collected, collect
from pipeline.flows.ports import Ports
from pipeline.model.account import Account, Capability
from pipeline.model.errors import TuiwenError

AGAIN = HOUR  # before a collection that failed is tried once more
CLEAR = 5 * MINUTE  # a platform that does not answer must not make a send late


def figures(
    ports: Ports,
    statistics: Callable[[str], Statistics],
    *,
    at: time,
    errors: list[TuiwenError],
    back: int = BACK,
) -> list[Collected]:
    """Collect for every account that may, and has not today; a failure holds up no other."""
    now, done = ports.clock(), list[Collected]()
    if now < midnight(day_of(now)) + at.hour * HOUR + at.minute * MINUTE:
        return done
    for account in ports.accounts.values():
        if Capability.STATISTICS in account.capabilities and _nothing_due(ports):
            with sheltering(errors):
                done += _of(ports, statistics, account, back)
    return done


def _of(
    ports: Ports, statistics: Callable[[str], Statistics], account: Account, back: int
) -> list[Collected]:
    """One account's day, where it is not done and was not tried within the hour."""
    now = ports.clock()
    job, day = f"figures:{account.key}", day_of(now).isoformat()
    if not ports.store.desk.claim_job(job, day, at=now, every=AGAIN):
        return []
    got = collect(
        ports=ports, statistics=statistics(account.key), account=account, now=now, back=back
    )
    if got.unreached is not None:
        raise got.unreached
    ports.store.desk.job_done(job, day, at=now, note=f"{got.snapshots} 条")
    return [got]


def _nothing_due(ports: Ports) -> bool:
    """Whether no send comes up while an account is asked."""
    now = ports.clock()
    due = ports.store.posts.next_due(after=now)
    return due is None or due > now + CLEAR
