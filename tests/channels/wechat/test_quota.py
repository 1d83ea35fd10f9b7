"""The ledger knows before it asks; its day begins at 00:00 Beijing time."""

import pytest

from pipeline.channels.wechat.calls import freepublish
from pipeline.channels.wechat.quota import midnight_before, until_midnight
from pipeline.model.errors import Busy
from tests.channels.wechat.desk import NOON, SECOND, Desk
from tests.channels.wechat.stub import Platform

GET = "/cgi-bin/freepublish/get"


def test_the_call_after_the_last_is_not_made_and_midnight_brings_them_back(
    platform: Platform, desk: Desk
):
    client = desk.opened(platform.base, quotas={GET: 3}).client
    for _ in range(3):
        freepublish.status(client, "1")
    with pytest.raises(Busy, match="3 次调用已用完") as caught:
        freepublish.status(client, "1")
    assert caught.value.errcode == 45009
    assert caught.value.retry_after == 12 * 3_600 * SECOND
    assert platform.count(GET) == 3
    desk.now += 12 * 3_600 * SECOND
    freepublish.status(client, "1")
    assert client.ledger.left(GET) == 2


def test_an_empty_table_asks_every_time(platform: Platform, desk: Desk):
    client = desk.opened(platform.base, quotas={}).client
    for _ in range(120):
        freepublish.status(client, "1")
    assert client.ledger.left(GET) is None


def test_45009_from_the_platform_waits_until_midnight_too(platform: Platform, desk: Desk):
    platform.says(GET, {"errcode": 45009, "errmsg": "reach max api daily quota limit"})
    with pytest.raises(Busy, match="次数已用完") as caught:
        freepublish.status(desk.opened(platform.base).client, "1")
    assert caught.value.retry_after == 12 * 3_600 * SECOND


@pytest.mark.parametrize("hours", [0, 1, 11.99, 12, 23.5, 36])
def test_midnight_is_beijings(hours: float):
    now = NOON + int(hours * 3_600 * SECOND)
    assert midnight_before(now) <= now < midnight_before(now) + 86_400 * SECOND
    assert (midnight_before(now) - NOON) % (86_400 * SECOND) == 12 * 3_600 * SECOND
    assert now + until_midnight(now) == midnight_before(now) + 86_400 * SECOND
