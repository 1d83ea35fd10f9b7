"""Scenes out of doors: the street, the roofs, the bridge at night, the stop, the still water."""

import numpy as np

from artwork.people import Look, figure
from artwork.svg import (
    GOLD, INK, RED, SNOW, TEAL, Point, circle, document, ellipse, flow, glow, group, limb,
    line, linear, path, poly, rect, ridge, snowfall, text,
)  # fmt: skip

SIZE = (1200, 800)


def plane_tree(
    x: float, y: float, s: float, seed: int, bark: str = "#8b8378", snow: float = 1
) -> str:
    """A bare tree that forks, with snow lying on the upper side of the boughs."""
    rng = np.random.default_rng(seed)
    wood: list[str] = []
    white: list[str] = []

    def grow(px: float, py: float, angle: float, length: float, width: float) -> None:
        qx, qy = px + length * np.cos(angle), py - length * np.sin(angle)
        wood.append(line(f"M{px:.1f} {py:.1f}L{qx:.1f} {qy:.1f}", bark, round(width, 1)))
        if width > 2.5 and abs(np.cos(angle)) > 0.35:
            lift = width * 0.42
            white.append(
                line(
                    f"M{px:.1f} {py - lift:.1f}L{qx:.1f} {qy - lift:.1f}",
                    "#fff",
                    round(width * 0.5, 1),
                    opacity=snow,
                )
            )
        if width > 2:
            for side in (-1, 1):
                turn = side * rng.uniform(0.28, 0.62)
                grow(qx, qy, angle + turn, length * rng.uniform(0.66, 0.82), width * 0.66)

    grow(0, 0, np.pi / 2 + rng.uniform(-0.06, 0.06), 150, 26)
    return group(*wood, *white, x=x, y=y, s=s)


def window(
    x: float, y: float, w: float, h: float, *, lit: bool = True, frame: str = "#6b4a35"
) -> str:
    glass = "#ffd98f" if lit else "#8fa3ad"
    bars = rect(x + w / 2 - 1.5, y, 3, h, frame) + rect(x, y + h * 0.4, w, 3, frame)
    sill = rect(x - 5, y + h, w + 10, 5, frame) + rect(x - 5, y + h - 4, w + 10, 5, "#fff", 2)
    return rect(x - 4, y - 4, w + 8, h + 8, frame) + rect(x, y, w, h, glass) + bars + sill


def house(
    x: float, w: float, h: float, wall: str, seed: int, *, base: float = 590, sign: str = ""
) -> str:
    """A two-storey house of the old street with a snowed tile roof and a shop front."""
    top = base - h
    rng = np.random.default_rng(seed)
    eave = poly(
        [(x - 18, top + 4), (x + w + 18, top + 4), (x + w - 4, top - 58), (x + 4, top - 58)],
        "#5c6a73",
    )
    tiles = "".join(
        line(f"M{x + k} {top - 22}V{top + 2}", "#48555e", 4) for k in range(-8, int(w) + 8, 15)
    )
    humps = [
        (x - 16 + i * (w + 32) / 7, top - 24 + 10 * float(rng.random()) + 6 * (i % 2))
        for i in range(8)
    ]
    snow = path(
        f"M{x - 2} {top - 58}Q{x + w / 2} {top - 76} {x + w + 2} {top - 58}"
        + flow(humps[::-1]).replace("M", "L", 1)
        + "Z",
        SNOW,
    )
    front = rect(x, top, w, h, wall) + rect(x, top, w, 16, "#24323d", opacity=0.12)
    count = max(2, int(w // 90))
    gap = w / count
    lights = [bool(rng.random() < 0.72) for _ in range(count)]
    panes = "".join(
        window(x + gap * (i + 0.5) - 22, top + 42, 44, 62, lit=on) for i, on in enumerate(lights)
    )
    awning = rect(x - 8, base - 148, w + 16, 18, "#6b7a80", 4) + path(
        f"M{x - 12} {base - 147}q{w * 0.3} -16 {w * 0.5 + 12} -12q{w * 0.3} -4 {w * 0.5 + 12} 12z",
        SNOW,
    )
    shop = rect(x + 14, base - 122, w - 28, 122, "#6d4a34") + "".join(
        rect(
            x + 22 + i * (w - 36) / 4,
            base - 112,
            (w - 36) / 4 - 8,
            112,
            "#ffcf83" if i % 3 else "#9c6b46",
            opacity=0.95,
        )
        for i in range(4)
    )
    board = ""
    if sign:
        board = rect(x + w / 2 - 66, base - 130, 132, 36, "#3c2b22", 4) + text(
            x + w / 2, base - 104, sign, 24, "#ffe3ad", text_anchor="middle", letter_spacing=4
        )
    return front + eave + tiles + snow + panes + shop + awning + board


def broom(grip: Point, foot: Point) -> str:
    """A bamboo broom from the hand to the ground."""
    dx, dy = foot[0] - grip[0], foot[1] - grip[1]
    start = (grip[0] - dx * 0.35, grip[1] - dy * 0.35)
    bind = (grip[0] + dx * 0.62, grip[1] + dy * 0.62)
    twigs = "".join(
        line(
            f"M{bind[0]:.0f} {bind[1]:.0f}Q{foot[0] + k * 4:.0f} {bind[1] + dy * 0.2:.0f} {foot[0] + k * 9:.0f} {foot[1]:.0f}",
            "#b98a4e",
            4,
        )
        for k in range(-3, 4)
    )
    return limb([start, bind], "#c9a063", 7) + twigs + circle(*bind, 6, "#7d5335")


def winter_street() -> str:
    sky = linear("sky", (0, "#c9dae1"), (0.55, "#eef2ee"), (1, "#f7f0e3"))
    road = linear("road", (0, "#e6ecee"), (1, "#f7f8f6"))
    sweeper = Look(coat="#3f5f78", vest=True, style="beanie", hat=RED, scarf="")
    girl = Look(coat="#e2a04b", vest=True, style="long", scarf="#f3e3c3", trousers="#3c5366")
    elder = Look(
        coat="#5f7f73", vest=True, style="old", hair="#c9c6c2", trousers="#4a4541", glasses=True
    )
    lad = Look(coat="#7a8fa6", vest=True, style="short", scarf="#2b6a73")
    sacks = "".join(
        path(f"M{x} 540q-8-52 18-62q10-10 20 0q26 10 18 62z", c)
        for x, c in ((812, "#e8e2d2"), (858, "#d9cfb8"), (834, "#f2ecdd"))
    )
    cart = (
        sacks + rect(792, 540, 150, 20, "#4a6d76", 4) + limb([(792, 548), (742, 500)], "#35525c", 8)
    )
    cart += "".join(
        circle(x, 574, 22, INK) + circle(x, 574, 13, "#c9d4d8") + circle(x, 574, 4, INK)
        for x in (826, 910)
    )
    banks = path(
        flow([(-20, 640), (130, 606), (320, 622), (520, 604), (760, 618), (980, 600), (1220, 622)])
        + "L1220 600L-20 600Z",
        "#fff",
    )
    tracks = "".join(
        line(f"M{x} {y}q90-8 170 6", "#d5dfe3", 5)
        for x, y in ((90, 752), (420, 770), (690, 742), (900, 778))
    )
    lanterns = "".join(
        line(f"M{x} {y - 28}V{y - 12}", "#6b4a35", 2.5)
        + ellipse(x, y + 6, 17, 18, RED)
        + rect(x - 9, y - 14, 18, 5, GOLD, 2)
        + rect(x - 9, y + 22, 18, 5, GOLD, 2)
        + line(f"M{x} {y + 27}v14", RED, 3)
        + glow(x, y + 6, 46, "#f3b45c", 0.35)
        for x, y in ((252, 478), (548, 476), (846, 482))
    )
    return document(
        *SIZE, sky, rect(0, 0, 1200, 800, "url(#sky)"),
        path(ridge(4, 390, 130, 9), "#b9cbd3", opacity=0.75), path(ridge(9, 430, 100, 8), "#a7bcc5", opacity=0.7),
        house(-40, 250, 300, "#efe8da", 1, sign="粮油店"), house(226, 290, 262, "#e3d6c2", 5, sign="渡口早餐"),
        house(532, 262, 318, "#f3eee3", 3, sign="修表"), house(810, 236, 270, "#e0d3c4", 8, sign="书屋"),
        house(1062, 220, 306, "#f0e7d6", 12), lanterns, road, rect(0, 590, 1200, 210, "url(#road)"), banks,
        rect(0, 606, 1200, 3, "#c9d5d9", opacity=0.6), tracks,
        plane_tree(4, 690, 1.12, 7), plane_tree(1186, 700, 1.2, 21),
        ellipse(4, 694, 70, 20, "#fff"), ellipse(1186, 704, 76, 22, "#fff"),
        group(cart, x=20, y=120),
        figure(lad, 724, 702, 0.78, lean=10, arms=(((30, -62), (66, -30)), ((34, -58), (70, -34))), legs=(((-14, -84), (-50, -18)), ((12, -84), (30, -12)))),
        figure(sweeper, 350, 720, 0.84, lean=8, held=broom((46, -24), (118, 74)), arms=(((18, -60), (46, -24)), ((44, -66), (24, -56)))),
        figure(girl, 520, 742, 0.8, flip=True, lean=6, held=broom((44, -24), (112, 74)), arms=(((18, -60), (44, -24)), ((42, -66), (22, -56)))),
        figure(elder, 1000, 724, 0.8, arms=(((-48, -54), (-40, -6)), ((52, -70), (66, -118)))),
        snowfall(3, 190),
    )  # fmt: skip


def roof_row(seed: int, y: float, height: float, wall: str, tile: str, light: float) -> str:
    """A row of gabled houses seen from above the street, some windows lit."""
    rng = np.random.default_rng(seed)
    x, out = -40.0, ""
    while x < 1220:
        w, h = float(rng.uniform(120, 210)), float(rng.uniform(0.7, 1.15)) * height
        top = y - h
        out += rect(x, top, w + 1, 800 - top, wall) + rect(
            x, top, w * 0.06, 800 - top, "#000", opacity=0.12
        )
        out += poly(
            [
                (x - 10, top + 5),
                (x + w + 10, top + 5),
                (x + w * 0.82, top - height * 0.34),
                (x + w * 0.18, top - height * 0.34),
            ],
            tile,
        )
        crest = top - height * 0.36
        edge = [(x - 10 + i * (w + 20) / 6, top + 1 + (5 if i % 2 else -2)) for i in range(7)]
        out += path(
            f"M{x + w * 0.17:.0f} {crest:.0f}Q{x + w / 2:.0f} {crest - 9:.0f} {x + w * 0.83:.0f} {crest:.0f}"
            + flow(edge[::-1]).replace("M", "L", 1)
            + "Z",
            "#eef2f6",
        )
        for i in range(int(w // 44)):
            wx, wy = x + 18 + i * 42, top + 26
            lit = rng.random() < light
            out += rect(round(wx), round(wy), 20, 28, "#ffcf7d" if lit else "#3c4a63", 2) + rect(
                round(wx) + 9, round(wy), 2, 28, wall
            )
            out += glow(wx + 10, wy + 14, 40, "#ffbf66", 0.3) if lit else ""
        if rng.random() < 0.5:
            cx = x + w * 0.66
            out += rect(round(cx), round(crest - 26), 18, 36, tile) + rect(
                round(cx) - 2, round(crest - 30), 22, 8, "#f3f6f8", 4
            )
            out += path(
                f"M{cx + 9:.0f} {crest - 32:.0f}c-14-26 22-36 6-66c-10-22 18-34 10-58",
                stroke="#fff",
                stroke_width=9,
                opacity=0.28,
                filter="url(#soft4)",
                stroke_linecap="round",
            )
        x += w
    return out


def sawtooth(x: float, y: float, n: int, w: float, h: float) -> str:
    """The old cotton mill with its north-light roof and a lit row of windows."""
    teeth = "".join(
        poly([(x + i * w, y), (x + i * w, y - h), (x + (i + 1) * w, y)], "#3d4660")
        + line(
            f"M{x + i * w + 4:.0f} {y - h - 2:.0f}L{x + (i + 1) * w:.0f} {y - 3:.0f}", "#eef2f6", 10
        )
        for i in range(n)
    )
    panes = "".join(
        rect(x + 10 + k * 31, y + 20, 20, 34, "#ffd68a", 2) for k in range(int(n * w // 31))
    )
    return (
        teeth
        + rect(x, y, n * w, 120, "#4a4f66")
        + panes
        + glow(x + n * w / 2, y + 40, n * w * 0.55, "#ffbf66", 0.38)
    )


def snow_roofs() -> str:
    sky = linear("dusk", (0, "#33466e"), (0.4, "#7d86ab"), (0.7, "#e2a99a"), (1, "#f8d4a6"))
    water = linear("river", (0, "#e9b79c"), (0.35, "#a39bb4"), (1, "#5d6a91"))
    stars = "".join(
        circle(x, y, r, "#fff", opacity=0.8)
        for x, y, r in (
            (120, 60, 1.6),
            (300, 110, 1.2),
            (520, 48, 1.5),
            (880, 84, 1.8),
            (1060, 40, 1.2),
        )
    )
    glints = "".join(
        rect(x, y, w, 3, "#ffe2b4", 2, opacity=0.65)
        for x, y, w in (
            (560, 448, 90),
            (600, 460, 60),
            (540, 474, 44),
            (660, 484, 70),
            (180, 458, 46),
            (960, 466, 60),
            (400, 490, 50),
        )
    )
    return document(
        *SIZE, sky, rect(0, 0, 1200, 420, "url(#dusk)"), stars, glow(640, 372, 300, "#ffd9a0", 0.75), circle(640, 372, 34, "#fff0cf"),
        path(ridge(2, 400, 120, 9), "#8387ac", opacity=0.8), path(ridge(14, 420, 78, 10), "#6b7199", opacity=0.85),
        group(roof_row(31, 430, 62, "#656b8d", "#4a5274", 0.5)), water, rect(0, 430, 1200, 140, "url(#river)"), glints,
        group(path("M-40 0C-10 12 30 12 58-4L42 18C20 24-10 24-26 16Z", "#2d3550") + rect(-6, -22, 26, 20, "#2d3550", 3) + rect(-1, -17, 8, 9, "#ffd68a"), x=830, y=486),
        roof_row(5, 612, 84, "#51587a", "#3b4363", 0.55), sawtooth(352, 668, 7, 76, 46),
        roof_row(17, 830, 104, "#3f4564", "#2e3552", 0.62), snowfall(8, 130, (1, 3.2)),
    )  # fmt: skip


def lamp_post(x: float, y: float, h: float, *, k: float = 1) -> str:
    cone = path(
        f"M{x - 8 * k:.0f} {y - h + 8:.0f}L{x - 92 * k:.0f} {y:.0f}H{x + 92 * k:.0f}L{x + 8 * k:.0f} {y - h + 8:.0f}Z",
        "#ffd68a",
        opacity=0.16,
    )
    pole = rect(round(x - 3 * k, 1), y - h, 6 * k, h, "#1b2740") + rect(
        x - 15 * k, y - h - 6 * k, 30 * k, 12 * k, "#1b2740", 5 * k
    )
    return (
        cone
        + pole
        + ellipse(x, y - h + 8 * k, 11 * k, 5 * k, "#fff3d2")
        + glow(x, y - h + 8, 120 * k, "#ffcf7d", 0.6)
    )


def night_bridge() -> str:
    sky = linear("night", (0, "#0f1d3a"), (0.6, "#27406a"), (1, "#516a8d"))
    deck = linear("deck", (0, "#dbe4ee"), (1, "#aebfd1"))
    far = "".join(
        rect(x, 470 - h, w, h, "#1d2f52")
        for x, w, h in (
            (0, 60, 60),
            (70, 40, 92),
            (120, 70, 48),
            (980, 50, 70),
            (1040, 34, 112),
            (1084, 80, 62),
            (1170, 40, 88),
        )
    )
    far += "".join(
        rect(x, y, 5, 7, "#ffd68a", opacity=0.8)
        for x, y in (
            (84, 400),
            (94, 420),
            (84, 440),
            (1052, 376),
            (1062, 396),
            (1052, 420),
            (1110, 430),
            (20, 430),
            (1000, 420),
        )
    )
    cables = "".join(
        line(f"M600 120L{600 + k * 62} 520", "#7f95b5", 2, opacity=0.75) for k in range(-9, 10) if k
    )
    tower = path("M582 540L592 96H608L618 540Z", "#182748") + path(
        "M592 96H600V540H582Z", "#22365d"
    )
    far_rail = (
        rect(0, 516, 1200, 6, "#182748")
        + "".join(rect(x, 516, 3, 40, "#182748") for x in range(0, 1200, 26))
        + rect(0, 511, 1200, 6, "#f1f5f9", 3)
    )
    water = linear("nightriver", (0, "#2a456f"), (1, "#16284a"))
    vest = {"vest": True, "trousers": "#27334d", "style": "beanie"}
    shovel = limb([(30, -56), (92, 40)], "#8a6a48", 7) + path(
        "M80 32L112 40L126 76L84 78Z", "#7f95a8"
    )
    push = (((22, -58), (52, -20)), ((46, -60), (36, -44)))
    stride = (((-14, -84), (-44, -16)), ((12, -84), (26, -12)))
    heap = ellipse(60, 2, 74, 9, "#7f95b5", opacity=0.35) + path(
        "M-6 2C6-12 20-36 52-30C84-44 110-18 126 2C90 10 30 10-6 2Z", "#fff"
    )
    tricycle = (
        limb([(0, -18), (70, -18), (96, -64)], "#2f4a5c", 7)
        + limb([(92, -66), (116, -72)], "#2f4a5c", 6)
        + limb([(96, -64), (112, -18)], "#2f4a5c", 6)
        + rect(-112, -62, 124, 34, "#54707f", 4)
        + rect(-104, -92, 108, 34, "#f6efe2", 6)
        + path("M-108-88Q-50-108 8-88L12-66H-112Z", "#b4594b")
        + line("M-76-96L-72-66M-40-99V-66M-4-95L-8-66", "#d98a77", 4)
        + "".join(
            circle(x, -14, 22, "#1b2740") + circle(x, -14, 14, "#8fa3ad") for x in (-84, -14, 112)
        )
    )
    rider = Look(coat="#8a5a6b", style="beanie", hat="#e2a04b", scarf="#f3e3c3", trousers="#33405c")
    return document(
        *SIZE, sky, rect(0, 0, 1200, 800, "url(#night)"), snowfall(40, 60, (0.8, 1.6), 420), path(ridge(6, 460, 110, 9), "#223a62"), far,
        water, rect(0, 470, 1200, 130, "url(#nightriver)"),
        "".join(rect(x, y, w, 2.5, "#ffd68a", opacity=o) for x, y, w, o in ((70, 484, 40, 0.5), (90, 496, 26, 0.35), (1040, 482, 36, 0.5), (1030, 498, 50, 0.3))),
        cables, tower, far_rail, deck, rect(0, 552, 1200, 248, "url(#deck)"),
        path("M0 552H1200V572Q900 590 600 574Q300 590 0 574Z", "#fff", opacity=0.85),
        path("M0 690Q300 664 620 690T1200 686V800H0Z", "#8fa2b8", opacity=0.5),
        "".join(lamp_post(x, 566, 250, k=0.8) for x in (150, 450, 750, 1050)),
        "".join(ellipse(x, 600, 150, 26, "#ffdf9f", opacity=0.32, filter="url(#soft16)") for x in (150, 450, 750, 1050)),
        group(tricycle, x=932, y=672, s=0.98), figure(rider, 776, 678, 0.66, lean=14, arms=(((30, -60), (62, -34)), ((34, -56), (60, -34))), legs=stride),
        group(heap, x=404, y=716, s=1.1), group(heap, x=640, y=752, s=1.25), group(heap, x=176, y=668, s=0.8),
        figure(Look(coat="#3f5f78", hat="#f0ad54", **vest), 96, 672, 0.66, lean=14, held=shovel, arms=push, legs=stride),
        figure(Look(coat="#56707c", hat="#2b6a73", **vest), 318, 724, 0.8, lean=16, held=shovel, arms=push, legs=stride),
        figure(Look(coat="#6b5f82", hat="#c8402f", **vest), 548, 766, 0.9, lean=14, held=shovel, arms=push, legs=stride),
        snowfall(41, 200, (1.2, 4.6)),
    )  # fmt: skip


def still_water() -> str:
    mist = linear("mist", (0, "#aab3b8"), (0.5, "#d3d9db"), (0.62, "#e3e7e7"), (1, "#a9b3b8"))
    arch = "M330 470Q420 396 510 470M510 470Q600 388 690 470M690 470Q780 396 870 470"
    bridge = (
        line("M120 474C360 420 840 420 1080 474", "#8f9ba1", 16)
        + path(arch, stroke="#8f9ba1", stroke_width=9)
        + "".join(rect(x, 440, 14, 66, "#8f9ba1") for x in (323, 503, 683, 863))
    )
    ripples = "".join(
        line(f"M{x} {y}q{w / 2} -5 {w} 0", "#ffffff", 2.5, opacity=0.55)
        for x, y, w in (
            (140, 560, 240),
            (520, 586, 320),
            (880, 552, 200),
            (300, 640, 200),
            (700, 660, 160),
        )
    )
    stone = path(
        "M560 800C590 700 690 664 820 668C980 664 1130 694 1220 748V800Z", "#6f7a80"
    ) + path(
        "M600 742C660 690 760 676 850 680C980 680 1100 706 1200 752C1080 716 960 700 850 700C760 700 680 716 600 742Z",
        "#8b969b",
    )
    petals = "".join(
        group(path("M0 0C-11-26-9-54 0-66C9-54 11-26 0 0Z", shade), turn=a, s=k)
        for k, shade, n, off in (
            (1.1, "#e6e9e8", 18, 0),
            (0.92, "#f3f4f2", 16, 9),
            (0.7, "#ffffff", 14, 4),
            (0.46, "#fbfaf3", 10, 14),
            (0.26, "#f3edd2", 8, 0),
        )
        for a in (off + i * 360 / n for i in range(n))
    )
    leaf = path("M0 0C20-26 58-30 84-12C60 4 28 10 0 0Z", "#56665f")
    flower = (
        line("M0 0C60 34 130 44 214 40", "#5c6d63", 8)
        + group(leaf, x=84, y=36, turn=-14)
        + group(leaf, x=140, y=44, turn=24, s=0.8)
        + group(petals, s=1.02)
    )
    return document(
        *SIZE, mist, rect(0, 0, 1200, 800, "url(#mist)"), path(ridge(11, 450, 170, 7), "#b7c0c4", opacity=0.7, filter="url(#soft4)"),
        path(ridge(23, 470, 90, 8), "#a7b2b7", opacity=0.65, filter="url(#soft2)"), rect(0, 400, 1200, 90, "#dfe4e4", opacity=0.5, filter="url(#soft16)"),
        group(bridge, opacity=0.75, filter="url(#soft2)"), rect(0, 486, 1200, 46, "#e9ecec", opacity=0.75, filter="url(#soft16)"), ripples,
        plane_tree(96, 640, 1.1, 33, "#7a848a", 0.35), path("M-20 800V640C80 618 190 640 260 700C300 736 300 780 310 800Z", "#7d888d"),
        stone, ellipse(800, 716, 150, 16, "#3f4a50", opacity=0.35, filter="url(#soft4)"), group(flower, x=736, y=668),
    )  # fmt: skip


def warm_stop() -> str:
    sky = linear("eve", (0, "#24365c"), (0.6, "#4f6590"), (1, "#8f93ad"))
    cabin = (
        rect(430, 300, 500, 300, "#2d5560", 8)
        + rect(448, 356, 300, 204, "#ffd994", 4)
        + rect(776, 350, 126, 250, "#ffe3ab", 4)
        + rect(596, 356, 6, 204, "#2d5560")
        + rect(836, 350, 5, 250, "#2d5560")
        + circle(828, 480, 5, "#7d5335")
        + rect(410, 262, 540, 50, "#1f3f49", 6)
        + path("M402 264Q440 226 560 236Q690 222 800 236Q920 226 958 264Z", "#f4f7f8")
        + rect(560, 270, 250, 40, RED, 8)
        + text(685, 301, "暖心驿站", 29, "#fff6e3", text_anchor="middle", letter_spacing=7)
    )
    inside = (
        rect(448, 520, 300, 40, "#a8744a")
        + rect(470, 474, 66, 46, "#e8eef0", 5)
        + rect(476, 480, 42, 34, "#3c4a52", 3)
        + path("M640 520v-46q0-12 12-12h16q12 0 12 12v46z", TEAL)
        + rect(634, 456, 52, 10, "#1d4c57", 4)
        + rect(566, 496, 20, 24, "#fff", 3)
        + rect(692, 500, 16, 20, "#fff", 3)
        + rect(618, 376, 112, 56, "#f6efe2", 3)
        + line("M630 392h70M630 406h84M630 420h52", "#b58e60", 4)
        + line("M520 356v36", "#7d5335", 3)
        + path("M498 412q22-38 44 0z", "#c8402f")
        + glow(520, 414, 80, "#fff0c4", 0.8)
    )
    bike = (
        circle(-84, -30, 34, INK)
        + circle(-84, -30, 20, "#9fb0b8")
        + circle(104, -30, 34, INK)
        + circle(104, -30, 20, "#9fb0b8")
        + path("M-96-36C-90-78-40-84-26-60H30L62-112L84-106L66-40H-60Z", "#e2a04b")
        + limb([(70, -108), (104, -30)], "#35424c", 9)
        + limb([(58, -130), (92, -140)], "#24323d", 8)
        + rect(-72, -96, 74, 16, "#24323d", 8)
        + rect(-116, -168, 92, 76, TEAL, 8)
        + rect(-116, -168, 92, 16, "#3b8793", 8)
        + path("M-118-168q44-20 96 0z", "#fff")
        + circle(82, -112, 9, "#fff3d2")
    )
    rider = Look(coat="#f0ad54", style="helmet", hat="#2b6a73", trousers="#35424c", scarf="#c8402f")
    host = Look(coat="#8a6f9a", vest=True, style="bob")
    buildings = "".join(
        rect(x, 600 - h, w, h, c)
        for x, w, h, c in (
            (0, 180, 420, "#2c4068"),
            (190, 150, 330, "#344a74"),
            (350, 120, 460, "#2a3d64"),
            (940, 120, 380, "#30466f"),
            (1060, 160, 480, "#283b61"),
        )
    )
    lights = "".join(
        rect(x, y, 16, 22, "#ffd68a", 1, opacity=0.85)
        for x, y in (
            (30, 220),
            (80, 220),
            (130, 300),
            (30, 380),
            (240, 310),
            (290, 400),
            (380, 180),
            (980, 260),
            (1020, 330),
            (1090, 170),
            (1150, 170),
            (1090, 260),
            (1150, 420),
        )
    )
    ground = linear("pave", (0, "#c3cfdc"), (1, "#eef2f5"))
    return document(
        *SIZE, sky, rect(0, 0, 1200, 800, "url(#eve)"), buildings, lights, ground, rect(0, 590, 1200, 210, "url(#pave)"),
        path("M430 600L330 800H1010L930 600Z", "#ffe3ab", opacity=0.55, filter="url(#soft16)"), glow(680, 460, 420, "#ffcf7d", 0.5), cabin, inside,
        figure(host, 858, 606, 0.62, arms=(((-46, -56), (-40, -10)), ((50, -72), (62, -116)))),
        rect(424, 590, 516, 16, "#f4f7f8", 8), group(bike, x=250, y=716, s=1.02), ellipse(262, 720, 160, 12, "#24323d", opacity=0.18),
        figure(rider, 560, 738, 0.92, arms=(((-44, -56), (-34, -14)), ((46, -60), (64, -30))), legs=(((-14, -84), (-34, -14)), ((14, -84), (34, -14)))),
        ellipse(1150, 726, 70, 18, "#fff"), plane_tree(1150, 720, 0.98, 21, "#4d5b7a", 0.85), lamp_post(96, 640, 330), snowfall(19, 190, (1.2, 4.4)),
    )  # fmt: skip
