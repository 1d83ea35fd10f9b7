"""The long table from above, before the winter solstice."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

import numpy as np

from artwork.svg import (
    SNOW,
    TEAL,
    circle,
    document,
    ellipse,
    glow,
    group,
    limb,
    line,
    linear,
    path,
    rect,
)

SIZE = (1200, 800)


def shade(x: float, y: float, rx: float, ry: float, alpha: float = 0.3) -> str:
    return ellipse(x, y, rx, ry, "#4a2f1a", opacity=alpha, filter="url(#soft8)")


def dumpling(x: float, y: float, turn: float, tint: str = "#fbf3e2") -> str:
    """A folded dumpling with seven pleats."""
    body = path("M-44 10C-46-22-22-36 0-36C22-36 46-22 44 10C30 24-30 24-44 10Z", tint)
    rim = path(
        "M-44 10C-46-22-22-36 0-36C22-36 46-22 44 10C38-8 24-20 0-20C-24-20-38-8-44 10Z", "#f0dfc0"
    )
    pleats = "".join(
        line(f"M{k * 11} {-31 + abs(k) * 4}L{k * 9} {-21 + abs(k) * 5}", "#d9c096", 3)
        for k in range(-3, 4)
    )
    return group(
        ellipse(3, 16, 44, 13, "#5b3a20", opacity=0.22)
        + body
        + rim
        + pleats
        + ellipse(-8, 4, 16, 5, "#fff", opacity=0.7),
        x=x,
        y=y,
        turn=turn,
    )


def tray(x: float, y: float, rx: float, seed: int, rows: int) -> str:
    """A round bamboo tray with dumplings in rings."""
    rng = np.random.default_rng(seed)
    weave = "".join(
        line(
            f"M{x - np.sqrt(max(rx**2 - d**2, 0)) * 0.88:.0f} {y + d}H{x + np.sqrt(max(rx**2 - d**2, 0)) * 0.88:.0f}",
            "#cda66a",
            3,
            opacity=0.6,
        )
        for d in range(int(-rx * 0.8), int(rx * 0.85), 14)
    )
    base = (
        shade(x + 10, y + 18, rx + 6, rx + 4)
        + circle(x, y, rx, "#b98a4e")
        + circle(x, y, rx - 16, "#e3c388")
        + weave
        + circle(x, y, rx - 8, "none", stroke="#8f6635", stroke_width=3)
    )
    out = ""
    for ring in range(rows):
        r = rx - 70 - ring * 82
        n = max(1, int(2 * np.pi * r / 98)) if r > 30 else 1
        for i in range(n):
            a = 2 * np.pi * i / n + ring * 0.4
            px, py = (x + r * np.cos(a), y + r * np.sin(a)) if r > 30 else (x, y)
            tint = "#eef0d6" if rng.random() < 0.28 else "#fbf3e2"
            out += dumpling(px, py, np.degrees(a) + 90 + rng.uniform(-7, 7) if r > 30 else 0, tint)
    return base + out


def bowl(x: float, y: float, r: float, rim: str, fill: str) -> str:
    return (
        shade(x + 6, y + 12, r + 4, r + 4)
        + circle(x, y, r, rim)
        + circle(x, y, r - 9, SNOW)
        + circle(x, y, r - 18, fill)
    )


def dumplings() -> str:
    wood = linear("planks", (0, "#b98456"), (1, "#9f6c42"))
    planks = "".join(
        rect(0, y, 1200, 3, "#835633", opacity=0.65) for y in (118, 262, 404, 548, 690)
    ) + "".join(
        line(f"M{x} {y}q{w / 3} 6 {w} -2", "#8f5f3a", 3, opacity=0.5)
        for x, y, w in (
            (60, 60, 200),
            (520, 40, 260),
            (900, 190, 220),
            (80, 350, 160),
            (640, 470, 240),
            (300, 620, 240),
            (880, 640, 260),
            (500, 740, 160),
        )
    )
    cloth = (
        rect(-40, 560, 520, 300, "#2b6a73", 6)
        + "".join(line(f"M-40 {y}H480", "#f6efe2", 4, opacity=0.55) for y in (584, 596))
        + "".join(line(f"M{x} 560V860", "#f6efe2", 4, opacity=0.55) for x in (444, 456))
    )
    flour = ellipse(690, 690, 200, 84, "#fff", opacity=0.5, filter="url(#soft16)") + ellipse(
        720, 690, 130, 56, "#fff", opacity=0.7, filter="url(#soft8)"
    )
    pin = group(
        shade(0, 14, 190, 16)
        + rect(-150, -22, 300, 44, "#e0b67f", 20)
        + rect(-206, -11, 60, 22, "#c99a5f", 11)
        + rect(146, -11, 60, 22, "#c99a5f", 11)
        + rect(-140, -16, 280, 9, "#f3d6a8", 5),
        x=760,
        y=722,
        turn=-9,
    )
    skins = "".join(
        shade(x + 3, y + 5, 46, 46, 0.2) + circle(x, y, 46, "#fbf3e2") + circle(x, y, 38, "#f5e9d0")
        for x, y in ((560, 620), (612, 604), (588, 662))
    )
    filling = "".join(
        circle(240 + 46 * np.cos(a) * k, 676 + 46 * np.sin(a) * k, 9, c)
        for a, k, c in (
            (0.2, 0.6, "#5f8f50"),
            (1.1, 0.9, "#7cab62"),
            (2.0, 0.5, "#e9c66a"),
            (2.9, 0.95, "#5f8f50"),
            (3.8, 0.6, "#f0d98a"),
            (4.7, 0.9, "#86b46c"),
            (5.5, 0.5, "#e9c66a"),
            (0.8, 0.2, "#7cab62"),
            (5.9, 0.95, "#6b9a58"),
            (3.3, 0.2, "#f0d98a"),
        )
    )
    pot = (
        shade(1010, 236, 200, 200, 0.35)
        + limb([(806, 214), (1214, 214)], "#26343c", 30)
        + circle(1010, 214, 186, "#37474f")
        + circle(1010, 214, 166, "#55666e")
        + circle(1010, 214, 156, "#dfe6dc")
        + "".join(
            circle(x, y, r, "#fff", opacity=0.75)
            for x, y, r in (
                (930, 150, 12),
                (1090, 130, 9),
                (1110, 280, 14),
                (950, 300, 10),
                (1020, 120, 7),
                (900, 230, 8),
            )
        )
    )
    boiled = "".join(
        dumpling(x, y, t, "#fffaf0")
        for x, y, t in (
            (968, 190, -30),
            (1058, 178, 24),
            (1010, 262, 8),
            (1090, 236, 70),
            (930, 262, -70),
        )
    )
    steam = "".join(
        path(
            f"M{x} 250c-50-60 40-90 0-150c-34-52 34-80 6-130",
            stroke="#fff",
            stroke_width=26,
            opacity=0.34,
            filter="url(#soft16)",
            stroke_linecap="round",
        )
        for x in (940, 1030, 1110)
    )
    sauce = bowl(1040, 560, 74, TEAL, "#4a2a1c") + "".join(
        circle(x, y, 6, c)
        for x, y, c in (
            (1020, 546, "#d94f3a"),
            (1056, 540, "#d94f3a"),
            (1046, 578, "#6b9a58"),
            (1024, 572, "#e9c66a"),
            (1062, 566, "#6b9a58"),
        )
    )
    sticks = limb([(880, 470), (1160, 640)], "#7d3b2a", 11) + limb(
        [(862, 492), (1140, 664)], "#8f4632", 11
    )
    return document(
        *SIZE, wood, rect(0, 0, 1200, 800, "url(#planks)"), planks, cloth, tray(290, 290, 262, 3, 3), tray(676, 214, 160, 8, 1), dumpling(676, 214, 20), flour, dumpling(820, 610, -16), dumpling(712, 560, 12, "#eef0d6"), dumpling(812, 478, 34), skins, pin,
        bowl(240, 676, 92, "#c8402f", "#9fbf7a"), filling, pot, boiled, steam, sticks, sauce, glow(600, 0, 640, "#fff3d2", 0.28),
    )  # fmt: skip
