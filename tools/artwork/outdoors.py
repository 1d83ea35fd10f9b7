"""What stands in the street: a bare tree with snow on its boughs, a lamp."""

# The numbers of a drawing are not read as text.
# ruff: noqa: E501, PLR0917

import numpy as np

from artwork.svg import ellipse, glow, group, line, path, rect


def plane_tree(
    x: float, y: float, s: float, seed: int, bark: str = "#8b8378", snow: float = 1
) -> str:
    """A bare tree that forks, with snow lying on the upper side of the boughs."""
    rng = np.random.default_rng(seed)
    wood: list[str] = []
    white: list[str] = []

    def grow(px: float, py: float, angle: float, length: float, width: float) -> None:
        qx, qy = px + length * np.cos(angle), py - length * np.sin(angle)
        wood.append(line(f"M{px:.1f} {py:.1f}L{qx:.1f} {qy:.1f}", bark, round(width, 1)))
        if width > 2.5 and abs(np.cos(angle)) > 0.35:
            lift = width * 0.42
            white.append(
                line(
                    f"M{px:.1f} {py - lift:.1f}L{qx:.1f} {qy - lift:.1f}",
                    "#fff",
                    round(width * 0.5, 1),
                    opacity=snow,
                )
            )
        if width > 2:
            for side in (-1, 1):
                turn = side * rng.uniform(0.28, 0.62)
                grow(qx, qy, angle + turn, length * rng.uniform(0.66, 0.82), width * 0.66)

    grow(0, 0, np.pi / 2 + rng.uniform(-0.06, 0.06), 150, 26)
    return group(*wood, *white, x=x, y=y, s=s)


def lamp_post(x: float, y: float, h: float, *, k: float = 1) -> str:
    cone = path(
        f"M{x - 8 * k:.0f} {y - h + 8:.0f}L{x - 92 * k:.0f} {y:.0f}H{x + 92 * k:.0f}L{x + 8 * k:.0f} {y - h + 8:.0f}Z",
        "#ffd68a",
        opacity=0.16,
    )
    pole = rect(round(x - 3 * k, 1), y - h, 6 * k, h, "#1b2740") + rect(
        x - 15 * k, y - h - 6 * k, 30 * k, 12 * k, "#1b2740", 5 * k
    )
    return (
        cone
        + pole
        + ellipse(x, y - h + 8 * k, 11 * k, 5 * k, "#fff3d2")
        + glow(x, y - h + 8, 120 * k, "#ffcf7d", 0.6)
    )
