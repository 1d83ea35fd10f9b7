"""WCI V14.2 without forwards."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-14.2",
    name="WCI V14.2",
    formula="(0.60·O+0.20·A+0.10·H+0.10·P)²×12，"
    "各项 0.85·ln(阅读+1)+0.09·ln(10·在看+1)+0.06·ln(10·点赞+1)",
    needs=("R", "Rt", "Rmax", "Z", "Zt", "Zmax", "L", "Lt", "Lmax"),
    weights={"O": 0.60, "A": 0.20, "H": 0.10, "P": 0.10},
    source="清博指数 V14.2 的公开说明与两份独立实现（weizhi.cc，CSDN 121574058）",
    valid="2021年起",
)
def wci_14_2(figures: PeriodFigures, weights: Weights) -> Working:
    """Headlines per day, not per article; scale 1.2 · 10."""
    logs = (Log("R", 0.85), Log("Z", 0.09, 10), Log("L", 0.06, 10))
    return wci(figures, weights, logs, scale=12)
