"""APScheduler as the clock, in memory: it knows when to look, never what is to be sent.

One tick every few seconds, and one wake-up at the next hour at which something must leave. A tick
that is missed, doubled or late does no harm: what is due stands in the store.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event, current_thread, main_thread
from types import FrameType

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from pipeline.model.errors import TuiwenError

EVERY = 5.0
"""Seconds between two ticks: a step of the wall clock costs no more than this."""

HEED = 1.0
"""Seconds between two looks at `stop`: on Windows an endless wait is deaf to Ctrl+C (bpo-35935)."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def serve(
    tick: Callable[[], None],
    next_due: Callable[[], int | None],
    stop: Event,
    *,
    complain: Callable[[TuiwenError], None],
    every: float = EVERY,
) -> None:
    """Tick until `stop` is set; a running tick is waited for.

    Errors of ours go to `complain` and the next tick tries again; any other error ends the
    service and is raised here.
    """
    scheduler = _scheduler()
    broken: list[BaseException] = []

    def look() -> None:
        try:
            tick()
            _arm(scheduler, look, next_due())
        except TuiwenError as error:
            complain(error)
        except BaseException as error:  # noqa: BLE001  carried to the caller's thread
            broken.append(error)
            stop.set()

    scheduler.add_job(look, "interval", seconds=every, id="tick", next_run_time=datetime.now(UTC))
    scheduler.start()
    try:
        while not stop.wait(HEED):
            pass
    finally:
        scheduler.shutdown(wait=True)
    if broken:
        raise broken[0]


@contextmanager
def stopping(stop: Event) -> Iterator[None]:
    """Set `stop` when the process is asked to end; the former handlers come back afterwards."""
    if current_thread() is not main_thread():
        yield
        return

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        stop.set()

    before = {one: signal.signal(one, ask) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _scheduler() -> BackgroundScheduler:
    """One thread, so that a tick never meets another; late ticks run, piled-up ones run once."""
    return BackgroundScheduler(
        jobstores={"default": MemoryJobStore()},
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone=UTC,
    )


def _arm(scheduler: BackgroundScheduler, look: Callable[[], None], due: int | None) -> None:
    """Wake up exactly at the next hour; the interval alone would be seconds late."""
    if due is not None:
        when = _EPOCH + timedelta(microseconds=due)
        scheduler.add_job(look, "date", run_date=when, id="due", replace_existing=True)
