"""What stands in rooms: lamps, book cases, books, plants."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501, PLR0917

import numpy as np

from artwork.svg import RED, TEAL_DARK, WOOD_DARK, ellipse, glow, group, line, path, rect

SPINES = ("#c8402f", "#2b6a73", "#e2a04b", "#5f7f73", "#d9cfb8", "#4a5a78", "#a8556a", "#e8dcc2")


def pendant(x: float, y: float, colour: str = TEAL_DARK) -> str:
    shade = path(
        f"M{x - 52} {y}Q{x - 44} {y - 46} {x - 10} {y - 50}H{x + 10}Q{x + 44} {y - 46} {x + 52} {y}Z",
        colour,
    )
    return (
        glow(x, y + 8, 190, "#ffdf9f", 0.55)
        + line(f"M{x} -10V{y - 46}", "#3c3a38", 3)
        + shade
        + ellipse(x, y, 46, 8, "#fff3d2")
    )


def shelf(x: float, y: float, w: float, rows: int, seed: int, gap: float = 92) -> str:
    """A book case; some books lean, here and there a plant."""
    rng = np.random.default_rng(seed)
    out = rect(x - 12, y - 12, w + 24, rows * gap + 24, WOOD_DARK, 4) + rect(
        x, y, w, rows * gap, "#6a4630"
    )
    for row in range(rows):
        foot, cx = y + (row + 1) * gap - 10, x + 8.0
        while cx < x + w - 30:
            bw, bh = float(rng.uniform(11, 24)), float(rng.uniform(46, 70))
            colour = SPINES[int(rng.integers(len(SPINES)))]
            if rng.random() < 0.06 and cx < x + w - 60:
                cx += 34
                continue
            out += group(
                rect(0, -bh, round(bw, 1), round(bh, 1), colour, 2)
                + rect(3, round(-bh * 0.8), round(bw - 6, 1), 4, "#fff", 1, opacity=0.45),
                x=cx,
                y=foot,
            )
            cx += bw + 1.5
        out += rect(x, foot, w, 10, WOOD_DARK)
    return out


def open_book(colour: str = RED) -> str:
    return (
        path("M-44-20L0-10L44-20L44 14L0 24L-44 14Z", colour)
        + path(
            "M-40-24C-26-28-12-24 0-16C12-24 26-28 40-24L40 10C26 6 12 10 0 18C-12 10-26 6-40 10Z",
            "#fffaf0",
        )
        + line(
            "M0-16V18M-32-12q12-4 24 2M-32-2q12-4 24 2M32-12q-12-4-24 2M32-2q-12-4-24 2",
            "#d6c8ad",
            2,
        )
    )


def plant(x: float, y: float, s: float = 1) -> str:
    leaves = "".join(
        group(path("M0 0C-22-40-16-84 0-110C16-84 22-40 0 0Z", c), turn=a)
        for a, c in (
            (-52, "#4f7a62"),
            (-26, "#5f8f70"),
            (0, "#4a7560"),
            (28, "#6a9a78"),
            (54, "#558468"),
        )
    )
    return group(
        leaves + path("M-34-6H34L26 56H-26Z", "#d98c5f") + rect(-38, -14, 76, 16, "#e7a275", 4),
        x=x,
        y=y,
        s=s,
    )
