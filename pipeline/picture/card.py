"""A cover for an article that has none: its title over a landscape of the season."""

from pipeline.model.errors import InputError
from pipeline.model.scene import Brand, Ground, Mark, Scene, Text
from pipeline.picture import ground as grounds
from pipeline.picture import pieces, typeset
from pipeline.picture.brief import Brief, Words
from pipeline.picture.painter.encode import encode_jpeg, reduce_to
from pipeline.picture.painter.render import render
from pipeline.picture.painter.type import faces
from pipeline.picture.registers import MOTIFS

SIZE = (900, 383)
PALETTES = ("spring", "summer", "autumn", "winter")
_PAINTED = (1800, 766)
_LEADING = 1.36
_LINES = 4
_BLANK = Words(
    title="",
    poem=(),
    author="",
    month="",
    day="",
    year="",
    weekday="",
    lunar="",
    instant="",
    pentads=(),
    footer="",
)


def card_scene(title: str, account: str, palette: str, seed: int) -> Scene:
    """The card as data: everything inside the centre square, which share cards cut out."""
    motif = MOTIFS["landscape"]
    name = grounds.palette_for(motif, "", palette)
    ground = Ground(motif="landscape", palette=name, seed=seed, size=_PAINTED)
    brief = Brief(
        size=_PAINTED,
        words=_BLANK,
        brand=Brand(name=account),
        inks=motif.palettes[name],
        ground=ground,
        faces=faces(),
    )
    marks = (*_title(brief, title), *_signature(brief))
    return Scene(size=_PAINTED, ground=ground, marks=marks, safe=brief.safe, smallest=60.0)


def _title(brief: Brief, title: str) -> list[Text]:
    """The title in up to four centred lines, as large as they allow."""
    face = brief.faces["text"]
    width, height = brief.size
    for size in range(112, 59, -4):
        rows = typeset.wrap(title.strip(), face, size=size, width=0.92 * height)
        if len(rows) <= min(_LINES, int(0.60 * height / (_LEADING * size))):
            break
    else:
        raise InputError(
            f"标题“{title}”太长，封面上放不下", todo="请改短标题，或在稿件里另给一张封面图"
        )
    rows = typeset.balanced(title.strip(), face, size=size, width=0.92 * height)
    first = 0.40 * height - _LEADING * size * (len(rows) - 1) / 2 + 0.36 * size
    return [
        typeset.row(
            f"标题{number + 1}",
            line,
            face,
            size=size,
            colour=brief.inks.title,
            x=width / 2,
            y=first + _LEADING * size * number,
            align=0.5,
            halo=brief.inks.halo,
        )
        for number, line in enumerate(rows)
    ]


def _signature(brief: Brief) -> list[Mark]:
    """The seal and the name of the account below the title."""
    width, _ = brief.size
    side, size = 84.0, 60.0
    face, name = brief.faces["text"], brief.brand.name
    if not name:
        return []
    long = face.advance(name) * size
    left = (width - side - 26 - long) / 2
    y = brief.safe.bottom - side
    signed = typeset.row(
        "账号", name, face, size=size, colour=brief.inks.foot, x=left + side + 26, y=y + side * 0.75
    )
    return [pieces.seal(brief, x=left, y=y, side=side), signed]


def cover_card(title: str, account: str, palette: str = "spring", seed: int = 0) -> bytes:
    """The finished 900 x 383 JPEG."""
    scene = card_scene(title, account, palette, seed)
    return encode_jpeg(reduce_to(render(scene, grounds.paint_ground(scene.ground)), SIZE))
