"""What came before a list: the last one, those before it, streaks, and what was corrected since."""

from collections.abc import Mapping

from pipeline.almanac.beijing import minute_words
from pipeline.model.metrics import PlaceChange, Ranking
from pipeline.ranking.periods import Span
from pipeline.ranking.table import rank
from pipeline.ranking.taken import Taken, Terms
from pipeline.store.ports import Store


def previous(store: Store, terms: Terms, span: Span, last: Taken) -> dict[str, int] | None:
    """The last list as it was printed, else as its figures give it; None when there was none."""
    start, end = _days(span.shift(-1))
    kept = store.metrics.places(terms.id, start, end)
    if kept or not last.scores:
        return kept or None
    made = rank(last.scores, index=terms.id, start=start, end=end, as_of=last.as_of)
    return {row.account: row.place for row in made.rows}


def earlier(store: Store, terms: Terms, span: Span) -> set[str]:
    """Accounts of the lists before the last one."""
    found: set[str] = set()
    for start, end in _lists(store, terms, span.shift(-1)):
        found |= set(store.metrics.places(terms.id, start, end))
    return found


def issue(store: Store, terms: Terms, span: Span) -> int:
    """Numbered by the lists of this kind that were made before."""
    return terms.first_issue + len(_lists(store, terms, span))


def streak(store: Store, terms: Terms, span: Span, account: str) -> int:
    """For how many lists in a row, this one included, the account has been first."""
    count, at = 1, span.shift(-1)
    while store.metrics.places(terms.id, *_days(at)).get(account) == 1:
        count, at = count + 1, at.shift(-1)
    return count


def keep(store: Store, terms: Terms, span: Span, ranking: Ranking, *, now: int) -> None:
    """Keep the places; where a list that was out changes, write down what changed.

    A list that is asked for before its cut-off is provisional and is not kept.
    """
    if now < span.until + terms.cutoff:
        return
    start, end = _days(span)
    was = store.metrics.places(terms.id, start, end)
    places = {row.account: row.place for row in ranking.rows}
    if was and was != places:
        store.metrics.correct(_changes(terms.id, (start, end), was, places, now))
    if was != places:
        store.metrics.put_places(terms.id, start, end, places, at=now)


def corrections(
    store: Store, terms: Terms, span: Span, names: Mapping[str, str]
) -> tuple[str, ...]:
    """What changed in this list since it came out, as sentences."""
    found = store.metrics.corrections(terms.id, *_days(span))
    return tuple(
        f"{minute_words(c.at)}更正：{names.get(c.account, c.account)}"
        f"由{_place(c.before)}改为{_place(c.after)}"
        for c in found
    )


def _place(place: int | None) -> str:
    return f"第{place}名" if place else "未上榜"


def _changes(
    index: str, days: tuple[str, str], was: Mapping[str, int], now: Mapping[str, int], at: int
) -> list[PlaceChange]:
    return [
        PlaceChange(
            index=index,
            start=days[0],
            end=days[1],
            account=account,
            before=was.get(account),
            after=now.get(account),
            at=at,
        )
        for account in dict.fromkeys([*was, *now])
        if was.get(account) != now.get(account)
    ]


def _lists(store: Store, terms: Terms, span: Span) -> list[tuple[str, str]]:
    """Lists of the same kind of period that started before the span."""
    first = span.start.isoformat()
    kept = store.metrics.lists(terms.id)
    return [(start, end) for start, end in kept if start < first and span.like(start, end)]


def _days(span: Span) -> tuple[str, str]:
    return span.start.isoformat(), span.end.isoformat()
