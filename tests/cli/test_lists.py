"""Lists of every length over the command line: made, written in every format, and taken back."""

import pytest

from tests.cli.person import Person

TABLE = """账号,标题,发布时间,位置,阅读,在看,点赞,转发
青春柏川,大雪,2026-11-16 08:00,1,6231,96,241,593
青春梧岭,他山,2026-11-18 08:00,1,1.2万,9,24,59
"""


@pytest.fixture
def counted(person: Person) -> Person:
    (person.root / "reads.csv").write_text(TABLE, encoding="utf-8")
    person.does("collect", "--import", "reads.csv", "--typed")
    return person


def test_a_week_is_written_in_every_format(counted):
    formats = "html,xlsx,csv,json,docx,pdf,png"
    told = counted.does("report", "weekly", "2026-11-16", "--format", formats, "--out", "o").err
    assert "数据覆盖 2/2 篇" in told
    made = {p.suffix.removeprefix(".") for p in (counted.root / "o").iterdir()}
    assert made == set(formats.split(","))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (("monthly", "2026-11"), "2026-11"),
        (("quarterly", "2026-Q4"), "2026-Q4"),
        (("yearly", "2026"), "2026"),
        (("days", "2026-11-16", "2026-11-18"), "2026-11-16_2026-11-18"),
        (("weekly", "2026-11-16", "--first", "monday"), "2026-W47"),
    ],
)
def test_every_length_has_its_list(counted, words, number):
    found = counted.does("report", *words, "--json").json
    assert (found["number"], len(found["accounts"])) == (number, 2)
    assert "进一位还差多少" in found["notes"]


def test_what_a_list_is_made_of_is_named_when_it_is_wrong(counted):
    assert "没有名为“省级”的分组" in counted.types("report", "monthly", "--group", "省级").err
    assert "看不懂时长" in counted.types("report", "monthly", "--age", "一天").err
    assert "早于首日" in counted.types("report", "days", "2026-11-18", "2026-11-16").err
    wrong = counted.types("report", "weekly", "2026-11-16", "--as-of", "2026-11-01 08:00")
    assert (wrong.code, "截至时间早于" in wrong.err) == (2, True)


def test_an_import_is_undone_and_then_there_is_nothing_left(counted):
    assert "已撤销 reads.csv" in counted.does("collect", "--undo").err
    assert counted.types("collect", "--undo").code == 6
    assert counted.types("report", "weekly", "2026-11-16").code == 6


def test_honours_and_other_figures_are_typed_in(person):
    person.does("report", "honour", "linchuan", "团属周榜", "--issue", "95", "--place", "1")
    told = person.does("report", "honour", "linchuan", "团属周榜", "--issue", "96", "--place", "3")
    assert "共上榜2次，最好第1名，1次第一" in told.err
    assert person.types("report", "honour", "linchuan", "团属周榜").code == 2
    assert person.types("report", "extra", "nothing", "报名人数", "12").code == 2
