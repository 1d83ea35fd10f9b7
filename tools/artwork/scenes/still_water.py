"""A white chrysanthemum by the grey river, for the day of remembrance."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501

from artwork.outdoors import plane_tree
from artwork.svg import document, ellipse, group, line, linear, path, rect, ridge

SIZE = (1200, 800)


def still_water() -> str:
    mist = linear("mist", (0, "#aab3b8"), (0.5, "#d3d9db"), (0.62, "#e3e7e7"), (1, "#a9b3b8"))
    arch = "M330 470Q420 396 510 470M510 470Q600 388 690 470M690 470Q780 396 870 470"
    bridge = (
        line("M120 474C360 420 840 420 1080 474", "#8f9ba1", 16)
        + path(arch, stroke="#8f9ba1", stroke_width=9)
        + "".join(rect(x, 440, 14, 66, "#8f9ba1") for x in (323, 503, 683, 863))
    )
    ripples = "".join(
        line(f"M{x} {y}q{w / 2} -5 {w} 0", "#ffffff", 2.5, opacity=0.55)
        for x, y, w in (
            (140, 560, 240),
            (520, 586, 320),
            (880, 552, 200),
            (300, 640, 200),
            (700, 660, 160),
        )
    )
    stone = path(
        "M560 800C590 700 690 664 820 668C980 664 1130 694 1220 748V800Z", "#6f7a80"
    ) + path(
        "M600 742C660 690 760 676 850 680C980 680 1100 706 1200 752C1080 716 960 700 850 700C760 700 680 716 600 742Z",
        "#8b969b",
    )
    petals = "".join(
        group(path("M0 0C-11-26-9-54 0-66C9-54 11-26 0 0Z", shade), turn=a, s=k)
        for k, shade, n, off in (
            (1.1, "#e6e9e8", 18, 0),
            (0.92, "#f3f4f2", 16, 9),
            (0.7, "#ffffff", 14, 4),
            (0.46, "#fbfaf3", 10, 14),
            (0.26, "#f3edd2", 8, 0),
        )
        for a in (off + i * 360 / n for i in range(n))
    )
    leaf = path("M0 0C20-26 58-30 84-12C60 4 28 10 0 0Z", "#56665f")
    flower = (
        line("M0 0C60 34 130 44 214 40", "#5c6d63", 8)
        + group(leaf, x=84, y=36, turn=-14)
        + group(leaf, x=140, y=44, turn=24, s=0.8)
        + group(petals, s=1.02)
    )
    return document(
        *SIZE, mist, rect(0, 0, 1200, 800, "url(#mist)"), path(ridge(11, 450, 170, 7), "#b7c0c4", opacity=0.7, filter="url(#soft4)"),
        path(ridge(23, 470, 90, 8), "#a7b2b7", opacity=0.65, filter="url(#soft2)"), rect(0, 400, 1200, 90, "#dfe4e4", opacity=0.5, filter="url(#soft16)"),
        group(bridge, opacity=0.75, filter="url(#soft2)"), rect(0, 486, 1200, 46, "#e9ecec", opacity=0.75, filter="url(#soft16)"), ripples,
        plane_tree(96, 640, 1.1, 33, "#7a848a", 0.35), path("M-20 800V640C80 618 190 640 260 700C300 736 300 780 310 800Z", "#7d888d"),
        stone, ellipse(800, 716, 150, 16, "#3f4a50", opacity=0.35, filter="url(#soft4)"), group(flower, x=736, y=668),
    )  # fmt: skip
