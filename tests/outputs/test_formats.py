"""Every format prints the same numbers, the gaps and the mark of simulation first."""

import csv
import json
import re
import zipfile
from dataclasses import asdict
from html import unescape
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from pypdf import PdfReader

from pipeline.outputs.charts import scale_ticks
from pipeline.outputs.columns import account_columns, article_columns
from pipeline.outputs.registers import REPORTS
from pipeline.outputs.reports.csv import guarded
from pipeline.outputs.reports.draft import TITLE_BYTES, title_of
from pipeline.outputs.sheaf import sheaf
from tests.outputs.sample import NASTY, sample, unplaced


class Cells(HTMLParser):
    """The text of every table row of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list) -> None:  # noqa: ARG002
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.tables[-1][-1][-1] += data


def words_of(data: bytes) -> list[str]:
    """Every text of a Word document, in order."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        assert book.testzip() is None
        parts = {name: ET.fromstring(book.read(name)) for name in book.namelist()}  # noqa: S314  our own
    return [t.text or "" for t in parts["word/document.xml"].iter() if t.tag.endswith("}t")]


def strings(value: object) -> list[str]:
    """Every text of a nest of dicts and tuples."""
    if isinstance(value, dict):
        return [s for v in value.values() for s in strings(v)]
    if isinstance(value, tuple | list):
        return [s for v in value for s in strings(v)]
    return [value] if isinstance(value, str) else []


REPORT = sample()
ACCOUNTS = [[c.text(r) for c in account_columns(REPORT)] for r in REPORT.ranking.rows]
ARTICLES = [[c.text(r) for c in article_columns(REPORT)] for r in REPORT.articles]


def page():
    return REPORTS["html"].render(REPORT).decode()


def test_the_page_prints_every_cell_of_both_lists():
    cells = Cells()
    cells.feed(page())
    accounts, articles, *_ = cells.tables
    assert accounts[1:] == ACCOUNTS
    plain = [[cell.removesuffix("原创") for cell in row] for row in articles[1:]]
    assert plain == ARTICLES


def test_the_workbook_holds_the_same_numbers_as_numbers():
    book = openpyxl.load_workbook(BytesIO(REPORTS["xlsx"].render(REPORT)))
    for name, columns, rows in (
        ("公众号榜", account_columns(REPORT), REPORT.ranking.rows),
        ("文章榜", article_columns(REPORT), REPORT.articles),
    ):
        sheet = book[name]
        for y, row in enumerate(rows, start=5):
            found = [sheet.cell(y, x).value for x in range(1, len(columns) + 1)]
            assert found == [c.value(row) for c in columns]
        assert sheet.freeze_panes == "D5"


def test_the_sums_of_the_workbook_are_formulas_with_their_values():
    data = REPORTS["xlsx"].render(REPORT)
    last = 5 + len(REPORT.ranking.rows)
    formula = openpyxl.load_workbook(BytesIO(data))["公众号榜"].cell(last, 5).value
    cached = openpyxl.load_workbook(BytesIO(data), data_only=True)["公众号榜"].cell(last, 5).value
    assert formula == f"=SUM(E5:E{last - 1})"
    assert cached == sum(r.figures.R for r in REPORT.ranking.rows)


def test_json_holds_the_same_values():
    found = json.loads(REPORTS["json"].render(REPORT))
    wanted = [{c.head: c.value(r) for c in account_columns(REPORT)} for r in REPORT.ranking.rows]
    assert found["accounts"] == wanted
    assert found["coverage"] == {"covered": 3, "articles": 4}


def test_the_draft_prints_a_narrow_table_of_the_same_text():
    text = REPORTS["draft"].render(REPORT).decode()
    lines = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.splitlines() if line[:1] == "|"]
    found = [[re.sub(r"\\(.)", r"\1", cell).strip() for cell in row] for row in lines]
    keep = [i for i, c in enumerate(account_columns(REPORT)) if not c.wide]
    for row in ACCOUNTS:
        assert [row[i] for i in keep] in found


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_says_simulated_coverage_period_and_formula(name):
    data = REPORTS[name].render(REPORT)
    if name == "xlsx":
        book = openpyxl.load_workbook(BytesIO(data))
        text = "\n".join(str(c.value) for sheet in book for row in sheet.rows for c in row)
    elif name == "docx":
        text = "\n".join(words_of(data))
    elif name in ("pdf", "png"):
        text = "\n".join(strings(asdict(sheaf(REPORT))))
        assert data.startswith({"pdf": b"%PDF", "png": b"\x89PNG"}[name])
    else:
        text = re.sub(r"\\(.)", r"\1", data.decode())
    assert "模拟" in text
    assert "wci-13.0" in text
    assert "3/4" in text or '"covered": 3' in text
    assert "12月6日" in text or "2026-12-06" in text
    assert REPORTS[name].filename(REPORT).startswith("ranking-2026-W50.")


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_report_gives_the_same_bytes(name):
    assert REPORTS[name].render(REPORT) == REPORTS[name].render(sample())


def test_the_page_stands_alone_and_opens_with_coverage():
    text = page()
    assert not re.search(r"""(?:src|href)\s*=|url\(|@import|<script""", text)
    body = text.partition("<body>")[2]
    assert body.strip().startswith('<p class="coverage simulated">数据覆盖 3/4 篇')


def test_names_and_titles_cannot_break_out_of_any_format():
    assert NASTY not in page()
    book = openpyxl.load_workbook(BytesIO(REPORTS["xlsx"].render(REPORT)))
    titles = [row[1] for row in book["文章榜"].iter_rows(min_row=5)]
    assert NASTY in [t.value for t in titles]
    assert {t.data_type for t in titles} == {"s"}
    draft = REPORTS["draft"].render(REPORT).decode()
    assert NASTY not in draft


def test_up_is_red_and_down_is_green():
    text = page()
    assert re.search(r"--up:#c0392b;--down:#1f7a4d", text)
    assert 'class="move up"' in text
    assert 'class="move down"' in text


def test_the_title_of_the_draft_keeps_the_platforms_limit():
    assert len(title_of(REPORT).encode()) <= TITLE_BYTES
    assert "模拟" in title_of(REPORT)


@pytest.mark.parametrize("top", [0, 1, 3, 7, 99, 1234, 121_522, 10_000_000])
def test_the_scale_of_a_chart_starts_at_0_and_reaches_its_top(top):
    ticks = scale_ticks(top)
    assert ticks[0] == 0
    assert ticks[-1] >= top
    assert 2 <= len(ticks) <= 6


def test_the_word_document_prints_every_cell_of_both_lists():
    words = words_of(REPORTS["docx"].render(REPORT))
    for row in (*ACCOUNTS, *ARTICLES):
        at = next(i for i in range(len(words)) if words[i : i + len(row)] == row)
        assert at > 0
    assert words[0] == REPORT.coverage


def test_paper_is_handed_every_cell_of_both_lists():
    whole = sheaf(REPORT)
    assert [list(row) for row in whole.tables[0].rows] == ACCOUNTS
    assert [list(row) for row in whole.tables[1].rows] == ARTICLES
    assert strings(asdict(whole))[0] == REPORT.coverage


def test_csv_holds_the_same_values_and_no_cell_that_could_calculate():
    text = REPORTS["csv"].render(REPORT).decode("utf-8")
    assert text.startswith("\ufeff" + REPORT.coverage)
    rows = list(csv.reader(StringIO(text)))
    for row in REPORT.ranking.rows:
        values = [guarded(c.value(row)) for c in account_columns(REPORT)]
        assert [str(v) for v in values] in rows
    assert not [c for row in rows for c in row if c.startswith(("=", "+", "@", "\t"))]
    assert f"'{NASTY}" in [c for row in rows for c in row]


@pytest.mark.parametrize("name", REPORTS)
def test_what_the_next_place_lacked_stands_in_every_format(name):
    data = REPORTS[name].render(REPORT)
    texts = {"docx": words_of, "xlsx": cells_of}
    if name in ("pdf", "png"):
        found = strings(asdict(sheaf(REPORT)))
    else:
        found = texts[name](data) if name in texts else [re.sub(r"\\(.)", r"\1", data.decode())]
    assert "街道|青年距" in unescape("\n".join(found))


def cells_of(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(BytesIO(data))
    return [str(c.value) for sheet in book for row in sheet.rows for c in row]


def test_the_pdf_prints_every_cell_of_both_lists():
    pages = PdfReader(BytesIO(REPORTS["pdf"].render(REPORT))).pages
    text = "".join("".join(page.extract_text().split()) for page in pages)
    for row in (*ACCOUNTS, *ARTICLES):
        assert all("".join(cell.split()) in text for cell in row)


def test_where_nobody_could_be_ranked_no_table_and_no_chart_of_scores_is_drawn():
    report = unplaced()
    text = REPORTS["html"].render(report).decode()
    assert '<table class="accounts">' not in text
    assert "各公众号指数" not in text
    assert "<h2>指数" not in text
    assert "<span>平均指数</span><strong>—</strong>" in text
    assert "| 名次 | 变化 |" not in REPORTS["draft"].render(report).decode()
    assert json.loads(REPORTS["json"].render(report))["totals"][2]["值"] is None


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_gives_the_reason_why_nobody_could_be_ranked(name):
    report = unplaced()
    data = REPORTS[name].render(report)
    texts = {"docx": words_of, "xlsx": cells_of}
    if name in ("pdf", "png"):
        found = strings(asdict(sheaf(report)))
    else:
        found = texts[name](data) if name in texts else [data.decode()]
    assert "不知道哪篇是头条" in "\n".join(found)
