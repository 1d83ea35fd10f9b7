"""The registry of indices, and the decorator that puts a formula into it."""

from collections.abc import Callable

from pipeline.model.registry import Registry
from pipeline.ranking.formula import Index, Mean, Rule, Weights

INDICES: Registry[Index] = Registry("指数", "pipeline.ranking.indices")

GSDATA_CAP, NEWRANK_CAP = 100_001, 100_000
CAPS = {"gsdata": GSDATA_CAP, "newrank": NEWRANK_CAP}
# gsdata: a month counts 30 days whatever the month, a year 365; anything else its own days.
WCI_DAYS = "d 取日1、周7、月30、年365，其余按实际天数"


def index(
    id_: str,
    *,
    name: str,
    formula: str,
    needs: tuple[str, ...],
    source: str,
    valid: str,
    weights: Weights | None = None,
    mean: Mean = Mean.EXACT,
    cap: int = GSDATA_CAP,
    days: str = WCI_DAYS,
) -> Callable[[Rule], Rule]:
    """Register a formula under its id."""

    def add(rule: Rule) -> Rule:
        member = Index(
            id=id_,
            name=name,
            formula=formula,
            needs=needs,
            weights=dict(weights or {}),
            mean=mean,
            cap=cap,
            source=source,
            valid=valid,
            days=days,
            rule=rule,
        )
        INDICES.register(id_)(member)
        return rule

    return add
