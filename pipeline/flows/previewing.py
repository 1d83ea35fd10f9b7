"""One draft as the phone shows it: compiled, with its pictures inside the page."""

from base64 import b64encode
from html import escape
from pathlib import Path

from pipeline.flows.bench import Bench
from pipeline.flows.checking import Formatted, formatted, picture_bytes
from pipeline.flows.gathering import gathering, raise_all
from pipeline.flows.painting import COVER, painted
from pipeline.model.content import Article, Draft, Kind
from pipeline.model.errors import InputError, TuiwenError
from pipeline.picture.painter import photo
from pipeline.text import qr
from pipeline.text.placing import place
from pipeline.text.preview import page

ROOM = 20_000  # characters of an article, developers.weixin.qq.com draft_add


def preview_page(bench: Bench, path: Path) -> str:
    """One self-contained HTML file; all its bad pictures are reported together."""
    made = formatted(bench, path)
    draft, article = made.draft, made.article
    name = bench.name_of(draft)
    if draft.kind is Kind.POSTER:
        return _picture_message(bench, draft, article, name)
    return page(
        article.title,
        name,
        article.digest,
        _placed(bench, made),
        cover=_cover(bench, made),
        author=article.author,
        figures=f"{article.chars} 字符 / {ROOM} · {article.size} 字节 · 样式 {made.theme}",
    )


def _picture_message(bench: Bench, draft: Draft, article: Article, name: str) -> str:
    """A poster: its picture above the title, below it the words, where there are any."""
    words = "".join(f"<p>{escape(line)}</p>" for line in article.html.split("\n") if line.strip())
    said = f"配文 {article.chars} 字符" if words else "没有配文"
    return page(
        article.title,
        name,
        article.digest,
        words,
        cover=_data(painted(bench, draft, COVER)),
        author=article.author,
        figures=f"图片消息 · 1 张图 · {said}",
        picture=_data(painted(bench, draft)),
    )


def _placed(bench: Bench, made: Formatted) -> str:
    """The article with its pictures where the compiler wrote `picture:N`."""
    fitted: dict[int, photo.Photo] = {}
    errors: list[TuiwenError] = []
    for number, picture in enumerate(made.article.pictures, start=1):
        with gathering(errors):
            fitted[number] = _fitted(bench, made.draft, picture.ref, picture.line)
    raise_all(errors)
    sizes = {n: (p.width, p.height) for n, p in fitted.items()}
    return place(made.article.html, {n: _data(p.data, p.mime) for n, p in fitted.items()}, sizes)


def _fitted(bench: Bench, draft: Draft, ref: str, line: int) -> photo.Photo:
    data = picture_bytes(bench, draft, ref, line)
    try:
        return photo.fit_body(data)
    except InputError as error:
        raise InputError(error.what, where=f"{draft.path}:{line}", todo=error.todo) from None


def _cover(bench: Bench, made: Formatted) -> str:
    """The draft's own cover, else its first picture, else none."""
    draft, first = made.draft, qr.first_read(made.article.pictures)
    ref = draft.cover or (first.ref if first else "")
    line = draft.lines.get("cover", 1) if draft.cover else first.line if first else 1
    if not ref:
        return ""
    try:
        return _data(photo.cover(picture_bytes(bench, draft, ref, line), COVER))
    except InputError as error:
        raise InputError(error.what, where=f"{draft.path}:{line}", todo=error.todo) from None


def _data(data: bytes, mime: str = "image/jpeg") -> str:
    return f"data:{mime};base64,{b64encode(data).decode()}"
