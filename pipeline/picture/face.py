"""What typesetting must know of a font; the painter hands it in."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias


class Face(Protocol):
    """One font; all lengths in em, y downwards from the baseline."""

    @property
    def name(self) -> str:
        """The name under which a scene asks for it."""

    def lacks(self, text: str) -> str:
        """The characters of a text that the font does not have."""

    def advance(self, text: str) -> float:
        """How far the pen moves."""

    def ink(self, text: str) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the ink, from the pen's start."""


Faces: TypeAlias = Mapping[str, Face]
