"""Which of three compositions suits a canvas."""

from typing import TypeVar

from pipeline.picture.painter.canvas import Canvas

Form = TypeVar("Form")

_SLENDER, _UPRIGHT, _SQUARE = 1.55, 1.2, 0.8  # height by width from which a form is taken
# 3:4: the foot of a square composition (a share of its height) moves up to where the data begin
# (px of 1080 from below), what stands at its top moves down below the date (px from above).
_FOOT, _DATA = 0.885, 437
_TOP, _DATE = 0.25, 480


def suited(canvas: Canvas, tall: Form, square: Form, wide: Form) -> Form:
    """The upright, the square or the wide form, by the ratio of the canvas."""
    ratio = canvas.height / canvas.width
    return tall if ratio > _UPRIGHT else square if ratio > _SQUARE else wide


def nested(canvas: Canvas, tall: Form, square: Form, wide: Form) -> Form:
    """The same; but on 3:4 the square form, set between the date above and the data below."""
    if not _UPRIGHT < canvas.height / canvas.width < _SLENDER:
        return suited(canvas, tall, square, wide)
    unit = canvas.unit
    canvas.press((_TOP, _DATE * unit), (_FOOT, canvas.height - _DATA * unit))
    return square
