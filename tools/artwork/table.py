"""Things seen from above: dumplings on the long table, badges on linen; and the badges alone."""

import numpy as np

from artwork import otter
from artwork.svg import (
    GOLD, RED, SNOW, TEAL, TEAL_DARK, WOOD_DARK, circle, document, ellipse, glow, group,
    limb, line, linear, path, rect,
)  # fmt: skip

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


def disc(x: float, y: float, r: float, ground: str, rim: str, *art: str) -> str:
    """An enamel badge: metal rim, coloured ground, a picture, a gleam."""
    name = f"cut{int(x)}{int(y)}"
    clip = f'<defs><clipPath id="{name}"><circle cx="0" cy="0" r="{r - 14}"/></clipPath></defs>'
    inner = f'<g clip-path="url(#{name})">' + circle(0, 0, r, ground) + "".join(art) + "</g>"
    gleam = path(
        f"M{-r * 0.62:.0f} {-r * 0.36:.0f}A{r * 0.74:.0f} {r * 0.74:.0f} 0 0 1 {-r * 0.1:.0f} {-r * 0.72:.0f}",
        stroke="#fff",
        stroke_width=9,
        stroke_linecap="round",
        opacity=0.55,
    )
    cast = ellipse(12, 20, r + 4, r + 4, "#6b5a44", opacity=0.4, filter="url(#soft8)")
    return group(
        cast,
        circle(0, 0, r, rim),
        circle(0, 0, r - 5, "#fff", opacity=0.35),
        circle(0, 0, r - 9, rim),
        clip,
        inner,
        gleam,
        x=x,
        y=y,
    )


def river_art() -> str:
    waves = "".join(
        line(f"M-190 {y}" + "q30-30 60 0" * 1 + "t60 0" * 6, c, 17)
        for y, c in ((34, "#8fc3cc"), (70, "#5aa0ac"), (106, "#357f8b"), (142, "#24606c"))
    )
    sun = circle(40, -46, 44, "#f7c66f")
    boat = (
        path("M-96-8L20-8L0 26H-70Z", SNOW)
        + path("M-44-74L-4-12H-84Z", "#fff")
        + path("M-44-74L-4-12H-44Z", "#dbe5e8")
    )
    return sun + boat + waves


def book_art() -> str:
    page = "M0-34C30-62 80-66 120-52V64C80 50 30 54 0 82C-30 54-80 50-120 64V-52C-80-66-30-62 0-34Z"
    marks = line(
        "M-96-22q40-10 76 12M-96 4q40-10 76 12M-96 30q40-10 76 12M96-22q-40-10-76 12M96 4q-40-10-76 12M96 30q-40-10-76 12",
        "#c9a877",
        5,
    )
    sprout = (
        line("M0-34C0-70 2-92 0-112", "#4f7a62", 8)
        + path("M0-92C-40-96-54-124-52-140C-22-138 0-122 0-92Z", "#6a9a78")
        + path("M0-100C34-104 48-128 48-146C20-144 0-128 0-100Z", "#5f8f70")
    )
    return (
        path(page, "#fffaf0", stroke="#7d3b2a", stroke_width=6)
        + line("M0-34V82", "#d9c39c", 5)
        + marks
        + sprout
    )


def flake_art() -> str:
    arm = "M0 0V-112M0-52l-30-26M0-52l30-26M0-84l-20-18M0-84l20-18"
    return (
        "".join(group(line(arm, "#fff", 12), turn=60 * k) for k in range(6))
        + circle(0, 0, 16, "#fff")
        + "".join(
            circle(x, y, 6, "#cfe3ea")
            for x, y in ((-96, -94), (104, -82), (-110, 70), (92, 104), (0, 132))
        )
    )


def desk_otter() -> str:
    desk = rect(-200, 84, 400, 120, "#c48d5c") + rect(-200, 84, 400, 12, "#e0b07f")
    paws = ellipse(-66, 84, 28, 20, otter.FUR) + ellipse(66, 84, 28, 20, otter.FUR)
    return group(otter.portrait(), y=10, s=0.66) + desk + paws


def badges() -> str:
    linen = linear("linen", (0, "#efe6d4"), (1, "#e2d5bd"))
    rng = np.random.default_rng(6)
    threads = "".join(
        rect(0, y, 1200, 1.3, "#cdbd9f" if rng.random() < 0.5 else "#f7f0e2", opacity=0.4)
        for y in range(0, 800, 5)
    ) + "".join(
        rect(x, 0, 1.3, 800, "#cdbd9f" if rng.random() < 0.5 else "#f7f0e2", opacity=0.35)
        for x in range(0, 1200, 5)
    )
    ribbon = path(
        "M-20 640C260 560 420 760 700 690C900 640 1040 720 1220 660V720C1040 780 900 700 700 750C420 820 260 620-20 700Z",
        RED,
        opacity=0.92,
    ) + path(
        "M-20 664C260 584 420 784 700 714C900 664 1040 744 1220 684",
        stroke="#e9b7a4",
        stroke_width=4,
        opacity=0.8,
    )
    twig = (
        line("M1190 60C1120 110 1070 120 980 110", WOOD_DARK, 7)
        + "".join(
            group(
                path("M0 0C-10-20-8-36 0-46C8-36 10-20 0 0Z", "#fff6ea"), x=x, y=y, turn=t + 72 * k
            )
            for x, y, t in ((1010, 112, 0), (1090, 104, 20), (1150, 84, 40))
            for k in range(5)
        )
        + "".join(circle(x, y, 7, GOLD) for x, y in ((1010, 112), (1090, 104), (1150, 84)))
    )
    return document(
        *SIZE, linen, rect(0, 0, 1200, 800, "url(#linen)"), threads, ellipse(1120, 60, 300, 160, "#8f7d62", opacity=0.18, filter="url(#soft40)"), ribbon, twig,
        disc(300, 300, 202, "#f6c98a", "#b98a3e", desk_otter()), disc(694, 250, 158, "#3f8290", "#c9a45a", book_art()),
        disc(940, 480, 164, "#f7e6c8", "#b98a3e", river_art()), disc(590, 590, 148, TEAL_DARK, "#b9c3c8", group(flake_art(), s=0.86)),
    )  # fmt: skip
