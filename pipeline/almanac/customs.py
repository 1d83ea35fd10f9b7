"""One line of customs for each term, and what a mascot would say on its day."""

from dataclasses import dataclass
from functools import cache

from pipeline.almanac.shipped import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """Customs in one sentence; `says` has at most ten characters."""

    line: str
    says: str


@cache
def _all() -> dict[str, Custom]:
    return {r["term"]: Custom(line=r["custom"], says=r["says"]) for r in rows("customs.csv")}


def custom(term: str) -> Custom:
    """The customs of a term."""
    return _all()[term]
