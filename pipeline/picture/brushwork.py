"""Title, verse and small rows: what every layout sets in its own places."""

from pipeline.model.scene import Text
from pipeline.picture import typeset
from pipeline.picture.brief import Brief


def title(
    brief: Brief, *, right: float, y: float, size: float, room: float, style: str = "running"
) -> Text:
    """The title as one column whose ink ends at `right`; shrunk where it would be too long."""
    face, words = brief.faces[brief.title_face(style)], brief.words.title
    count = len(words)
    size = typeset.fitted("标题", words, (size, 0.35 * size), lambda s: s * (0.95 * count), room)
    mark = typeset.column(
        "标题", words, face, size=size, colour=brief.inks.title, x=0, y=y, pitch=0.95
    )
    down = y - mark.box.y
    return typeset.column(
        "标题",
        words,
        face,
        size=size,
        colour=brief.inks.title,
        x=right - mark.box.right,
        y=y + down,
        pitch=0.95,
    )


def poem(brief: Brief, *, right: float, y: float, size: float, room: float) -> list[Text]:
    """Verse and, one column further, who wrote it."""
    marks = verse(brief, right=right, y=y, size=size, room=room)
    if marks and brief.words.author:
        left = marks[-1].box.x - 0.95 * marks[-1].size
        marks.append(author(brief, x=left, y=y + marks[-1].size * 1.8))
    return marks


def verse(brief: Brief, *, right: float, y: float, size: float, room: float) -> list[Text]:
    """Verse in columns, each a little lower than the last."""
    face, words, inks = brief.faces["text"], brief.words, brief.inks
    if not words.poem:
        return []
    smallest, longest = 36 * brief.unit, max(words.poem, key=len)
    cells = len(longest) * 1.24 + 0.9 * (len(words.poem) - 1)
    size = typeset.fitted("题诗", longest, (size, smallest), lambda s: s * cells, room)
    return typeset.columns(
        "诗",
        words.poem,
        face,
        size=size,
        colour=inks.text,
        right=right,
        y=y,
        pitch=1.24,
        apart=1.72,
        step=0.9,
        halo=inks.halo,
    )


def author(brief: Brief, *, x: float, y: float) -> Text:
    """Dynasty and name as one small column around `x`."""
    size = 36 * brief.unit
    return typeset.column(
        "作者",
        brief.words.author.replace("·", "　"),
        brief.faces["text"],
        size=size,
        colour=brief.inks.soft,
        x=x - size / 2,
        y=y,
        pitch=1.12,
        halo=brief.inks.halo,
    )


def foot_row(
    brief: Brief, role: str, text: str, *, size: float, x: float, y: float, align: float = 0.0
) -> Text:
    """One row of the foot in its own colour."""
    inks = brief.inks
    colour = inks.foot if role in {"农历", "页脚"} else inks.foot_soft
    face, tracking = brief.faces["text"], 5 * brief.unit if role == "页脚" else 0.0
    return typeset.row(
        role, text, face, size=size, colour=colour, x=x, y=y, align=align, tracking=tracking
    )


def label(  # a row on paper or art, in one of the brief's inks
    brief: Brief,
    role: str,
    text: str,
    *,
    x: float,
    y: float,
    size: float = 36.0,
    align: float = 0.0,
    ink: str = "text",
    face: str = "text",
    tracking: float = 0.0,
) -> Text:
    """One row at `size` px of a picture 1080 wide; `ink` is a field of the inks."""
    u = brief.unit
    return typeset.row(
        role,
        text,
        brief.faces[face],
        size=size * u,
        colour=getattr(brief.inks, ink),
        x=x,
        y=y,
        align=align,
        tracking=tracking * u,
        halo=brief.inks.halo if ink in {"text", "soft"} else "",
    )


def pentad_columns(brief: Brief, *, right: float, y: float, size: float) -> list[Text]:
    """The pentads as columns from right to left, each under its label."""
    face, inks, small = brief.faces["text"], brief.inks, 36 * brief.unit
    names = brief.words.pentads
    labels = ("初候", "二候", "三候") if len(names) == 3 else ("",) * len(names)
    size = size if max(map(len, names), default=0) < 7 else small  # 天气上升地气下降
    done: list[Text] = []
    for number, (mark, name) in enumerate(zip(labels, names, strict=True)):
        x, top = right - size / 2 - 1.9 * size * number, y
        if mark:
            done.append(
                typeset.column(
                    mark, mark, face, size=small, colour=inks.accent, x=x, y=top, pitch=1.1
                )
            )
            top += 2.5 * small
        done.append(
            typeset.column(
                f"{mark}名", name, face, size=size, colour=inks.foot, x=x, y=top, pitch=1.1
            )
        )
    return done


def pentad_rows(brief: Brief, *, x: float, y: float, size: float, leading: float) -> list[Text]:
    """The pentads one below the other, each after its label."""
    face, inks, small = brief.faces["text"], brief.inks, 36 * brief.unit
    names = brief.words.pentads
    labels = ("初候", "二候", "三候") if len(names) == 3 else ("",) * len(names)
    done: list[Text] = []
    for number, (mark, name) in enumerate(zip(labels, names, strict=True)):
        pen, line = x, y + leading * number
        if mark:
            done.append(
                typeset.row(mark, mark, face, size=small, colour=inks.accent, x=pen, y=line)
            )
            pen = done[-1].box.right + 0.4 * size
        done.append(
            typeset.row(f"{mark}名", name, face, size=size, colour=inks.foot, x=pen, y=line)
        )
    return done


def fitted(
    brief: Brief, role: str, text: str, *, x: float, y: float, room: float, size: float = 42.0
) -> Text:
    """A row as large as its room allows."""
    face, u = brief.faces["text"], brief.unit
    chosen = typeset.fitted(role, text, (size * u, 36 * u), lambda s: face.advance(text) * s, room)
    return label(brief, role, text, x=x, y=y, size=chosen / u)
