"""Characters: what an article costs, the lighter forms, where to cut."""

import pytest

from pipeline.model.content import Level
from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.costs import split
from tests.text.themes_on_disk import names, theme
from tests.text.writing import draft

SENTENCE = "江面上起了一层薄雾，早班的渡船照常在六点二十分离岸，船工把缆绳一圈圈收好。"
SECTION = """## 江边的一天

{s}**这里是重点，**请留意。{s}{s}

{s}{s}{s}

- 第一件事：{s}
- 第二件事：*再看江水*

> {s}

{s}{s}{s}

"""


def plain(chars: int) -> str:
    one = SECTION.format(s=SENTENCE)
    return one * (chars // len(one) + 1)


@pytest.mark.parametrize("name", names())
def test_three_characters_for_each_of_text(name):
    """R25: factor at most 3.0; 6,000 characters of text stay under the platform's 20,000."""
    short = compile_draft(draft(plain(3000)), theme(name))
    assert short.article.chars <= 3.0 * short.text_chars
    made = compile_draft(draft(plain(6000)), theme(name))
    assert made.text_chars >= 5_500
    assert made.chars < 20_000


def code(blocks: int) -> str:
    return "".join(
        f"## 第{n}节\n\n```python\n" + "x = [1, 2, 'a']  # 注\n" * 40 + "```\n\n"
        for n in range(blocks)
    )


def test_a_lighter_form_is_taken_where_it_fits_and_told():
    made = compile_draft(draft(code(5)), theme("youth"))
    assert made.chars <= 20_000
    told = [f for f in made.findings if f.rule == "L4"]
    assert "代码配色" in told[0].message
    assert made.text == compile_draft(draft(code(5)), theme("minimal")).text


def test_what_cannot_fit_is_refused_with_places_to_cut():
    """R26: nothing is left out, the way out is named."""
    one = draft(plain(30_000))
    made = compile_draft(one, theme("youth"))
    assert made.lightest > 20_000
    found = [f for f in check(one, made, year=2026) if f.rule == "L3" and "字符" in f.message]
    assert found[0].level is Level.MUST
    assert "拆成" in found[0].reason
    assert "“江边的一天”" in found[0].reason
    parts = split(made.blocks, 20_000, 200)
    assert all(p.chars <= 20_000 for p in parts)
    assert sum(p.chars for p in parts) == sum(b.chars for b in made.blocks) + 200 * len(parts)


def test_one_block_that_is_too_long_cannot_be_cut():
    made = compile_draft(draft(SENTENCE * 900), theme("youth"))
    assert split(made.blocks, 20_000, 0) == ()


def test_the_bill_adds_up():
    made = compile_draft(draft("## 甲\n\n乙<br>丙\n\n![图](a.png)\n"), theme("youth"))
    bill = made.costs
    assert bill.text + bill.styles + bill.tags == made.article.chars
    assert bill.addresses == 180
    assert bill.after_rewrite > made.chars
    assert [row[0] for row in bill.dearest] == sorted((4, 6, 8), key=[8, 4, 6].index)
