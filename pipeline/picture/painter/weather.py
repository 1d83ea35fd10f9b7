"""What falls and what shines over a whole picture."""

from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.planes import colour

# Flakes in three depths: how many on 1080 x 1920, smallest and largest radius, strength range.
_DEPTHS = (
    (420, 1.1, 2.3, 0.35, 0.85),
    (110, 2.6, 5.0, 0.4, 0.8),
    (22, 9.0, 18.0, 0.2, 0.5),
)


def snowfall(
    canvas: Canvas, tone: str = "#ffffff", amount: float = 1.0, down_to: float = 1.0
) -> None:
    """Falling snow above a share of the height; the nearest flakes are large, few and soft."""
    share = canvas.width * canvas.height / (1080 * 1920) / canvas.unit**2
    light = colour(tone)
    for number, (count, small, large, faint, strong) in enumerate(_DEPTHS):
        rng = canvas.rng(f"flakes {number}")
        for x, y, size, bright in rng.random((round(count * share * amount), 4)):
            radius = (small + (large - small) * size**2) * canvas.unit
            strength = faint + (strong - faint) * bright
            canvas.fleck(x * canvas.width, y * down_to * canvas.height, radius, light, strength)


def stars(canvas: Canvas, down_to: float, tone: str, count: int = 150) -> None:
    """Stars that thin out towards a height."""
    light = colour(tone)
    for x, y, size, bright in canvas.rng("stars").random((count, 4)):
        radius = (0.7 + 1.1 * size**3) * canvas.unit
        canvas.fleck(x * canvas.width, y**1.5 * down_to, radius, light, 0.15 + 0.8 * bright**2)
