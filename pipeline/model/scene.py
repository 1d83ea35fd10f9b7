"""What a poster is before it is pixels; the painter turns marks into an image."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What is to be drawn, in words: every text of it can be overridden by a draft's header."""

    term: str
    year: int
    layout: str
    size: tuple[int, int]
    seed: int
    texts: Mapping[str, str] = field(default_factory=dict)
