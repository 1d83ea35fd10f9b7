"""The poster of a draft: what its header asks for, drawn at a size; a mistake has its line."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.almanac.facts import term_facts
from pipeline.flows.bench import Bench
from pipeline.model.content import Draft
from pipeline.model.errors import InputError, TuiwenError
from pipeline.model.scene import Poster
from pipeline.picture import poster as posters
from pipeline.picture.registers import LAYOUTS

COVER, PORTRAIT = (900, 383), (1080, 1920)
TEXTS = ("poem", "poem_author", "lunar", "weekday", "instant", "date", "pentads", "footer")


def wanted(bench: Bench, draft: Draft, size: tuple[int, int]) -> Poster:
    """The poster as the header has it; an unknown term, year or layout is named with its line."""
    term, layout = str(draft.fields.get("term") or ""), bench.layout_of(draft)
    if not term:
        todo = "在稿件开头加一行 term: 大雪"
        raise InputError("节气海报没有写是哪个节气", where=str(draft.at("term")), todo=todo)
    year = _year(bench, draft)
    with _at(draft, "year" if "year" in draft.fields else "term"):
        term_facts(term, year)
    with _at(draft, "layout"):
        LAYOUTS[layout]
    return Poster(
        term=term,
        year=year,
        layout=layout,
        size=size,
        seed=year,
        texts={key: str(draft.fields[key]) for key in TEXTS if draft.fields.get(key)},
        qr=bench.config.posters.qr if bench.config else "",
    )


def painted(bench: Bench, draft: Draft, size: tuple[int, int] = PORTRAIT) -> bytes:
    """The JPEG."""
    poster = wanted(bench, draft, size)
    brand = bench.kit.mark if bench.kit else posters.NO_BRAND
    with _at(draft, "term"):
        return posters.draw(poster, term_facts(poster.term, poster.year), brand=brand)


def _year(bench: Bench, draft: Draft) -> int:
    given = draft.fields.get("year")
    if given in (None, ""):
        return bench.year(draft)
    if not str(given).isdecimal():
        where = str(draft.at("year"))
        raise InputError(f"年份“{given}”不是整数", where=where, todo="写成 year: 2026")
    return int(str(given))


@contextmanager
def _at(draft: Draft, key: str) -> Iterator[None]:
    """Give what goes wrong inside the line of a header key."""
    try:
        yield
    except TuiwenError as error:
        raise InputError(error.what, where=str(draft.at(key)), todo=error.todo) from None
