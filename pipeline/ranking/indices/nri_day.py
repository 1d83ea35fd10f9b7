"""新榜指数 (NRI), the day form of 2017-2018; exact against 21 published records."""

from math import log

from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Mean, Step, Weights, Working
from pipeline.ranking.registers import NEWRANK_CAP, index
from pipeline.ranking.wci import mean_reads


@index(
    "nri-day",
    name="新榜指数（日）",
    formula="0.75·总阅读+0.05·最高+0.10·篇均+0.05·头条+0.05·在看，"
    "各项 1000·ln(x+1)/ln(上限+1)，不封顶",
    needs=("R", "Rt", "Rmax", "Z"),
    weights={"total": 0.75, "max": 0.05, "mean": 0.10, "headline": 0.05, "likes": 0.05},
    mean=Mean.FLOOR,
    cap=NEWRANK_CAP,
    source="新榜 2017—2018 年公布的 21 条日记录，复算一致",
    valid="2017—2018年",
    days="日已核实；周、月的上限乘以天数，未核实",
)
def nri_day(figures: PeriodFigures, weights: Weights) -> Working:
    """Marks above 1000 stand: the published values do too."""
    d, mean = figures.d, mean_reads(figures, Mean.FLOOR)
    marks = (
        _mark("total", "总阅读", figures.R, 800_000 * d),
        _mark("max", "最高阅读", figures.Rmax, 100_000),
        _mark("mean", "篇均阅读", mean, 100_000),
        _mark("headline", "头条阅读", figures.Rt, 100_000 * d),
        _mark("likes", "在看", figures.Z, 80_000 * d),
    )
    total = sum(weights[m.symbol] * m.value for m in marks)
    how = " + ".join(f"{weights[m.symbol]:g}·{m.words}" for m in marks)
    return (*marks, Step(symbol="NRI", words="指数", how=how, value=total))


def _mark(symbol: str, words: str, x: float | None, top: int) -> Step:
    value = 1000 * log((x or 0) + 1) / log(top + 1)
    how = f"1000·ln({x:g}+1)/ln({top}+1)" if x is not None else ""
    return Step(symbol=symbol, words=words, how=how, value=value)
