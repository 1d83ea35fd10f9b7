"""Text tables: what encoding, what separator."""

import codecs
import csv

from pipeline.model.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",\t;|，"


def decode(data: bytes, name: str) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else what Chinese Windows writes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError("认不出文字编码", where=name, todo="请另存为 UTF-8 的 CSV 或 xlsx")


def table(data: bytes, name: str) -> list[list[str]]:
    """The cells of a CSV or TSV, line by line."""
    text = decode(data, name)
    if "\0" in text:
        raise InputError("这不是文本表格", where=name, todo="请给 CSV、TSV 或 xlsx")
    head = "\n".join(text.splitlines()[:10])
    separator = max(_SEPARATORS, key=head.count)
    try:
        return [list(row) for row in csv.reader(text.splitlines(), delimiter=separator)]
    except csv.Error as error:
        raise InputError(f"表格读不下去：{error}", where=name, todo="请另存为 xlsx") from error
