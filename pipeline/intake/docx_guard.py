"""What a Word file must be before anybody unpacks it, and what in it no draft can hold."""

import re
import zipfile
import zlib
from io import BytesIO
from xml.parsers.expat import ExpatError

from pipeline.model.errors import InputError

# What the libraries raise on the way through a file that is not what it says it is.
DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, ExpatError, EOFError, OSError, RuntimeError),
    *(LookupError, ValueError, AttributeError, TypeError),
)
MAX_PARTS = 4_000
MAX_XML = 24_000_000  # bytes of one XML part; a book of a million characters has less
MAX_TOTAL = 400_000_000  # bytes of everything unpacked, pictures too
MAX_RATIO = 300  # Word's own XML packs about 20 to 1
_SMALL = 1_000_000  # parts below this may pack as well as they like

_HEADS = (
    (b"\xd0\xcf\x11\xe0", "这是加密的 Word 文件，或旧式 .doc", "请去掉密码，另存为 .docx 再导入"),
    (b"{\\rtf", "这是 RTF 文件", "请用 Word 或 WPS 打开，另存为 .docx"),
    (b"%PDF", "这是 PDF 文件", "请导入它的 Word 原稿"),
)
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([^\"']+)")
_LOST = (
    (re.compile(rb"<m:oMath[ >]"), "公式"),
    (re.compile(rb"<c:chart "), "图表"),
    (re.compile(rb"<dgm:relIds "), "SmartArt 图形"),
    (re.compile(rb"<o:OLEObject "), "嵌入的对象"),
    (re.compile(rb"<w:(?:del|ins) "), "修订痕迹（已按全部接受处理）"),
    (re.compile(rb"<w:commentReference "), "批注"),
)
_CHINESE_NUMBERS = re.compile(rb"w:numFmt [^>]*w:val=\"(?:chinese|ideograph|japanese)")


def inspected(data: bytes, name: str) -> tuple[str, ...]:
    """What will be lost; InputError for a file that is no plain docx."""
    for head, what, todo in _HEADS:
        if data.startswith(head):
            raise InputError(what, where=name, todo=todo)
    try:
        with zipfile.ZipFile(BytesIO(data)) as book:
            _measured(book, name)
            _without_macros(book, name)
            return _lost(book, name)
    except DAMAGED as error:
        raise broken(name) from error


def broken(name: str) -> InputError:
    """The error for a file that is no Word file, or no longer one."""
    todo = "请用 Word 或 WPS 打开，另存为 .docx 再导入"
    return InputError("这不是完好的 Word 文件（docx）", where=name, todo=todo)


def _measured(book: zipfile.ZipFile, name: str) -> None:
    parts = book.infolist()
    total = sum(part.file_size for part in parts)
    dense = any(
        part.file_size > max(_SMALL, part.compress_size * MAX_RATIO)
        or (part.file_size > MAX_XML and part.filename.endswith((".xml", ".rels")))
        for part in parts
    )
    if len(parts) > MAX_PARTS or total > MAX_TOTAL or dense:
        what = "这个文件解开后大得不正常（可能是压缩炸弹），没有打开"
        raise InputError(what, where=name, todo="请核对来源；确是稿件就另存一份再导入")
    if any(part.flag_bits & 1 for part in parts):
        raise InputError("这个文件加了密码", where=name, todo="请去掉密码再导入")


def _without_macros(book: zipfile.ZipFile, name: str) -> None:
    named = any(
        "vbaproject" in n.lower() or n.lower().endswith(".bin.rels") for n in book.namelist()
    )
    if named or b"macroEnabled" in book.read("[Content_Types].xml"):
        what = "这个 Word 文件带有宏，没有打开"
        raise InputError(what, where=name, todo="请另存为不带宏的 .docx 再导入")


def _lost(book: zipfile.ZipFile, name: str) -> tuple[str, ...]:
    book.getinfo("word/document.xml")
    found: dict[str, None] = {}
    for part in book.namelist():
        if part.endswith((".xml", ".rels")):
            raw = book.read(part)
            _plain(raw, name)
            if part == "word/document.xml":
                found |= {word: None for sign, word in _LOST if sign.search(raw)}
            elif part == "word/numbering.xml" and _CHINESE_NUMBERS.search(raw):
                found["自动编号里的“一、（一）”字样（已成 1. 2. 3.）"] = None
    return tuple(found)


def _plain(raw: bytes, name: str) -> None:
    """Entities and strange encodings have no place in this format (ECMA-376 part 2, 8.1.4)."""
    bare = raw.replace(b"\0", b"")
    encoding = _ENCODING.search(bare[:200])
    strange = encoding and encoding[1].lower() not in {b"utf-8", b"utf-16", b"us-ascii"}
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare or strange:
        raise InputError("文件里有不该有的声明，没有打开", where=name, todo="请另存一份再导入")
