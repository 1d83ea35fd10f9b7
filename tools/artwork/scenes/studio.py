"""Two people on the air."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.indoors import plant
from artwork.people import Look, bust
from artwork.svg import (
    GOLD,
    INK,
    RED,
    SNOW,
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
    text,
)

SIZE = (1200, 800)


def studio() -> str:
    wall = linear("set", (0, "#1f4a55"), (1, "#2f6f79"))
    waves = "".join(
        line(
            f"M-20 {y}q50-34 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0",
            "#3b8793",
            5,
            opacity=0.5,
        )
        for y in (120, 164, 208)
    )
    panel = (
        rect(392, 92, 416, 210, "#f6efe2", 14)
        + text(600, 176, "归雁", 70, RED, text_anchor="middle", letter_spacing=16)
        + text(600, 232, "寒假实习季", 36, "#24323d", text_anchor="middle", letter_spacing=8)
        + line("M470 262h260", GOLD, 4)
    )
    geese = "".join(
        line(f"M{x} {y}q14-14 26 0q12-14 26 0", "#f6efe2", 4)
        for x, y in ((250, 130), (196, 170), (304, 166), (150, 212))
    )
    soft = (
        path("M0 0L120-46V150L0 104Z", "#fff6df")
        + path("M0 0L-20 20V84L0 104Z", INK)
        + limb([(-10, 60), (-10, 420)], "#1b2730", 9)
    )
    screen = (
        rect(0, 0, 150, 96, INK, 8)
        + rect(8, 8, 134, 80, "#4f8f99", 3)
        + rect(46, 54, 24, 34, "#c8402f", 6)
        + circle(58, 44, 12, "#f3cdab")
        + rect(84, 54, 24, 34, "#e2a04b", 6)
        + circle(96, 44, 12, "#f3cdab")
        + circle(128, 20, 5, "#ff5a4a")
    )
    camera = (
        rect(-70, -60, 150, 92, "#151d24", 10)
        + rect(70, -44, 66, 60, "#1f2a33", 6)
        + circle(140, -14, 36, "#0e1419")
        + circle(140, -14, 24, "#2b4450")
        + circle(132, -22, 8, "#9fd0dc", opacity=0.8)
        + rect(-50, -84, 74, 22, "#1f2a33", 6)
        + circle(-50, -40, 6, "#ff5a4a")
    )
    tripod = (
        limb([(0, 32), (-96, 330)], "#151d24", 13)
        + limb([(0, 32), (0, 330)], "#151d24", 13)
        + limb([(0, 32), (100, 330)], "#151d24", 13)
    )
    mic = (
        rect(-9, -66, 18, 40, INK, 9)
        + rect(-9, -66, 18, 12, "#c8402f", 6)
        + limb([(0, -26), (0, 4)], "#4a5a62", 5)
        + ellipse(0, 6, 22, 6, INK)
    )
    host = bust(
        Look(coat="#e2a04b", style="long", face="talk"),
        470,
        552,
        1.14,
        (((-50, -84), (-72, -34), (-40, -8)), ((50, -84), (78, -60), (70, -96))),
    )
    guest = bust(
        Look(coat="#f3eee3", style="short", glasses=True, scarf=""),
        738,
        552,
        1.14,
        (((-50, -84), (-64, -30), (-20, -8)), ((50, -84), (66, -30), (22, -8))),
    )
    desk = (
        rect(330, 548, 560, 30, "#c48d5c", 8)
        + rect(350, 576, 520, 190, "#a8744a", 4)
        + rect(350, 576, 520, 14, "#8a5c38")
        + circle(610, 680, 46, RED)
        + line("M594 658q-8 22-2 44M610 656v48M626 658q8 22 2 44", "#fff", 8)
    )
    plate = rect(560, 516, 100, 34, "#fffaf0", 3) + text(
        610, 542, "12月11日", 20, INK, text_anchor="middle"
    )
    bulbs = line("M0 34Q150 96 300 40T600 40T900 40T1200 34", "#163840", 3) + "".join(
        circle(x, y, 7, "#ffe3ab") + glow(x, y, 34, "#ffdf9f", 0.7)
        for x, y in (
            (80, 56),
            (180, 62),
            (300, 42),
            (420, 26),
            (520, 28),
            (640, 48),
            (760, 58),
            (880, 44),
            (1000, 26),
            (1110, 30),
        )
    )
    return document(
        *SIZE, wall, rect(0, 0, 1200, 800, "url(#set)"), waves, geese, group(geese, x=1160, flip=True), panel, glow(600, 420, 460, "#ffe3ab", 0.4),
        rect(0, 690, 1200, 110, "#173a43"), ellipse(610, 764, 340, 26, "#0f2b32", opacity=0.6), plant(300, 700, 1.0), plant(940, 706, 0.8), host, guest, desk, plate,
        group(mic, x=540, y=546), group(mic, x=690, y=546), path("M404 514h34v22q0 13-17 13t-17-13z", SNOW), bulbs,
        group(soft, x=1150, y=250, flip=True), glow(1080, 290, 230, "#fff3d2", 0.55), group(soft, x=40, y=270, s=0.94), glow(110, 310, 210, "#fff3d2", 0.5),
        group(tripod + camera + group(screen, x=-60, y=-190), x=196, y=520, s=0.98),
    )  # fmt: skip
