"""寒露: chrysanthemums under the eastern fence, the southern hill in mist, the last geese."""

from dataclasses import dataclass

import numpy as np

from pipeline.picture.inks import Inks
from pipeline.picture.painter import chrysanthemums, grounds, volumes
from pipeline.picture.painter.birds import skein
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.chrysanthemums import FlowerTones
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.ranges import Range, paint
from pipeline.picture.painter.ratios import suited
from pipeline.picture.registers import motif

Peaks = tuple[tuple[float, float, float, float, float], ...]
GOLD = FlowerTones(deep="#8a4a0c", petal="#e0921c", bright="#ffd95a", heart="#b8760f")
LEMON = FlowerTones(deep="#a5741a", petal="#efc33f", bright="#fff0a0", heart="#c99a24")
WHITE = FlowerTones(deep="#8f9a86", petal="#e4e6d6", bright="#fffef4", heart="#d8c35a")
RUSSET = FlowerTones(deep="#5e1a14", petal="#b4442a", bright="#ea8a55", heart="#7d2416")
KINDS = (GOLD, LEMON, WHITE, RUSSET)
LEAF = ("#284a3c", "#6c8f5e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    ranges: tuple[tuple[float, Peaks], ...]
    geese: tuple[float, float, int]
    fence: tuple[tuple[float, float], tuple[float, float]]  # x from and to; y of its top and foot
    flowers: tuple[tuple[float, float, float, int], ...]  # x, y, radius in px, kind
    foot: float
    calm: float


TALL = Form(
    ranges=(
        (
            0.53,
            ((0.10, 130, 230, 330, 120), (0.62, 150, 330, 380, 130), (1.02, 110, 240, 330, 120)),
        ),
        (
            0.60,
            ((-0.04, 100, 210, 330, 110), (0.36, 80, 110, 330, 100), (0.98, 110, 200, 360, 110)),
        ),
    ),
    geese=(0.10, 0.322, 11),
    fence=((-0.05, 1.05), (0.600, 0.775)),
    flowers=(
        (0.62, 0.622, 62, 2),
        (0.17, 0.606, 74, 1),
        (0.86, 0.640, 84, 3),
        (0.365, 0.630, 96, 0),
        (0.965, 0.695, 66, 1),
        (0.055, 0.672, 92, 3),
        (0.56, 0.695, 104, 1),
        (0.745, 0.708, 80, 0),
        (0.235, 0.708, 112, 2),
        (0.40, 0.735, 72, 3),
    ),
    foot=0.80,
    calm=0.765,
)
SQUARE = Form(
    ranges=(
        (0.66, ((0.12, 130, 170, 330, 120), (0.52, 150, 120, 380, 130), (1.0, 110, 180, 330, 120))),
        (0.75, ((-0.02, 100, 150, 330, 110), (0.95, 110, 150, 360, 110))),
    ),
    geese=(0.10, 0.33, 9),
    fence=((-0.05, 1.05), (0.725, 0.92)),
    flowers=(
        (0.60, 0.77, 48, 2),
        (0.93, 0.765, 58, 3),
        (0.13, 0.695, 66, 1),
        (0.31, 0.725, 80, 0),
        (0.77, 0.79, 60, 1),
        (0.045, 0.80, 70, 3),
        (0.47, 0.80, 70, 1),
        (0.20, 0.815, 84, 2),
    ),
    foot=0.95,
    calm=0.885,
)
WIDE = Form(
    ranges=(
        (
            0.72,
            ((0.10, 130, 230, 380, 120), (0.34, 120, 150, 330, 120), (0.80, 150, 300, 380, 120)),
        ),
        (0.80, ((0.22, 110, 130, 330, 120), (0.99, 120, 260, 330, 120))),
    ),
    geese=(0.70, 0.13, 9),
    fence=((-0.02, 1.02), (0.66, 0.93)),
    flowers=(
        (0.345, 0.77, 50, 2),
        (0.035, 0.65, 84, 3),
        (0.215, 0.66, 80, 1),
        (0.125, 0.60, 108, 0),
        (0.285, 0.79, 62, 3),
        (0.165, 0.83, 70, 2),
        (0.90, 0.60, 100, 1),
        (0.975, 0.68, 84, 0),
        (0.83, 0.70, 74, 3),
        (0.745, 0.74, 54, 2),
    ),
    foot=0.97,
    calm=0.855,
)

_INKS = Inks(
    title="#14302f",
    text="#1b3635",
    soft="#25403e",
    foot="#1a332f",
    foot_soft="#40584f",
    accent="#9c3216",
    seal="#b3261e",
    halo="#c3d5d0",
)


@motif("east_fence", terms=("寒露",), palettes={"cold_dew": _INKS})
def east_fence(canvas: Canvas, palette: str) -> None:
    """Paint the chrysanthemums; it has one palette."""
    del palette
    form = suited(canvas, TALL, SQUARE, WIDE)
    line = canvas.down(form.ranges[-1][0]) / canvas.height
    canvas.sky((0, "#9fbfc0"), (0.45 * line, "#c3d6d0"), (0.85 * line, "#e9ead8"), (1, "#e6ead9"))
    _hills(canvas, form)
    x, y, count = form.geese
    x += 1.6 * (1 - canvas.fold)  # beside the seal of a less slender picture
    skein(canvas, x * canvas.width, canvas.down(y), "#28413f", count)
    _fence(canvas, form)
    _bed(canvas, form)
    start = canvas.down(form.calm)
    grounds.calm(canvas, start - 60 * canvas.unit, start + 20 * canvas.unit, "#e7ebdb", 0.96)
    canvas.grain()


def _hills(canvas: Canvas, form: Form) -> None:
    looks = (("#cfdcd2", "#a4bdb8", "#86a5a2", 0.75), ("#bccfbd", "#7fa198", "#547d78", 0.95))
    for number, ((foot, peaks), (lit, shade, rock, strength)) in enumerate(
        zip(form.ranges, looks, strict=True)
    ):
        plan = Range(
            layer=f"range {number}",
            foot=foot,
            peaks=peaks,
            lit=lit,
            shade=shade,
            rock=rock,
            bare=0.35,
            strength=strength,
            valley=170,
        )
        paint(canvas, plan)
        canvas.mist(
            f"mist {number}", canvas.down(foot) - 30 * canvas.unit, 90 * canvas.unit, "#eef0e2", 0.9
        )


def _fence(canvas: Canvas, form: Form) -> None:
    """Split bamboo, crossed and tied."""
    rng, unit = canvas.rng("fence"), canvas.unit
    (left, right), (top, foot) = form.fence
    y, end = canvas.down(top), canvas.down(foot)
    tall = end - y
    ink = Ink(canvas, y - 80 * unit, end + 10)
    pitch = 74 * unit
    for k in range(int((right - left) * canvas.width / pitch) + 1):
        x = left * canvas.width + k * pitch
        for lean in (-0.34, 0.34):
            jitter = rng.uniform(-8, 8) * unit
            foot_at, head = (
                (x + jitter - lean * tall / 2, end),
                (x + jitter + lean * tall / 2, y + rng.uniform(-12, 12) * unit),
            )
            _cane(ink, foot_at, head, 11 * unit, mix("#9c8a58", "#7f8f62", rng.random()))
    for share in (0.22, 0.66):
        rail = y + tall * share
        _cane(
            ink, (-20, rail + 6 * unit), (canvas.width + 20, rail - 6 * unit), 15 * unit, "#a08d59"
        )
    ink.done(0.94)


def _cane(
    ink: Ink, foot: tuple[float, float], head: tuple[float, float], wide: float, tone: str
) -> None:
    """A bamboo cane with its joints and a lit edge."""
    ink.stroke([foot, head], wide, wide * 0.92, mix(tone, "#3c3a24", 0.45))
    shift = wide * 0.18
    ink.stroke(
        [(foot[0] - shift, foot[1] - shift), (head[0] - shift, head[1] - shift)],
        wide * 0.62,
        wide * 0.55,
        tone,
    )
    ink.stroke(
        [
            (foot[0] - 1.5 * shift, foot[1] - 1.5 * shift),
            (head[0] - 1.5 * shift, head[1] - 1.5 * shift),
        ],
        wide * 0.16,
        wide * 0.14,
        mix(tone, "#fff6d6", 0.6),
    )
    count = max(2, round(abs(foot[1] - head[1]) + abs(foot[0] - head[0])) // round(9 * wide))
    for k in range(1, count):
        part = k / count
        x, y = foot[0] + (head[0] - foot[0]) * part, foot[1] + (head[1] - foot[1]) * part
        ink.dot(x, y, wide * 0.54, mix(tone, "#3c3a24", 0.35))


def _bed(canvas: Canvas, form: Form) -> None:
    """Stems and leaves behind, then the flowers from back to front."""
    rng, unit = canvas.rng("bed"), canvas.unit
    heads = [
        (x * canvas.width, canvas.down(y), r * canvas.fold**2 * unit, KINDS[kind])
        for x, y, r, kind in form.flowers
    ]
    foot = canvas.down(form.foot)
    ink = Ink(canvas, min(y - 2 * r for _, y, r, _ in heads), foot + 20)
    for x, y, r, _ in heads:
        chrysanthemums.stem(
            ink, ((x + rng.uniform(-40, 40) * unit, foot), (x, y)), 9 * unit, LEAF, rng
        )
        side = rng.choice((-1, 1))
        tip = (x + side * r * rng.uniform(0.9, 1.3), y - r * rng.uniform(0.7, 1.2))
        chrysanthemums.stem(ink, ((x + side * r * 0.3, y + r), tip), 5 * unit, LEAF, rng)
        chrysanthemums.bud(ink, tip, r * 0.28, KINDS[int(rng.integers(4))], rng)
    for x, y, r, tones in heads:
        chrysanthemums.flower(ink, (x, y), r, tones, rng, tilt=rng.uniform(0.76, 0.9))
    ink.done()
    _dew(canvas, heads, rng)


def _dew(
    canvas: Canvas, heads: list[tuple[float, float, float, FlowerTones]], rng: np.random.Generator
) -> None:
    """Cold dew on the petals."""
    skin = volumes.Skin(lit="#ffffff", body="#dcebe6", shade="#8fb0a8", rim="#ffffff", shine=1.0)
    for x, y, r, _ in heads:
        for _ in range(3):
            dx, dy = rng.uniform(-0.75, 0.75, 2) * r
            volumes.ball(canvas, (x + dx, y + dy * 0.8), (r * 0.038 + 1, r * 0.038 + 1), skin)
