"""A calendar as iCalendar (RFC 5545): all-day events that any calendar program takes in."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from pipeline.almanac.entries import Entry

_STAMP = datetime(2026, 1, 1, tzinfo=UTC)  # the same calendar is the same file


def calendar_file(entries: Iterable[Entry], *, name: str) -> bytes:
    """The bytes of an .ics; importing it again replaces what it brought before."""
    calendar = Calendar()
    calendar.add("prodid", "-//tuiwen//calendar//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    for entry in entries:
        calendar.add_component(_event(entry))
    data: bytes = calendar.to_ical()
    return data


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.day:%Y%m%d}-{entry.kind}-{entry.name}@tuiwen")
    event.add("dtstamp", _STAMP)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", f"{entry.name}{'（日期待定）' if entry.uncertain else ''}")
    event.add("categories", [entry.kind])
    event.add("transp", "TRANSPARENT")
    if told := "\n".join(filter(None, (entry.note, entry.source))):
        event.add("description", told)
    return event
