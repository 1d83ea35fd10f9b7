"""A year's posters in all layouts and sizes, drawn small for one page."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context

from pipeline.almanac.customs import custom
from pipeline.almanac.facts import term_facts
from pipeline.almanac.solarterms import NAMES
from pipeline.model.scene import Brand, Poster
from pipeline.outputs.gallery import Choice, Plate, Shot, gallery_page
from pipeline.picture.brief import minute_of
from pipeline.picture.ground import season_of
from pipeline.picture.painter.photo import shrunk
from pipeline.picture.painter.type import faces, written
from pipeline.picture.poster import draw
from pipeline.picture.registers import LAYOUTS

# Layout -> its name; the first is shown first.
WORDS = {
    "scroll": "立轴",
    "disc": "大日",
    "gate": "月洞门",
    "calendar": "日历",
    "companion": "同行",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One ratio: drawn at `size`, shown in the page at `width`; `note` says the poster's own px."""

    key: str
    name: str
    note: str
    size: tuple[int, int]
    width: int


SHAPES = (
    Shape(key="tall", name="竖版", note="1080×1920", size=(612, 1088), width=380),
    Shape(key="card", name="图片消息", note="1080×1440", size=(720, 960), width=380),
    Shape(key="square", name="方图", note="1080×1080", size=(780, 780), width=380),
    Shape(key="wide", name="封面", note="900×383", size=(900, 383), width=560),
)
_TITLE = "二十四节气"
_SPRING = NAMES.index("立春")
ORDER = (*NAMES[_SPRING:], *NAMES[:_SPRING])


def gallery(
    *,
    year: int,
    brand: Brand,
    qr: str = "",
    layouts: Sequence[str] = (),
    wanted: Sequence[str] = (),
    done: Callable[[str], None],
    workers: int = 2,
) -> str:
    """The page; `done` is told each term that is finished."""
    keys = tuple(layouts or sorted(LAYOUTS, key=_place))
    names = [name for name in ORDER if not wanted or name in wanted]
    for key in keys:
        LAYOUTS[key]
    for name in wanted:
        term_facts(name, year)
    work = partial(plate, year=year, brand=brand, qr=qr, layouts=keys)
    plates: list[Plate] = []
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for one in pool.map(work, names):
            plates.append(one)
            done(one.term)
    return gallery_page(
        plates,
        year=year,
        name=brand.name or "推文",
        layouts=[Choice(key=k, name=WORDS.get(k, k)) for k in keys],
        shapes=[Choice(key=s.key, name=s.name, note=s.note) for s in SHAPES],
        heading=written(_TITLE, face=_brush(), size=260, colour="#232b33"),
    )


def _brush() -> str:
    """The first brush face that has the whole heading."""
    return next(name for name in ("running", "regular", "text") if not faces()[name].lacks(_TITLE))


def _place(layout: str) -> int:
    return [*WORDS, layout].index(layout)


def plate(term: str, *, year: int, brand: Brand, qr: str, layouts: Sequence[str]) -> Plate:
    """All posters of one term; shapes outside, for layouts share the art of a shape."""
    facts = term_facts(term, year)
    day = date.fromisoformat(facts.date)
    when = f"{day.month}月{day.day}日 {facts.weekday}"
    shots = []
    for shape in SHAPES:
        code = qr if shape.key in {"tall", "card"} else ""
        for layout in layouts:
            poster = Poster(
                term=term, year=year, layout=layout, size=shape.size, seed=year, qr=code
            )
            jpeg = shrunk(draw(poster, facts, brand=brand), shape.width)
            width, height = shape.size
            shots.append(
                Shot(
                    layout=layout,
                    shape=shape.key,
                    width=shape.width,
                    height=round(height * shape.width / width),
                    alt=f"{term}海报，{WORDS.get(layout, layout)}，{shape.name}：{facts.poem}",
                    jpeg=jpeg,
                )
            )
    return Plate(
        term=term,
        season=season_of(term),
        date=when,
        lunar=f"农历{facts.lunar}",
        instant=f"{minute_of(facts.at)} 交节",
        poem=facts.poem,
        author=facts.poem_author,
        custom=custom(term).line,
        shots=tuple(shots),
    )
