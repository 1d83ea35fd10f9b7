"""小雪: the first thin snow on the tiles of a river town, red lanterns under the eaves."""

from dataclasses import dataclass

from pipeline.picture.inks import Inks
from pipeline.picture.painter import grounds, tiles, weather
from pipeline.picture.painter.canvas import Canvas
from pipeline.picture.painter.hills import hills
from pipeline.picture.painter.ink import Ink
from pipeline.picture.painter.paper_lamps import red_lamp
from pipeline.picture.painter.planes import mix
from pipeline.picture.painter.ratios import suited
from pipeline.picture.registers import motif

TOWN = tiles.TownTones(
    wall="#eceae5",
    shade="#cfd0cf",
    tile="#414a54",
    edge="#7d8791",
    snow="#fafbfb",
    wood="#4a3a33",
    light="#ffcf83",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house of a row: middle, foot, width, height (px of 1080), steps of its gable, or none."""

    x: float
    foot: float
    wide: float
    tall: float
    steps: int = 0
    lit: bool = False
    lamps: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The composition for one ratio; heights and widths are shares of the canvas."""

    far: float
    rows: tuple[tuple[House, ...], ...]
    roof: tuple[float, float, float, float]  # ridge y, eave y, left and right end of the ridge
    calm: float


TALL = Form(
    far=0.50,
    rows=(
        (
            House(x=0.10, foot=0.60, wide=210, tall=190, steps=2),
            House(x=0.32, foot=0.60, wide=260, tall=150),
            House(x=0.56, foot=0.60, wide=170, tall=200, steps=2),
            House(x=0.78, foot=0.60, wide=250, tall=140),
            House(x=0.97, foot=0.60, wide=180, tall=180, steps=2),
        ),
        (
            House(x=0.20, foot=0.69, wide=360, tall=230, lit=True, lamps=(-0.38, 0.38)),
            House(x=0.50, foot=0.69, wide=240, tall=300, steps=3, lit=True),
            House(x=0.80, foot=0.69, wide=400, tall=220, lit=True, lamps=(-0.36, 0.36)),
        ),
    ),
    roof=(0.672, 1.03, 0.05, 1.50),
    calm=0.765,
)
SQUARE = Form(
    far=0.62,
    rows=(
        (
            House(x=0.08, foot=0.76, wide=190, tall=190, steps=2),
            House(x=0.27, foot=0.76, wide=230, tall=150),
            House(x=0.50, foot=0.76, wide=170, tall=130, steps=1),
            House(x=0.72, foot=0.76, wide=250, tall=90),
            House(x=0.95, foot=0.76, wide=180, tall=110, steps=1),
        ),
        (
            House(x=0.16, foot=0.86, wide=320, tall=200, lit=True, lamps=(-0.36, 0.36)),
            House(x=0.43, foot=0.86, wide=210, tall=230, steps=3, lit=True),
            House(x=0.72, foot=0.86, wide=330, tall=150, lit=True, lamps=(0.0,)),
        ),
    ),
    roof=(0.835, 1.02, 0.12, 1.35),
    calm=0.880,
)
WIDE = Form(
    far=0.56,
    rows=(
        (
            House(x=0.03, foot=0.71, wide=200, tall=230, steps=2),
            House(x=0.15, foot=0.71, wide=250, tall=190),
            House(x=0.27, foot=0.71, wide=180, tall=220, steps=2),
            House(x=0.70, foot=0.71, wide=210, tall=210, steps=2),
            House(x=0.84, foot=0.71, wide=260, tall=200),
            House(x=0.97, foot=0.71, wide=200, tall=250, steps=2),
        ),
        (
            House(x=0.09, foot=0.825, wide=360, tall=270, lit=True, lamps=(-0.36, 0.36)),
            House(x=0.25, foot=0.825, wide=210, tall=280, steps=3, lit=True),
            House(x=0.76, foot=0.825, wide=240, tall=300, steps=3, lit=True),
            House(x=0.92, foot=0.825, wide=360, tall=260, lit=True, lamps=(-0.36, 0.36)),
        ),
    ),
    roof=(0.775, 1.25, 0.05, 1.2),
    calm=0.80,
)

_INKS = Inks(
    title="#1d2229",
    text="#242a32",
    soft="#2e353d",
    foot="#20272e",
    foot_soft="#485159",
    accent="#b3261e",
    seal="#b3261e",
    halo="#d3d7da",
)


@motif("first_snow", terms=("小雪",), palettes={"grey": _INKS})
def first_snow(canvas: Canvas, palette: str) -> None:
    """Paint the town in its first snow; it has one palette."""
    del palette
    form = suited(canvas, TALL, SQUARE, WIDE)
    _sky(canvas, form)
    for number, row in enumerate(form.rows):
        haze = 0.52 - 0.40 * number
        for house in row:
            _house(canvas, house, haze)
        foot = canvas.down(row[0].foot)
        canvas.mist(f"mist {number}", foot - 10 * canvas.unit, 44 * canvas.unit, "#e9ebec", 0.75)
    _near_roof(canvas, form)
    grounds.calm(
        canvas,
        canvas.down(form.calm) - 30 * canvas.unit,
        canvas.down(form.calm) + 60 * canvas.unit,
        "#f1f3f4",
        1.0,
    )
    weather.snowfall(canvas, amount=0.55)
    canvas.grain()


def _sky(canvas: Canvas, form: Form) -> None:
    line = canvas.down(form.far) / canvas.height
    canvas.sky((0, "#b4bcc3"), (0.5 * line, "#ccd1d4"), (line, "#e6e6e2"), (1, "#f1f3f4"))
    hills(canvas, canvas.down(form.far), (("#c3c9cd", 150, 620), ("#aeb6bb", 95, 460)), sink=120)


def _house(canvas: Canvas, house: House, haze: float) -> None:
    """A house with its long side, or its stepped gable, towards us."""
    unit = canvas.unit
    x, foot = house.x * canvas.width, canvas.down(house.foot)
    wide, tall = house.wide * unit, house.tall * unit * canvas.fold**2
    tones = _hazed(haze)
    ink = Ink(canvas, foot - 1.5 * tall - 40 * unit, foot + 20 * unit)
    if house.steps:
        tiles.gable(ink, (x, foot), (wide, tall), tones, house.steps)
        tiles.window(ink, (x, foot - tall * 0.60), (wide * 0.17, tall * 0.14), tones, lit=house.lit)
        ink.done()
        return
    eave = foot - tall * 0.52
    wall = [
        (x - wide * 0.46, foot),
        (x - wide * 0.46, eave),
        (x + wide * 0.46, eave),
        (x + wide * 0.46, foot),
    ]
    ink.area(wall, tones.shade)
    for part in (-0.24, 0.0, 0.24):
        tiles.window(
            ink,
            (x + part * wide, eave + tall * 0.16),
            (wide * 0.13, tall * 0.20),
            tones,
            lit=house.lit,
        )
    ink.done()
    top = foot - tall
    roof = tiles.Slope(
        ((x - wide * 0.47, top), (x + wide * 0.47, top)),
        ((x - wide * 0.54, eave + 4 * unit), (x + wide * 0.54, eave + 4 * unit)),
    )
    tiles.slope(canvas, roof, tones, (15 - 5 * haze) * unit, 0.60)
    _finish(canvas, roof, tones, (eave, tall))
    for part in house.lamps:
        red_lamp(
            canvas, (x + part * wide, eave + tall * 0.19), tall * 0.098, eave, TOWN.snow, glow=0.45
        )


def _finish(
    canvas: Canvas, roof: tiles.Slope, tones: tiles.TownTones, size: tuple[float, float]
) -> None:
    """Ridge and eave line."""
    eave, tall = size
    unit = canvas.unit
    ink = Ink(canvas, eave - tall, eave + 30 * unit)
    tiles.ridge(ink, *roof.ridge, tall * 0.05, tones)
    (left, y), (right, _) = roof.eave
    ink.stroke([(left, y), (right, y)], 5 * unit, 5 * unit, mix(tones.tile, "#000000", 0.25))
    ink.done()


def _hazed(part: float) -> tiles.TownTones:
    """The town's tones, taken into the mist by a part."""
    air = "#dde1e3"
    return tiles.TownTones(
        wall=mix(TOWN.wall, air, part),
        shade=mix(TOWN.shade, air, part),
        tile=mix(TOWN.tile, air, part),
        edge=mix(TOWN.edge, air, part),
        snow=mix(TOWN.snow, air, part * 0.4),
        wood=mix(TOWN.wood, air, part),
        light=mix(TOWN.light, air, part * 0.6),
    )


def _near_roof(canvas: Canvas, form: Form) -> None:
    """The roof we look over."""
    top, eave, left, right = form.roof
    unit = canvas.unit
    y, end = canvas.down(top), canvas.down(eave)
    ends = (left * canvas.width, right * canvas.width)
    roof = tiles.Slope(
        ((ends[0], y), (ends[1], y)),
        ((ends[0] - 0.24 * canvas.width, end), (ends[1] + 0.3 * canvas.width, end)),
    )
    tiles.slope(canvas, roof, TOWN, 34 * unit, 0.52)
    ink = Ink(canvas, y - 60 * unit, y + 40 * unit)
    tiles.ridge(ink, (ends[0], y), (ends[1], y), 22 * unit, TOWN)
    ink.done()
