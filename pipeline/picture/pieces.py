"""Pieces that layouts are put together from: seal, code, pentads."""

from collections.abc import Sequence

from pipeline.model.errors import InputError, UsageError
from pipeline.model.scene import Box, Code, Image, Mark, Seal, Text
from pipeline.picture import codes, typeset
from pipeline.picture.brief import Brief

_ORDER = ("初候", "二候", "三候")


def seal(brief: Brief, *, x: float, y: float, side: float) -> Seal:
    """The brand's own seal, else one cut from the first four characters of its name."""
    asset = "seal" if brief.brand.seal else ""
    text = (brief.brand.name or "节气")[:4]
    box = Box(x=x, y=y, w=side, h=side)
    return Seal(role="印章", text=text, colour=brief.inks.seal, box=box, asset=asset)


def code(brief: Brief, *, right: float, bottom: float) -> list[Mark]:
    """The QR code with its right lower corner at a point; nothing when there is no target."""
    if not brief.qr:
        return []
    side = codes.side(brief.qr, brief.size[0])
    box = Box(x=round(right) - side, y=round(bottom) - side, w=side, h=side)
    return [Code(role="二维码", content=brief.qr, colour="#1b2026", box=box)]


def mascot(brief: Brief, *, right: float, bottom: float, side: float) -> list[Mark]:
    """The mascot standing on a line; nothing when the brand has none."""
    if not brief.brand.mascot:
        return []
    box = Box(x=right - side, y=bottom - side, w=side, h=side)
    return [Image(role="吉祥物", asset="mascot", box=box)]


def pentads(brief: Brief, *, x: float, y: float, width: float, size: float) -> list[Text]:
    """The three pentads in one row: with their labels where there is room, else without."""
    names = brief.words.pentads
    if not names:
        return []
    face, smallest = brief.faces["text"], 36 * brief.unit
    labels = _ORDER if len(names) == len(_ORDER) else ("",) * len(names)
    length = sum(face.advance(a + b) + 0.3 for a, b in zip(labels, names, strict=True))
    fits = (width - 1.2 * smallest * (len(names) - 1)) / length
    if fits < smallest:
        return _bare(brief, names, x=x, y=y, width=width)
    return _labelled(brief, labels, names, x=x, y=y, size=min(size, fits))


def _labelled(
    brief: Brief, labels: Sequence[str], names: Sequence[str], *, x: float, y: float, size: float
) -> list[Text]:
    face, small = brief.faces["text"], 36 * brief.unit
    done: list[Text] = []
    pen = x
    for label, name in zip(labels, names, strict=True):
        if label:
            done.append(
                typeset.row(label, label, face, size=small, colour=brief.inks.accent, x=pen, y=y)
            )
            pen = done[-1].box.right + 0.3 * size
        done.append(
            typeset.row(f"{label}名", name, face, size=size, colour=brief.inks.foot, x=pen, y=y)
        )
        pen = done[-1].box.right + 1.1 * small
    return done


def _bare(brief: Brief, names: Sequence[str], *, x: float, y: float, width: float) -> list[Text]:
    face, text = brief.faces["text"], " · ".join(names)
    sizes = (40 * brief.unit, 36 * brief.unit)
    size = typeset.fitted("三候", text, sizes, lambda size: face.advance(text) * size, width)
    return [typeset.row("三候", text, face, size=size, colour=brief.inks.foot, x=x, y=y)]


def pose(brief: Brief) -> str:
    """The asset of the mascot's pose: the wanted one, one at home in the season, or the plain one.

    Empty when the brand has no mascot.
    """
    poses = brief.brand.poses
    if brief.pose and brief.pose not in poses:
        listed = "、".join(poses) or "（没有）"
        raise UsageError(f"吉祥物没有“{brief.pose}”这个姿势", todo=f"品牌包里有：{listed}")
    fitting = [name for name, one in poses.items() if brief.season in one.seasons]
    name = brief.pose or next(iter(fitting), "")
    return f"pose:{name}" if name else "mascot" if brief.brand.mascot else ""


def too_long(role: str, text: str, most: int) -> InputError:
    """The refusal of a text that finds no room."""
    return InputError(f"{role}“{text}”太长，放不下", todo=f"最多大约 {most} 个字，请删短")
