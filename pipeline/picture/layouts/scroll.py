"""立轴: the title in brush script down the right edge, verse beside it, the data at the foot."""

from pipeline.model.scene import Box, Mark, Rule, Scene
from pipeline.picture import brushwork, pieces, typeset
from pipeline.picture.brief import Brief
from pipeline.picture.registers import LAYOUTS


@LAYOUTS.register("scroll")
def scroll(brief: Brief) -> Scene:
    """The scroll for any ratio: upright, square or as a wide cover."""
    width, height = brief.size
    ratio = height / width
    marks = _tall(brief) if ratio > 1.2 else _square(brief) if ratio > 0.8 else _wide(brief)
    return Scene(
        size=brief.size,
        ground=brief.ground,
        marks=tuple(marks),
        safe=brief.safe,
        smallest=36 * brief.unit,
    )


def _date(brief: Brief, *, x: float, y: float, size: float) -> list[Mark]:
    """Month over day in light figures, a hairline, the weekday and the year."""
    words, inks, u = brief.words, brief.inks, brief.unit
    light, text = brief.faces["light"], brief.faces["text"]
    month = typeset.row(
        "月", words.month, light, size=size, colour=inks.title, x=x, y=y + 0.75 * size
    )
    day = typeset.row("日", words.day, light, size=size, colour=inks.title, x=x, y=y + 1.75 * size)
    line = Box(x=x, y=day.box.bottom + 30 * u, w=month.box.w, h=2 * u)
    marks: list[Mark] = [month, day, Rule(role="日线", colour=inks.text, box=line, opacity=0.7)]
    pen = line.bottom + 58 * u
    for role, word in (("星期", words.weekday), ("年", words.year)):
        if word:
            marks.append(
                typeset.row(
                    role, word, text, size=36 * u, colour=inks.text, x=x, y=pen, halo=inks.halo
                )
            )
            pen += 54 * u
    return marks


def _tall(brief: Brief) -> list[Mark]:
    safe, u = brief.safe, brief.unit
    title = brushwork.title(
        brief, right=safe.right, y=safe.y, size=286 * u, room=0.40 * brief.size[1]
    )
    middle = title.box.x + title.box.w / 2
    poem = brushwork.poem(
        brief, right=title.box.x - 56 * u, y=safe.y + 26 * u, size=52 * u, room=0.27 * brief.size[1]
    )
    date = _date(brief, x=safe.x, y=safe.y, size=112 * u)
    marks: list[Mark] = [title, *poem, *date]
    if brief.size[1] / brief.size[0] > 1.55:
        x, y = middle - 48 * u, title.box.bottom + 44 * u
    else:  # below the title of a short scroll the art begins; below the date is sky
        x, y = safe.x, date[-1].box.bottom + 40 * u
    marks.append(pieces.seal(brief, x=x, y=y, side=96 * u))
    return marks + _foot(brief)


def _foot(brief: Brief) -> list[Mark]:
    """Lunar date and instant, a hairline, the pentads, who publishes."""
    safe, words, u = brief.safe, brief.words, brief.unit
    end = safe.bottom
    rule = Box(x=safe.x, y=end - 142 * u, w=safe.w, h=1.6 * u)
    marks: list[Mark] = [
        brushwork.foot_row(
            brief, "农历", f"农历{words.lunar}", size=48 * u, x=safe.x, y=end - 246 * u
        ),
        brushwork.foot_row(
            brief, "交节", f"北京时间 {words.instant}", size=38 * u, x=safe.x, y=end - 180 * u
        ),
        Rule(role="分隔线", colour=brief.inks.foot_soft, box=rule, opacity=0.45),
    ]
    marks += pieces.pentads(brief, x=safe.x, y=end - 84 * u, width=safe.w, size=40 * u)
    marks.append(
        brushwork.foot_row(
            brief,
            "页脚",
            words.footer,
            size=36 * u,
            x=safe.x + safe.w / 2,
            y=end - 6 * u,
            align=0.5,
        )
    )
    code = pieces.code(brief, right=safe.right, bottom=end - 166 * u)
    edge = code[0].box.x - 20 * u if code else safe.right
    side = min(190 * u, edge - marks[0].box.right - 24 * u)  # beside the lunar date
    if side < 110 * u:
        return marks + code
    return marks + code + pieces.mascot(brief, right=edge, bottom=end - 150 * u, side=side)


def _square(brief: Brief) -> list[Mark]:
    """A small scroll: title and verse above, one line of dates on the calm foot."""
    safe, words, u = brief.safe, brief.words, brief.unit
    title = brushwork.title(
        brief, right=safe.right - 20 * u, y=safe.y + 10 * u, size=270 * u, room=540 * u
    )
    middle = title.box.x + title.box.w / 2
    poem = brushwork.poem(
        brief, right=title.box.x - 50 * u, y=safe.y + 30 * u, size=52 * u, room=500 * u
    )
    seal = pieces.seal(brief, x=middle - 44 * u, y=title.box.bottom + 34 * u, side=88 * u)
    date = f"{words.month}.{words.day}"
    light = brief.faces["light"]
    big = typeset.row(
        "日期", date, light, size=120 * u, colour=brief.inks.title, x=safe.x, y=safe.y + 96 * u
    )
    week = typeset.row(
        "星期",
        words.weekday,
        brief.faces["text"],
        size=40 * u,
        colour=brief.inks.text,
        x=safe.x,
        y=safe.y + 172 * u,
        halo=brief.inks.halo,
    )
    y = safe.bottom - 8 * u
    lunar = brushwork.foot_row(brief, "农历", f"农历{words.lunar}", size=42 * u, x=safe.x, y=y)
    footer = brushwork.foot_row(
        brief, "页脚", brief.brand.name or words.footer, size=40 * u, x=safe.right, y=y, align=1.0
    )
    return [title, *poem, seal, big, week, lunar, footer]


def _wide(brief: Brief) -> list[Mark]:
    """The cover: what matters stands in the centre square, which share cards cut out."""
    safe, words, u, inks = brief.safe, brief.words, brief.unit, brief.inks
    height, centre = brief.size[1], brief.size[0] / 2
    title = brushwork.title(
        brief, right=centre + 0.37 * height, y=safe.y, size=0.40 * height, room=0.68 * height
    )
    middle, side = title.box.x + title.box.w / 2, 62 * u
    seal = pieces.seal(brief, x=middle - side / 2, y=safe.bottom - side, side=side)
    poem = brushwork.verse(
        brief, right=title.box.x - 46 * u, y=safe.y + 6 * u, size=42 * u, room=0.84 * height
    )
    text, light = brief.faces["text"], brief.faces["light"]
    date = typeset.row(
        "日期",
        f"{words.month}.{words.day}",
        light,
        size=78 * u,
        colour=inks.title,
        x=safe.x,
        y=safe.y + 60 * u,
    )
    week = typeset.row(
        "星期",
        words.weekday,
        text,
        size=36 * u,
        colour=inks.text,
        x=safe.x,
        y=safe.y + 116 * u,
        halo=inks.halo,
    )
    name = brushwork.foot_row(
        brief,
        "页脚",
        brief.brand.name or words.footer,
        size=37 * u,
        x=safe.right,
        y=safe.bottom - 6 * u,
        align=1.0,
    )
    return [title, seal, *poem, date, week, name]
