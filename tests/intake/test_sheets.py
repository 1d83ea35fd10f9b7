"""Tables of figures as people and backends write them."""

from contextlib import suppress
from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from pipeline.almanac.beijing import instant
from pipeline.intake.cells import count, moment, position
from pipeline.intake.sheets import read_sheet
from pipeline.model.errors import InputError, TuiwenError

HEAD = "账号,标题,发布时间,位置,阅读,在看,点赞,转发"
ROW = "青春柏川,大雪｜第一场雪,2026-12-07 08:00,1,6231,96,241,593"


def at(text):
    return instant(datetime.fromisoformat(text))


@pytest.mark.parametrize(
    ("text", "value", "censored"),
    [
        ("1,234", 1234, False),
        ("1.2万", 12000, False),
        ("3w", 30000, False),
        ("10万+", 100001, True),
        ("10W+", 100001, True),
        ("10w +", 100001, True),
        ("100000+", 100001, True),
        ("0", 0, False),
        ("12.0", 12, False),
        ("", None, False),
        ("—", None, False),
        ("暂无", None, False),
    ],
)
def test_counts_as_people_write_them(text, value, censored):
    found = count(text)
    assert (found.value, found.censored) == (value, censored)


@pytest.mark.parametrize("text", ["-1", "1.5", "很多", "1.23456万", "10万+?"])
def test_what_is_no_count_is_refused(text):
    with pytest.raises(ValueError, match="“"):
        count(text)


@pytest.mark.parametrize(
    ("text", "iso", "exact"),
    [
        ("2026-12-07", "2026-12-07", False),
        ("2026/12/7 8:05", "2026-12-07 08:05", True),
        ("2026年12月7日", "2026-12-07", False),
        ("2026.12.7 20:30:15", "2026-12-07 20:30", True),
        ("46363", "2026-12-07", False),
        ("46363.5", "2026-12-07 12:00", True),
    ],
)
def test_dates_as_people_write_them(text, iso, exact):
    found = moment(text)
    assert (found.at, found.exact) == (at(iso), exact)


@pytest.mark.parametrize("text", ["12月7日", "2026-02-30", "昨天"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="“"):
        moment(text)


def test_positions():
    assert [position(t) for t in ("头条", "次条", "3", "第4条", "")] == [1, 2, 3, 4, 0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_usual_encoding_gives_the_same_rows(encoding):
    sheet = read_sheet("a.csv", f"{HEAD}\n{ROW}\n".encode(encoding))
    (row,) = sheet.rows
    assert (row.account, row.title, row.position) == ("青春柏川", "大雪｜第一场雪", 1)
    assert (row.reads, row.zaikan, row.like, row.share) == (6231, 96, 241, 593)
    assert row.published.at == at("2026-12-07 08:00")


def test_the_header_is_found_below_a_title_and_unknown_columns_are_named():
    text = f"各账号一周数据\n\n{HEAD},备注\n{ROW},好\n"
    sheet = read_sheet("a.csv", text.encode())
    assert (sheet.rows[0].line, sheet.ignored) == (4, ("备注",))


def test_tabs_pasted_from_a_spreadsheet():
    sheet = read_sheet("a.tsv", f"{HEAD}\n{ROW}".replace(",", "\t").encode())
    assert sheet.rows[0].reads == 6231


def test_a_merged_account_cell_names_its_rows_once():
    text = f"{HEAD}\n{ROW}\n,小雪,2026-12-08,1,10万+,1,2,3\n"
    rows = read_sheet("a.csv", text.encode()).rows
    assert [r.account for r in rows] == ["青春柏川", "青春柏川"]
    assert rows[1].censored


def workbook(rows):
    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(y, x, value, day)
                else:
                    sheet.write(y, x, value)
    return target.getvalue()


def test_a_workbook_gives_the_same_rows_as_its_csv():
    row = ["青春柏川", "大雪", datetime(2026, 12, 7, 8), "头条", 6231, 96, "", "10万+"]  # noqa: DTZ001
    (found,) = read_sheet("a.xlsx", workbook([["一周"], [], HEAD.split(","), row])).rows
    assert (found.line, found.title, found.position) == (4, "大雪", 1)
    assert (found.reads, found.zaikan, found.like, found.share) == (6231, 96, None, 100001)
    assert found.published.at == at("2026-12-07 08:00")


def test_all_mistakes_of_a_table_are_reported_with_their_lines():
    text = f"{HEAD}\n{ROW}\n甲,,昨天,9,-5,1,2,3\n乙,题,2026-12-08,1,一万,1,2,3\n"
    with pytest.raises(TuiwenError) as caught:
        read_sheet("a.csv", text.encode())
    said = str(caught.value)
    for part in (
        "a.csv:3：发布时间",
        "a.csv:3：位置",
        "a.csv:3：阅读",
        "没有标题",
        "a.csv:4：阅读",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "找不到表头"),
        ("姓名,电话\n甲,1".encode(), "找不到表头"),
        (HEAD.encode(), "没有数据"),
        (b"PK\x03\x04 broken", "已损坏"),
        (b"\xd0\xcf\x11\xe0 old", "xls"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x80\x81\xff", "编码|不是文本表格|找不到表头"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data, said):
    with pytest.raises(InputError, match=said):
        read_sheet("a", data)


@given(st.binary(max_size=200))
def test_bytes_become_rows_or_an_error_of_ours(data):
    with suppress(TuiwenError):
        read_sheet("a", data)
