"""WCI 2.0, the early form: likes are not multiplied, totals not divided."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-2",
    name="WCI 2.0",
    formula="(0.40·O+0.45·A+0.15·P)²×10，各项 0.80·ln(阅读+1)+0.20·ln(点赞+1)，总数不除以天数",
    needs=("R", "Rmax", "Z", "Zmax"),
    weights={"O": 0.40, "A": 0.45, "P": 0.15},
    source="公开算例 www.gulangu.com/a/344.html，复算一致",
    valid="约2014年",
    days="与天数无关",
)
def wci_2(figures: PeriodFigures, weights: Weights) -> Working:
    """No ×10 inside the logarithm of likes."""
    logs = (Log("R", 0.80), Log("Z", 0.20))
    return wci(figures, weights, logs, scale=10, per_day=False)
