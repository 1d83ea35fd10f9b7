"""A small vocabulary for writing SVG: shapes, gradients, light, soft lines, falling snow."""

# The numbers of a drawing are not read as text.
# ruff: noqa: PLR0917

from collections.abc import Iterable, Sequence

import numpy as np

INK, TEAL, TEAL_DARK, MIST = "#24323d", "#2b6a73", "#1d4c57", "#cfdde1"
SNOW, PAPER, RED, RED_DARK = "#f8f9f7", "#f6efe2", "#c8402f", "#9d2d22"
GOLD, AMBER, WOOD, WOOD_DARK = "#f0ad54", "#ffdf9f", "#b07c50", "#7d5335"
Point = tuple[float, float]


def tag(name: str, *body: str, **attributes: object) -> str:
    """One element; underscores in attribute names become hyphens."""
    text = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f"<{name}{text}>{''.join(body)}</{name}>"


def path(d: str, fill: str = "none", **more: object) -> str:
    return tag("path", d=d, fill=fill, **more)


def poly(points: Iterable[Point], fill: str, **more: object) -> str:
    return tag("polygon", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points), fill=fill, **more)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **more: object) -> str:
    return tag("rect", x=x, y=y, width=w, height=h, rx=r, fill=fill, **more)


def circle(x: float, y: float, r: float, fill: str, **more: object) -> str:
    return tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{r:.2f}", fill=fill, **more)


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **more: object) -> str:
    return tag("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **more)


def line(d: str, colour: str, width: float, **more: object) -> str:
    """An open line with round ends."""
    ends = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return tag("path", d=d, fill="none", stroke=colour, stroke_width=width, **ends, **more)


def limb(points: Sequence[Point], colour: str, width: float) -> str:
    """A bent arm or leg: a thick line through joints."""
    return line("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points), colour, width)


def group(
    *items: str,
    x: float = 0,
    y: float = 0,
    s: float = 1,
    turn: float = 0,
    flip: bool = False,
    **more: object,
) -> str:
    move = f"translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({-s if flip else s:.4f} {s:.4f})"
    return tag("g", *items, transform=move, **more)


def text(x: float, y: float, words: str, size: float, fill: str, **more: object) -> str:
    return tag("text", words, x=x, y=y, font_size=size, fill=fill, font_family="desk", **more)


def linear(
    name: str, *stops: tuple[float, str] | tuple[float, str, float], flat: bool = False
) -> str:
    """A gradient from top to bottom (flat: from left to right), used as fill `url(#name)`."""
    ends = {"x1": 0, "y1": 0, "x2": 1, "y2": 0} if flat else {"x1": 0, "y1": 0, "x2": 0, "y2": 1}
    return tag("defs", tag("linearGradient", *map(_stop, stops), id=name, **ends))


def _stop(stop: tuple[float, str] | tuple[float, str, float]) -> str:
    alpha = stop[2] if len(stop) > 2 else 1
    return tag("stop", offset=stop[0], stop_color=stop[1], stop_opacity=alpha)


def glow(x: float, y: float, r: float, colour: str = AMBER, alpha: float = 0.6) -> str:
    """Light that fades outwards."""
    name = f"glow{colour[1:]}{int(alpha * 100)}"
    stops = [(0, colour, alpha), (0.35, colour, alpha * 0.45), (1, colour, 0)]
    defs = tag("defs", tag("radialGradient", *map(_stop, stops), id=name))
    return defs + circle(x, y, r, f"url(#{name})")


def flow(points: Sequence[Point], *, closed: bool = False) -> str:
    """A smooth path through points (Catmull-Rom as cubic curves)."""
    p = list(points)
    q = [p[-1], *p, p[0], p[1]] if closed else [p[0], *p, p[-1]]
    d = f"M{p[0][0]:.1f} {p[0][1]:.1f}"
    for a, b, c, e in zip(q, q[1:], q[2:], q[3:], strict=False):
        d += (
            f"C{b[0] + (c[0] - a[0]) / 6:.1f} {b[1] + (c[1] - a[1]) / 6:.1f} "
            f"{c[0] - (e[0] - b[0]) / 6:.1f} {c[1] - (e[1] - b[1]) / 6:.1f} {c[0]:.1f} {c[1]:.1f}"
        )
    return d + ("Z" if closed else "")


def ridge(seed: int, base: float, height: float, steps: int, width: float = 1200) -> str:
    """The outline of a far hill, closed at the foot of the picture."""
    rng = np.random.default_rng(seed)
    xs = np.linspace(-60, width + 60, steps)
    ys = base - height * (0.25 + 0.75 * rng.random(steps))
    return flow(list(zip(xs, ys, strict=True))) + f"L{width + 60} 900L-60 900Z"


def snowfall(seed: int, count: int, size: tuple[float, float] = (1.2, 4), h: float = 800) -> str:
    rng = np.random.default_rng(seed)
    rows = zip(
        rng.random(count) * 1200,
        rng.random(count) * h,
        size[0] + (size[1] - size[0]) * rng.random(count) ** 2.5,
        0.35 + 0.6 * rng.random(count),
        strict=True,
    )
    return "".join(circle(x, y, r, "#fff", opacity=f"{a:.2f}") for x, y, r, a in rows)


def document(width: float, height: float, *items: str, box: str = "") -> str:
    """A whole picture; blurs are there as `url(#soft2)` … `url(#soft40)`."""
    soft = "".join(
        tag(
            "filter",
            tag("feGaussianBlur", stdDeviation=n),
            id=f"soft{n}",
            x="-300%",
            y="-60%",
            width="700%",
            height="220%",
        )
        for n in (2, 4, 8, 16, 40)
    )
    return tag(
        "svg",
        tag("defs", soft),
        *items,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=box or f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
    )
