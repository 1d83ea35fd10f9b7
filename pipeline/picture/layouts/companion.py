"""同行: the mascot stands in the scene and speaks; the title lies above it like a book's."""

from dataclasses import dataclass

from pipeline.model.scene import Box, Image, Mark, Panel, Rule, Scene
from pipeline.picture import brushwork, pieces, typeset
from pipeline.picture.brief import Brief
from pipeline.picture.registers import LAYOUTS

_PAPER, _INK = "#fffaf0", "#2a3038"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where the mascot's feet are, how tall it is, and where it speaks (px)."""

    x: float
    foot: float
    side: float
    bubble: tuple[float, float]  # left edge and middle of the bubble
    right: float  # how far the bubble may reach


@LAYOUTS.register("companion")
def companion(brief: Brief) -> Scene:
    """The scene for any ratio; a brand without a mascot shows its seal in that place."""
    width, height = brief.size
    ratio, safe, u = height / width, brief.safe, brief.unit
    if ratio > 1.2:
        side = (500 if ratio > 1.55 else 370) * u
        stand = Stand(
            x=safe.x,
            foot=safe.bottom - (272 if ratio > 1.55 else 258) * u,
            side=side,
            bubble=(
                safe.x + 1.03 * side,
                safe.bottom - (292 if ratio > 1.55 else 280) * u - 0.72 * side,
            ),
            right=safe.right,
        )
        marks = _tall(brief)
    elif ratio > 0.8:
        side = 400 * u
        stand = Stand(
            x=safe.x,
            foot=safe.bottom - 74 * u,
            side=side,
            bubble=(safe.x + 1.03 * side, safe.bottom - 74 * u - 0.66 * side),
            right=safe.right,
        )
        marks = _square(brief)
    else:
        side = 0.50 * height
        x = safe.x + 30 * u
        stand = Stand(
            x=x,
            foot=safe.bottom,
            side=side,
            bubble=(safe.x, safe.bottom - 1.30 * side),
            right=0.5 * width - 0.32 * height,
        )
        marks = _wide(brief)
    return Scene(
        size=brief.size,
        ground=brief.ground,
        marks=(*_actor(brief, stand), *marks),
        safe=safe,
        smallest=36 * u,
    )


def _actor(brief: Brief, stand: Stand) -> list[Mark]:
    """The mascot on its shadow, and what it says."""
    asset = pieces.pose(brief)
    side = stand.side if asset else min(stand.side, 170 * brief.unit)
    box = Box(x=stand.x, y=stand.foot - side, w=side, h=side)
    if not asset:
        return [pieces.seal(brief, x=box.x, y=box.y, side=side), *_speech(brief, stand, box)]
    shade = Box(x=box.x + 0.2 * side, y=box.bottom - 0.075 * side, w=0.6 * side, h=0.07 * side)
    return [
        Panel(
            role="影子",
            colour="#141c26",
            box=shade,
            opacity=0.55,
            radius=shade.h / 2,
            soft=0.028 * side,
        ),
        Image(role="吉祥物", asset=asset, box=box),
        *_speech(brief, stand, box),
    ]


def _speech(brief: Brief, stand: Stand, speaker: Box) -> list[Mark]:
    """A bubble of paper with one or two short rows."""
    face, u = brief.faces["text"], brief.unit
    if not brief.words.says:
        return []
    left, middle = stand.bubble
    pad, above = 32 * u, left < speaker.right - 20 * u
    size, room = (37 if above else 42) * u, stand.right - left - 2 * pad
    rows = typeset.balanced(brief.words.says, face, size=size, width=min(room, 460 * u))
    if len(rows) > 2:
        raise pieces.too_long("气泡里的话", brief.words.says, 20)
    wide = max(face.advance(row) for row in rows) * size
    high = size * (1.35 * len(rows) - 0.35)
    box = Box(x=left, y=middle - high / 2 - pad * 0.8, w=wide + 2 * pad, h=high + 1.6 * pad)
    tip = (
        (speaker.x + 0.45 * speaker.w, box.bottom + 26 * u)
        if above
        else (speaker.x + 0.93 * speaker.w, middle + 34 * u)
    )
    bubble = Panel(
        role="气泡", colour=_PAPER, box=box, opacity=0.94, radius=min(38 * u, box.h / 2), tail=tip
    )
    lines: list[Mark] = [
        typeset.row(
            f"话{number + 1}",
            row,
            face,
            size=size,
            colour=_INK,
            x=left + pad,
            y=box.y + pad * 0.8 + 0.86 * size + 1.35 * size * number,
        )
        for number, row in enumerate(rows)
    ]
    return [bubble, *lines]


def _heading(brief: Brief, *, y: float, size: float, room: float) -> list[Mark]:
    """The title as a row, the date at its right, the seal after it."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    face = brief.faces[brief.title_face()]
    size = typeset.fitted(
        "标题", words.title, (size, 0.35 * size), lambda s: face.advance(words.title) * s, room
    )
    title = typeset.row(
        "标题", words.title, face, size=size, colour=inks.title, x=safe.x, y=y + 0.84 * size
    )
    title = typeset.moved(title, safe.x - title.box.x, y - title.box.y)
    seal = pieces.seal(brief, x=title.box.right + 26 * u, y=y + 14 * u, side=76 * u)
    return [title, seal]


def _dates(brief: Brief, *, y: float) -> list[Mark]:
    """Month and day in light figures at the right edge, weekday and year below."""
    safe, words, u = brief.safe, brief.words, brief.unit
    date = brushwork.label(
        brief,
        "日期",
        f"{words.month}.{words.day}",
        x=safe.right,
        y=y + 70 * u,
        size=92,
        align=1.0,
        face="light",
        ink="title",
    )
    below = f"{words.weekday}　{words.year}".strip("　")
    return [
        date,
        brushwork.label(brief, "星期", below, x=safe.right, y=y + 134 * u, align=1.0),
    ]


def _lines(brief: Brief, *, y: float, size: float, room: float) -> list[Mark]:
    """Verse in rows from the left, each a little further in; who wrote it after the last."""
    words, u, safe = brief.words, brief.unit, brief.safe
    if not words.poem:
        return []
    longest = max(words.poem, key=len)
    size = typeset.fitted(
        "题诗", longest, (size * u, 36 * u), lambda s: s * (len(longest) * 1.12 + 1), room
    )
    marks: list[Mark] = [
        brushwork.label(
            brief,
            f"诗{n + 1}",
            part,
            x=safe.x + size * 0.9 * n,
            y=y + 1.5 * size * n,
            size=size / u,
            tracking=5,
        )
        for n, part in enumerate(words.poem)
    ]
    if words.author:
        last = marks[-1].box
        author = brushwork.label(
            brief, "作者", words.author, x=safe.x, y=last.bottom + 66 * u, ink="soft"
        )
        marks.append(typeset.moved(author, last.right - author.box.right, 0))
    return marks


def _tall(brief: Brief) -> list[Mark]:
    safe, u = brief.safe, brief.unit
    tight = brief.size[1] / brief.size[0] < 1.55
    heading = _heading(
        brief, y=safe.y + 6 * u, size=(230 if tight else 290) * u, room=0.50 * safe.w
    )
    top = heading[0].box.bottom + (84 if tight else 104) * u
    verse = _lines(brief, y=top, size=48, room=0.66 * safe.w)
    return [*heading, *_dates(brief, y=safe.y + 6 * u), *verse, *_foot(brief)]


def _foot(brief: Brief) -> list[Mark]:
    """Pentads, a hairline, the dates in words, the code."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    face, end = brief.faces["text"], safe.bottom
    code = pieces.code(brief, right=safe.right, bottom=end)
    edge = code[0].box.x - 28 * u if code else safe.right
    lunar = f"农历{words.lunar}"
    size = typeset.fitted(
        "农历", lunar, (42 * u, 36 * u), lambda s: face.advance(lunar) * s, edge - safe.x
    )
    rows = (
        ("农历", lunar, size, inks.foot, end - 118 * u),
        ("交节", f"北京时间 {words.instant}", 36 * u, inks.foot_soft, end - 62 * u),
        ("页脚", words.footer, 36 * u, inks.foot_soft, end - 8 * u),
    )
    return [
        *pieces.pentads(brief, x=safe.x, y=end - 208 * u, width=safe.w, size=40 * u),
        Rule(
            role="分隔线",
            colour=inks.foot_soft,
            box=Box(x=safe.x, y=end - 178 * u, w=safe.w, h=1.6 * u),
            opacity=0.45,
        ),
        *(
            typeset.row(role, text, face, size=s, colour=tone, x=safe.x, y=y)
            for role, text, s, tone, y in rows
        ),
        *code,
    ]


def _square(brief: Brief) -> list[Mark]:
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    heading = _heading(brief, y=safe.y, size=220 * u, room=0.54 * safe.w)
    verse = _lines(brief, y=heading[0].box.bottom + 66 * u, size=44, room=0.6 * safe.w)
    face, end = brief.faces["text"], safe.bottom - 6 * u
    name = brief.brand.name or words.footer
    return [
        *heading,
        *_dates(brief, y=safe.y),
        *verse[:-1],
        typeset.row(
            "农历", f"农历{words.lunar}", face, size=38 * u, colour=inks.foot, x=safe.x, y=end
        ),
        typeset.row(
            "页脚", name, face, size=38 * u, colour=inks.foot, x=safe.right, y=end, align=1.0
        ),
    ]


def _wide(brief: Brief) -> list[Mark]:
    """The cover: title, verse and seal as columns in the centre square, the mascot beside it."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    height, centre = brief.size[1], brief.size[0] / 2
    title = brushwork.title(
        brief, right=centre + 0.40 * height, y=safe.y, size=0.38 * height, room=0.66 * height
    )
    middle, side = title.box.x + title.box.w / 2, 62 * u
    verse = brushwork.verse(
        brief, right=title.box.x - 40 * u, y=safe.y + 6 * u, size=40 * u, room=0.84 * height
    )
    face, end = brief.faces["text"], safe.bottom
    return [
        title,
        pieces.seal(brief, x=middle - side / 2, y=end - side, side=side),
        *verse,
        *_dates(brief, y=safe.y)[:1],
        brushwork.label(brief, "星期", words.weekday, x=safe.right, y=safe.y + 124 * u, align=1.0),
        typeset.row(
            "页脚",
            brief.brand.name or words.footer,
            face,
            size=37 * u,
            colour=inks.foot,
            x=safe.right,
            y=end - 6 * u,
            align=1.0,
        ),
    ]
