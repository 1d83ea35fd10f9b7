"""A swallow kite (沙燕) on its string, and the child who flies it."""

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


def flier(ink: Ink, hand: Point, s: float, side: int) -> None:
    """A child `s` px tall whose raised hand holds the string; `side` 1 stands to its right."""
    x, y = hand[0] + side * 0.34 * s, hand[1] + 0.86 * s
    for leg in (-0.08, 0.09):
        ink.stroke([(x + leg * s, y - 0.24 * s), (x + leg * s, y)], 0.11 * s, 0.08 * s, "#2d3f5c")
    coat = bend(
        (x - 0.22 * s, y - 0.20 * s), (x - 0.17 * s, y - 0.58 * s), (x - 0.05 * s, y - 0.64 * s), 8
    )
    coat += bend(
        (x + 0.05 * s, y - 0.64 * s), (x + 0.17 * s, y - 0.58 * s), (x + 0.22 * s, y - 0.20 * s), 8
    )
    ink.area(coat, "#c8402f")
    down = [(x + side * 0.10 * s, y - 0.56 * s), (x + side * 0.24 * s, y - 0.32 * s)]
    ink.stroke(down, 0.10 * s, 0.07 * s, "#a83325")
    ink.stroke([(x - side * 0.08 * s, y - 0.56 * s), hand], 0.10 * s, 0.07 * s, "#a83325")
    ink.dot(*hand, 0.05 * s, "#f0c8a0")
    ink.dot(x, y - 0.78 * s, 0.16 * s, "#f0c8a0")
    hair = bend(
        (x - side * 0.10 * s, y - 0.92 * s),
        (x + side * 0.34 * s, y - 1.02 * s),
        (x + side * 0.10 * s, y - 0.64 * s),
        10,
    )
    ink.area(hair, "#2a2320")
    ink.dot(x + side * 0.05 * s, y - 0.97 * s, 0.07 * s, "#2a2320")
