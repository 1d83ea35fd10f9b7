"""People in the flat style of the pictures: heads, busts at tables, figures in the street."""

# The numbers of a drawing are not read as text.
# ruff: noqa: PLR0917

import math
from collections.abc import Sequence
from dataclasses import dataclass

from artwork.svg import (
    INK,
    RED,
    RED_DARK,
    SNOW,
    Point,
    circle,
    ellipse,
    group,
    limb,
    line,
    path,
    rect,
)

SKIN, BLUSH = "#f3cdab", "#e8836a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What somebody wears and how the head is held."""

    coat: str = "#4d7f8c"
    trousers: str = "#38434f"
    hair: str = "#2d2a2e"
    style: str = "short"
    face: str = "front"
    scarf: str = ""
    vest: bool = False
    hat: str = "#c8402f"
    skin: str = SKIN
    glasses: bool = False


def head(look: Look) -> str:
    """A head of radius 36 around the origin."""
    if look.face == "back":
        return behind(look) + circle(0, 0, 36, look.hair) + _nape(look) + _top(look)
    ears = circle(-34, 5, 7, look.skin) + circle(34, 5, 7, look.skin)
    skull = path("M-34-6C-35-46 35-46 34-6C34 22 18 37 0 37C-18 37-34 22-34-6Z", look.skin)
    return ears + skull + _features(look) + _fringe(look) + _top(look)


def _nape(look: Look) -> str:
    return (
        ""
        if look.style in {"bob", "long"}
        else path("M-18 28C-10 40 10 40 18 28L14 46H-14Z", look.skin)
    )


def behind(look: Look) -> str:
    """The hair that hangs behind neck and shoulders."""
    if look.style == "long":
        return path(
            "M-38-4C-42-50 42-50 38-4C40 30 42 56 36 74L-36 74C-42 56-40 30-38-4Z", look.hair
        )
    if look.style == "bob":
        return path(
            "M-39-4C-43-52 43-52 39-4C41 16 41 28 36 40L-36 40C-41 28-41 16-39-4Z", look.hair
        )
    return circle(0, -44, 16, look.hair) if look.style == "bun" else ""


def _features(look: Look) -> str:
    blush = ellipse(-20, 15, 7, 4.5, BLUSH, opacity=0.38) + ellipse(
        20, 15, 7, 4.5, BLUSH, opacity=0.38
    )
    if look.face == "down":
        eyes = line("M-17 9Q-12 13-7 9M7 9Q12 13 17 9", INK, 2.4)
    else:
        eyes = ellipse(-12.5, 5, 2.9, 3.7, INK) + ellipse(12.5, 5, 2.9, 3.7, INK)
    mouth = {
        "sing": ellipse(0, 22, 5.5, 7.5, "#8f3a34") + ellipse(0, 26, 3.6, 3, "#d9766a"),
        "talk": path("M-7 18Q0 21 7 18Q5 28 0 28Q-5 28-7 18Z", "#8f3a34"),
    }.get(look.face, line("M-6 20Q0 25 6 20", "#8a4a3c", 2.2))
    glasses = ""
    if look.glasses:
        glasses = "".join(circle(x, 6, 10, "none", stroke=INK, stroke_width=1.8) for x in (-13, 13))
        glasses += line("M-3 5Q0 3 3 5", INK, 1.8)
    return blush + eyes + mouth + glasses


def _fringe(look: Look) -> str:
    if look.style == "beanie":
        return path("M-36-4C-38-24-20-30 0-28C20-30 38-24 36-4C26-14-26-14-36-4Z", look.hair)
    cut = {
        "short": "M-36 2C-44-52 40-56 37 0C32-8 31-16 24-22C6-14-18-16-27-20C-32-14-33-6-36 2Z",
        "bun": "M-36 0C-42-52 42-52 36 0C32-12 20-24 0-25C-20-24-32-12-36 0Z",
        "old": "M-36 2C-40-48 40-48 36 2C34-14 28-25 14-28C-4-24-20-26-28-22C-33-14-34-6-36 2Z",
    }.get(look.style, "M-38 6C-44-54 44-54 38 6C35-8 28-18 12-24C0-14-22-10-30-14C-34-8-36-2-38 6Z")
    return path(cut, look.hair)


def _top(look: Look) -> str:
    if look.style == "beanie":
        return (
            path("M-37-12C-38-58 38-58 37-12Z", look.hat)
            + rect(-40, -24, 80, 17, look.hat, 8)
            + rect(-40, -24, 80, 17, "#ffffff", 8, opacity=0.22)
            + circle(0, -52, 9, SNOW)
        )
    if look.style == "helmet":
        return path("M-39-6C-40-58 40-58 39-6L30-8C20-16-20-16-30-8Z", look.hat) + rect(
            -30, -16, 60, 5, "#fff", 2, opacity=0.5
        )
    return ""


def _scarf(look: Look) -> str:
    if not look.scarf:
        return ""
    return (
        path("M-30-4C-14 10 14 10 30-4L32 14C16 26-16 26-32 14Z", look.scarf)
        + path("M8 10L30 12L27 58L9 56Z", look.scarf)
        + path("M8 10L30 12L29.5 22L9 20Z", "#000", opacity=0.12)
    )


def _vest(w: float, low: float) -> str:
    """The red waistcoat of volunteers, open in front, with a small heart."""
    side = f"M-{w} {low}C-{w}-40-{w - 4}-84-{w * 0.55}-104L-16-110L-6 {low}Z"
    heart = "M30-62C24-69 17-63 30-52C43-63 36-69 30-62Z"
    return (
        path(side, RED)
        + group(path(side, RED_DARK, opacity=0.25) + path(side, RED), flip=True)
        + path(heart, "#fff")
    )


def bust(
    look: Look,
    x: float,
    y: float,
    s: float = 1,
    arms: Sequence[Sequence[Point]] = (),
    held: str = "",
) -> str:
    """Somebody down to the waist; the origin is where the body meets the table."""
    body = path("M-60 0C-62-66-58-98-22-110L22-110C58-98 62-66 60 0Z", look.coat)
    shade = path("M20-110L22-110C58-98 62-66 60 0L34 0C40-50 36-90 20-110Z", "#000", opacity=0.08)
    neck = rect(-13, -128, 26, 28, look.skin, 8) + path(
        "M-13-116Q0-106 13-116L13-122H-13Z", "#000", opacity=0.08
    )
    sleeves = "".join(limb(a, _darker(look.coat), 27) + circle(*a[-1], 12, look.skin) for a in arms)
    vest = _vest(58, 0) if look.vest else ""
    front = group(_scarf(look), y=-112)
    top = group(head(look), y=-152)
    order = neck + top if look.face != "back" else top
    mane = group(behind(look), y=-152) if look.face != "back" else ""
    return group(mane, body, shade, vest, order, front, held, sleeves, x=x, y=y, s=s)


def _darker(colour: str) -> str:
    n = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{int(v * 0.88):02x}" for v in n)


def _sleeve(joints: Sequence[Point], colour: str, skin: str) -> str:
    """An arm from the shoulder on the side of the elbow, through it, to the hand."""
    shoulder = (math.copysign(26, joints[0][0]), -90)
    return limb([shoulder, *joints], colour, 22) + circle(*joints[-1], 10.5, skin)


def figure(
    look: Look,
    x: float,
    y: float,
    s: float = 1,
    *,
    arms: Sequence[Sequence[Point]] = (),
    legs: Sequence[Sequence[Point]] = (((-14, -84), (-15, -12)), ((14, -84), (15, -12))),
    held: str = "",
    lean: float = 0,
    flip: bool = False,
) -> str:
    """Somebody standing or walking; the origin is between the feet, height about 290."""
    lower = "".join(
        limb(leg, look.trousers, 25)
        + path(f"M{leg[-1][0] - 13:.0f} {leg[-1][1] + 12:.0f}q0-19 13-19q20 2 22 19z", INK)
        for leg in legs
    )
    far = _sleeve(arms[0], _darker(_darker(look.coat)), look.skin) if arms else ""
    near = _sleeve(arms[1], _darker(look.coat), look.skin) if len(arms) > 1 else ""
    body = path("M-42 0C-40-60-38-96-20-106L20-106C38-96 40-60 42 0C20 7-20 7-42 0Z", look.coat)
    body += path(
        "M18-106C38-96 40-60 42 0C34 4 26 5 18 5C28-40 28-80 18-106Z", "#000", opacity=0.08
    )
    vest = group(_vest(58, 0), s=0.72, y=-28) if look.vest else ""
    skull = group(head(look), y=-146)
    neck = rect(-11, -122, 22, 24, look.skin, 7)
    mane = group(behind(look), y=-146) if look.face != "back" else ""
    upper = group(
        far,
        mane,
        body,
        vest,
        neck,
        skull,
        group(_scarf(look), y=-110, s=0.9),
        held,
        near,
        y=-80,
        turn=lean,
    )
    shadow = ellipse(0, 2, 62, 9, "#22384a", opacity=0.16)
    return group(shadow, lower, upper, x=x, y=y, s=s, flip=flip)
