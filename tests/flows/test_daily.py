"""Figures once a day: for every account that may, and in nobody's way."""

from datetime import time

import pytest

from pipeline.almanac.beijing import DAY, HOUR, MINUTE
from pipeline.channels import Statistics
from pipeline.flows.daily import CLEAR, figures
from pipeline.model.errors import Busy, Lost, TuiwenError
from tests.flows.test_measure import Platform
from tests.flows.world import World

AT = time(8, 30)


class Unreached(Platform):
    """An account whose platform does not answer; `fault` is what comes instead."""

    fault: Exception = Busy("连不上平台")

    def articles_total(self, date: str):
        del date
        raise self.fault

    def user_summary(self, start: str, end: str):
        del start, end
        raise self.fault

    user_cumulate = biz_summary = user_summary


def collected(desk: World, platforms: dict[str, Statistics], errors: list[TuiwenError]) -> set[str]:
    got = figures(desk.ports, platforms.__getitem__, at=AT, errors=errors)
    return {one.account for one in got}


@pytest.fixture
def both() -> dict[str, Statistics]:
    return {"ribao": Platform(), "fuwu": Platform()}


def test_once_a_day_from_its_hour_on(desk: World, both: dict[str, Statistics]) -> None:
    errors: list[TuiwenError] = []
    assert collected(desk, both, errors) == set()
    desk.now += HOUR
    assert collected(desk, both, errors) == {"ribao", "fuwu"}
    assert collected(desk, both, errors) == set()
    desk.now += DAY
    assert collected(desk, both, errors) == {"ribao", "fuwu"}
    assert errors == []


def test_days_off_are_caught_up_with(desk: World, both: dict[str, Statistics]) -> None:
    desk.now += HOUR
    collected(desk, both, [])
    desk.now += 12 * DAY
    both["ribao"].asked.clear()
    collected(desk, both, [])
    assert len(both["ribao"].asked) == 12


@pytest.mark.parametrize("fault", [Busy("连不上平台"), Lost("没有回音"), ZeroDivisionError()])
def test_one_that_fails_holds_up_no_other_and_is_tried_again_in_an_hour(
    desk: World, both: dict[str, Statistics], fault: Exception
) -> None:
    errors: list[TuiwenError] = []
    broken = Unreached()
    broken.fault = fault
    desk.now += HOUR
    assert collected(desk, {**both, "ribao": broken}, errors) == {"fuwu"}
    assert len(errors) == 1
    assert collected(desk, both, errors) == set()
    desk.now += HOUR
    assert collected(desk, both, errors) == {"ribao"}
    assert len(errors) == 1


def test_a_send_that_comes_up_goes_first(desk: World, both: dict[str, Statistics]) -> None:
    desk.add(due=HOUR + CLEAR)
    desk.now += HOUR
    assert collected(desk, both, []) == set()
    desk.now += CLEAR + MINUTE
    assert collected(desk, both, []) == {"ribao", "fuwu"}
