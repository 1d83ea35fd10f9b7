"""Setting Chinese: rows, and columns from right to left. Pure: measures come from a Face."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.model.errors import InputError
from pipeline.model.scene import Box, Cell, Text
from pipeline.picture.face import Face
from pipeline.picture.kinsoku import VERTICAL, lines, tokens


def require(face: Face, text: str, role: str) -> None:
    """Refuse a text that the font cannot draw; a poster never shows an empty box."""
    if missing := face.lacks(text):
        raise InputError(
            f"{role}“{text}”里的“{'”“'.join(missing)}”字库里没有",
            todo="请换一个字，或换用常用写法（表情符号不能用在海报上）",
        )


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around several."""
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
    return Box(x=x, y=y, w=right - x, h=bottom - y)


def _ink(face: Face, cell: Cell, size: float) -> Box:
    left, top, right, bottom = face.ink(cell.text)
    return Box(
        x=cell.x + left * size,
        y=cell.y + top * size,
        w=(right - left) * size,
        h=(bottom - top) * size,
    )


def _text(
    role: str, face: Face, size: float, colour: str, cells: Sequence[Cell], *, halo: str = ""
) -> Text:
    inked = [_ink(face, c, size) for c in cells if c.text.strip()]
    if not inked:
        raise InputError(f"{role}是空的", todo="请写上文字，或去掉这一项")
    return Text(
        role=role,
        face=face.name,
        size=size,
        colour=colour,
        cells=tuple(cells),
        box=union(inked),
        halo=halo,
    )


def row(
    role: str,
    text: str,
    face: Face,
    *,
    size: float,
    colour: str,
    x: float,
    y: float,
    align: float = 0.0,
    tracking: float = 0.0,
    halo: str = "",
) -> Text:
    """One horizontal line; `y` is its baseline, `align` 0 left, 0.5 centred, 1 right, by ink."""
    require(face, text, role)
    cells: list[Cell] = []
    pen = 0.0
    for piece in text if tracking else [text]:
        cells.append(Cell(piece, pen, y))
        pen += face.advance(piece) * size + tracking
    box = _text(role, face, size, colour, cells).box
    shift = x - box.x - align * box.w
    return _text(
        role, face, size, colour, [Cell(c.text, c.x + shift, c.y) for c in cells], halo=halo
    )


def wrap(text: str, face: Face, *, size: float, width: float) -> list[str]:
    """Break a text into rows of at most `width` px, keeping the rules for line starts and ends."""
    require(face, text, "文字")
    broken = lines(tokens(text), width, lambda piece: face.advance(piece) * size)
    return ["".join(pieces).strip() for pieces in broken]


def balanced(text: str, face: Face, *, size: float, width: float) -> list[str]:
    """The same number of rows as `wrap`, as even as they can be: no single character at the end."""
    rows = even = wrap(text, face, size=size, width=width)
    while len(even) == len(rows) and width > size:
        rows, width = even, width - size / 4
        even = wrap(text, face, size=size, width=width)
    return rows


def _cell(face: Face, piece: str, size: float, x: float, y: float) -> Cell:
    """One cell of a column centred at (x, y): marks by their em box, the rest by their ink."""
    turned = VERTICAL.get(piece, piece)
    if turned != piece and not face.lacks(turned):
        return Cell(turned, x - face.advance(turned) * size / 2, y + 0.38 * size)
    left, top, right, bottom = face.ink(piece)
    return Cell(piece, x - (left + right) / 2 * size, y - (top + bottom) / 2 * size)


def _stack(text: str) -> list[str]:
    """A column's cells: one or two digits stand side by side (纵中横), the rest one by one."""
    return [
        piece
        for token in tokens(text)
        for piece in ([token] if token.isascii() and token.isdigit() and len(token) < 3 else token)
    ]


def column(
    role: str,
    text: str,
    face: Face,
    *,
    size: float,
    colour: str,
    x: float,
    y: float,
    pitch: float = 1.2,
    halo: str = "",
) -> Text:
    """One vertical line: `x` is its middle, `y` the top of its first cell, `pitch` in em."""
    require(face, text, role)
    step = pitch * size
    cells = [
        _cell(face, piece, size, x, y + step * i + size / 2)
        for i, piece in enumerate(_stack(text))
        if piece.strip()
    ]
    return _text(role, face, size, colour, cells, halo=halo)


def columns(
    role: str,
    parts: Sequence[str],
    face: Face,
    *,
    size: float,
    colour: str,
    right: float,
    y: float,
    pitch: float = 1.2,
    apart: float = 1.7,
    step: float = 0.0,
    halo: str = "",
) -> list[Text]:
    """Several vertical lines from right to left; each starts `step` em lower than the last."""
    return [
        column(
            f"{role}{number + 1}",
            part,
            face,
            size=size,
            colour=colour,
            x=right - size * (0.5 + apart * number),
            y=y + step * size * number,
            pitch=pitch,
            halo=halo,
        )
        for number, part in enumerate(parts)
    ]


def fitted(
    role: str, text: str, sizes: tuple[float, float], extent: Callable[[float], float], room: float
) -> float:
    """The largest size between two at which a text takes no more than `room`; else a refusal."""
    largest, smallest = sizes
    taken = extent(largest)
    size = largest if taken <= room else largest * room / taken
    if size < smallest:
        most = int(len(text) * size / smallest)
        raise InputError(
            f"{role}“{text}”太长，缩到最小字号也放不下",
            todo=f"这里最多大约 {most} 个字，请删短",
        )
    return size


def moved(text: Text, across: float, down: float) -> Text:
    """The same text elsewhere."""
    box = text.box
    return replace(
        text,
        cells=tuple(Cell(c.text, c.x + across, c.y + down) for c in text.cells),
        box=Box(x=box.x + across, y=box.y + down, w=box.w, h=box.h),
    )
