"""A weekly list made, and written in every wanted format: page, table, and a draft to publish."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import files
from pipeline.almanac.weeks import week as read_week
from pipeline.flows.gathering import gathering, raise_all
from pipeline.flows.lists import listed, terms_of
from pipeline.flows.report import weekly
from pipeline.flows.room import Room
from pipeline.outputs.registers import REPORTS, Format
from pipeline.ranking.report import Report

if TYPE_CHECKING:
    from pipeline.model.errors import TuiwenError

DRAFT = "draft"


def weekly_report(room: Room, when: str, *, index: str = "", people: bool = False) -> Report:
    """The list of one week, as a person names it, by the configured terms."""
    now = room.now()
    week = read_week(when, now=now, first=room.config.ranking.week_start)
    return weekly(
        store=room.store,
        week=week,
        terms=terms_of(room.config, index=index, people=people),
        names=listed(room.config),
        now=now,
    )


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
