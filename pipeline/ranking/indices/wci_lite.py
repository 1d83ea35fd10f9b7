"""WCI without headlines, for lists whose data name no positions."""

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Weights, Working
from pipeline.ranking.registers import index
from pipeline.ranking.wci import Log, wci


@index(
    "wci-lite",
    name="微信影响力指数（无头条项）",
    formula="(0.42·O+0.42·A+0.16·P)²×10，各项 0.85·ln(阅读+1)+0.15·ln(10·在看+1)",
    needs=("R", "Rmax", "Z", "Zmax"),
    weights={"O": 0.42, "A": 0.42, "P": 0.16},
    source="浙江数据知识产权登记《微信影响力指数》（selectdataset.com）",
    valid="2024年",
)
def wci_lite(figures: PeriodFigures, weights: Weights) -> Working:
    """The sub-forms of V13.0 under other weights."""
    return wci(figures, weights, (Log("R", 0.85), Log("Z", 0.15, 10)), scale=10)
