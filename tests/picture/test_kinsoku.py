"""Where Chinese lines break."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.picture.kinsoku import NO_END, NO_START, halves, lines, tokens

TEXTS = st.text(alphabet="雪江舟翁天下，。、；：？！（）《》「」“”—…·A1% ", min_size=1, max_size=60)


def broken(text: str, limit: int) -> list[tuple[str, ...]]:
    return lines(tokens(text), limit, len)


@given(TEXTS, st.integers(2, 20))
def test_no_line_begins_with_a_closing_mark(text: str, limit: int) -> None:
    assert all(line[0][0] not in NO_START for line in broken(text, limit)[1:])


@given(TEXTS, st.integers(2, 20))
def test_no_line_but_the_last_ends_with_an_opening_mark(text: str, limit: int) -> None:
    assert all(line[-1] not in NO_END for line in broken(text, limit)[:-1])


@given(TEXTS, st.integers(1, 20))
def test_breaking_loses_and_adds_nothing(text: str, limit: int) -> None:
    assert "".join("".join(line) for line in broken(text, limit)) == text


def test_dashes_dots_words_and_numbers_stay_whole() -> None:
    assert tokens("雪——江……WeChat 12.5%天") == [
        *"雪",
        "——",
        "江",
        "……",
        "WeChat",
        " ",
        "12.5%",
        "天",
    ]


def test_a_couplet_falls_into_its_halves_without_marks() -> None:
    assert halves("晚来天欲雪，能饮一杯无？") == ("晚来天欲雪", "能饮一杯无")
