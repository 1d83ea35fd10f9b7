"""Four enamel badges on linen."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

import numpy as np

from artwork import otter
from artwork.svg import (
    GOLD,
    RED,
    SNOW,
    TEAL_DARK,
    WOOD_DARK,
    circle,
    document,
    ellipse,
    group,
    line,
    linear,
    path,
    rect,
)

SIZE = (1200, 800)


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
        line("M0-34C0-70 2-92 0-112", "#d8efb4", 8)
        + path("M0-92C-40-96-54-124-52-140C-22-138 0-122 0-92Z", "#a8d68a")
        + path("M0-100C34-104 48-128 48-146C20-144 0-128 0-100Z", "#c6e6a2")
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
