"""Two lines of verse for each term, each matched against a printed collection."""

from dataclasses import dataclass
from functools import cache

from pipeline.almanac.shipped import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Poem:
    """One couplet; `author` as it is to be signed, `note` what an editor should know."""

    term: str
    line: str
    author: str
    dynasty: str
    title: str
    note: str = ""


@cache
def _all() -> tuple[Poem, ...]:
    return tuple(_poem(r) for r in rows("poems.csv"))


def _poem(row: dict[str, str]) -> Poem:
    return Poem(
        term=row["term"],
        line=row["line"],
        author=_signed(row["author"]),
        dynasty=row["dynasty"],
        title=row["title"],
        note=row["note"],
    )


def _signed(author: str) -> str:
    """The Dunhuang set is ascribed (传), and says so; the rest of the bracket is for the note."""
    name, bracket, rest = author.partition("（")
    return f"{name}（传）" if bracket and rest.startswith("传") else name


def poems(term: str) -> tuple[Poem, ...]:
    """The couplets of a term; the first is the better known."""
    return tuple(p for p in _all() if p.term == term)
