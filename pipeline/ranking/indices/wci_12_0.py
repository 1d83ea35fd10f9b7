"""WCI V12.0."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Mean, Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-12.0",
    name="WCI V12.0",
    formula="(0.40·O+0.45·A+0.15·P)²×10，各项 0.80·ln(阅读+1)+0.20·ln(10·点赞+1)",
    needs=("R", "Rmax", "Z", "Zmax"),
    weights={"O": 0.40, "A": 0.45, "P": 0.15},
    mean=Mean.ONE_DECIMAL,
    source="清博 V12.0 说明（m.xcditu.com/wz/20161214/6509）；2016-05-31 的记录复算一致",
    valid="2016年11月至2017年6月",
)
def wci_12_0(figures: PeriodFigures, weights: Weights) -> Working:
    """Mean reads were printed with one decimal, and the printed mean was used."""
    logs = (Log("R", 0.80), Log("Z", 0.20, 10))
    return wci(figures, weights, logs, scale=10, mean=Mean.ONE_DECIMAL)
