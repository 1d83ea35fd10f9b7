"""Scenes indoors: the reading room, the night school, the choir, the broadcasting corner."""

import numpy as np

from artwork.people import Look, bust, figure
from artwork.svg import (
    GOLD, INK, RED, SNOW, TEAL, TEAL_DARK, WOOD, WOOD_DARK, circle, document, ellipse, glow, group,
    limb, line, linear, path, poly, rect, ridge, snowfall, text,
)  # fmt: skip

SIZE = (1200, 800)
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


def night_school() -> str:
    wall = linear("wall", (0, "#e9dcc3"), (1, "#d9c4a0"))
    night = linear("nightpane", (0, "#1b2c52"), (1, "#43598a"))
    board = linear("board", (0, "#2f5b50"), (1, "#264a42"))
    chalk = {"fill": "#f4f1e4", "opacity": 0.92}
    words = (
        text(366, 196, "第十一课　问路", 46, "#f4f1e4", letter_spacing=4) + line("M366 218H690", "#f4f1e4", 3, opacity=0.55)
        + text(366, 276, "借光　　请让一让", 31, **chalk) + text(366, 328, "落脚　　歇一会儿", 31, **chalk) + text(366, 380, "慢行　　路上当心", 31, **chalk)
        + line("M742 292c30-40 90-40 110 0M764 300h70M742 292l-14 24h140l-16-24", "#ffd68a", 4) + line("M716 336q16-10 32 0t32 0t32 0t32 0t32 0", "#9fd0dc", 4)
    )  # fmt: skip
    blackboard = (
        rect(318, 120, 590, 296, WOOD_DARK, 6)
        + rect(330, 132, 566, 272, "url(#board)")
        + words
        + rect(330, 404, 566, 12, WOOD)
        + "".join(
            rect(x, 398, 26, 7, c, 2)
            for x, c in ((560, "#fff"), (594, "#ffd68a"), (628, "#9fd0dc"))
        )
    )

    def pane(x: float) -> str:
        glass = (
            rect(x, 110, 200, 290, "url(#nightpane)")
            + circle(x + 140, 176, 26, "#fdf1cf")
            + circle(x + 152, 168, 23, "#22365f")
        )
        roofs = poly(
            [
                (x, 400),
                (x, 344),
                (x + 50, 316),
                (x + 50, 344),
                (x + 100, 316),
                (x + 100, 344),
                (x + 150, 316),
                (x + 150, 344),
                (x + 200, 316),
                (x + 200, 400),
            ],
            "#16244a",
        )
        stars = "".join(
            circle(x + a, b, 1.8, "#fff", opacity=0.8)
            for a, b in ((30, 150), (70, 200), (50, 260), (110, 240), (176, 262))
        )
        return (
            glass
            + stars
            + roofs
            + "".join(rect(x + k, 362, 14, 18, "#ffd68a") for k in (22, 74, 124, 172))
            + rect(x - 10, 100, 220, 12, WOOD_DARK)
            + rect(x - 10, 398, 220, 14, WOOD)
            + "".join(rect(x + k, 108, 9, 292, WOOD_DARK) for k in (-9, 96, 200))
        )

    teacher = figure(
        Look(
            coat="#8c5a6b",
            style="bun",
            hair="#b9b4ae",
            glasses=True,
            face="talk",
            scarf="#f3e3c3",
            trousers="#463f4a",
        ),
        968,
        560,
        1.0,
        arms=(((-52, -70), (-78, -118)), ((40, -56), (26, -24))),
    )
    rows = (
        (
            0.8,
            598,
            (
                (150, "#4d7f8c", "short"),
                (330, "#e2a04b", "long"),
                (510, "#5f7f73", "bob"),
                (690, "#a8556a", "short"),
                (1090, "#56707c", "bun"),
            ),
        ),
        (
            1.12,
            716,
            (
                (80, "#c8402f", "bob"),
                (300, "#4a5a78", "short"),
                (540, "#d9a05b", "bun"),
                (790, "#2b6a73", "long"),
                (1020, "#7a6f96", "short"),
            ),
        ),
    )
    hairs = ("#2d2a2e", "#46342c", "#2d2a2e", "#3a3030", "#55413a")
    seats = ""
    for s, y, pupils in rows:
        seats += "".join(
            bust(Look(coat=c, style=style, face="back", hair=hairs[i % 5]), x, y, s)
            for i, (x, c, style) in enumerate(pupils)
        )
        seats += (
            rect(-20, y - 10, 1240, 26 * s, "#c48d5c", 5)
            + rect(-20, y - 10, 1240, 7, "#e0b07f", 4)
            + rect(-20, y + 14 * s, 1240, 40 * s, "#8a5c38")
        )
        seats += "".join(
            rect(x - 44, y - 14, 66, 9, "#fffaf0", 2) + line(f"M{x + 30} {y - 9}l26-5", RED, 4)
            for x, _, _ in pupils
        )
    return document(
        *SIZE, wall, night, board, rect(0, 0, 1200, 800, "url(#wall)"), rect(0, 430, 1200, 30, "#b58e60"), rect(0, 460, 1200, 340, "#c9a878"),
        pane(40), blackboard, group(rect(1016, 110, 150, 200, "#f6efe2", 4) + text(1091, 150, "课程表", 25, RED, text_anchor="middle") + "".join(line(f"M1036 {y}H1146", "#c9b591", 3) for y in (174, 198, 222, 246, 270)) + rect(1078, 98, 26, 20, RED, 4)),
        ellipse(968, 560, 74, 10, "#5b4630", opacity=0.2), teacher, "".join(pendant(x, 74) for x in (200, 612, 1010)), seats,
    )  # fmt: skip


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
