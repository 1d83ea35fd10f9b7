"""The poster of a draft: what its header asks for, drawn at a size; a mistake has its line."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline import files
from pipeline.almanac.facts import term_facts
from pipeline.flows.bench import Bench
from pipeline.model.content import Draft
from pipeline.model.errors import InputError, TuiwenError
from pipeline.model.scene import Poster
from pipeline.picture import poster as posters
from pipeline.picture.registers import LAYOUTS

COVER, PORTRAIT = (900, 383), (1080, 1920)
# Header key -> the text of the poster that it overrides.
TEXTS = {key: key for key in ("poem", "lunar", "weekday", "instant", "date", "pentads", "footer")}
TEXTS |= {"poem_author": "author", "heading": "title", "says": "says"}


def wanted(bench: Bench, draft: Draft, size: tuple[int, int]) -> Poster:
    """The poster as the header has it; an unknown term, year or layout is named with its line."""
    term, layout = str(draft.fields.get("term") or ""), bench.layout_of(draft)
    if not term:
        todo = "在稿件开头加一行 term: 大雪"
        raise InputError("节气海报没有写是哪个节气", where=str(draft.at("term")), todo=todo)
    year = year_of(bench, draft)
    with _at(draft, "year" if "year" in draft.fields else "term"):
        term_facts(term, year)
    with _at(draft, "layout"):
        LAYOUTS[layout]
    return Poster(
        term=term,
        year=year,
        layout=layout,
        size=size,
        seed=_whole(draft, "seed", year),
        texts={
            text: str(draft.fields[key]) for key, text in TEXTS.items() if draft.fields.get(key)
        },
        motif=_named(draft, "motif"),
        palette=_named(draft, "palette"),
        pose=_named(draft, "pose"),
        qr=_named(draft, "qr") or (bench.config.posters.qr if bench.config else ""),
        background=_background(bench, draft),
    )


def painted(bench: Bench, draft: Draft, size: tuple[int, int] = PORTRAIT) -> bytes:
    """The JPEG."""
    poster = wanted(bench, draft, _size(draft) if size == PORTRAIT else size)
    brand = bench.kit.mark if bench.kit else posters.NO_BRAND
    with _at(draft, "term"):
        return posters.draw(poster, term_facts(poster.term, poster.year), brand=brand)


def _size(draft: Draft) -> tuple[int, int]:
    """The size that the header asks for, else the portrait."""
    given = _named(draft, "size").lower().replace("×", "x")
    if not given:
        return PORTRAIT
    width, _, height = given.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        where = str(draft.at("size"))
        raise InputError(f"“{given}”不是尺寸", where=where, todo="写成 size: 1080x1440")
    return int(width), int(height)


def _named(draft: Draft, key: str) -> str:
    return str(draft.fields.get(key) or "")


def _background(bench: Bench, draft: Draft) -> bytes:
    """The picture that the draft brings in the place of the art."""
    ref = _named(draft, "background")
    if not ref:
        return b""
    with _at(draft, "background"):
        path = files.resolve_picture(bench.root, bench.root / draft.path, ref)
        return files.read_bytes(path, name=ref)


def year_of(bench: Bench, draft: Draft) -> int:
    """The year of a poster: its header's, else that of its hour."""
    return _whole(draft, "year", 0) or bench.year(draft)


def _whole(draft: Draft, key: str, default: int) -> int:
    """A whole number of the header."""
    given = draft.fields.get(key)
    if given in (None, ""):
        return default
    if not str(given).isdecimal():
        word = {"year": "年份", "seed": "种子"}[key]
        where, todo = str(draft.at(key)), f"写成 {key}: 2026"
        raise InputError(f"{word}“{given}”不是整数", where=where, todo=todo)
    return int(str(given))


@contextmanager
def _at(draft: Draft, key: str) -> Iterator[None]:
    """Give what goes wrong inside the line of a header key."""
    try:
        yield
    except TuiwenError as error:
        raise InputError(error.what, where=str(draft.at(key)), todo=error.todo) from None
