"""What a poster is before it is pixels: facts and words in, marks with boxes out.

A Scene is data. The checks read its boxes, the painter turns its marks into an image; neither
knows the other. All lengths are pixels of the finished picture, y downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What is to be drawn, in words: every text of it can be overridden by a draft's header.

    `texts` may hold title, poem, author, lunar, weekday, instant, date, pentads, footer, says.
    An empty `motif` or `palette` means the term's own; `background` is a picture of one's own in
    the place of the art; an empty `pose` lets the mascot choose by the season.
    """

    term: str
    year: int
    layout: str
    size: tuple[int, int]
    seed: int
    texts: Mapping[str, str] = field(default_factory=dict)
    motif: str = ""
    palette: str = ""
    qr: str = ""
    background: bytes = b""
    pose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts:
    """What the almanac knows of one term in one year.

    `at` is the instant in µs UTC; `date` is ISO, `weekday` 星期一, `lunar` 丙午年十月廿九, all by
    Beijing time; `pentads` are the three names; `poem` one couplet with its punctuation.
    """

    term: str
    year: int
    at: int
    date: str
    weekday: str
    lunar: str
    pentads: tuple[str, ...]
    poem: str = ""
    poem_author: str = ""
    poem_title: str = ""
    poem_dynasty: str = ""
    says: str = ""  # what a mascot says on the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """The mascot in one pose; `seasons` are those (spring, summer, …) in which it is at home."""

    picture: bytes
    alt: str = ""
    seasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Who signs a picture: names, colours by role (#rrggbb), and picture files as bytes."""

    name: str
    wechat: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    logo: bytes = b""
    seal: bytes = b""
    mascot: bytes = b""
    poses: Mapping[str, Pose] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle from its left upper corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def inside(self, other: "Box", slack: float = 0.5) -> bool:
        """Whether this box lies within the other one."""
        left_top = self.x >= other.x - slack and self.y >= other.y - slack
        return (
            left_top and self.right <= other.right + slack and self.bottom <= other.bottom + slack
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The art behind: the key of its cache; `bare` art leaves the sun or moon to the layout."""

    motif: str
    palette: str
    seed: int
    size: tuple[int, int]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One run of characters drawn rightwards from (x, y) on its baseline."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Set type: where each cell stands; `box` is the ink of all of them."""

    role: str
    face: str
    size: float
    colour: str
    cells: tuple[Cell, ...]
    box: Box
    halo: str = ""  # a soft glow of this colour behind the ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A hairline or a filled bar."""

    role: str
    colour: str
    box: Box
    opacity: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A plain shape behind others: `radius` rounds its corners, `soft` blurs its edge (px).

    With `radius` half its side it is a disc; with `tail` a bubble that points there.
    """

    role: str
    colour: str
    box: Box
    opacity: float = 1.0
    radius: float = 0.0
    soft: float = 0.0
    tail: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A seal (白文): given as bytes under `asset`, or cut from `text`."""

    role: str
    text: str
    colour: str
    box: Box
    asset: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the brand, fitted into its box without distortion."""

    role: str
    asset: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code on its white field; the box includes the quiet zone."""

    role: str
    content: str
    colour: str
    box: Box


Mark: TypeAlias = Text | Rule | Panel | Seal | Image | Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Mat:
    """Paper around the art: `window` is where the art shows, cut `round` or `straight`.

    A `torn` mat ends the art in a row of punched holes, as the leaves of a calendar do.
    """

    paper: str
    line: str
    window: Box
    cut: str = "straight"
    torn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A picture as data: the art behind, then the marks in painting order.

    Every mark but a rule or a panel stays inside `safe`. With a `mat` the art fills its window.
    """

    size: tuple[int, int]
    ground: Ground
    marks: tuple[Mark, ...]
    safe: Box
    smallest: float = 36.0  # px of type; 36 at a width of 1080 is 12 px on a phone
    mat: Mat | None = None
