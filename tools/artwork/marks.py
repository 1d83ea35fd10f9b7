"""The brand's marks: the seal in squared seal script, the logo, the picture of the account."""

# The numbers of a drawing are not read as text.

from artwork import otter
from artwork.svg import INK, RED, TEAL, TEAL_DARK, circle, group, line, path, rect, tag, text

# Each character as strokes on a field of 100 × 120, in the squared manner of official seals.
QING = "M14 8H86M22 26H78M6 44H94M50 0V44M20 58H80V118M20 58V112Q20 118 12 118M20 77H80M20 95H80"
CHUN = (
    "M16 8H84M22 26H78M6 44H94M50 0V44M40 44Q34 62 6 78M60 44Q66 62 94 78M30 66H70V118H30ZM30 92H70"
)
LIN = "M10 14V106M27 2V118M50 2Q48 18 38 32M47 16H98M66 26L76 42M42 58H96V116H42ZM69 58V116"
CHUAN = "M18 2Q4 22 14 42T14 80T10 118M50 2Q36 22 46 42T46 80T50 118M84 2Q70 22 80 42T80 80T90 118"


def _strokes(colour: str, width: float) -> str:
    places = ((QING, 246, 42), (CHUN, 246, 236), (LIN, 56, 42), (CHUAN, 58, 236))
    return "".join(
        group(
            path(
                d,
                stroke=colour,
                stroke_width=width,
                stroke_linejoin="miter",
                stroke_linecap="square",
            ),
            x=x,
            y=y,
            s=1.36,
        )
        for d, x, y in places
    )


def seal() -> str:
    """白文: characters cut out of vermilion, with a worn edge; the cut is filled with paper."""
    wear = tag(
        "filter",
        tag(
            "feTurbulence",
            type="fractalNoise",
            baseFrequency="0.07",
            numOctaves=2,
            seed=4,
            result="n",
        ),
        tag("feDisplacementMap", in_="SourceGraphic", in2="n", scale=4),
        id="wear",
        x="-5%",
        y="-5%",
        width="110%",
        height="110%",
    ).replace(" in-=", " in=")
    chips = "".join(
        circle(x, y, r, "#fdf6ea", opacity=0.85)
        for x, y, r in (
            (27, 130, 5),
            (396, 30, 4),
            (410, 290, 5),
            (140, 412, 4),
            (300, 414, 3),
            (60, 40, 3),
            (222, 24, 3),
        )
    )
    face = rect(12, 12, 416, 416, "#b3261e", 34) + rect(
        27, 27, 386, 386, "none", 24, stroke="#fdf6ea", stroke_width=6
    )
    return tag("defs", wear) + group(
        tag("g", face, _strokes("#fdf6ea", 10.5), chips, filter="url(#wear)"), x=-8, y=-8, s=1.02
    )


def emblem() -> str:
    """A paper boat on three strokes of river that read 川; 400 wide around the origin."""
    hull = path("M-168 20H168L116 86C70 106-70 106-116 86Z", RED) + path(
        "M0 20H168L116 86C93 96 46.5 101 0 101Z", "#a9301f"
    )
    sail = path("M-8-150L-8 4H-116Z", TEAL) + path("M8-150L112 4H8Z", TEAL_DARK)
    flag = path(
        "M-8-150L-8-182Q18-196 34-178Q50-164 66-176V-148Q46-136 30-150Q14-162-8-150Z", "#f0ad54"
    )
    waves = line("M-58 128C-58 156-66 174-80 190M0 128V176M58 128V190", TEAL, 20)
    return sail + hull + flag + waves


def logo() -> str:
    """The mark with its words, for headers."""
    name = text(330, 168, "青春临川", 150, INK, letter_spacing=10)
    latin = tag(
        "text",
        "QINGCHUN LINCHUAN",
        x=336,
        y=236,
        font_size=38,
        fill=TEAL,
        font_family="Liberation Sans",
        letter_spacing=10.4,
    )
    return group(emblem(), x=160, y=150, s=0.7) + name + latin


def avatar() -> str:
    """The round picture of the account; safe inside a circle."""
    waves = "".join(
        path(f"M-60 {y}q50-34 100 0" + "t100 0" * 8 + "V820H-60Z", c)
        for y, c in ((628, "#8fc3cc"), (680, "#5aa0ac"), (732, "#357f8b"))
    )
    return (
        rect(0, 0, 800, 800, "#f6dfb4")
        + circle(400, 380, 330, "#f9ebcf")
        + group(otter.portrait(), x=400, y=420, s=1.28)
        + waves
        + path("M-60 790H860V820H-60Z", "#24606c")
    )


def mark() -> str:
    return group(emblem(), x=200, y=206)
