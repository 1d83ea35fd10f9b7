"""WCI V11: V12.0 before totals were divided by days."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Mean, Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-11",
    name="WCI V11",
    formula="(0.40·O+0.45·A+0.15·P)²×10，各项 0.80·ln(阅读+1)+0.20·ln(10·点赞+1)，总数不除以天数",
    needs=("R", "Rmax", "Z", "Zmax"),
    weights={"O": 0.40, "A": 0.45, "P": 0.15},
    mean=Mean.ONE_DECIMAL,
    source="清博 V12.0 说明中的改动记录；2016-05-31 的记录复算一致",
    valid="至2016年",
    days="与天数无关",
)
def wci_11(figures: PeriodFigures, weights: Weights) -> Working:
    """For one day the same as V12.0."""
    logs = (Log("R", 0.80), Log("Z", 0.20, 10))
    return wci(figures, weights, logs, scale=10, mean=Mean.ONE_DECIMAL, per_day=False)
