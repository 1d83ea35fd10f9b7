"""Dusk over the roofs of the river town; the old mill is lit."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501, PLR0917

import numpy as np

from artwork.svg import (
    circle,
    document,
    flow,
    glow,
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


def roof_row(seed: int, y: float, height: float, wall: str, tile: str, light: float) -> str:
    """A row of gabled houses seen from above the street, some windows lit."""
    rng = np.random.default_rng(seed)
    x, out = -40.0, ""
    while x < 1220:
        w, h = float(rng.uniform(120, 210)), float(rng.uniform(0.7, 1.15)) * height
        top = y - h
        out += rect(x, top, w + 1, 800 - top, wall) + rect(
            x, top, w * 0.06, 800 - top, "#000", opacity=0.12
        )
        out += poly(
            [
                (x - 10, top + 5),
                (x + w + 10, top + 5),
                (x + w * 0.82, top - height * 0.34),
                (x + w * 0.18, top - height * 0.34),
            ],
            tile,
        )
        crest = top - height * 0.36
        edge = [(x - 10 + i * (w + 20) / 6, top + 1 + (5 if i % 2 else -2)) for i in range(7)]
        out += path(
            f"M{x + w * 0.17:.0f} {crest:.0f}Q{x + w / 2:.0f} {crest - 9:.0f} {x + w * 0.83:.0f} {crest:.0f}"
            + flow(edge[::-1]).replace("M", "L", 1)
            + "Z",
            "#eef2f6",
        )
        for i in range(int(w // 44)):
            wx, wy = x + 18 + i * 42, top + 26
            lit = rng.random() < light
            out += rect(round(wx), round(wy), 20, 28, "#ffcf7d" if lit else "#3c4a63", 2) + rect(
                round(wx) + 9, round(wy), 2, 28, wall
            )
            out += glow(wx + 10, wy + 14, 40, "#ffbf66", 0.3) if lit else ""
        if rng.random() < 0.5:
            cx = x + w * 0.66
            out += rect(round(cx), round(crest - 26), 18, 36, tile) + rect(
                round(cx) - 2, round(crest - 30), 22, 8, "#f3f6f8", 4
            )
            out += path(
                f"M{cx + 9:.0f} {crest - 32:.0f}c-14-26 22-36 6-66c-10-22 18-34 10-58",
                stroke="#fff",
                stroke_width=9,
                opacity=0.28,
                filter="url(#soft4)",
                stroke_linecap="round",
            )
        x += w
    return out


def sawtooth(x: float, y: float, n: int, w: float, h: float) -> str:
    """The old cotton mill with its north-light roof and a lit row of windows."""
    teeth = "".join(
        poly([(x + i * w, y), (x + i * w, y - h), (x + (i + 1) * w, y)], "#3d4660")
        + line(
            f"M{x + i * w + 4:.0f} {y - h - 2:.0f}L{x + (i + 1) * w:.0f} {y - 3:.0f}", "#eef2f6", 10
        )
        for i in range(n)
    )
    panes = "".join(
        rect(x + 10 + k * 31, y + 20, 20, 34, "#ffd68a", 2) for k in range(int(n * w // 31))
    )
    return (
        teeth
        + rect(x, y, n * w, 120, "#4a4f66")
        + panes
        + glow(x + n * w / 2, y + 40, n * w * 0.55, "#ffbf66", 0.38)
    )


def snow_roofs() -> str:
    sky = linear("dusk", (0, "#33466e"), (0.4, "#7d86ab"), (0.7, "#e2a99a"), (1, "#f8d4a6"))
    water = linear("river", (0, "#e9b79c"), (0.35, "#a39bb4"), (1, "#5d6a91"))
    stars = "".join(
        circle(x, y, r, "#fff", opacity=0.8)
        for x, y, r in (
            (120, 60, 1.6),
            (300, 110, 1.2),
            (520, 48, 1.5),
            (880, 84, 1.8),
            (1060, 40, 1.2),
        )
    )
    glints = "".join(
        rect(x, y, w, 3, "#ffe2b4", 2, opacity=0.65)
        for x, y, w in (
            (560, 448, 90),
            (600, 460, 60),
            (540, 474, 44),
            (660, 484, 70),
            (180, 458, 46),
            (960, 466, 60),
            (400, 490, 50),
        )
    )
    return document(
        *SIZE, sky, rect(0, 0, 1200, 420, "url(#dusk)"), stars, glow(640, 372, 300, "#ffd9a0", 0.75), circle(640, 372, 34, "#fff0cf"),
        path(ridge(2, 400, 120, 9), "#8387ac", opacity=0.8), path(ridge(14, 420, 78, 10), "#6b7199", opacity=0.85),
        group(roof_row(31, 430, 62, "#656b8d", "#4a5274", 0.5)), water, rect(0, 430, 1200, 140, "url(#river)"), glints,
        group(path("M-40 0C-10 12 30 12 58-4L42 18C20 24-10 24-26 16Z", "#2d3550") + rect(-6, -22, 26, 20, "#2d3550", 3) + rect(-1, -17, 8, 9, "#ffd68a"), x=830, y=486),
        roof_row(5, 612, 84, "#51587a", "#3b4363", 0.55), sawtooth(352, 668, 7, 76, 46),
        roof_row(17, 830, 104, "#3f4564", "#2e3552", 0.62), snowfall(8, 130, (1, 3.2)),
    )  # fmt: skip
