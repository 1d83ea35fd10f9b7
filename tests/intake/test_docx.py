"""A Word file becomes the draft that one would have typed; what cannot be taken is said."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from pipeline.intake.docx import take
from pipeline.model.errors import InputError
from tests.intake.word import Word, cell, note, paragraph, photo, run, table


def body(*parts: str) -> str:
    return take(Word().add(*parts).made(), "a.docx", lambda _: "").body


CASES = [
    ((paragraph("甲", run("乙", "b"), "丙"),), "甲**乙**丙"),
    ((paragraph(run("甲", "i"), run("乙", "strike")),), "*甲*~~乙~~"),
    ((paragraph("H", run("2", "subscript"), "O", run("注", "u")),), "H<sub>2</sub>O<u>注</u>"),
    ((paragraph("甲", style="1"), paragraph("乙", style="2"), paragraph("丙")), "## 乙\n\n丙"),
    (
        (paragraph("一、背景"), paragraph("（一）现状"), paragraph("文。")),
        "## 一、背景\n\n### （一）现状\n\n文。",
    ),
    ((paragraph("一、这一句是正文，因为它以句号结尾。"),), "一、这一句是正文，因为它以句号结尾。"),
    (
        (
            paragraph("文"),
            paragraph("甲", level=0),
            paragraph("乙", level=1),
            paragraph("丙", level=0),
        ),
        "文\n\n- 甲\n  - 乙\n- 丙",
    ),
    (
        (paragraph("甲", level=0, ordered=True), paragraph("乙", level=0, ordered=True)),
        "1. 甲\n2. 乙",
    ),
    ((paragraph("引", style="q"), paragraph("文")), "> 引\n\n文"),
    ((paragraph("5*3_2 [x] <y> $1"),), r"5\*3\_2 \[x\] \<y\> \$1"),
    ((paragraph("见 https://a.cn/b_c_d"),), "见 https://a.cn/b_c_d"),
    ((table(("甲", "乙"), ("1|2", "3")),), "| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 | 3 |"),
    (
        (table(("甲", "乙"), (cell(paragraph("宽"), across=2),)),),
        "| 甲 | 乙 |\n| --- | --- |\n| 宽 |  |",
    ),
    (
        (
            table(
                (cell(paragraph("高"), down="restart"), "乙"),
                (cell(paragraph(""), down="continue"), "丁"),
            ),
        ),
        "| 高 | 乙 |\n| --- | --- |\n|  | 丁 |",
    ),
    ((table(("甲", cell(paragraph("乙"), paragraph("丙")))),), "| 甲 | 乙<br>丙 |\n| --- | --- |"),
]


@pytest.mark.parametrize(("parts", "markdown"), CASES)
def test_construct(parts, markdown):
    assert body(*parts) == markdown + "\n"


def test_titles_by_style_and_by_look():
    by_style = take(Word().add(paragraph("题", style="a"), paragraph("文")).made(), "a", str)
    by_look = take(Word().add(paragraph("题", centre=True), paragraph("文")).made(), "a", str)
    assert [(t.title, t.body) for t in (by_style, by_look)] == [("题", "文\n")] * 2


def test_links_and_footnotes():
    word = Word()
    word.notes += ["注一", "注二"]
    word.add(paragraph("见", word.link("官网", "https://x.cn/a(b)"), note(1), "，又", note(2)))
    assert take(word.made(), "a", str).body == (
        "见[官网](<https://x.cn/a(b)>)[^1]，又[^2]\n\n[^1]: 注一\n\n[^2]: 注二\n"
    )


def test_twelve_pictures_with_captions_in_order():
    word, kept = Word(), []
    for n in range(12):
        alt = "雪里的学生" if n % 2 else "图片 1"  # the second is Word's own filler
        word.add(paragraph(word.picture(photo(n), alt=alt)), paragraph(f"图{n + 1} 雪", style="c"))

    def keep(data: bytes) -> str:
        kept.append(data)
        return f"{len(kept)}.png"

    taken = take(word.made(), "a", keep)
    assert kept == [photo(n) for n in range(12)]
    assert taken.pictures == 12
    assert '![](1.png "图1 雪")\n\n![雪里的学生](2.png "图2 雪")' in taken.body


def test_a_picture_outside_the_file_is_never_opened():
    word = Word()
    taken = take(word.add(paragraph("文", word.outside("file:///etc/passwd"))).made(), "a", str)
    assert taken.body == "文\n"
    assert taken.lost == ("1 张只有链接、不在文件里的图片",)


def test_what_a_draft_cannot_hold_is_named():
    lost = "<w:p><w:del ><w:r/></w:del><w:r><w:t>文</w:t></w:r></w:p>"
    assert take(Word().add(lost).made(), "a", str).lost == ("修订痕迹（已按全部接受处理）",)


def with_part(name: str, data: bytes) -> bytes:
    word = Word().add(paragraph("文"))
    word.parts[name] = data
    return word.made()


def locked() -> bytes:
    raw = bytearray(Word().add(paragraph("文")).made())
    at = raw.find(b"PK\x01\x02")
    raw[at + 8] |= 1
    return bytes(raw)


BOMB = b"0" * 30_000_000
ENTITY = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document/>'
BAD = [
    (with_part("word/vbaProject.bin", b"x"), "带有宏"),
    (
        with_part("[Content_Types].xml", b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        "带有宏",
    ),
    (with_part("word/document.xml", BOMB), "大得不正常"),
    (with_part("word/media/a.png", BOMB), "大得不正常"),
    (with_part("word/document.xml", ENTITY), "不该有的声明"),
    (with_part("word/document.xml", ENTITY.decode().encode("utf-16")), "不该有的声明"),
    (with_part("word/document.xml", b'<?xml version="1.0" encoding="cp037"?><w/>'), "不该有的声明"),
    (with_part("word/document.xml", b"<w:document"), "不是完好的"),
    (
        with_part("word/document.xml", b"<a>" * 30_000 + b"</a>" * 30_000),
        "没有文字|嵌套太深|不是完好的",
    ),
    (locked(), "密码"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "加密的 Word 文件，或旧式"),
    (b"{\\rtf1 x}", "RTF"),
    (b"%PDF-1.7", "PDF"),
    (b"", "不是完好的"),
    (b"PK\x03\x04 nothing", "不是完好的"),
    (Word().made()[:-60], "不是完好的"),
    (Word().made(), "没有文字"),
]


@pytest.mark.parametrize(("data", "word"), BAD, ids=range(len(BAD)))
def test_bad_files_are_refused_in_words(data, word):
    with pytest.raises(InputError, match=word):
        take(data, "a.docx", str)


def test_a_zip_that_is_something_else_is_refused():
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        book.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(InputError, match="不是完好的"):
        take(made.getvalue(), "a.docx", str)


@pytest.mark.parametrize("at", range(60, 3000, 180))
def test_a_flipped_byte_gives_a_draft_or_a_sentence(at):
    raw = bytearray(Word().add(paragraph("文"), table(("甲", "乙"))).made())
    raw[at % len(raw)] ^= 0xFF
    with suppress(InputError):
        assert take(bytes(raw), "a.docx", str).body
