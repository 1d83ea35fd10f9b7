"""The report as a Word document: headings, tables and lists that people go on editing."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from pipeline.outputs.ooxml import package
from pipeline.outputs.registers import report_format
from pipeline.outputs.sheaf import Table, sheaf
from pipeline.ranking.report import Report


@report_format("docx", suffix=".docx")
def docx(report: Report) -> bytes:
    """The same order as on paper; the same report gives the same bytes."""
    return package("".join(_body(report)))


def _body(report: Report) -> Iterator[str]:
    whole = sheaf(report)
    yield paragraph(whole.coverage, style="Note")
    yield paragraph(whole.title, style="Title")
    yield from (paragraph(line, style="Note") for line in whole.lines)
    yield _table(whole.totals)
    for title, lines in whole.sections:
        yield from section(title, lines)
    for table in whole.tables:
        yield paragraph(table.name, style="Heading1")
        yield _table(table)
    for title, lines in whole.notes:
        yield from section(title, lines)


def section(title: str, lines: Sequence[str]) -> Iterator[str]:
    """A heading and its sentences."""
    yield paragraph(title, style="Heading1")
    yield from (paragraph(line) for line in lines)


def paragraph(text: str, *, style: str = "", right: bool = False) -> str:
    """One paragraph of plain text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    aligned = '<w:jc w:val="right"/>' if right else ""
    properties = f"<w:pPr>{named}{aligned}</w:pPr>" if named or aligned else ""
    return f"<w:p>{properties}<w:r>{_text(text)}</w:r></w:p>"


def _text(text: str) -> str:
    # XML 1.0 has no way to write control characters.
    plain = "".join(c for c in text if c >= " " or c in "\t\n")
    return f'<w:t xml:space="preserve">{escape(plain)}</w:t>'


def _table(table: Table) -> str:
    head = "".join(_cell(h, style="Head", right=n) for h, n in _with(table.heads, table))
    rows = "".join(
        f"<w:tr>{''.join(_cell(c, style='Cell', right=n) for c, n in _with(row, table))}</w:tr>"
        for row in table.rows
    )
    grid = "<w:gridCol/>" * len(table.heads)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        f"{paragraph('')}"
    )


def _with(cells: Sequence[str], table: Table) -> Iterator[tuple[str, bool]]:
    return zip(cells, table.numeric, strict=True)


def _cell(text: str, *, style: str, right: bool) -> str:
    return f"<w:tc><w:tcPr/>{paragraph(text, style=style, right=right)}</w:tc>"
