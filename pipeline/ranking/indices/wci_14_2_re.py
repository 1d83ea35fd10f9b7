"""WCI V14.2 with forwards: the same number as its sister, another formula."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-14.2-re",
    name="WCI V14.2（含转发）",
    formula="(0.60·O+0.20·A+0.10·H+0.10·P)²×12，"
    "各项 0.70·ln(阅读+1)+0.09·ln(10·在看+1)+0.06·ln(10·点赞+1)"
    "+0.15·ln(10·转发+1)",
    needs=("R", "Rt", "Rmax", "Z", "Zt", "Zmax", "L", "Lt", "Lmax", "RE", "REt", "REmax"),
    weights={"O": 0.60, "A": 0.20, "H": 0.10, "P": 0.10},
    source="清博官网说明页 gsdata.cn/site/usage（镜像 stevekatra.com/site/usage-1）",
    valid="2021年11月以后，确切起点未见公布",
)
def wci_14_2_re(figures: PeriodFigures, weights: Weights) -> Working:
    """70/9/6/15, scale 12."""
    logs = (Log("R", 0.70), Log("Z", 0.09, 10), Log("L", 0.06, 10), Log("RE", 0.15, 10))
    return wci(figures, weights, logs, scale=12)
