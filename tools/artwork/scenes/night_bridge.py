"""Before dawn, people clear the bridge."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from dataclasses import replace

from artwork.outdoors import lamp_post
from artwork.people import Look, figure
from artwork.svg import (
    circle,
    document,
    ellipse,
    group,
    limb,
    line,
    linear,
    path,
    rect,
    ridge,
    snowfall,
)

SIZE = (1200, 800)


def night_bridge() -> str:
    sky = linear("night", (0, "#0f1d3a"), (0.6, "#27406a"), (1, "#516a8d"))
    deck = linear("deck", (0, "#dbe4ee"), (1, "#aebfd1"))
    far = "".join(
        rect(x, 470 - h, w, h, "#1d2f52")
        for x, w, h in (
            (0, 60, 60),
            (70, 40, 92),
            (120, 70, 48),
            (980, 50, 70),
            (1040, 34, 112),
            (1084, 80, 62),
            (1170, 40, 88),
        )
    )
    far += "".join(
        rect(x, y, 5, 7, "#ffd68a", opacity=0.8)
        for x, y in (
            (84, 400),
            (94, 420),
            (84, 440),
            (1052, 376),
            (1062, 396),
            (1052, 420),
            (1110, 430),
            (20, 430),
            (1000, 420),
        )
    )
    cables = "".join(
        line(f"M600 120L{600 + k * 62} 520", "#7f95b5", 2, opacity=0.75) for k in range(-9, 10) if k
    )
    tower = path("M582 540L592 96H608L618 540Z", "#182748") + path(
        "M592 96H600V540H582Z", "#22365d"
    )
    far_rail = (
        rect(0, 516, 1200, 6, "#182748")
        + "".join(rect(x, 516, 3, 40, "#182748") for x in range(0, 1200, 26))
        + rect(0, 511, 1200, 6, "#f1f5f9", 3)
    )
    water = linear("nightriver", (0, "#2a456f"), (1, "#16284a"))
    worker = Look(vest=True, trousers="#27334d", style="beanie")
    shovel = limb([(30, -56), (92, 40)], "#8a6a48", 7) + path(
        "M80 32L112 40L126 76L84 78Z", "#7f95a8"
    )
    push = (((22, -58), (52, -20)), ((46, -60), (36, -44)))
    stride = (((-14, -84), (-44, -16)), ((12, -84), (26, -12)))
    heap = ellipse(60, 2, 74, 9, "#7f95b5", opacity=0.35) + path(
        "M-6 2C6-12 20-36 52-30C84-44 110-18 126 2C90 10 30 10-6 2Z", "#fff"
    )
    tricycle = (
        limb([(0, -18), (70, -18), (96, -64)], "#2f4a5c", 7)
        + limb([(92, -66), (116, -72)], "#2f4a5c", 6)
        + limb([(96, -64), (112, -18)], "#2f4a5c", 6)
        + rect(-112, -62, 124, 34, "#54707f", 4)
        + rect(-104, -92, 108, 34, "#f6efe2", 6)
        + path("M-108-88Q-50-108 8-88L12-66H-112Z", "#b4594b")
        + line("M-76-96L-72-66M-40-99V-66M-4-95L-8-66", "#d98a77", 4)
        + "".join(
            circle(x, -14, 22, "#1b2740") + circle(x, -14, 14, "#8fa3ad") for x in (-84, -14, 112)
        )
    )
    rider = Look(coat="#8a5a6b", style="beanie", hat="#e2a04b", scarf="#f3e3c3", trousers="#33405c")
    return document(
        *SIZE, sky, rect(0, 0, 1200, 800, "url(#night)"), snowfall(40, 60, (0.8, 1.6), 420), path(ridge(6, 460, 110, 9), "#223a62"), far,
        water, rect(0, 470, 1200, 130, "url(#nightriver)"),
        "".join(rect(x, y, w, 2.5, "#ffd68a", opacity=o) for x, y, w, o in ((70, 484, 40, 0.5), (90, 496, 26, 0.35), (1040, 482, 36, 0.5), (1030, 498, 50, 0.3))),
        cables, tower, far_rail, deck, rect(0, 552, 1200, 248, "url(#deck)"),
        path("M0 552H1200V572Q900 590 600 574Q300 590 0 574Z", "#fff", opacity=0.85),
        path("M0 690Q300 664 620 690T1200 686V800H0Z", "#8fa2b8", opacity=0.5),
        "".join(lamp_post(x, 566, 250, k=0.8) for x in (150, 450, 750, 1050)),
        "".join(ellipse(x, 600, 150, 26, "#ffdf9f", opacity=0.32, filter="url(#soft16)") for x in (150, 450, 750, 1050)),
        group(tricycle, x=932, y=672, s=0.98), figure(rider, 776, 678, 0.66, lean=14, arms=(((30, -60), (62, -34)), ((34, -56), (60, -34))), legs=stride),
        group(heap, x=404, y=716, s=1.1), group(heap, x=640, y=752, s=1.25), group(heap, x=176, y=668, s=0.8),
        figure(replace(worker, coat="#3f5f78", hat="#f0ad54"), 96, 672, 0.66, lean=14, held=shovel, arms=push, legs=stride),
        figure(replace(worker, coat="#56707c", hat="#2b6a73"), 318, 724, 0.8, lean=16, held=shovel, arms=push, legs=stride),
        figure(replace(worker, coat="#6b5f82", hat="#c8402f"), 548, 766, 0.9, lean=14, held=shovel, arms=push, legs=stride),
        snowfall(41, 200, (1.2, 4.6)),
    )  # fmt: skip
