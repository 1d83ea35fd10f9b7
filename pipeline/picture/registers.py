"""What pictures can be made of: motifs (art) and layouts, found by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pipeline.model.registry import Registry
from pipeline.picture.inks import Inks

if TYPE_CHECKING:
    from pipeline.model.scene import Scene
    from pipeline.picture.brief import Brief
    from pipeline.picture.painter.canvas import Canvas

Paint: TypeAlias = "Callable[[Canvas, str], None]"
Layout: TypeAlias = "Callable[[Brief], Scene]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Motif:
    """One piece of art: how it is painted, for which terms it is the own one, and its palettes."""

    name: str
    paint: Paint
    terms: tuple[str, ...]
    palettes: Mapping[str, Inks]


MOTIFS: Registry[Motif] = Registry("画面", "pipeline.picture.art")
LAYOUTS: Registry[Layout] = Registry("版式", "pipeline.picture.layouts")


def motif(
    name: str, *, terms: tuple[str, ...] = (), palettes: Mapping[str, Inks]
) -> Callable[[Paint], Paint]:
    """Register a painting function as a motif; the first palette is its own."""

    def add(paint: Paint) -> Paint:
        MOTIFS.register(name)(Motif(name=name, paint=paint, terms=terms, palettes=palettes))
        return paint

    return add
