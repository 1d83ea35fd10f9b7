"""月洞门: the scene through a round gate in a paper wall, title and verse on the wall."""

from dataclasses import replace

from pipeline.model.scene import Box, Mark, Mat, Rule, Scene
from pipeline.picture import brushwork, pieces, typeset
from pipeline.picture.brief import Brief
from pipeline.picture.papers import LINES, PAPERS, inks_on
from pipeline.picture.registers import LAYOUTS


@LAYOUTS.register("gate")
def gate(brief: Brief) -> Scene:
    """The gate for any ratio: the art is painted for the square around the window."""
    width, height = brief.size
    ratio = height / width
    brief = replace(brief, inks=inks_on(brief.season, brief.inks.seal))
    if ratio > 1.55:
        x, y, radius, place = 0.5 * width, brief.safe.y + 0.405 * width, 0.402 * width, _tall
    elif ratio > 1.2:
        x, y, radius, place = 0.418 * width, 0.328 * height, 0.338 * width, _card
    elif ratio > 0.8:
        x, y, radius, place = 0.378 * width, 0.365 * height, 0.298 * width, _square
    else:
        x, y, radius, place = 0.5 * width - 0.625 * height, 0.5 * height, 0.425 * height, _wide
    window = _window(x, y, radius)
    marks = place(brief, window)
    side = round(window.w)
    return Scene(
        size=brief.size,
        ground=replace(brief.ground, size=(side, side)),
        marks=tuple(marks),
        safe=brief.safe,
        smallest=36 * brief.unit,
        mat=Mat(paper=PAPERS[brief.season], line=LINES[brief.season], window=window, cut="round"),
    )


def _window(x: float, y: float, radius: float) -> Box:
    side = round(2 * radius)
    return Box(x=round(x - radius), y=round(y - radius), w=side, h=side)


def _tall(brief: Brief, window: Box) -> list[Mark]:
    """Title at the right edge, verse beside it, pentads at the left; the date at the foot."""
    safe, u = brief.safe, brief.unit
    top = window.bottom + 68 * u
    title = brushwork.title(
        brief, right=safe.right, y=top, size=236 * u, room=436 * u, style="regular"
    )
    verse = brushwork.poem(
        brief, right=title.box.x - 52 * u, y=top + 6 * u, size=50 * u, room=416 * u
    )
    marks: list[Mark] = [title, *verse]
    marks += brushwork.pentad_columns(brief, right=safe.x + 186 * u, y=top + 6 * u, size=38 * u)
    left = verse[-1].box.x if verse else title.box.x
    seal = min(96 * u, left - (safe.x + 186 * u) - 30 * u)
    middle = (safe.x + 186 * u + left) / 2
    if seal > 60 * u:
        marks.append(pieces.seal(brief, x=middle - seal / 2, y=top + 8 * u, side=seal))
    return marks + _foot(brief)


def _foot(brief: Brief, *, mascot: float = 170) -> list[Mark]:
    """A hairline, the date in light figures with its words, the code; who publishes below."""
    safe, words, u = brief.safe, brief.words, brief.unit
    end = safe.bottom
    date = brushwork.label(
        brief,
        "日期",
        f"{words.month}.{words.day}",
        x=safe.x,
        y=end - 92 * u,
        size=106,
        face="light",
        ink="title",
    )
    line = Box(x=safe.x, y=end - 232 * u, w=safe.w, h=1.6 * u)
    x = date.box.right + 34 * u
    code = pieces.code(brief, right=safe.right, bottom=end)
    edge = code[0].box.x - 24 * u if code else safe.right
    lunar = brushwork.fitted(
        brief, "农历", f"农历{words.lunar}", x=x, y=end - 140 * u, room=edge - x
    )
    marks: list[Mark] = [
        date,
        Rule(role="分隔线", colour=brief.inks.soft, box=line, opacity=0.5),
        lunar,
        brushwork.label(
            brief,
            "交节",
            f"{words.weekday}　{words.instant}".strip("　"),
            x=x,
            y=end - 88 * u,
            size=36,
            ink="soft",
        ),
    ]
    footer = f"{words.footer}　{words.year}" if words.year else words.footer
    marks.append(
        brushwork.label(brief, "页脚", footer, x=safe.x, y=end - 8 * u, ink="soft", tracking=3)
    )
    taken = max(m.box.right for m in marks if m.role != "分隔线")
    side = min(mascot * u, edge - taken - 20 * u)
    if side >= 96 * u:
        code += pieces.mascot(brief, right=edge, bottom=end - 2 * u, side=side)
    return marks + code


def _card(brief: Brief, window: Box) -> list[Mark]:
    """Three to four: the gate at the left, title and verse down the right, pentads in rows."""
    safe, u = brief.safe, brief.unit
    title = brushwork.title(
        brief, right=safe.right, y=safe.y, size=176 * u, room=352 * u, style="regular"
    )
    middle = title.box.x + title.box.w / 2
    seal = pieces.seal(brief, x=middle - 40 * u, y=title.box.bottom + 26 * u, side=80 * u)
    top = seal.box.bottom + 44 * u
    marks: list[Mark] = [title, seal]
    marks += brushwork.poem(brief, right=safe.right, y=top, size=46 * u, room=420 * u)
    lines = brushwork.pentad_rows(
        brief, x=safe.x, y=window.bottom + 92 * u, size=40 * u, leading=64 * u
    )
    return [*marks, *lines, *_foot(brief)]


def _square(brief: Brief, window: Box) -> list[Mark]:
    """The gate above, the title beside it, verse in rows below."""
    safe, words, u = brief.safe, brief.words, brief.unit
    title = brushwork.title(
        brief, right=safe.right, y=safe.y, size=232 * u, room=460 * u, style="regular"
    )
    middle = title.box.x + title.box.w / 2
    seal = pieces.seal(brief, x=middle - 44 * u, y=title.box.bottom + 32 * u, side=88 * u)
    marks: list[Mark] = [title, seal]
    y, longest = window.bottom + 104 * u, max(map(len, words.poem), default=0)
    for number, part in enumerate(words.poem):
        size = typeset.fitted(
            "题诗", part, (50 * u, 36 * u), lambda s: s * longest * 1.12, 0.56 * safe.w
        )
        marks.append(
            brushwork.label(
                brief,
                f"诗{number + 1}",
                part,
                x=safe.x,
                y=y + 72 * u * number,
                size=size / u,
                tracking=5,
            )
        )
    if words.author:
        last = marks[-1].box
        marks.append(
            brushwork.label(
                brief,
                "作者",
                words.author,
                x=last.right + 28 * u,
                y=last.bottom - 2 * u,
                ink="soft",
            )
        )
    end = safe.bottom
    marks += [
        brushwork.label(
            brief,
            "日期",
            f"{words.month}.{words.day}",
            x=safe.right,
            y=y + 40 * u,
            size=104,
            align=1.0,
            face="light",
            ink="title",
        ),
        brushwork.label(brief, "星期", words.weekday, x=safe.right, y=y + 100 * u, align=1.0),
        brushwork.label(brief, "农历", f"农历{words.lunar}", x=safe.x, y=end - 6 * u, ink="soft"),
        brushwork.label(
            brief,
            "页脚",
            brief.brand.name or words.footer,
            x=safe.right,
            y=end - 6 * u,
            align=1.0,
            ink="soft",
        ),
    ]
    return marks


def _wide(brief: Brief, window: Box) -> list[Mark]:
    """The cover: title, verse and seal fill the centre square, with the rim of the gate."""
    safe, words, u = brief.safe, brief.words, brief.unit
    height, centre = brief.size[1], brief.size[0] / 2
    title = brushwork.title(
        brief,
        right=centre + 0.46 * height,
        y=safe.y,
        size=0.34 * height,
        room=0.62 * height,
        style="regular",
    )
    middle, side = title.box.x + title.box.w / 2, 66 * u
    low = min(safe.bottom, window.bottom)
    seal = pieces.seal(brief, x=middle - side / 2, y=low - side, side=side)
    verse = brushwork.verse(
        brief, right=title.box.x - 34 * u, y=safe.y + 4 * u, size=37 * u, room=safe.h
    )
    return [
        title,
        seal,
        *verse,
        brushwork.label(
            brief,
            "日期",
            f"{words.month}.{words.day}",
            x=safe.right,
            y=safe.y + 66 * u,
            size=78,
            align=1.0,
            face="light",
            ink="title",
        ),
        brushwork.label(brief, "星期", words.weekday, x=safe.right, y=safe.y + 124 * u, align=1.0),
        brushwork.label(
            brief,
            "页脚",
            brief.brand.name or words.footer,
            x=safe.right,
            y=safe.bottom - 6 * u,
            align=1.0,
            ink="soft",
        ),
    ]
