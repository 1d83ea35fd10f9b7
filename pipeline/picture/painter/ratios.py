"""Which of three compositions suits a canvas."""

from typing import TypeVar

from pipeline.picture.painter.canvas import Canvas

Form = TypeVar("Form")


def suited(canvas: Canvas, tall: Form, square: Form, wide: Form) -> Form:
    """The upright, the square or the wide form, by the ratio of the canvas."""
    ratio = canvas.height / canvas.width
    return tall if ratio > 1.2 else square if ratio > 0.8 else wide
