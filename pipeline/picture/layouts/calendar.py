"""日历: a leaf of a calendar: the scene above the holes, the great figure of the day below."""

from dataclasses import replace

from pipeline.model.scene import Box, Mark, Mat, Rule, Scene
from pipeline.picture import brushwork, pieces, typeset
from pipeline.picture.brief import Brief
from pipeline.picture.papers import LINES, PAPERS, inks_on
from pipeline.picture.registers import LAYOUTS


@LAYOUTS.register("calendar")
def calendar(brief: Brief) -> Scene:
    """The leaf for any ratio; wide covers are torn down their middle instead."""
    width, height = brief.size
    ratio = height / width
    brief = replace(brief, inks=inks_on(brief.season, brief.inks.seal))
    if ratio > 1.2:
        share, place = 0.465 if ratio > 1.55 else 0.43, _tall
    else:
        share, place = (0.45, _square) if ratio > 0.8 else (1.0, _wide)
    across = 1.0 if share < 1 else 0.5 - 0.215 * ratio
    window = Box(x=0, y=0, w=round(across * width), h=round(share * height))
    return Scene(
        size=brief.size,
        ground=replace(brief.ground, size=(int(window.w), int(window.h))),
        marks=tuple(place(brief, window)),
        safe=brief.safe,
        smallest=36 * brief.unit,
        mat=Mat(
            paper=PAPERS[brief.season], line=LINES[brief.season], window=window, torn=share < 1
        ),
    )


def _tall(brief: Brief, window: Box) -> list[Mark]:
    """Month and weekday; the day; title, verse and seal to its right; the data at the foot."""
    safe, words, u = brief.safe, brief.words, brief.unit
    tight = brief.size[1] / brief.size[0] < 1.55
    top = window.bottom + (40 if tight else 80) * u
    month = brushwork.label(
        brief, "年月", f"{words.year}年{words.month}月", x=safe.x, y=top + 38 * u, size=44
    )
    marks: list[Mark] = [month]
    if words.weekday:
        x = month.box.right + 30 * u
        marks.append(
            brushwork.label(
                brief, "星期", words.weekday, x=x, y=top + 38 * u, size=44, ink="accent"
            )
        )
    figure = (290 if tight else 344) * u
    day = typeset.row(
        "日",
        words.day,
        brief.faces["light"],
        size=figure,
        colour=brief.inks.title,
        x=safe.x - 6 * u,
        y=top + 66 * u + 0.86 * figure,
    )
    day = typeset.moved(day, safe.x - day.box.x, 0)
    title = brushwork.title(
        brief,
        right=safe.right,
        y=top,
        size=(178 if tight else 224) * u,
        room=(300 if tight else 436) * u,
        style="regular",
    )
    side = (60 if tight else 84) * u
    room = day.box.bottom - top + (10 if tight else 20) * u
    verse = brushwork.poem(
        brief, right=title.box.x - 46 * u, y=top + 2 * u, size=46 * u, room=max(room, 360 * u)
    )
    middle = title.box.x + title.box.w / 2
    seal = pieces.seal(brief, x=middle - side / 2, y=title.box.bottom + 20 * u, side=side)
    return [*marks, day, title, seal, *verse, *_foot(brief)]


def _foot(brief: Brief) -> list[Mark]:
    """Pentads between two hairlines; lunar date and instant; who publishes; the code."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    end = safe.bottom
    code = pieces.code(brief, right=safe.right, bottom=end)
    edge = code[0].box.x - 28 * u if code else safe.right
    lines = [
        Rule(
            role="分隔线",
            colour=inks.soft,
            box=Box(x=safe.x, y=y, w=safe.w, h=1.6 * u),
            opacity=0.5,
        )
        for y in (end - 282 * u, end - 190 * u)
    ]
    rows: list[Mark] = [
        *pieces.pentads(brief, x=safe.x, y=end - 222 * u, width=safe.w, size=40 * u),
        brushwork.fitted(
            brief, "农历", f"农历{words.lunar}", x=safe.x, y=end - 118 * u, room=edge - safe.x
        ),
        brushwork.label(
            brief, "交节", f"北京时间 {words.instant}", x=safe.x, y=end - 62 * u, ink="soft"
        ),
        brushwork.label(
            brief, "页脚", words.footer, x=safe.x, y=end - 8 * u, ink="soft", tracking=2
        ),
    ]
    side = min(150 * u, edge - max(m.box.right for m in rows[-3:]) - 16 * u)
    if side >= 96 * u:
        rows += pieces.mascot(brief, right=edge, bottom=end - 2 * u, side=side)
    return [*lines, *rows, *code]


def _square(brief: Brief, window: Box) -> list[Mark]:
    """The day at the left, the title in a row beside it, verse below the title."""
    safe, words, u = brief.safe, brief.words, brief.unit
    top, end = window.bottom + 52 * u, safe.bottom
    day = typeset.row(
        "日",
        words.day,
        brief.faces["light"],
        size=290 * u,
        colour=brief.inks.title,
        x=safe.x,
        y=top + 250 * u,
    )
    title = brushwork.title(
        brief, right=safe.right, y=top, size=160 * u, room=318 * u, style="regular"
    )
    verse = brushwork.poem(brief, right=title.box.x - 40 * u, y=top, size=42 * u, room=380 * u)
    month = f"{words.year}年{words.month}月　{words.weekday}".strip("　")
    name = brief.brand.name or words.footer
    side = 68 * u
    middle = title.box.x + title.box.w / 2
    return [
        day,
        title,
        *verse,
        pieces.seal(brief, x=middle - side / 2, y=end - side, side=side),
        brushwork.label(brief, "年月", month, x=safe.x, y=top + 318 * u, size=40),
        brushwork.label(brief, "农历", f"农历{words.lunar}", x=safe.x, y=end - 62 * u, ink="soft"),
        brushwork.label(brief, "页脚", name, x=safe.x, y=end - 8 * u, ink="soft"),
    ]


def _wide(brief: Brief, window: Box) -> list[Mark]:
    """The cover: the scene at the left; title, verse and seal in the centre square."""
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
    verse = brushwork.verse(
        brief, right=title.box.x - 34 * u, y=safe.y + 4 * u, size=37 * u, room=safe.h
    )
    end, x = safe.bottom, max(safe.right, window.right)
    return [
        title,
        pieces.seal(brief, x=middle - side / 2, y=end - side, side=side),
        *verse,
        brushwork.label(
            brief,
            "年月",
            f"{words.month}月",
            x=x,
            y=safe.y + 40 * u,
            size=44,
            align=1.0,
        ),
        brushwork.label(
            brief,
            "日",
            words.day,
            x=x,
            y=safe.y + 206 * u,
            size=180,
            align=1.0,
            face="light",
            ink="title",
        ),
        brushwork.label(
            brief, "星期", words.weekday, x=x, y=safe.y + 272 * u, align=1.0, ink="accent"
        ),
        brushwork.label(
            brief,
            "页脚",
            brief.brand.name or words.footer,
            x=x,
            y=end - 6 * u,
            align=1.0,
            ink="soft",
        ),
    ]
