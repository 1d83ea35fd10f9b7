"""One period as it stood at its cut-off: readings, figures, scores, and who could not be ranked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.almanac.beijing import HOUR
from pipeline.model.errors import InputError, Several
from pipeline.model.metrics import PeriodFigures, Score
from pipeline.ranking.figures import period_figures
from pipeline.ranking.reading import Reading
from pipeline.ranking.refusals import reason
from pipeline.ranking.scoring import LIST, compute, full_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a desk decided about its list. `cutoff` is µs after the period's end.

    `people` ranks by reading people, from the platform's own figures, and says so. With an `age`
    (µs) every article is taken at that age, not at the cut-off. `group` names the accounts' group.
    """

    index: str = "wci-14.2"
    weights: Mapping[str, float] = field(default_factory=dict)
    cap: str = "gsdata"
    cutoff: int = 12 * HOUR
    title: str = "一周推文榜"
    account: str = ""
    first_issue: int = 1
    top: int = 10
    people: bool = False
    age: int = 0
    group: str = ""

    @property
    def formula(self) -> str:
        """The id of the scores."""
        return full_id(self.index, people=self.people, weights=self.weights)

    @property
    def id(self) -> str:
        """The id under which places are kept: movement is only within the same kind of list."""
        age = f"age={self.age // HOUR}h" if self.age else ""
        group = f"group={self.group}" if self.group else ""
        return LIST.join(part for part in (self.formula, age, group) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One period as it stood at its cut-off."""

    readings: tuple[Reading, ...]
    figures: tuple[PeriodFigures, ...]
    scores: tuple[tuple[Score, PeriodFigures], ...]
    refused: tuple[tuple[str, str], ...]
    as_of: int

    @property
    def censored(self) -> int:
        """Articles of ranked accounts whose reads are only a lower bound."""
        return sum(f.censored for _, f in self.scores)

    @property
    def reads(self) -> int | None:
        """Reads of the ranked accounts; None when there are none."""
        return sum(f.R or 0 for _, f in self.scores) if self.scores else None


def weigh(
    readings: Sequence[Reading],
    accounts: Iterable[str],
    terms: Terms,
    *,
    as_of: int,
    d: int = 7,
    this: str = "本周",
) -> Taken:
    """Sum and score the readings of one period of `d` days, account by account."""
    of: dict[str, list[Reading]] = {account: [] for account in accounts}
    for one in readings:
        of[one.publication.account].append(one)
    figures = tuple(period_figures(a, mine, d=d) for a, mine in of.items())
    scores, refused = _scores(figures, of, terms, this)
    return Taken(
        readings=tuple(readings), figures=figures, scores=scores, refused=refused, as_of=as_of
    )


def _scores(
    figures: Sequence[PeriodFigures],
    of: Mapping[str, Sequence[Reading]],
    terms: Terms,
    this: str,
) -> tuple[tuple[tuple[Score, PeriodFigures], ...], tuple[tuple[str, str], ...]]:
    """Scores of those that can be ranked; the others with the reason why not."""
    scores: list[tuple[Score, PeriodFigures]] = []
    refused: list[tuple[str, str]] = []
    for one in figures:
        if one.n == 0:
            refused.append((one.account, f"{this}没有发文"))
        elif one.covered == 0:
            refused.append((one.account, f"{one.n}篇都没有阅读数"))
        else:
            try:
                scores.append((compute(terms.index, one, terms.weights or None), one))
            except (InputError, Several) as error:
                why = reason(error, one, of[one.account], terms.index)
                refused.append((one.account, why))
    return tuple(scores), tuple(refused)
