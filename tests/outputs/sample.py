"""One small report with everything in it: ties, gaps, 10万+, a newcomer, a nasty title."""

from dataclasses import replace
from datetime import date

from pipeline.almanac.weeks import week_of
from pipeline.model.metrics import Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking import sentences, summary
from pipeline.ranking.articles import rank_articles
from pipeline.ranking.digest import comments
from pipeline.ranking.periods import of_week
from pipeline.ranking.reading import Reading
from pipeline.ranking.report import Report
from pipeline.ranking.scoring import name_of
from pipeline.ranking.table import rank
from pipeline.ranking.taken import Terms, weigh

NASTY = '=HYPERLINK("x")|<script>alert(1)</script>*a*'
WEEK = of_week(week_of(date(2026, 12, 7)))
NAMES = {"a": "青春临川", "b": "甲<b>&乙", "c": "街道|青年", "d": "沉默"}
TERMS = Terms(index="wci-13.0", title="一周推文榜", account="a")


def _reading(account: str, title: str, reads: int | None, **changes: object) -> Reading:
    article = Publication(
        id=0,
        account=account,
        position=1,
        title=title,
        at=WEEK.since + 3_600_000_000,
        origin=Origin.OTHER,
        original=reads == 900,
    )
    counts = {"zaikan": 3, "like": 4, "share": 5, "source": Source.TYPED, "simulated": True}
    return replace(Reading(publication=article, reads=reads), **{**counts, **changes})


def sample() -> Report:
    """The report, without a store."""
    return reported(
        [
            _reading("a", NASTY, 900),
            _reading("b", "十万加", 100_001, censored=True),
            _reading("c", "小文", 900, share=None),
            _reading("c", "缺数", None),
        ]
    )


def unplaced() -> Report:
    """One article of which nobody knows whether it was the headline."""
    one = _reading("a", "小文", 901)
    return reported([replace(one, publication=replace(one.publication, position=0))])


def reported(readings: list[Reading]) -> Report:
    """A report of these readings."""
    this = weigh(readings, NAMES, TERMS, as_of=WEEK.until)
    last = weigh(readings[:1], NAMES, TERMS, as_of=WEEK.since)
    ranking = rank(
        this.scores,
        index=TERMS.id,
        start=WEEK.start.isoformat(),
        end=WEEK.end.isoformat(),
        as_of=WEEK.until,
        previous={"a": 1, "b": 2, "d": 3},
        names=NAMES,
        everybody=this.figures,
    )
    articles = rank_articles(readings)
    return Report(
        title=TERMS.title,
        account=TERMS.account,
        issue=2,
        span=WEEK,
        as_of=WEEK.until,
        made_at=WEEK.until,
        index_name=name_of(TERMS.id),
        methods=summary.methods(TERMS, WEEK, this),
        ranking=ranking,
        previous={s.account: s.printed for s, _ in last.scores},
        articles=articles,
        originals=rank_articles(readings, keep=lambda r: r.publication.original),
        totals=summary.totals(this, last),
        days=summary.days(WEEK, this, last),
        comments=comments(ranking, articles, None, lambda a: NAMES[a]),
        unranked=this.refused,
        names=NAMES,
        sources=summary.sources(this),
        chase=sentences.chased(ranking, TERMS, NAMES),
        moves=sentences.moved(this, last, TERMS, NAMES),
        extras=(("报名人数", NASTY, 128),),
    )
