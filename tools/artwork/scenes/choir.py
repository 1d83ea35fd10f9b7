"""The choir of the night school rehearses."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

import numpy as np

from artwork.indoors import pendant
from artwork.people import Look, bust, figure
from artwork.svg import (
    GOLD,
    INK,
    RED,
    TEAL,
    WOOD,
    circle,
    document,
    ellipse,
    group,
    line,
    linear,
    poly,
    rect,
)

SIZE = (1200, 800)


def choir() -> str:
    wall = linear("hall", (0, "#f4ead6"), (1, "#e9d3b0"))
    dusk = linear("hallsky", (0, "#3c4f7c"), (0.65, "#a48fa6"), (1, "#f0b78d"))
    panes = ""
    for x in (60, 340, 620, 900):
        panes += rect(x, 60, 240, 300, "url(#hallsky)") + poly(
            [(x, 360), (x, 308)]
            + [p for k in range(4) for p in ((x + 60 * k, 276), (x + 60 * (k + 1), 308))]
            + [(x + 240, 360)],
            "#333d5e",
        )
        panes += "".join(
            line(f"M{x + 60 * k + 3} 275L{x + 60 * (k + 1)} 306", "#eef2f6", 6) for k in range(4)
        ) + "".join(rect(x + 16 + 38 * k, 326, 20, 20, "#ffd68a") for k in range(6))
        panes += (
            "".join(rect(x + k, 52, 10, 312, "#7d5335") for k in (-8, 115, 238))
            + rect(x - 8, 50, 256, 12, "#7d5335")
            + rect(x - 16, 358, 272, 14, WOOD)
        )
    robes = ("#2b6a73", "#3b8793", "#356f86", "#c8402f", "#e2a04b", "#4a5a78")
    styles = ("short", "bob", "long", "short", "bun", "short")
    hairs = ("#2d2a2e", "#46342c", "#2d2a2e", "#3a3030", "#55413a", "#4a3a30")
    rng = np.random.default_rng(12)
    singers = ""
    for s, y, count, off in ((0.66, 480, 8, 330), (0.76, 560, 8, 290), (0.88, 660, 7, 306)):
        step = (1130 - off) / count
        for i in range(count):
            k = int(rng.integers(6))
            look = Look(
                coat=robes[int(rng.integers(6))],
                style=styles[k],
                hair=hairs[k],
                face="sing",
                glasses=bool(rng.random() < 0.2),
                scarf="#f3e3c3" if rng.random() < 0.18 else "",
            )
            folder = (
                rect(-40, -64, 80, 50, "#24323d", 4)
                + rect(-36, -60, 35, 42, "#fffaf0", 2)
                + rect(1, -60, 35, 42, "#f3ead6", 2)
            )
            arms = (((-50, -84), (-62, -36), (-38, -32)), ((50, -84), (62, -36), (38, -32)))
            singers += bust(look, off + step * (i + 0.5), y, s, arms, folder)
        singers += rect(
            off - 30, y - 4, 1200 - off, 150, "#b58454" if s < 0.8 else "#a8744a"
        ) + rect(off - 30, y - 4, 1200 - off, 8, "#d6a774")
    piano = (
        rect(20, 470, 230, 230, "#5a3a2a", 6) + rect(10, 452, 250, 24, "#6b4633", 5) + rect(14, 566, 270, 22, "#6b4633", 4) + rect(24, 556, 250, 12, "#fffaf0")
        + "".join(rect(x, 556, 7, 7, INK) for x in range(34, 268, 17)) + rect(70, 492, 120, 56, "#fffaf0", 2) + line("M80 506h100M80 518h100M80 530h100", "#c9b591", 2)
        + circle(110, 512, 4, INK) + circle(140, 524, 4, INK) + rect(30, 588, 16, 112, "#4a2f22") + rect(246, 588, 16, 112, "#4a2f22")
    )  # fmt: skip
    player = (
        bust(Look(coat="#7a6f96", style="bun", face="back"), 156, 690, 0.98)
        + rect(84, 684, 146, 26, "#3c2b22", 8)
        + rect(98, 706, 14, 74, "#3c2b22")
        + rect(204, 706, 14, 74, "#3c2b22")
    )
    lead = figure(
        Look(coat="#24323d", trousers="#24323d", style="long", face="back"),
        684,
        812,
        1.08,
        arms=(((-66, -104), (-92, -162)), ((66, -104), (92, -162))),
    )
    baton = line("M780 554L806 500", "#fffaf0", 4)
    notes = "".join(
        group(ellipse(0, 0, 9, 7, c) + line("M8-2V-38q12 4 14 16", c, 4), x=x, y=y, turn=t)
        for x, y, t, c in ((300, 420, -8, RED), (262, 330, 8, TEAL), (318, 250, -4, GOLD))
    )
    return document(
        *SIZE, wall, dusk, rect(0, 0, 1200, 800, "url(#hall)"), panes, rect(0, 600, 1200, 200, "#c48d5c"), "".join(line(f"M0 {y}H1200", "#b07c50", 2) for y in (640, 690, 745)),
        singers, rect(0, 664, 1200, 140, "#c48d5c"), "".join(line(f"M0 {y}H1200", "#b07c50", 2) for y in (700, 750)), piano, player, notes, lead, baton,
        "".join(pendant(x, 30, RED) for x in (310, 600, 890)),
    )  # fmt: skip
