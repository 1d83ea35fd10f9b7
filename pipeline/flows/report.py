"""The report of a period: figures at the cut-off, scores, places, movement, all in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.almanac.weeks import Week
from pipeline.flows import past
from pipeline.model.errors import NothingToDo
from pipeline.model.metrics import Ranking
from pipeline.model.post import Publication
from pipeline.ranking import sentences, summary
from pipeline.ranking.age import reading_at
from pipeline.ranking.articles import ArticleRow, rank_articles
from pipeline.ranking.digest import comments
from pipeline.ranking.figures import HEADLINE
from pipeline.ranking.periods import Span, of_week
from pipeline.ranking.reading import Reading, reading
from pipeline.ranking.registers import CAPS
from pipeline.ranking.report import Report
from pipeline.ranking.scoring import name_of
from pipeline.ranking.table import rank
from pipeline.ranking.taken import Taken, Terms, weigh
from pipeline.store.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What is asked for: one period of one list."""

    store: Store
    span: Span
    terms: Terms
    names: Mapping[str, str]
    now: int


def weekly(*, store: Store, week: Week, terms: Terms, names: Mapping[str, str], now: int) -> Report:
    """Rank the accounts of `names` (key to printed name) over one week, and keep its places."""
    return periodic(store=store, span=of_week(week), terms=terms, names=names, now=now)


def periodic(
    *, store: Store, span: Span, terms: Terms, names: Mapping[str, str], now: int
) -> Report:
    """Rank the accounts of `names` (key to printed name) over one period, and keep its places.

    Any past period can be made again: its figures are those captured by its cut-off.
    """
    case = _Case(store=store, span=span, terms=terms, names=names, now=now)
    this = _take(case, span)
    if not this.readings:
        what = f"{span.words}没有任何文章"
        raise NothingToDo(what, todo=f"请先采集或导入{span.name}的数据")
    last = _take(case, span.shift(-1))
    ranking = _ranked(case, this, last)
    _keep(case, this, ranking)
    return _report(case, this, last, ranking)


def _take(case: _Case, span: Span) -> Taken:
    """The readings of one period, as far as they were captured by its cut-off."""
    terms = case.terms
    as_of = min(case.now, span.until + (terms.age or terms.cutoff))
    found = case.store.publications.find(since=span.since, until=span.until)
    live = [p for p in found if p.account in case.names]
    readings = _aged(case, live) if terms.age else _read(case, live, as_of)
    return weigh(readings, case.names, terms, as_of=as_of, d=span.d, this=span.said.this)


def _aged(case: _Case, live: list[Publication]) -> list[Reading]:
    """Every article at the same age."""
    shots = case.store.metrics.history([p.id for p in live], until=case.now)
    terms = case.terms
    rules = {"age": terms.age, "cap": CAPS[terms.cap], "until": case.now}
    return [reading_at(p, shots.get(p.id, ()), people=terms.people, **rules) for p in live]


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
    store, terms, span = case.store, case.terms, case.span
    return rank(
        this.scores,
        index=terms.id,
        start=span.start.isoformat(),
        end=span.end.isoformat(),
        as_of=this.as_of,
        previous=past.previous(store, terms, span, last),
        earlier=past.earlier(store, terms, span),
        names=case.names,
        everybody=this.figures,
    )


def _keep(case: _Case, this: Taken, ranking: Ranking) -> None:
    """Keep figures and places, so that the next list has something to move against."""
    with case.store.immediate():
        case.store.metrics.periods(ranking.start, ranking.end, this.figures)
        past.keep(case.store, case.terms, case.span, ranking, now=case.now)


def _report(case: _Case, this: Taken, last: Taken, ranking: Ranking) -> Report:
    store, terms, names, span = case.store, case.terms, case.names, case.span
    articles = rank_articles(this.readings, top=terms.top)
    return Report(
        title=terms.title,
        account=terms.account,
        issue=past.issue(store, terms, span),
        span=span,
        as_of=this.as_of,
        made_at=case.now,
        index_name=name_of(terms.id),
        methods=summary.methods(terms, span, this),
        ranking=ranking,
        previous={s.account: s.printed for s, _ in last.scores},
        articles=articles,
        originals=rank_articles(this.readings, top=terms.top, keep=_original),
        totals=summary.totals(this, last),
        days=summary.days(span, this, last),
        comments=_comments(case, ranking, articles, _comparable(this, last)),
        unranked=this.refused,
        names=names,
        sources=summary.sources(this),
        others=_others(this, terms.top),
        chase=sentences.chased(ranking, terms, names),
        moves=sentences.moved(this, last, terms, names),
        corrections=past.corrections(store, terms, span, names),
        extras=tuple(_extras(case, this)),
        honours=_honours(case),
    )


def _comments(
    case: _Case, ranking: Ranking, articles: tuple[ArticleRow, ...], before: int | None
) -> tuple[str, ...]:
    first = [r.account for r in ranking.rows if r.place == 1]
    alone = first[0] if len(first) == 1 else ""
    issues = past.streak(case.store, case.terms, case.span, alone) if alone else 1
    name = dict(case.names).get
    said = case.span.said
    return comments(ranking, articles, before, lambda a: name(a, a), said=said, champion_for=issues)


def _others(this: Taken, top: int) -> tuple[tuple[str, tuple[ArticleRow, ...]], ...]:
    """Headlines and the articles that were none, where both are known."""
    lists = (
        ("头条榜", rank_articles(this.readings, top=top, keep=_headline)),
        ("非头条榜", rank_articles(this.readings, top=top, keep=_second)),
    )
    return lists if all(rows for _, rows in lists) else ()


def _extras(case: _Case, this: Taken) -> list[tuple[str, str, int]]:
    """Sign-ups, live viewers: (name, title of the post's headline, value), largest first."""
    titles: dict[str, str] = {}
    for one in sorted(this.readings, key=lambda r: r.publication.position):
        if one.publication.post:
            titles.setdefault(one.publication.post, one.publication.title)
    found = [
        (extra.name, title, extra.value)
        for post, title in titles.items()
        for extra in case.store.metrics.extras_of(post)
    ]
    return sorted(found, key=lambda e: (e[0], -e[2], e[1]))


def _honours(case: _Case) -> tuple[str, ...]:
    """What the listed accounts won elsewhere in this period."""
    start, end = case.span.start.isoformat(), case.span.end.isoformat()
    every = case.store.honours.find()
    return tuple(
        sentences.honour(one, [h for h in every if h.date <= end], case.names)
        for one in every
        if one.account in case.names and start <= one.date <= end
    )


def _comparable(this: Taken, last: Taken) -> int | None:
    """The last period's reads, where neither sum is only a lower bound."""
    return None if this.censored or last.censored else last.reads


def _original(one: Reading) -> bool:
    return one.publication.original


def _headline(one: Reading) -> bool:
    return one.publication.position == HEADLINE


def _second(one: Reading) -> bool:
    return one.publication.position > HEADLINE
