"""Texts from elsewhere become drafts: Word, saved pages, styled pages (排版件), plain text."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline import fetch, files
from pipeline.flows.bench import Bench
from pipeline.flows.compiling import compiled
from pipeline.flows.shelving import Shelf
from pipeline.intake import docx, html, html_styled, plain
from pipeline.intake.html import Taken
from pipeline.model.content import Finding, Kind, Level, Place
from pipeline.model.errors import Conflict, InputError, StoreError, UsageError
from pipeline.text import header

MAX_FILE = 100_000_000  # bytes of a Word file with its photographs
DRAFTS, PICTURES = "drafts", "assets/pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One text that is now a draft, and everything there is to say about it."""

    source: str
    draft: str
    title: str
    pictures: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How a text is to be taken: whose draft it will be, its name, whether its look is kept."""

    account: str
    name: str = ""
    styled: bool = False


Reader = Callable[[Path, bytes, Shelf], Taken]


def import_file(bench: Bench, path: Path, order: Order) -> Imported:
    """Write one draft and its pictures, all or nothing; what is there already is never touched."""
    data = files.read_bytes(path, limit=MAX_FILE)
    read = _reader(path, styled=order.styled)
    stem = plain.stem_of(order.name or path.name) or "draft"
    ending = ".html" if order.styled else ".md"
    called = f"{DRAFTS}/{stem}{ending}"
    _free(bench.root, stem)
    shelf = Shelf(
        origin=path,
        called=called,
        folder=f"../{PICTURES}/{stem}",
        fetch=_fetcher(bench),
    )
    taken = read(path, data, shelf)
    title = taken.title or stem
    text = header.compose(_fields(taken, title, order.account), taken.body)
    findings = _findings(bench, called, text, taken, shelf)
    _write(bench.root, stem, called, text, shelf.pictures)
    return Imported(
        source=path.name,
        draft=called,
        title=title,
        pictures=len(shelf.pictures),
        findings=findings,
    )


def _reader(path: Path, *, styled: bool) -> Reader:
    ending = path.suffix.lower()
    if styled and ending not in {".html", ".htm"}:
        what = "只有 HTML 能按排版件导入"
        raise UsageError(what, where=path.name, todo="去掉 --styled，或给出 .html 文件")
    if styled:
        return _styled
    if ending in _READERS:
        return _READERS[ending]
    known = "、".join(_READERS)
    todo = _TODO.get(ending, f"能导入的有：{known}")
    raise InputError(f"不能导入 {ending or '没有后缀的'} 文件", where=path.name, todo=todo)


_TODO = {
    ".docm": "它带有宏；请另存为 .docx 再导入",
    ".doc": "请用 Word 或 WPS 另存为 .docx 再导入",
    ".wps": "请用 WPS 另存为 .docx 再导入",
    ".rtf": "请另存为 .docx 再导入",
    ".pdf": "请导入它的 Word 原稿",
    ".mhtml": "请在浏览器里存成“网页，全部”再导入",
    ".mht": "请在浏览器里存成“网页，全部”再导入",
}


def _word(path: Path, data: bytes, shelf: Shelf) -> Taken:
    return docx.take(data, path.name, shelf.keep)


def _page(path: Path, data: bytes, shelf: Shelf) -> Taken:
    return html.take(_decoded(path, data, shelf), shelf.adopt)


def _styled(path: Path, data: bytes, shelf: Shelf) -> Taken:
    return html_styled.take(_decoded(path, data, shelf), shelf.adopt)


def _text(path: Path, data: bytes, shelf: Shelf) -> Taken:
    return plain.take(_decoded(path, data, shelf), path.name)


def _markdown(path: Path, data: bytes, shelf: Shelf) -> Taken:
    return plain.take_markdown(_decoded(path, data, shelf), path.name)


_READERS: dict[str, Reader] = {
    ".docx": _word,
    ".docm": _word,
    ".html": _page,
    ".htm": _page,
    ".txt": _text,
    ".md": _markdown,
    ".markdown": _markdown,
}


def _decoded(path: Path, data: bytes, shelf: Shelf) -> str:
    text = files.decoded(data, path.name)
    shelf.findings += text.findings
    return text.text


def _fetcher(bench: Bench) -> Callable[[str], bytes] | None:
    if bench.config is None or not bench.config.pictures.remote:
        return None
    wanted = bench.config.pictures
    return partial(fetch.picture, rules=fetch.Rules(hosts=wanted.hosts, http=wanted.http))


def _fields(taken: Taken, title: str, account: str) -> dict[str, object]:
    fields: dict[str, object] = {"title": title, "account": account, "kind": Kind.ARTICLE.value}
    fields |= {"author": taken.author, "digest": "", "cover": ""}
    if taken.account or taken.source_url:
        fields |= {"source": taken.account, "source_url": taken.source_url}
    return {key: value for key, value in fields.items() if value or key != "author"}


def _findings(
    bench: Bench, called: str, text: str, taken: Taken, shelf: Shelf
) -> tuple[Finding, ...]:
    """What the intake says, then what the checks say of the draft as it will lie there."""
    draft, odd = header.parse(called, text)
    _, checked = compiled(bench, draft)
    own = [
        *(_lost(called, word) for word in taken.lost),
        *([_source(called, taken)] if taken.account or taken.source_url else []),
    ]
    return (*shelf.findings, *own, *odd, *checked)


def _lost(called: str, word: str) -> Finding:
    message = f"原文里有{word}，稿件里装不下"
    reason = "请对照原文，需要的请补上"
    return Finding(
        rule="I2", level=Level.SHOULD, where=Place(path=called), message=message, reason=reason
    )


def _source(called: str, taken: Taken) -> Finding:
    message = f"取自{taken.account or '网页'}：若是转载，请写 origin: 转载 并取得授权"
    return Finding(
        rule="I3",
        level=Level.SHOULD,
        where=Place(path=called, line=1),
        message=message,
        before=taken.source_url,
        reason="转载须注明出处",
    )


def _free(root: Path, stem: str) -> None:
    for name in (*(f"{DRAFTS}/{stem}{e}" for e in files.ENDINGS), f"{PICTURES}/{stem}"):
        if (root / name).exists():
            raise Conflict("已有同名的稿件或图片文件夹", where=name, todo="加 --name 换一个名字")


def _write(root: Path, stem: str, called: str, text: str, pictures: dict[str, bytes]) -> None:
    """Pictures first, as one rename; a draft that cannot be written takes them back."""
    shelf = root / PICTURES
    target = shelf / stem
    if pictures:
        _put_folder(shelf, target, pictures)
    try:
        files.write_atomic(root / called, text)
    except StoreError:
        if pictures:
            shutil.rmtree(target)
        raise


def _put_folder(shelf: Path, target: Path, pictures: dict[str, bytes]) -> None:
    made: Path | None = None
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=shelf, prefix=f".{target.name[:40]}."))
        for name, data in pictures.items():
            (made / name).write_bytes(data)
        made.chmod(0o755)
        made.rename(target)
    except OSError as problem:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)
        what = f"图片写不进去：{problem.strerror}"
        raise StoreError(
            what, where=str(target), todo="检查磁盘空间和权限；什么也没有写下"
        ) from None
