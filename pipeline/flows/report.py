"""The weekly report: figures at the cut-off, scores, places, movement, all in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.almanac.weeks import Week
from pipeline.model.errors import NothingToDo
from pipeline.model.metrics import Ranking
from pipeline.model.post import Publication
from pipeline.ranking import summary
from pipeline.ranking.articles import rank_articles
from pipeline.ranking.digest import comments
from pipeline.ranking.reading import Reading, reading
from pipeline.ranking.registers import CAPS
from pipeline.ranking.report import Report
from pipeline.ranking.scoring import name_of
from pipeline.ranking.table import rank
from pipeline.ranking.taken import Taken, Terms, weigh
from pipeline.store.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What is asked for: one week of one list."""

    store: Store
    week: Week
    terms: Terms
    names: Mapping[str, str]
    now: int

    @property
    def start(self) -> str:
        return self.week.start.isoformat()

    @property
    def end(self) -> str:
        return self.week.end.isoformat()


def weekly(*, store: Store, week: Week, terms: Terms, names: Mapping[str, str], now: int) -> Report:
    """Rank the accounts of `names` (key to printed name) over one week, and keep its places.

    Any past week can be made again: its figures are those captured by its cut-off.
    """
    case = _Case(store=store, week=week, terms=terms, names=names, now=now)
    this = _take(case, week)
    if not this.readings:
        todo = "请先采集或导入这一周的数据"
        raise NothingToDo(f"{week.words}没有任何文章", todo=todo)
    last = _take(case, week.shift(-1))
    ranking = _ranked(case, this, last)
    _keep(case, this, ranking)
    return _report(case, this, last, ranking)


def _take(case: _Case, week: Week) -> Taken:
    """The readings of one week, as far as they were captured by its cut-off."""
    terms, as_of = case.terms, min(case.now, week.until + case.terms.cutoff)
    found = case.store.publications.find(since=week.since, until=week.until)
    live = [p for p in found if p.account in case.names]
    readings = _read(case, live, as_of)
    return weigh(readings, case.names, terms, as_of=as_of)


def _read(case: _Case, live: list[Publication], as_of: int) -> list[Reading]:
    """Figures at the cut-off; where there was none yet, those of today, marked late."""
    at_cutoff = _readings(case, live, as_of)
    missing = [r.publication for r in at_cutoff if r.reads is None]
    after = {r.publication.id: replace(r, late=True) for r in _readings(case, missing, case.now)}
    return [r if r.reads is not None else after[r.publication.id] for r in at_cutoff]


def _readings(case: _Case, live: list[Publication], until: int) -> list[Reading]:
    shots = case.store.metrics.latest([p.id for p in live], until=until)
    cap, people = CAPS[case.terms.cap], case.terms.people
    return [reading(p, shots.get(p.id, ()), cap=cap, until=until, people=people) for p in live]


def _ranked(case: _Case, this: Taken, last: Taken) -> Ranking:
    return rank(
        this.scores,
        index=case.terms.id,
        start=case.start,
        end=case.end,
        as_of=this.as_of,
        previous=_previous(case, last),
        earlier=_earlier(case),
        names=case.names,
        everybody=this.figures,
    )


def _previous(case: _Case, last: Taken) -> dict[str, int] | None:
    """Last week's list as it was printed, else as its figures give it; None when there was none."""
    before = case.week.shift(-1)
    start, end = before.start.isoformat(), before.end.isoformat()
    kept = case.store.metrics.places(case.terms.id, start, end)
    if kept or not last.scores:
        return kept or None
    made = rank(last.scores, index=case.terms.id, start=start, end=end, as_of=last.as_of)
    return {row.account: row.place for row in made.rows}


def _earlier(case: _Case) -> set[str]:
    """Accounts of the lists before last week's."""
    metrics, found = case.store.metrics, set[str]()
    for start in metrics.lists_before(case.terms.id, case.week.shift(-1).start.isoformat()):
        end = week_end(start)
        found |= set(metrics.places(case.terms.id, start, end))
    return found


def week_end(start: str) -> str:
    """The last day of the week that starts on an ISO date."""
    return (date.fromisoformat(start) + timedelta(days=6)).isoformat()


def _keep(case: _Case, this: Taken, ranking: Ranking) -> None:
    """Keep figures and places, so that the next list has something to move against."""
    metrics = case.store.metrics
    with case.store.immediate():
        metrics.periods(case.start, case.end, this.figures)
        places = {row.account: row.place for row in ranking.rows}
        metrics.put_places(case.terms.id, case.start, case.end, places, at=case.now)


def _report(case: _Case, this: Taken, last: Taken, ranking: Ranking) -> Report:
    terms, names = case.terms, case.names
    articles = rank_articles(this.readings, top=terms.top)
    return Report(
        title=terms.title,
        account=terms.account,
        issue=_issue(case),
        week=case.week,
        as_of=this.as_of,
        made_at=case.now,
        index_name=name_of(terms.id),
        methods=summary.methods(terms, case.week, this),
        ranking=ranking,
        previous={s.account: s.printed for s, _ in last.scores},
        articles=articles,
        originals=rank_articles(this.readings, top=terms.top, keep=_original),
        totals=summary.totals(this, last),
        days=summary.days(case.week, this, last),
        comments=comments(ranking, articles, _comparable(this, last), lambda a: names.get(a, a)),
        unranked=this.refused,
        names=names,
        sources=summary.sources(this),
    )


def _comparable(this: Taken, last: Taken) -> int | None:
    """Last week's reads, where neither week's sum is only a lower bound."""
    return None if this.censored or last.censored else last.reads


def _original(one: Reading) -> bool:
    return one.publication.original


def _issue(case: _Case) -> int:
    """Numbered by the lists that were made before."""
    before = case.store.metrics.lists_before(case.terms.id, case.start)
    return case.terms.first_issue + len(before)
