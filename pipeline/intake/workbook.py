"""The first sheet of an .xlsx as rows of text: enough for tables of figures, and no more.

The sheet is parsed as it is read, so that a file of any length takes the memory of one row.
"""

import re
import zipfile
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree import ElementTree as ET

from pipeline.model.errors import InputError

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LARGEST = {"sheet": 4 << 30, "strings": 256 << 20}  # bytes unpacked; strings stay in memory
_RATIO = 200  # a sheet of figures packs to a tenth or so; more than this is a bomb
_CHUNK = 1 << 18
_TODO = "请在表格软件里另存为 xlsx 或 CSV"


def table(stream: BinaryIO, name: str) -> Iterator[list[str]]:
    """The cells of the first sheet; merged cells carry their value in the first one only."""
    try:
        with zipfile.ZipFile(stream) as book:
            strings = _Strings()
            if "xl/sharedStrings.xml" in book.namelist():
                for _ in _fed(book, "xl/sharedStrings.xml", strings, _LARGEST["strings"], name):
                    pass
            rows = _Rows(strings.found)
            for _ in _fed(book, _first_sheet(book, name), rows, _LARGEST["sheet"], name):
                yield from rows.taken()
    except (zipfile.BadZipFile, KeyError, ET.ParseError, ValueError, IndexError) as error:
        raise InputError("这个 xlsx 文件已损坏", where=name, todo=_TODO) from error


def _first_sheet(book: zipfile.ZipFile, name: str) -> str:
    sheets = [n for n in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)]
    if not sheets:
        raise InputError("这个文件里没有工作表", where=name, todo=_TODO)
    return min(sheets, key=lambda n: int(re.sub(r"\D", "", n)))


def _fed(
    book: zipfile.ZipFile, part: str, target: "_Target", most: int, name: str
) -> Iterator[None]:
    """Feed one part to a parser, chunk by chunk."""
    info = book.getinfo(part)
    packed = info.file_size > (1 << 20) and info.file_size > _RATIO * info.compress_size
    if info.file_size > most or packed:
        raise InputError("工作表解开后太大", where=name, todo="请分成几个文件，或另存为 CSV")
    parser = ET.XMLParser(target=target)  # noqa: S314  the target refuses declarations
    with book.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            yield
    parser.close()
    yield


class _Target:
    """What a parser tells of elements; declarations are refused, so that nothing is expanded."""

    def doctype(self, *_: object) -> None:
        """No part of a workbook has one."""
        raise ValueError("declaration")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element opens."""

    def end(self, tag: str) -> None:
        """An element closes."""

    def data(self, text: str) -> None:
        """Text within it."""

    def close(self) -> None:
        """The end of the part."""


class _Strings(_Target):
    """The shared strings."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._text: list[str] = []
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  the parser's
        """A string, or a piece of it."""
        self._inside = tag == f"{_NS}t"
        if tag == f"{_NS}si":
            self._text = []

    def end(self, tag: str) -> None:
        """The string is whole."""
        self._inside = False
        if tag == f"{_NS}si":
            self.found.append("".join(self._text))

    def data(self, text: str) -> None:
        """A piece of it."""
        if self._inside:
            self._text.append(text)


class _Rows(_Target):
    """The rows of a sheet, as far as they are read."""

    def __init__(self, shared: list[str]) -> None:
        self._shared = shared
        self._done: list[list[str]] = []
        self._line = 0
        self._cells: dict[int, str] = {}
        self._cell: dict[str, str] = {}
        self._text: list[str] = []
        self._inside = False

    def taken(self) -> list[list[str]]:
        """The rows that became whole since last asked."""
        done, self._done = self._done, []
        return done

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A row, a cell, or its text."""
        self._inside = tag in (f"{_NS}v", f"{_NS}t")
        if tag == f"{_NS}row":
            number = int(attributes.get("r", self._line + 1))
            if number - self._line > 100_000:
                raise ValueError("row")
            self._done += [[] for _ in range(number - 1 - self._line)]  # empty rows are left out
            self._line, self._cells = number, {}
        elif tag == f"{_NS}c":
            self._cell, self._text = attributes, []

    def end(self, tag: str) -> None:
        """A cell or a row is whole."""
        self._inside = False
        if tag == f"{_NS}c":
            place = _column(self._cell.get("r", ""), len(self._cells))
            self._cells[place] = self._value()
        elif tag == f"{_NS}row":
            width = max(self._cells, default=-1) + 1
            self._done.append([self._cells.get(i, "") for i in range(width)])

    def data(self, text: str) -> None:
        """Text of a cell."""
        if self._inside:
            self._text.append(text)

    def _value(self) -> str:
        kind, raw = self._cell.get("t", "n"), "".join(self._text)
        if kind == "s":
            return self._shared[int(raw)] if raw else ""
        return raw.removesuffix(".0") if kind == "n" else raw


def _column(reference: str, otherwise: int) -> int:
    letters = re.sub(r"[^A-Z]", "", reference)
    place = 0
    for letter in letters[:3]:  # XFD is the last column
        place = place * 26 + ord(letter) - 64
    return place - 1 if letters else otherwise
