"""WCI V13.0."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-13.0",
    name="WCI V13.0",
    formula="(0.30·O+0.30·A+0.30·H+0.10·P)²×10，各项 0.85·ln(阅读+1)+0.15·ln(10·在看+1)",
    needs=("R", "Rt", "Rmax", "Z", "Zt", "Zmax"),
    weights={"O": 0.30, "A": 0.30, "H": 0.30, "P": 0.10},
    source="清博 V13.0 说明（CSDN 90317966 转引）",
    valid="2017年7月至约2020年",
)
def wci_13_0(figures: PeriodFigures, weights: Weights) -> Working:
    """Reads .85 and 在看 .15 (点赞 before 2019)."""
    return wci(figures, weights, (Log("R", 0.85), Log("Z", 0.15, 10)), scale=10)
