"""Total reads: the plainest list, and the one that needs nothing but reads."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Step, Weights, Working
from pipeline.ranking.registers import index


@index(
    "reads",
    name="总阅读",
    formula="R，各篇阅读数之和",
    needs=("R",),
    source="文末显示的阅读数",
    valid="任何时期",
    days="与天数无关",
)
def reads(figures: PeriodFigures, weights: Weights) -> Working:  # noqa: ARG001  the rule's shape
    """R."""
    return (Step(symbol="R", words="总阅读", how="各篇之和", value=float(figures.R or 0)),)
