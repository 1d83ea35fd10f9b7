"""Which posters of the series there are, and which are missing; needs no painter."""

from datetime import date

from pipeline.almanac.beijing import HOUR, MINUTE, clock, midnight
from pipeline.almanac.solarterms import NAMES, Term, terms
from pipeline.flows.room import Room
from pipeline.model.content import Draft, Kind

SERIES = "二十四节气"


def hour_of(room: Room, term: Term) -> int:
    """When a term's poster is to leave: the configured hour of its day."""
    hour = room.config.posters.hour
    return midnight(date.fromisoformat(term.date)) + hour.hour * HOUR + hour.minute * MINUTE


def of_series(room: Room, drafts: list[Draft], account: str, year: int) -> dict[str, Draft]:
    """Term to the draft of its poster."""
    return {
        str(d.fields["term"]): d
        for d in drafts
        if d.kind is Kind.POSTER
        and d.account == account
        and d.fields.get("term") in NAMES
        and _year(room, d) == year
    }


def _year(room: Room, draft: Draft) -> int:
    """The year of a poster; an unreadable one is the checks' business."""
    given = str(draft.fields.get("year") or "")
    return int(given) if given.isdecimal() else room.bench.year(draft)


def missing(room: Room, drafts: list[Draft], *, now: int) -> list[str]:
    """Accounts that publish the series, and the coming terms for which they have no draft."""
    ahead = room.config.posters.ahead
    years = {clock(now).year, clock(now + ahead).year}
    due = [t for y in sorted(years) for t in terms(y) if now < hour_of(room, t) <= now + ahead]
    taking_part = {d.account for d in drafts if d.kind is Kind.POSTER and d.series == SERIES}
    return [
        f"{room.names.get(account, account)}：{term.name}（{term.date}）的海报还没有稿件，"
        f"运行 tuiwen series plan {term.year} --account {account}"
        for account in sorted(taking_part)
        for term in due
        if term.name not in of_series(room, drafts, account, term.year)
    ]
