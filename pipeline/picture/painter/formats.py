"""Which of three compositions suits the ratio of a canvas."""

from typing import TypeVar

from pipeline.picture.painter.canvas import Canvas

Form = TypeVar("Form")


def fitting(canvas: Canvas, tall: Form, square: Form, wide: Form) -> Form:
    """The upright, the square or the wide composition."""
    ratio = canvas.height / canvas.width
    return tall if ratio > 1.2 else square if ratio > 0.8 else wide
