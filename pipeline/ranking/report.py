"""One report as data: what every format prints, so that all of them print the same numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.model.metrics import PeriodFigures, Ranking
from pipeline.ranking.articles import ArticleRow
from pipeline.ranking.periods import Span
from pipeline.ranking.statistics import growth


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Reads of the articles published on one day or in one month, all listed accounts together."""

    date: str
    weekday: str
    reads: int | None  # None: there were articles, and no figure of any
    before: int | None  # the same day of the period before


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """One figure of the whole list, with the period before beside it; None is not known."""

    words: str
    value: float | None
    before: float | None = None
    unit: str = ""
    decimals: int = 0
    lower_bound: bool = False

    @property
    def change(self) -> str:
        """Against the period before: a difference of counts, a percentage of reads; or nothing."""
        if self.value is None or self.before is None:
            return ""
        if self.unit or self.decimals:
            text = f"{self.value - self.before:+,.{self.decimals}f}"
        else:
            rate = growth(self.value, self.before)
            text = "" if rate is None else f"{rate * 100:+.1f}%"
        return "持平" if text and not text.strip("+-0.%") else text

    @property
    def printed(self) -> str:
        """With thousands, and ≥ where a term is only known to be larger; missing is a dash."""
        if self.value is None:
            return "—"
        return f"{'≥' if self.lower_bound else ''}{self.value:,.{self.decimals}f}{self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report of one period. `names` maps accounts to printed names; times are µs UTC.

    `others` are further lists of articles by name; `chase` and `moves` are sentences: what the
    next place would have needed, and what moved the scores; `corrections`, what changed since
    the list came out; `extras`, other figures (name, article, value).
    """

    title: str
    account: str  # whose draft it becomes
    issue: int
    span: Span
    as_of: int
    made_at: int
    index_name: str
    methods: tuple[str, ...]
    ranking: Ranking
    previous: Mapping[str, float]  # last list's printed values by account
    articles: tuple[ArticleRow, ...]
    originals: tuple[ArticleRow, ...]
    totals: tuple[Total, ...]
    days: tuple[Day, ...]
    comments: tuple[str, ...]
    unranked: tuple[tuple[str, str], ...]  # account, why
    names: Mapping[str, str]
    sources: tuple[str, ...]
    others: tuple[tuple[str, tuple[ArticleRow, ...]], ...] = ()
    chase: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    extras: tuple[tuple[str, str, int], ...] = ()
    honours: tuple[str, ...] = ()

    @property
    def coverage(self) -> str:
        """The first line: how many articles have a figure, and whether any is simulated."""
        part = f"数据覆盖 {self.ranking.covered}/{self.ranking.articles} 篇"
        return f"{part} · 模拟数据，仅供演示" if self.ranking.simulated else part

    @property
    def period(self) -> str:
        """第1期 · 2026年第50周（…）."""
        return f"第{self.issue}期 · {self.span.words}"

    @property
    def heading(self) -> str:
        """The title, marked where its figures are simulated."""
        return f"{self.title}（模拟）" if self.ranking.simulated else self.title

    @property
    def out(self) -> tuple[str, ...]:
        """Who was in the last list and is not in this one, with the reason where it is known."""
        why = dict(self.unranked)
        return tuple(self._with(a, why.get(a, "")) for a in self.ranking.out)

    @property
    def absent(self) -> tuple[str, ...]:
        """Who else could not be ranked, and why."""
        return tuple(self._with(a, w) for a, w in self.unranked if a not in self.ranking.out)

    @property
    def notes(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The sections of sentences that stand below the tables, those with something in them."""
        extras = tuple(f"《{title}》{name}{value:,}" for name, title, value in self.extras)
        every = (
            ("进一位还差多少", self.chase),
            (f"与{self.span.said.last}相比", self.moves),
            ("报名、直播与其他", extras),
            ("上榜与获奖", self.honours),
            ("更正记录", self.corrections),
        )
        return tuple((title, lines) for title, lines in every if lines)

    @property
    def slug(self) -> str:
        """The stem of file names: ranking-2026-W50."""
        group = self.ranking.index.partition("group=")[2]
        return f"ranking-{self.span.number}{f'-{group}' if group else ''}"

    def _with(self, account: str, why: str) -> str:
        return f"{self.name(account)}（{why}）" if why else self.name(account)

    def name(self, account: str) -> str:
        """The printed name of an account."""
        return self.names.get(account, account)


def mean_printed(figures: PeriodFigures) -> int:
    """Mean reads of the covered articles, rounded for print."""
    return round((figures.R or 0) / figures.covered) if figures.covered else 0


def reads_printed(value: int | None, figures: PeriodFigures) -> str:
    """A sum of reads: a lower bound where an article of it is 10万+."""
    if value is None:
        return "—"
    return f"≥{value:,}" if figures.censored and value >= 100_000 else f"{value:,}"


def count_printed(value: int | None) -> str:
    """A count with thousands, a dash where it is missing."""
    return "—" if value is None else f"{value:,}"
