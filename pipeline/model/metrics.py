"""Reach: counts as they were captured, figures per period, and what a ranking says of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where a figure comes from; printed beside it."""

    API = "接口"
    IMPORT = "导入"
    TYPED = "手工"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Absolute counts of one publication at one moment; None is missing, never 0.

    `read_public` (times, what the page shows) and `read_user` (people, what the API gives) are
    never mixed. `censored` means the page showed 10万+; `late`: the platform may still change it.
    """

    publication: int
    captured_at: int
    source: Source
    stat_date: str = ""
    read_public: int | None = None
    read_user: int | None = None
    like: int | None = None
    zaikan: int | None = None
    share: int | None = None
    favourite: int | None = None
    comment: int | None = None
    censored: bool = False
    late: bool = False
    simulated: bool = False
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDay:
    """One account on one day of Beijing time."""

    account: str
    date: str
    captured_at: int
    source: Source
    new_user: int | None = None
    cancel_user: int | None = None
    followers: int | None = None
    read_user: int | None = None
    share_user: int | None = None
    late: bool = False
    simulated: bool = False
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Any other figure of a post: sign-ups, live viewers."""

    post: str
    name: str
    value: int
    captured_at: int
    source: Source
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFigures:
    """The symbols of the indices for one account and one period.

    d days, n articles, R reads, Z 在看, L 点赞, RE 转发; `t` over headlines, `max` over single
    articles, each maximum on its own. None is missing. `covered` of `n` articles have a read count.
    """

    account: str
    d: int
    n: int
    pushes: int = 0
    covered: int = 0
    R: int | None = None
    Rt: int | None = None
    Rmax: int | None = None
    Z: int | None = None
    Zt: int | None = None
    Zmax: int | None = None
    L: int | None = None
    Lt: int | None = None
    Lmax: int | None = None
    RE: int | None = None
    REt: int | None = None
    REmax: int | None = None
    R_avg: float | None = None  # a printed mean, where an index wants the printed one
    originals: int = 0
    censored: int = 0
    people: bool = False  # reads are people (read_user), not times
    simulated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One index of one account; `value` in full precision, printed with two decimals."""

    index: str
    account: str
    value: float

    @property
    def printed(self) -> float:
        """Two decimals; ranks are taken on this."""
        return round(self.value + 0.0, 2)


class Mark(StrEnum):
    """How a row stands against the previous list."""

    SAME = "—"
    UP = "↑"
    DOWN = "↓"
    NEW = "NEW"
    RE = "RE"


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRow:
    """One row of a ranking."""

    place: int
    account: str
    score: Score
    figures: PeriodFigures
    last_place: int | None
    mark: Mark

    @property
    def change(self) -> int | None:
        """Places won since the last list; None when there was no last place."""
        return None if self.last_place is None else self.last_place - self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """One list: the period (dates inclusive, Beijing), its formula, its rows and who fell out."""

    index: str
    start: str
    end: str
    as_of: int
    rows: tuple[RankRow, ...]
    out: tuple[str, ...] = ()
    articles: int = 0
    covered: int = 0
    simulated: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChange:
    """One account of a published list whose place a later calculation changed; None: not on it."""

    index: str
    start: str
    end: str
    account: str
    before: int | None
    after: int | None
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """A placing or an award in somebody else's list; `place` 0 where the list names none."""

    account: str
    list: str
    issue: str
    date: str
    place: int = 0
    award: str = ""
    url: str = ""
    picture: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One table that was taken in; `undone_at` once it was taken back."""

    id: int
    name: str
    sha256: str
    at: int
    rows: int = 0
    undone_at: int | None = None
