"""The 72 pentads (候): three to a term, named after what is seen in nature."""

from functools import cache

from pipeline.almanac.shipped import rows


@cache
def _names() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in sorted(rows("pentads.csv"), key=lambda r: int(r["pentad"])):
        found[row["term"]] = (*found.get(row["term"], ()), row["name"])
    return found


def pentads(term: str) -> tuple[str, ...]:
    """The names of the first, second and third pentad of a term."""
    return _names()[term]
