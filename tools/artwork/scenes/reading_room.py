"""The reading room by the river in snow."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.indoors import open_book, pendant, plant, shelf
from artwork.people import Look, bust
from artwork.svg import (
    GOLD,
    RED,
    SNOW,
    TEAL,
    TEAL_DARK,
    WOOD,
    document,
    group,
    line,
    linear,
    path,
    poly,
    rect,
    ridge,
    snowfall,
)

SIZE = (1200, 800)


def reading_room() -> str:
    wall = linear("warmwall", (0, "#f3e2c6"), (1, "#ecd2ac"))
    sky = linear("winter", (0, "#b9d0da"), (1, "#eaf0ee"))
    table = linear("table", (0, "#c48d5c"), (1, "#a8744a"))
    view = (
        rect(330, 70, 800, 380, "url(#winter)") + path(ridge(8, 300, 130, 8), "#a9c0ca", opacity=0.8) + path(ridge(15, 330, 80, 9), "#8eabb8", opacity=0.85)
        + rect(330, 330, 800, 130, "#c4d6dc") + "".join(rect(x, 318 - h, 34, h + 14, "#7f97a4") + poly([(x - 5, 318 - h), (x + 39, 318 - h), (x + 17, 300 - h)], SNOW) for x, h in ((400, 20), (450, 34), (880, 26), (930, 14), (1040, 30)))
        + line("M560 330Q700 276 840 330", "#6f8a98", 9) + line("M600 316V334M660 298V334M740 298V334M800 316V334", "#6f8a98", 6)
        + "".join(line(f"M{x} {y}q40-5 80 0", "#fff", 3, opacity=0.7) for x, y in ((390, 372), (620, 392), (860, 368), (990, 402), (480, 420)))
        + path("M330 450V430Q500 404 700 424T1130 420V450Z", "#fff")
    )  # fmt: skip
    clip = '<defs><clipPath id="pane"><rect x="330" y="70" width="800" height="380"/></clipPath></defs>'
    frame = (
        "".join(rect(x, 60, 12, 400, "#7d5335") for x in (324, 590, 856, 1122))
        + rect(320, 58, 820, 14, "#7d5335")
        + rect(312, 446, 836, 18, WOOD)
    )
    cups = "".join(
        group(
            path("M-16-34h32v20q0 14-16 14t-16-14z", c)
            + line("M16-28q14 0 10 11q-3 8-11 6", c, 4)
            + line("M-5-44q-6-10 2-20M6-46q6-10-1-20", "#fff", 3, opacity=0.7),
            x=x,
            y=y,
        )
        for x, y, c in ((470, 640, SNOW), (820, 648, "#e7a275"), (1046, 640, "#8fb3b8"))
    )
    hold = (((-50, -80), (-62, -26), (-30, -14)), ((50, -80), (62, -26), (30, -14)))
    people = (
        bust(Look(coat="#4d7f8c", style="bob", face="down"), 330, 612, 0.92, hold, group(open_book(), y=-22))
        + bust(Look(coat="#e2a04b", style="short", face="down"), 516, 618, 0.72, hold, group(open_book(TEAL), y=-22))
        + bust(Look(coat="#a8556a", style="long", face="front", scarf="#f3e3c3"), 686, 612, 0.94, (((-50, -80), (-70, -30), (-92, -12)), ((50, -80), (62, -30), (34, -12))))
        + bust(Look(coat="#5f7f73", style="old", hair="#c9c6c2", glasses=True, face="down"), 888, 612, 0.92, hold, group(open_book("#4a5a78"), y=-22))
        + bust(Look(coat="#c8402f", style="bun", face="down"), 1076, 620, 0.7, hold, group(open_book(GOLD), y=-22))
    )  # fmt: skip
    floor = (
        rect(0, 560, 1200, 14, "#8a5c38")
        + rect(0, 574, 1200, 226, "#cfa679")
        + "".join(line(f"M0 {y}H1200", "#bd9267", 2) for y in (640, 690, 750))
    )
    desk = (
        rect(210, 606, 1000, 62, "url(#table)", 10)
        + rect(210, 606, 1000, 14, "#e0b07f", 8)
        + rect(210, 662, 1000, 14, "#8a5c38", 6)
        + rect(260, 676, 26, 124, "#8a5c38")
        + rect(1120, 676, 26, 124, "#8a5c38")
    )
    pile = (
        rect(588, 624, 74, 13, "#4a5a78", 3)
        + rect(594, 611, 64, 13, "#e2a04b", 3)
        + rect(590, 598, 70, 13, "#c8402f", 3)
    )
    return document(
        *SIZE, wall, sky, table, clip, rect(0, 0, 1200, 800, "url(#warmwall)"), f'<g clip-path="url(#pane)">{view}{snowfall(5, 220, (1.4, 4.2))}</g>', frame,
        floor, shelf(24, 96, 240, 5, 4, 98), people, desk, cups, pile, plant(1160, 560, 0.9), "".join(pendant(x, 96, c) for x, c in ((470, TEAL_DARK), (740, RED), (1000, TEAL_DARK))),
    )  # fmt: skip
