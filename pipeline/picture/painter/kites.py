"""A swallow kite (沙燕) on its string."""

from pipeline.picture.painter.ink import Ink, Point, bend, oval


def kite(ink: Ink, at: Point, s: float, hand: Point) -> None:
    """The kite of about 2 x `s` px span, its string down to a hand."""
    x, y = at
    ink.stroke(
        bend((x, y + 0.1 * s), (x + 0.1 * s, (y + hand[1]) / 2), hand, 24), 1.6, 1.2, "#8a7a6a"
    )
    for side in (-1, 1):
        tail = [
            (x, y + 0.30 * s),
            (x + side * 0.30 * s, y + 1.10 * s),
            (x + side * 0.52 * s, y + 1.02 * s),
        ]
        ink.area([*tail, (x + side * 0.16 * s, y + 0.22 * s)], "#1f3a4d")
        ink.area(
            [(px * 0.5 + x * 0.5, py * 0.6 + (y + 0.3 * s) * 0.4) for px, py in tail], "#e9a23b"
        )
        wing = bend(
            (x, y - 0.20 * s),
            (x + side * 0.65 * s, y - 0.62 * s),
            (x + side * 1.05 * s, y - 0.16 * s),
            14,
        )
        wing += bend(
            (x + side * 1.05 * s, y - 0.16 * s),
            (x + side * 0.55 * s, y - 0.10 * s),
            (x, y + 0.22 * s),
            14,
        )
        ink.area(wing, "#c8402f")
        ink.area(oval(x + side * 0.52 * s, y - 0.24 * s, 0.20 * s, 0.10 * s, side * 0.1), "#f6d98a")
        ink.area(oval(x + side * 0.80 * s, y - 0.22 * s, 0.10 * s, 0.07 * s, side * 0.2), "#1f3a4d")
    ink.area(oval(x, y + 0.06 * s, 0.20 * s, 0.34 * s), "#1f3a4d")
    ink.area(oval(x, y + 0.10 * s, 0.12 * s, 0.22 * s), "#f3ead6")
    ink.dot(x, y - 0.32 * s, 0.15 * s, "#1f3a4d")
    for side in (-1, 1):
        ink.dot(x + side * 0.06 * s, y - 0.34 * s, 0.045 * s, "#f6f1e4")
