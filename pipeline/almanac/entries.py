"""What the calendar says of a year: terms, dog days, nines, festivals, holidays, memorial days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from pipeline.almanac import solarterms
from pipeline.almanac.lunar import STEMS, civil_date
from pipeline.almanac.pentads import pentads
from pipeline.almanac.shipped import rows
from pipeline.model.errors import UsageError

TERM, DOG, NINE, FESTIVAL, OFF, WORK, MEMORIAL = (
    "节气",
    "三伏",
    "数九",
    "节日",
    "放假",
    "调休上班",
    "纪念日",
)
KINDS = (TERM, DOG, NINE, FESTIVAL, OFF, WORK, MEMORIAL)
_NINES = ("一九", "二九", "三九", "四九", "五九", "六九", "七九", "八九", "九九")
_GENG = STEMS.index("庚")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a day is known for.

    `uncertain` dates may still move when the almanac of that year is published; on a `solemn`
    day neither red seals nor festive layouts are used.
    """

    day: date
    kind: str
    name: str
    note: str = ""
    source: str = ""
    uncertain: bool = False
    solemn: bool = False


@cache
def entries(year: int) -> tuple[Entry, ...]:
    """Everything of one civil year, by day and then by kind."""
    if not solarterms.FIRST < year <= solarterms.LAST:
        first, last = solarterms.FIRST + 1, solarterms.LAST
        what = f"日历只有{first}—{last}年，没有{year}年"
        raise UsageError(what, todo=f"写 {first} 到 {last} 之间的年份")
    parts: tuple[Iterable[Entry], ...] = (
        _terms(year),
        _dog_days(year),
        _nines(year),
        _festivals(year),
        _holidays(year),
        _memorials(year),
    )
    found = [e for part in parts for e in part if e.day.year == year]
    return tuple(sorted(found, key=lambda e: (e.day, KINDS.index(e.kind))))


def _terms(year: int) -> Iterator[Entry]:
    for term in solarterms.terms(year):
        yield Entry(
            day=date.fromisoformat(term.date),
            kind=TERM,
            name=term.name,
            note=f"{term.minute} 交节；三候：{'、'.join(pentads(term.name))}",
            uncertain=term.uncertain,
        )


def _day(name: str, year: int) -> date:
    return date.fromisoformat(solarterms.term(name, year).date)


def geng(day: date, number: int) -> date:
    """The n-th 庚 day from a day on, that day counted; days run through the ten stems."""
    stem = (day.toordinal() + 1721425 - 1) % len(STEMS)  # of the Julian day number
    return day + timedelta(days=(_GENG - stem) % len(STEMS) + len(STEMS) * (number - 1))


def _dog_days(year: int) -> Iterator[Entry]:
    """初伏 is the third 庚 day from 夏至 on, 中伏 the fourth, 末伏 the first from 立秋 on."""
    first, middle = (geng(_day("夏至", year), n) for n in (3, 4))
    last = geng(_day("立秋", year), 1)
    long = f"中伏 {(last - middle).days} 天"
    yield Entry(day=first, kind=DOG, name="初伏（入伏）", note=long)
    yield Entry(day=middle, kind=DOG, name="中伏", note=long)
    yield Entry(day=last, kind=DOG, name="末伏")
    yield Entry(day=last + timedelta(days=10), kind=DOG, name="出伏")


def _nines(year: int) -> Iterator[Entry]:
    """Nine times nine days from 冬至 on, of the winters before and after the year."""
    for winter in (year - 1, year):
        start = _day("冬至", winter)
        for number, name in enumerate(_NINES):
            yield Entry(day=start + timedelta(days=9 * number), kind=NINE, name=name)
        yield Entry(day=start + timedelta(days=81), kind=NINE, name="出九")


def _festivals(year: int) -> Iterator[Entry]:
    """By lunar month and day; 除夕 is the day before 春节, for many years have no 三十."""
    for row in rows("festivals.csv"):
        for lunar in (year - 1, year):
            day = civil_date(lunar, int(row["month"]), int(row["day"]))
            shifted = day + timedelta(days=int(row["shift"]))
            yield Entry(day=shifted, kind=FESTIVAL, name=row["name"])


@cache
def last_published() -> int:
    """The last year whose holidays the State Council has announced in the shipped table."""
    return max(int(row["date"][:4]) for row in rows("holidays.csv"))


@cache
def published() -> frozenset[int]:
    """The years of which the holidays are known here."""
    return frozenset(int(row["date"][:4]) for row in rows("holidays.csv"))


def _holidays(year: int) -> Iterator[Entry]:
    for row in rows("holidays.csv"):
        if int(row["date"][:4]) == year:
            work = row["work"] == "1"
            yield Entry(
                day=date.fromisoformat(row["date"]),
                kind=WORK if work else OFF,
                name=f"{row['name']}{'调休上班' if work else '假期'}",
                source=f"国务院办公厅通知（{row['source']}）",
            )


def holiday_words(year: int) -> str:
    """Why a year has no holidays in the calendar; empty where they are known."""
    if year in published():
        return ""
    first, last = min(published()), last_published()
    if year > last:
        return f"{year}年放假调休：未公布（已公布到{last}年，以国务院办公厅通知为准）"
    return f"{year}年放假调休：未收录（这里有{first}—{last}年）"


def _memorials(year: int) -> Iterator[Entry]:
    for row in rows("memorials.csv"):
        yield Entry(
            day=date.fromisoformat(f"{year}-{row['day']}"),
            kind=MEMORIAL,
            name=row["name"],
            source=row["source"],
            solemn=row["solemn"] == "1",
        )
