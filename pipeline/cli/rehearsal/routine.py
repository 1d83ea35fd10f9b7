"""What happens by the calendar: figures every morning, the ranking after each week."""

from collections.abc import Callable
from datetime import date

from pipeline.almanac.beijing import clock, day_of, minute_words
from pipeline.almanac.weeks import week_of
from pipeline.cli.rehearsal import people
from pipeline.flows.daily import figures
from pipeline.flows.gathering import raise_all
from pipeline.flows.lists import own_names, terms_of
from pipeline.flows.ports import Ports
from pipeline.flows.printing import printed, weekly_report
from pipeline.flows.room import Room
from pipeline.flows.tables import import_table
from pipeline.model.errors import TuiwenError
from pipeline.model.metrics import Source
from pipeline.wiring import Platform

Tell = Callable[[str], None]

# An editor types the own accounts' public counts; the others' come as a sheet.
TABLES = (("public-reads.csv", Source.TYPED), ("other-accounts.csv", Source.IMPORT))
FORMATS = ("html", "xlsx", "draft")


def daily(room: Room, platform: Platform, ports: Ports, now: int, tell: Tell) -> None:
    """The figures of the days before, as `run` collects them; a rehearsal stops at a failure."""
    given, errors = room.config.collect, list[TuiwenError]()
    for got in figures(ports, platform.statistics, at=given.at, back=given.back, errors=errors):
        if got.linked:
            name = room.names[got.account]
            tell(f"{clock(now):%m-%d %H:%M} {name}：统计认出 {got.linked} 篇")
    raise_all(errors)


def weekly(room: Room, now: int, tell: Tell) -> None:
    """After a week's cut-off: type the counts, rank, write the list, and sign its draft."""
    week = week_of(day_of(now), first=room.config.ranking.week_start).shift(-1)
    begun = week_of(_start(room), first=room.config.ranking.week_start)
    if week.start < begun.start or now < week.until + terms_of(room.config).cutoff:
        return
    if not room.store.desk.claim_job("rehearsal:ranking", week.number, at=now):
        return
    for name, source in TABLES:
        _typed(room, name, source, now)
    report = weekly_report(room, week.start.isoformat())
    printed(room, report, FORMATS, None)
    tell(f"{minute_words(now)} {report.heading} {report.period}：{report.coverage}")
    people.submit_all(room, lambda _: None)
    people.sign_all(room, lambda _: None)
    people.place_all(room)
    room.store.desk.job_done("rehearsal:ranking", week.number, at=now)


def _start(room: Room) -> date:
    return day_of(int(room.store.desk.get("rehearsal:start") or room.now()))


def _typed(room: Room, name: str, source: Source, now: int) -> None:
    import_table(
        store=room.store,
        name=name,
        data=(room.root / "assets" / "demo" / name).read_bytes(),
        own=own_names(room.config),
        now=now,
        source=source,
        simulated=True,
    )
