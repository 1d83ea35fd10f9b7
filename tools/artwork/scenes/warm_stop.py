"""A rider arrives at the warm stop on the corner."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.outdoors import lamp_post, plane_tree
from artwork.people import Look, figure
from artwork.svg import (
    INK,
    RED,
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
    snowfall,
    text,
)

SIZE = (1200, 800)


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
