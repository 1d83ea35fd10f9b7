"""A Word file as the body of a draft: headings, lists, tables, notes, links and pictures."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeAlias

import mammoth
from bs4 import BeautifulSoup

from pipeline.intake.docx_guard import DAMAGED, broken, inspected
from pipeline.intake.docx_look import dressed
from pipeline.intake.docx_shape import footnotes, shaped
from pipeline.intake.html import Taken
from pipeline.intake.html_pictures import adopted, captioned
from pipeline.intake.markup import blocks
from pipeline.model.errors import InputError

Keep: TypeAlias = Callable[[bytes], str]
"""Takes a picture's bytes and answers with the address that the draft will use, or with nothing."""

# Names of styles as Word and WPS write them; mammoth knows the English headings by itself.
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='副标题'] => p.subtitle:fresh
p[style-name='标题 1'] => h1:fresh
p[style-name='标题 2'] => h2:fresh
p[style-name='标题 3'] => h3:fresh
p[style-name='标题 4'] => h4:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='题注'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='引用'] => blockquote > p:fresh
p[style-name='明显引用'] => blockquote > p:fresh
u => u
"""


def take(data: bytes, name: str, keep: Keep) -> Taken:
    """A docx as Markdown; every picture goes through `keep`. InputError for what cannot be."""
    lost = inspected(data, name)
    html, absent = _html(data, name, keep)
    page = BeautifulSoup(html, "html.parser")
    title = shaped(page)
    notes = footnotes(page)
    captioned(page)
    adopted(page, None)
    parts = list(blocks(page))
    if not parts:
        raise InputError("这个 Word 文件里没有文字", where=name, todo="请确认正文不是一整张图片")
    ends = [f"[^{number}]: {_note(text)}" for number, text in notes]
    body = "\n\n".join([*parts, *ends]) + "\n"
    if absent:
        lost = (*lost, f"{absent} 张只有链接、不在文件里的图片")
    return Taken(title=title, body=body, pictures=len(page.find_all("img")), lost=lost)


def _note(text: BeautifulSoup | Any) -> str:
    return "\n\n".join(blocks(text)).replace("\n", "\n    ").replace("\n    \n", "\n\n")


def _html(data: bytes, name: str, keep: Keep) -> tuple[str, int]:
    """The page that mammoth makes, and how many pictures are only linked or missing."""
    absent: list[str] = []

    def picture(image: Any) -> dict[str, str]:
        try:
            with image.open() as source:
                return {"src": keep(source.read())}
        except DAMAGED:
            absent.append(str(image.alt_text))
            return {"src": ""}

    try:
        made = mammoth.convert_to_html(
            BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(picture),
            transform_document=dressed,
            external_file_access=False,
        )
    except RecursionError:
        what = "这个 Word 文件嵌套太深，读不下去"
        raise InputError(what, where=name, todo="请把表格或文本框里的内容移出来再导入") from None
    except DAMAGED as error:
        raise broken(name) from error
    return str(made.value), len(absent)
