"""What a table is before it is SQL: its columns with their meaning, unit and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

TIME = "微秒 UTC"
"""The unit of every time column; the views show it as ISO time of Beijing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; `words` maps stored values to the Chinese words that the view shows."""

    name: str
    meaning: str
    type: type = str
    unit: str = ""
    null: bool = False
    default: str | int | None = None
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One index; `where` makes it partial."""

    columns: tuple[str, ...]
    unique: bool = False
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; `refers` maps a column to another table and its column."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    indexes: tuple[Index, ...] = ()
    refers: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def text(name: str, meaning: str, *, words: Mapping[str, str] | None = None) -> Column:
    """A text column that is never NULL; empty means: not known, not set."""
    return Column(name=name, meaning=meaning, default="", words=words or {})


def number(name: str, meaning: str, *, unit: str = "", default: int | None = None) -> Column:
    """An integer column that is never NULL."""
    return Column(name=name, meaning=meaning, type=int, unit=unit, default=default)


def count(name: str, meaning: str, *, unit: str = "次") -> Column:
    """A figure; NULL is missing, which is not 0."""
    return Column(name=name, meaning=meaning, type=int, unit=unit, null=True)


def flag(name: str, meaning: str) -> Column:
    """A yes or no."""
    return Column(name=name, meaning=meaning, type=int, default=0, words={"0": "否", "1": "是"})


def time(name: str, meaning: str, *, null: bool = False) -> Column:
    """A moment."""
    return Column(name=name, meaning=meaning, type=int, unit=TIME, null=null)
