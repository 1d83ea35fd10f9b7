"""A list made, and written in every wanted format: page, table, and a draft to publish."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import files
from pipeline.flows.gathering import gathering, raise_all
from pipeline.flows.lists import listed, terms_of
from pipeline.flows.report import periodic
from pipeline.flows.room import Room
from pipeline.model.errors import UsageError
from pipeline.outputs.registers import REPORTS, Format
from pipeline.ranking.periods import Period, Span, custom, read_span
from pipeline.ranking.report import Report

if TYPE_CHECKING:
    from pipeline.model.errors import TuiwenError

DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asks of one list; what is left out is as configured.

    `age` in µs takes every article at that age; `as_of` is the cut-off as an instant in µs UTC;
    `start` and `end` name days of one's own.
    """

    when: str = ""
    period: Period = Period.WEEK
    index: str = ""
    people: bool = False
    group: str = ""
    age: int = 0
    as_of: int | None = None
    first: str = ""  # another first day of the week
    start: date | None = None
    end: date | None = None


def report_of(room: Room, wish: Wish) -> Report:
    """The list that a person wishes for, by the configured terms."""
    now, config = room.now(), room.config
    first = wish.first or config.ranking.week_start
    if wish.start and wish.end:
        span = custom(wish.start, wish.end)
    else:
        span = read_span(wish.when, wish.period, now=now, first=first)
    terms = terms_of(
        config,
        index=wish.index,
        people=wish.people,
        age=wish.age,
        group=wish.group,
        period=span.period,
    )
    if wish.as_of is not None:
        terms = replace(terms, cutoff=_after(span, wish.as_of))
    names = listed(config, wish.group)
    return periodic(store=room.store, span=span, terms=terms, names=names, now=now)


def _after(span: Span, as_of: int) -> int:
    if as_of < span.since:
        raise UsageError("截至时间早于这一期的第一天", todo=f"{span.words}之后的时间才有数据")
    return as_of - span.until


def weekly_report(room: Room, when: str, *, index: str = "", people: bool = False) -> Report:
    """The list of one week, as a person names it, by the configured terms."""
    return report_of(room, Wish(when=when, index=index, people=people))


def chosen(names: str) -> list[Format]:
    """`html,xlsx` as formats; all unknown ones are named before anything is made."""
    errors: list[TuiwenError] = []
    found: list[Format] = []
    for name in dict.fromkeys(part.strip() for part in names.split(",")):
        with gathering(errors):
            found.append(REPORTS[name])
    raise_all(errors)
    return found


def printed(
    room: Room, report: Report, formats: Iterable[str], folder: Path | None = None
) -> list[Path]:
    """Write the report; a draft goes among the drafts, where an edited one is left alone."""
    return [
        _draft(room, report)
        if one.name == DRAFT
        else _file((folder or room.state / "reports") / one.filename(report), one.render(report))
        for one in chosen(",".join(formats))
    ]


def _file(path: Path, data: bytes) -> Path:
    files.write_atomic(path, data)
    return path


def draft_path(room: Room, report: Report) -> Path:
    """Where the list's draft stands."""
    return room.drafts / REPORTS[DRAFT].filename(report)


def _draft(room: Room, report: Report) -> Path:
    """The list as a draft of the reports' account; one that exists is never overwritten."""
    path = draft_path(room, report)
    if path.exists():
        return path
    return _file(path, REPORTS[DRAFT].render(report))
