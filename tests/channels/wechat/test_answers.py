"""One table of errcodes: whole, in Chinese, and without a hole that resends."""

import pytest

from pipeline.channels.wechat import answers, errcodes
from pipeline.channels.wechat.answers import ACTS, Act, answer
from pipeline.channels.wechat.request import Request
from pipeline.model.errors import Barred, Busy, Lost, PlatformError, Refused

ONCE = Request(path="/x", once=True)
OFTEN = Request(path="/x")
HOUR = 3_600_000_000


def error(request: Request, code: int) -> PlatformError:
    return answers.error(request, code, "said", "r", where="号", midnight=HOUR)


def test_every_code_stands_in_one_row_and_every_row_is_known():
    listed = [code for codes in ACTS.values() for code in codes]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(errcodes.WORDS)
    assert set(errcodes.FIELD | errcodes.MEMORY) <= set(errcodes.WORDS)
    assert not errcodes.FIELD & errcodes.MEMORY


@pytest.mark.parametrize("code", errcodes.WORDS)
def test_every_answer_says_in_chinese_what_it_is_and_what_to_do(code: int):
    row = answer(code)
    assert row is not None
    assert any("一" <= c <= "鿿" for c in row.say)
    assert row.todo
    shown = error(OFTEN, code)
    assert (shown.errcode, shown.rid) == (code, "r")
    assert str(code) in shown.what
    assert "said" in shown.what


@pytest.mark.parametrize("code", errcodes.WORDS)
def test_the_act_decides_the_error(code: int):
    row = answer(code)
    assert row is not None
    kind = {
        Act.TOKEN: Busy,
        Act.LATER: Busy,
        Act.QUOTA: Busy,
        Act.UNSURE: Lost,
        Act.DONE: Lost,  # only the call that owns the key may take it as a yes
        Act.BARRED: Barred,
        Act.REFUSED: Refused,
    }[row.act]
    assert type(error(ONCE, code)) is kind


def test_an_unlisted_code_is_lost_where_a_repeat_would_count_and_busy_elsewhere():
    assert type(error(ONCE, 12_345)) is Lost
    assert type(error(OFTEN, 12_345)) is Busy


def test_a_used_up_quota_waits_until_midnight():
    busy = error(ONCE, 45009)
    assert isinstance(busy, Busy)
    assert busy.retry_after == HOUR
