"""Volunteers sweep the old street after the first snow."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

import numpy as np

from artwork.outdoors import plane_tree
from artwork.people import Look, figure
from artwork.svg import (
    GOLD,
    INK,
    RED,
    SNOW,
    Point,
    circle,
    document,
    ellipse,
    flow,
    glow,
    group,
    limb,
    line,
    linear,
    path,
    poly,
    rect,
    ridge,
    snowfall,
    text,
)

SIZE = (1200, 800)


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
