"""The clock looks at once, at every tick and at the next hour; it stops when it is asked to."""

import os
import signal
from threading import Event
from time import time

import pytest

from pipeline.clock import serve, stopping
from pipeline.model.errors import StoreError


def test_it_ticks_until_it_is_stopped() -> None:
    stop, ticks = Event(), []

    def tick() -> None:
        ticks.append(1)
        if len(ticks) == 3:
            stop.set()

    serve(tick, lambda: None, stop, complain=ticks.append, every=0.01)
    assert len(ticks) >= 3


def test_it_wakes_up_for_the_next_hour() -> None:
    """The interval alone would come after an hour: only the wake-up can bring the second tick."""
    stop, seen = Event(), []
    due = int((time() + 0.2) * 1_000_000)

    def tick() -> None:
        seen.append(int(time() * 1_000_000))
        if len(seen) == 2:
            stop.set()

    serve(tick, lambda: due if len(seen) == 1 else None, stop, complain=seen.append, every=3600)
    assert seen[1] >= due


def test_an_error_of_ours_is_reported_and_the_next_tick_tries_again() -> None:
    stop, said = Event(), []

    def tick() -> None:
        if len(said) == 2:
            stop.set()
            return
        raise StoreError("磁盘已满")

    serve(tick, lambda: None, stop, complain=said.append, every=0.01)
    assert [str(error) for error in said] == ["磁盘已满", "磁盘已满"]


def test_any_other_error_ends_the_service() -> None:
    def tick() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        serve(tick, lambda: None, Event(), complain=print, every=0.01)


def test_a_signal_ends_it_and_the_handlers_come_back() -> None:
    stop, before = Event(), signal.getsignal(signal.SIGTERM)
    with stopping(stop):
        serve(
            lambda: os.kill(os.getpid(), signal.SIGTERM),
            lambda: None,
            stop,
            complain=print,
            every=0.01,
        )
    assert stop.is_set()
    assert signal.getsignal(signal.SIGTERM) is before
