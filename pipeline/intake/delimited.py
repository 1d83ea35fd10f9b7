"""Text tables: what encoding, what separator; read line by line, however long they are."""

import codecs
import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from pipeline.model.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",\t;|，"
_CHUNK = 1 << 20


def table(stream: BinaryIO, name: str) -> Iterator[list[str]]:
    """The cells of a CSV or TSV, row by row."""
    encoding = encoding_of(stream, name)
    stream.seek(0)
    text = TextIOWrapper(stream, encoding=encoding, newline="")
    try:
        yield from _cells(text, name)
    finally:
        text.detach()  # the caller's stream stays open


def encoding_of(stream: BinaryIO, name: str) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else what Chinese Windows writes."""
    stream.seek(0)
    head = stream.read(4)
    marked = [encoding for mark, encoding in _MARKS if head.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        if _decodes(stream, encoding, name):
            return encoding
    raise InputError("认不出文字编码", where=name, todo="请另存为 UTF-8 的 CSV 或 xlsx")


def _decodes(stream: BinaryIO, encoding: str, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    stream.seek(0)
    try:
        while chunk := stream.read(_CHUNK):
            if "\0" in decoder.decode(chunk):
                raise InputError("这不是文本表格", where=name, todo="请给 CSV、TSV 或 xlsx")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _cells(text: TextIOWrapper, name: str) -> Iterator[list[str]]:
    head = "".join(line for line, _ in zip(text, range(10), strict=False))
    text.seek(0)
    separator = max(_SEPARATORS, key=head.count)
    try:
        yield from csv.reader(text, delimiter=separator)
    except csv.Error as error:
        raise InputError(f"表格读不下去：{error}", where=name, todo="请另存为 xlsx") from error
