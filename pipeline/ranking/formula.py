"""What an index is: a formula with its id, its weights, and the rules that belong to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

from pipeline.model.metrics import PeriodFigures


class Mean(StrEnum):
    """How the makers of an index round the mean reads before they use it."""

    EXACT = "不取整"
    ONE_DECIMAL = "保留1位小数"
    FLOOR = "舍去小数"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a calculation: a symbol, what it is, how it comes about, its value."""

    symbol: str
    words: str
    how: str
    value: float


Weights: TypeAlias = Mapping[str, float]
Working: TypeAlias = tuple[Step, ...]


class Rule(Protocol):
    """The formula itself: the steps of the calculation, the last of them the index."""

    def __call__(self, figures: PeriodFigures, weights: Weights) -> Working:
        """Calculate."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One formula id with everything that two people must agree on to get the same number.

    `needs` are the symbols without which it cannot be computed; `cap` is what 10万+ counts as;
    `days` says which period lengths the source confirms.
    """

    id: str
    name: str
    formula: str
    needs: tuple[str, ...]
    weights: Weights
    mean: Mean
    cap: int
    source: str
    valid: str
    days: str
    rule: Callable[[PeriodFigures, Weights], Working]

    @property
    def methods(self) -> str:
        """The note that stands under every table: id, formula, rules, source."""
        return (
            f"{self.name}（公式编号 {self.id}）：{self.formula}。篇均{self.mean.value}；"
            f"10万+按{self.cap}计；{self.days}。适用：{self.valid}。依据：{self.source}"
        )
