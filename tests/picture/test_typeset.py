"""Rows, columns, and what is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.errors import InputError
from pipeline.picture import typeset
from tests.picture.squares import Squares

FACE = Squares()


def column(text: str) -> list[str]:
    mark = typeset.column("诗", text, FACE, size=40, colour="#000000", x=0, y=0)
    return [cell.text for cell in mark.cells]


@given(st.integers(2, 6))
def test_columns_run_from_right_to_left(count: int) -> None:
    marks = typeset.columns("诗", ["孤舟"] * count, FACE, size=40, colour="#000000", right=900, y=0)
    lefts = [mark.box.x for mark in marks]
    assert lefts == sorted(lefts, reverse=True)
    assert not any(a.box.meets(b.box) for a, b in pairwise(marks))


def test_one_or_two_digits_share_a_cell_and_longer_numbers_do_not() -> None:
    assert column("初7日") == ["初", "7", "日"]
    assert column("12月") == ["12", "月"]
    assert column("2026年") == ["2", "0", "2", "6", "年"]


def test_marks_in_a_column_are_the_turned_ones() -> None:
    assert column("雪，（江）。") == ["雪", "︐", "︵", "江", "︶", "︒"]


def test_cells_of_a_column_stand_below_one_another() -> None:
    mark = typeset.column("诗", "孤舟蓑笠翁", FACE, size=40, colour="#000000", x=0, y=0)
    downs = [cell.y for cell in mark.cells]
    steps = {round(b - a, 6) for a, b in pairwise(downs)}
    assert steps == {48.0}


@pytest.mark.parametrize(("align", "left"), [(0.0, 500.0), (0.5, 420.0), (1.0, 340.0)])
def test_a_row_is_placed_by_its_ink(align: float, left: float) -> None:
    mark = typeset.row(
        "页脚", "孤舟蓑笠", FACE, size=40, colour="#000000", x=500, y=99, align=align
    )
    assert mark.box.x == pytest.approx(left, abs=9)
    assert mark.box.x + align * mark.box.w == pytest.approx(500)


def test_a_missing_glyph_names_the_character_and_the_text() -> None:
    with pytest.raises(InputError, match="题诗“孤舟🐢”里的“🐢”字库里没有"):
        typeset.require(Squares("🐢"), "孤舟🐢", "题诗")


def test_a_long_text_is_fitted_and_then_refused_in_words() -> None:
    def extent(size: float) -> float:
        return size * 10

    assert typeset.fitted("标题", "一" * 10, (50, 20), extent, 600) == 50
    assert typeset.fitted("标题", "一" * 10, (50, 20), extent, 300) == 30
    with pytest.raises(InputError, match="太长") as refused:
        typeset.fitted("标题", "一" * 10, (50, 20), extent, 100)
    assert "5 个字" in refused.value.todo


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(InputError, match="作者是空的"):
        typeset.column("作者", " ", FACE, size=40, colour="#000000", x=0, y=0)


@given(st.text(alphabet="河畔书房冬季开放时间，。", min_size=8, max_size=40))
def test_balanced_rows_are_as_many_as_wrapped_ones(text: str) -> None:
    rows = typeset.wrap(text, FACE, size=10, width=80)
    even = typeset.balanced(text, FACE, size=10, width=80)
    assert len(even) == len(rows)
    assert "".join(even) == "".join(rows)
