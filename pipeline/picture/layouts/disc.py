"""大日: the title in one great disc above the scene, verse on both sides of it."""

from dataclasses import dataclass, replace

from pipeline.model.errors import InputError
from pipeline.model.scene import Box, Mark, Panel, Rule, Scene, Text
from pipeline.picture import brushwork, pieces, typeset
from pipeline.picture.brief import SERIES, Brief
from pipeline.picture.painter.planes import colour
from pipeline.picture.registers import LAYOUTS

# By day a red sun with letters of paper, by night a pale moon with letters of ink.
_SUN, _ON_SUN, _SUN_GLOW = "#b93a26", "#fbf3e2", "#f3cf9d"
_MOON, _ON_MOON, _MOON_GLOW = "#f5ecd6", "#28303f", "#e9dfc6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """Where the disc stands (px)."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """The square around it."""
        side = 2 * self.radius
        return Box(x=self.x - self.radius, y=self.y - self.radius, w=side, h=side)


@LAYOUTS.register("disc")
def disc(brief: Brief) -> Scene:
    """The disc for any ratio; it is large enough to hide the sun or moon of the art."""
    width, height = brief.size
    ratio, safe, u = height / width, brief.safe, brief.unit
    if ratio > 1.55:
        at, place = Disc(x=0.5 * width, y=safe.y + 480 * u, radius=300 * u), _tall
    elif ratio > 1.2:
        at, place = Disc(x=0.5 * width, y=safe.y + 410 * u, radius=268 * u), _tall
    elif ratio > 0.8:
        at, place = Disc(x=0.5 * width, y=0.44 * height, radius=0.30 * height), _square
    else:
        at, place = Disc(x=0.5 * width, y=0.5 * height, radius=0.365 * height), _wide
    panels = _body(at, night=sum(colour(brief.inks.title)) > 1.5)
    return Scene(
        size=brief.size,
        ground=replace(brief.ground, bare=True),
        marks=(*panels, *place(brief, at)),
        safe=safe,
        smallest=36 * u,
    )


def _night(brief: Brief) -> bool:
    return sum(colour(brief.inks.title)) > 1.5


def _body(at: Disc, *, night: bool) -> list[Mark]:
    """A glow, then the disc."""
    tone, glow = (_MOON, _MOON_GLOW) if night else (_SUN, _SUN_GLOW)
    halo = Panel(
        role="光晕",
        colour=glow,
        box=at.box,
        opacity=0.55 if night else 0.75,
        radius=at.radius,
        soft=0.16 * at.radius,
    )
    return [halo, Panel(role="圆", colour=tone, box=at.box, opacity=0.97, radius=at.radius)]


def _title(brief: Brief, at: Disc, size: float) -> Mark:
    """The title as one column in the middle of the disc."""
    words = brief.words.title
    inks = replace(brief.inks, title=_ON_MOON if _night(brief) else _ON_SUN)
    mark = brushwork.title(
        replace(brief, inks=inks),
        right=at.x,
        y=at.y,
        size=size,
        room=1.66 * at.radius if len(words) > 2 else 1.60 * at.radius,
        style="regular",
    )
    return typeset.moved(
        mark, at.x - mark.box.x - mark.box.w / 2, at.y - mark.box.y - mark.box.h / 2
    )


def _verse(
    brief: Brief,
    edges: tuple[float, float],
    *,
    top: float,
    room: float,
    step: float = 0.0,
    size: float = 50.0,
) -> list[Text]:
    """The first half at the right edge, the second at the left one, `step` em lower."""
    words, u, inks = brief.words, brief.unit, brief.inks
    if not words.poem:
        return []
    if len(words.poem) > len(edges):
        what = f"题诗“{'，'.join(words.poem)}”有 {len(words.poem)} 句，大日两旁只放得下两句"
        raise InputError(what, todo="请删去几句，或换一种版式")
    face, longest = brief.faces["text"], max(words.poem, key=len)
    cells = 1.24 * len(longest) + step
    size = typeset.fitted("题诗", longest, (size * u, 36 * u), lambda s: s * cells, room)
    left, right = edges
    return [
        typeset.column(
            f"诗{number + 1}",
            part,
            face,
            size=size,
            colour=inks.text,
            x=(right - 0.6 * size, left + 0.6 * size)[number],
            y=top + step * size * number,
            pitch=1.24,
            halo=inks.halo,
        )
        for number, part in enumerate(words.poem)
    ]


def _beside(brief: Brief, at: Disc) -> list[Text]:
    """Verse left and right of the disc, the poet under the second half."""
    safe, u = brief.safe, brief.unit
    top = at.y - 0.78 * at.radius
    verse = _verse(brief, (safe.x, safe.right), top=top, room=1.9 * at.radius)
    if verse and brief.words.author:
        box = verse[-1].box
        below = box.bottom + 34 * u
        verse.append(brushwork.author(brief, x=box.x + box.w / 2 + 18 * u, y=below))
    return verse


def _tall(brief: Brief, at: Disc) -> list[Mark]:
    """Series and date above, disc and verse, pentads and lunar date in the calm foot."""
    safe, words, u = brief.safe, brief.words, brief.unit
    date = f"{words.year}.{words.month}.{words.day}".strip(".")
    marks: list[Mark] = [
        brushwork.label(
            brief, "系列", SERIES, x=at.x, y=safe.y + 36 * u, size=38, align=0.5, tracking=20
        ),
        brushwork.label(
            brief,
            "日期",
            f"{date}",
            x=at.x,
            y=safe.y + 92 * u,
            size=46,
            align=0.5,
            face="light",
            tracking=4,
        ),
        _title(brief, at, 1.05 * at.radius),
        *_beside(brief, at),
    ]
    return marks + _foot(brief)


def _foot(brief: Brief) -> list[Mark]:
    """Pentads, a hairline; seal, lunar date and instant; the code."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    end = safe.bottom
    code = pieces.code(brief, right=safe.right, bottom=end)
    edge = code[0].box.x - 28 * u if code else safe.right
    seal = pieces.seal(brief, x=safe.x, y=end - 150 * u, side=92 * u)
    x = seal.box.right + 28 * u
    lunar = f"农历{words.lunar}"
    instant = f"{words.weekday}　北京时间 {words.instant}".strip("　")
    face = brief.faces["text"]
    size = typeset.fitted(
        "农历", lunar, (42 * u, 36 * u), lambda s: face.advance(lunar) * s, edge - x
    )
    marks: list[Mark] = [
        *pieces.pentads(brief, x=safe.x, y=end - 226 * u, width=safe.w, size=40 * u),
        Rule(
            role="分隔线",
            colour=inks.foot_soft,
            box=Box(x=safe.x, y=end - 190 * u, w=safe.w, h=1.6 * u),
            opacity=0.5,
        ),
        seal,
        typeset.row("农历", lunar, face, size=size, colour=inks.foot, x=x, y=end - 112 * u),
        typeset.row("交节", instant, face, size=36 * u, colour=inks.foot_soft, x=x, y=end - 60 * u),
        typeset.row(
            "页脚",
            words.footer,
            face,
            size=36 * u,
            colour=inks.foot_soft,
            x=safe.x,
            y=end - 6 * u,
            tracking=2 * u,
        ),
    ]
    taken = max(m.box.right for m in marks[-3:])
    side = min(150 * u, edge - taken - 16 * u)
    if side >= 96 * u:
        marks += pieces.mascot(brief, right=edge, bottom=end, side=side)
    return marks + code


def _square(brief: Brief, at: Disc) -> list[Mark]:
    """Disc and verse; seal in the corner, one line of dates below."""
    safe, words, u = brief.safe, brief.words, brief.unit
    face, inks, end = brief.faces["text"], brief.inks, safe.bottom - 6 * u
    dates = f"{words.month}.{words.day}　{words.weekday}　农历{words.lunar}".replace("　　", "　")
    name = typeset.row(
        "页脚",
        brief.brand.name or words.footer,
        face,
        size=38 * u,
        colour=inks.foot,
        x=safe.right,
        y=end,
        align=1.0,
    )
    size = typeset.fitted(
        "日期",
        dates,
        (40 * u, 36 * u),
        lambda s: face.advance(dates) * s,
        name.box.x - safe.x - 20 * u,
    )
    return [
        _title(brief, at, 1.05 * at.radius),
        *_beside(brief, at),
        pieces.seal(brief, x=safe.right - 72 * u, y=safe.y, side=72 * u),
        typeset.row("日期", dates, face, size=size, colour=inks.foot, x=safe.x, y=end),
        name,
    ]


def _wide(brief: Brief, at: Disc) -> list[Mark]:
    """The cover: the disc fills the centre square, verse and seal beside it, still inside."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    face, half = brief.faces["text"], 0.5 * brief.size[1]
    edges = (at.x - half, at.x + half)
    marks = _verse(brief, edges, top=safe.y + 8 * u, room=safe.h - 8 * u, step=0.9, size=38)
    side = 54 * u
    return [
        _title(brief, at, 1.0 * at.radius),
        *marks,
        brushwork.label(
            brief,
            "日期",
            f"{words.month}.{words.day}",
            x=safe.x,
            y=safe.y + 62 * u,
            size=78,
            face="light",
            ink="title",
        ),
        brushwork.label(brief, "星期", words.weekday, x=safe.x, y=safe.y + 118 * u),
        pieces.seal(brief, x=safe.right - side, y=safe.y, side=side),
        typeset.row(
            "页脚",
            brief.brand.name or words.footer,
            face,
            size=37 * u,
            colour=inks.foot,
            x=safe.right,
            y=safe.bottom - 6 * u,
            align=1.0,
        ),
    ]
