"""The first sheet of an .xlsx as rows of text: enough for tables of figures, and no more."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from pipeline.model.errors import InputError

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LARGEST = 64 * 1024 * 1024
_TODO = "请在表格软件里另存为 xlsx 或 CSV"


def table(data: bytes, name: str) -> list[list[str]]:
    """The cells of the first sheet; merged cells carry their value in the first one only."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as book:
            shared = _shared(book, name)
            return list(_rows(_xml(book, _first_sheet(book, name), name), shared))
    except (zipfile.BadZipFile, KeyError, ET.ParseError, ValueError, IndexError) as error:
        raise InputError("这个 xlsx 文件已损坏", where=name, todo=_TODO) from error


def _first_sheet(book: zipfile.ZipFile, name: str) -> str:
    sheets = [n for n in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)]
    if not sheets:
        raise InputError("这个文件里没有工作表", where=name, todo=_TODO)
    return min(sheets, key=lambda n: int(re.sub(r"\D", "", n)))


def _xml(book: zipfile.ZipFile, part: str, name: str) -> ET.Element:
    if book.getinfo(part).file_size > _LARGEST:
        raise InputError("工作表太大（超过 64 MB）", where=name, todo="请分成几个文件")
    raw = book.read(part)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise InputError("工作表里有不该有的声明", where=name, todo=_TODO)
    return ET.fromstring(raw)  # noqa: S314  no declarations, bounded size


def _shared(book: zipfile.ZipFile, name: str) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [_text(item) for item in _xml(book, "xl/sharedStrings.xml", name).iter(f"{_NS}si")]


def _text(element: ET.Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{_NS}t"))


def _rows(sheet: ET.Element, shared: list[str]) -> Iterator[list[str]]:
    line = 0
    for row in sheet.iter(f"{_NS}row"):
        number = int(row.get("r", line + 1))
        while line < number - 1:  # rows that are empty are not in the file
            line += 1
            yield []
        line = number
        cells: dict[int, str] = {}
        for cell in row.iter(f"{_NS}c"):
            cells[_column(cell.get("r", ""), len(cells))] = _value(cell, shared)
        yield [cells.get(i, "") for i in range(max(cells, default=-1) + 1)]


def _column(reference: str, otherwise: int) -> int:
    letters = re.sub(r"[^A-Z]", "", reference)
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1 if letters else otherwise


def _value(cell: ET.Element, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    raw = cell.findtext(f"{_NS}v") or ""
    if kind == "s":
        return shared[int(raw)]
    return raw.removesuffix(".0") if kind == "n" else raw
