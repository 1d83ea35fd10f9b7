"""An evening class in the dialect, seen from the last row."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.indoors import pendant
from artwork.people import Look, bust, figure
from artwork.svg import (
    RED,
    WOOD,
    WOOD_DARK,
    circle,
    document,
    ellipse,
    group,
    line,
    linear,
    poly,
    rect,
    text,
)

SIZE = (1200, 800)


def night_school() -> str:
    wall = linear("wall", (0, "#e9dcc3"), (1, "#d9c4a0"))
    night = linear("nightpane", (0, "#1b2c52"), (1, "#43598a"))
    board = linear("board", (0, "#2f5b50"), (1, "#264a42"))
    words = (
        text(366, 196, "第十一课　问路", 46, "#f4f1e4", letter_spacing=4) + line("M366 218H690", "#f4f1e4", 3, opacity=0.55)
        + text(366, 276, "借光　　请让一让", 31, "#f4f1e4", opacity=0.92) + text(366, 328, "落脚　　歇一会儿", 31, "#f4f1e4", opacity=0.92) + text(366, 380, "慢行　　路上当心", 31, "#f4f1e4", opacity=0.92)
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
