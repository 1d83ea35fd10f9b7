"""Chuanchuan (川川), a young river otter with a paper boat for a hat."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.svg import GOLD, RED, SNOW, TEAL, circle, ellipse, group, line, path, rect

FUR, FUR_DARK, CREAM, NOSE = "#a8714a", "#87583a", "#fbe9d0", "#4a342b"


def boat_hat() -> str:
    """A folded paper boat, worn with the keel down; three river strokes on its side."""
    sail = path("M-2-96L46-20L-52-20Z", "#e9eef0") + path("M-2-96L46-20L4-20Z", "#d3dee2")
    hull = path(
        "M-104-44C-70-22-40-16 0-16C40-16 70-22 104-44L70 20C30 34-30 34-70 20Z",
        SNOW,
        stroke="#c9d6da",
        stroke_width=3,
    )
    fold = path("M104-44L70 20C46 29 22 31 0 31L12-16C48-17 76-24 104-44Z", "#e3eaec")
    wave = line("M-26-4C-31 6-28 12-33 20M-8-4C-12 8-8 14-11 23M12-5C9 8 14 13 13 23", TEAL, 7)
    rim = line("M-104-44C-70-22-40-16 0-16C40-16 70-22 104-44", "#c4d1d6", 3)
    return sail + hull + fold + rim + wave


def face(eyes: str = "open", mouth: str = "smile") -> str:
    """The head around the origin, 240 wide."""
    ears = "".join(circle(x, -62, 30, FUR_DARK) + circle(x, -58, 17, "#d79c78") for x in (-98, 98))
    skull = path(
        "M-126 0C-126-78-70-112 0-112C70-112 126-78 126 0C126 70 70 100 0 100C-70 100-126 70-126 0Z",
        FUR,
    )
    mask = path(
        "M-122 22C-108-10-66-6-40 2C-20-18 20-18 40 2C66-6 108-10 122 22C112 74 62 100 0 100C-62 100-112 74-122 22Z",
        CREAM,
    )
    blush = ellipse(-84, 34, 22, 14, "#f0a088", opacity=0.65) + ellipse(
        84, 34, 22, 14, "#f0a088", opacity=0.65
    )
    if eyes == "open":
        look = "".join(
            ellipse(x, -6, 15, 18, "#2b211d")
            + circle(x + 5, -13, 5.6, "#fff")
            + circle(x - 5, 2, 2.6, "#fff", opacity=0.8)
            for x in (-54, 54)
        )
    elif eyes == "down":
        look = line("M-70-2Q-54 12-38-2M38-2Q54 12 70-2", "#2b211d", 7)
    else:
        look = line("M-70 0Q-54-20-38 0M38 0Q54-20 70 0", "#2b211d", 7)
    nose = path("M-22 10C-22-4 22-4 22 10C22 24 8 32 0 32C-8 32-22 24-22 10Z", NOSE) + ellipse(
        -7, 8, 6, 3.4, "#fff", opacity=0.5
    )
    lips = line("M0 32V42M0 42Q-14 58-30 46M0 42Q14 58 30 46", NOSE, 5)
    if mouth == "open":
        lips = (
            path("M-24 44Q0 52 24 44Q22 80 0 80Q-22 80-24 44Z", "#8f3a34")
            + ellipse(0, 70, 13, 8, "#e4867a")
            + line("M0 32V44", NOSE, 5)
        )
    hairs = line("M-78 44L-128 36M-78 54L-126 60M78 44L128 36M78 54L126 60", "#c9a37f", 3.4)
    return ears + skull + mask + blush + look + nose + lips + hairs


def body(belly: str = CREAM) -> str:
    """Sitting body below the head, origin at the neck."""
    hull = path("M-78 0C-118 66-124 150-84 206C-46 236 46 236 84 206C124 150 118 66 78 0Z", FUR)
    return hull + path(
        "M-46 30C-76 90-76 158-48 196C-24 214 24 214 48 196C76 158 76 90 46 30Z", belly
    )


def scarf(colour: str = TEAL) -> str:
    knot = path("M-86-12C-40 22 40 22 86-12L90 26C40 58-40 58-90 26Z", colour)
    tail = path("M34 26L82 22L92 112L50 118Z", colour) + line(
        "M52 117L51 128M64 115L64 127M78 113L80 125", colour, 6
    )
    stripes = line(
        "M-60 12L-54 38M-20 24L-19 48M20 24L19 48M50 70L88 64M52 88L90 82", "#fff", 5, opacity=0.75
    )
    return knot + tail + stripes


def tail(d: str) -> str:
    return line(d, FUR_DARK, 46) + line(d, FUR, 34)


def paw(x: float, y: float, turn: float = 0) -> str:
    toes = line("M-9-8V-15M0-10V-18M9-8V-15", FUR_DARK, 4)
    return group(ellipse(0, 0, 25, 22, FUR), toes, x=x, y=y, turn=turn)


def foot(x: float, y: float, turn: float = 0) -> str:
    return group(ellipse(0, 0, 46, 26, FUR_DARK) + ellipse(4, -4, 40, 20, FUR), x=x, y=y, turn=turn)


def arm(d: str) -> str:
    return line(d, FUR_DARK, 46) + line(d, FUR, 40)


def badge(x: float, y: float) -> str:
    return circle(x, y, 20, RED) + line(
        f"M{x - 8} {y - 8}q-4 8-1 17M{x} {y - 9}v18M{x + 8} {y - 8}q4 8 1 17", "#fff", 3.6
    )


def ground(x: float, y: float, rx: float) -> str:
    return ellipse(x, y, rx, 16, "#24323d", opacity=0.13)


def greeting() -> str:
    return (
        ground(400, 742, 190)
        + tail("M480 690C600 720 660 660 640 590")
        + group(body(), x=400, y=500)
        + foot(322, 722, -8)
        + foot(478, 722, 8)
        + arm("M486 560C560 540 606 480 596 410")
        + paw(596, 396, 12)
        + arm("M316 570C270 610 270 640 300 664")
        + paw(304, 664, 150)
        + badge(400, 640)
        + group(scarf(), x=400, y=508, s=0.92)
        + group(face("open", "open"), x=400, y=380, s=1.32)
        + group(boat_hat(), x=396, y=236, s=1.25, turn=-6)
        + line("M650 360q18 18 16 44M678 336q28 28 26 70", GOLD, 9)
    )


def reading() -> str:
    book = (
        path("M-128-66L0-48L128-66L128 44L0 64L-128 44Z", RED)
        + path(
            "M-120-76C-80-84-36-72 0-52C36-72 80-84 120-76L120 34C80 26 36 34 0 54C-36 34-80 26-120 34Z",
            "#fffaf0",
        )
        + path("M0-52L0 54C-10 46-20 40-30 36L-30-66C-20-62-10-58 0-52Z", "#e9dcc4", opacity=0.7)
        + line(
            "M-104-48C-84-52-60-48-40-40M-104-28C-84-32-60-28-40-20M-104-8C-84-12-60-8-40 0M104-48C84-52 60-48 40-40M104-28C84-32 60-28 40-20M104-8C84-12 60-8 40 0",
            "#c9bda6",
            4,
        )
    )
    stack = (
        rect(116, 700, 150, 34, TEAL, 6)
        + rect(124, 706, 8, 22, "#fff", 3, opacity=0.7)
        + rect(130, 668, 132, 32, GOLD, 6)
        + rect(124, 638, 126, 30, "#d86a52", 6)
    )
    cup = path("M164 596h52v28q0 16-26 16q-26 0-26-16z", SNOW) + line(
        "M216 604q18 0 14 14q-4 10-18 8", SNOW, 7
    )
    steam = line("M180 584q-8-14 2-26M202 582q8-14-2-26", "#c4d1d6", 5)
    return (
        ground(400, 742, 260)
        + stack
        + cup
        + steam
        + tail("M500 700C620 740 690 690 660 620")
        + group(body(), x=400, y=500)
        + foot(316, 722, -14)
        + foot(484, 722, 14)
        + group(face("down"), x=400, y=376, s=1.32)
        + group(boat_hat(), x=404, y=234, s=1.25, turn=5)
        + group(book, x=400, y=618, s=1.08)
        + paw(268, 622, 60)
        + paw(532, 622, -60)
    )


def running() -> str:
    torso = path("M-70-6C-116 56-128 140-84 196C-40 226 52 220 82 182C116 130 110 60 70-6Z", FUR)
    belly = path("M-20 34C-40 90-34 150-6 180C26 196 62 180 72 152C86 106 76 60 56 26Z", CREAM)
    return (
        ground(400, 752, 170)
        + line("M96 470H190M60 556H170M110 640H196", "#b9cbd1", 10)
        + tail("M340 668C262 690 188 640 186 556")
        + line("M372 672C340 730 290 742 250 716", FUR_DARK, 52)
        + foot(226, 692, 62)
        + group(torso + belly, x=400, y=490, turn=14)
        + line("M452 660C500 670 520 690 506 724", FUR, 54)
        + foot(524, 734, -6)
        + arm("M470 570C520 600 560 590 580 550")
        + paw(586, 540, 40)
        + group(scarf(RED), x=424, y=504, s=0.88, turn=6)
        + path(
            "M350 500C290 486 240 500 190 470C200 510 180 524 170 540C240 560 300 548 352 536Z", RED
        )
        + group(face("closed", "open"), x=440, y=382, s=1.28, turn=6)
        + group(boat_hat(), x=452, y=240, s=1.22, turn=10)
    )


def snow() -> str:
    flake = "M0-30V30M-26-15L26 15M-26 15L26-15M0-20l-7-7M0-20l7-7M0 20l-7 7M0 20l7 7"
    flakes = "".join(
        group(line(flake, "#a9c5cf", 5), x=x, y=y, s=s)
        for x, y, s in (
            (118, 250, 0.9),
            (676, 190, 1.1),
            (700, 430, 0.7),
            (96, 470, 0.6),
            (230, 130, 0.6),
        )
    )
    drift = path(
        "M70 752C130 694 240 706 320 716C420 690 560 700 640 716C700 716 732 734 736 752C560 776 240 776 70 752Z",
        "#e9f1f3",
    )
    ball = circle(400, 640, 62, "#fff") + path(
        "M342 616C336 690 420 724 454 668C430 700 360 690 342 616Z", "#d5e2e6"
    )
    mitten = "".join(
        group(
            ellipse(0, 0, 34, 30, TEAL)
            + ellipse(22 * k, -18, 13, 17, TEAL)
            + rect(-26, 18, 52, 16, SNOW, 8),
            x=400 + 68 * -k,
            y=640,
            turn=128 * k,
        )
        for k in (1, -1)
    )
    wrap = path("M-100-16C-46 24 46 24 100-16L106 34C46 72-46 72-106 34Z", RED)
    ends = path("M40 36L96 30L110 150L60 156Z", RED) + line(
        "M62 156L62 172M78 155L79 171M96 152L99 168", RED, 7
    )
    bands = line(
        "M-70 14L-62 44M-24 28L-22 58M24 28L22 58M62 92L104 86M64 112L106 106",
        "#fff",
        6,
        opacity=0.8,
    )
    return (
        flakes
        + drift
        + tail("M490 700C600 736 670 690 650 620")
        + group(body(), x=400, y=500)
        + foot(318, 726, -8)
        + foot(482, 726, 8)
        + arm("M320 560C290 590 300 620 330 640")
        + arm("M480 560C510 590 500 620 470 640")
        + group(wrap + ends + bands, x=400, y=500, s=0.95)
        + ball
        + mitten
        + group(face("closed"), x=400, y=380, s=1.32)
        + group(boat_hat(), x=400, y=236, s=1.25, turn=-4)
        + path(
            "M300 196C320 180 340 178 352 190C380 176 400 180 410 192C430 182 452 186 462 200C430 214 330 212 300 196Z",
            "#fff",
        )
    )


def portrait() -> str:
    """Head and hat, for a badge or an avatar; 400 wide around the origin."""
    return group(face("open"), y=46, s=1.3) + group(boat_hat(), x=-4, y=-98, s=1.25, turn=-6)
