"""Scores: one formula id over one account's figures."""

from collections.abc import Mapping

from pipeline.model.errors import InputError
from pipeline.model.metrics import PeriodFigures, Score
from pipeline.ranking.formula import Index, Step, Weights, Working
from pipeline.ranking.inputs import verify
from pipeline.ranking.registers import INDICES

USER = "~user"
LIST = ":"  # what follows is of the list: its group, its age
_NO_ARTICLES = Step(symbol="n", words="本期没有发文", how="n = 0，指数记 0，不参加排名", value=0.0)


def compute(id_: str, figures: PeriodFigures, weights: Weights | None = None) -> Score:
    """The index of one account; raises InputError naming every field that is wrong or missing."""
    working = explain(id_, figures, weights)
    full = full_id(id_, people=figures.people, weights=weights)
    return Score(index=full, account=figures.account, value=working[-1].value)


def explain(id_: str, figures: PeriodFigures, weights: Weights | None = None) -> Working:
    """Every step of the calculation; the last one is the index."""
    index = INDICES[plain_id(id_)]
    used = _own_weights(index, weights) if weights else index.weights
    verify(figures, index)
    return index.rule(figures, used) if figures.n else (_NO_ARTICLES,)


def weights_from(id_: str, given: object) -> Weights | None:
    """Own first-level weights as a person gives them: by name, or in the formula's order."""
    if given is None:
        return None
    names = tuple(INDICES[plain_id(id_)].weights)
    if isinstance(given, list) and len(given) == len(names):
        given = dict(zip(names, given, strict=True))
    if not isinstance(given, Mapping) or not all(_number(v) for v in given.values()):
        raise InputError(f"权重应写成 {'、'.join(names)} 各一个数", where=id_)
    return {str(k): float(v) for k, v in given.items()}


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def full_id(id_: str, *, people: bool = False, weights: Weights | None = None) -> str:
    """The id that is stored: own weights and figures of people are part of it."""
    own = f"@{','.join(f'{k}{v:g}' for k, v in weights.items())}" if weights else ""
    return f"{plain_id(id_)}{own}{USER if people else ''}"


def plain_id(id_: str) -> str:
    """The formula behind a stored id."""
    return formula_id(id_).removesuffix(USER).partition("@")[0]


def formula_id(id_: str) -> str:
    """A list's id without what the list is made of (group, age): the id of its scores."""
    return id_.partition(LIST)[0]


def name_of(id_: str) -> str:
    """How an index is printed; what is computed from people says so."""
    name = INDICES[plain_id(id_)].name
    return f"仿{name}（人数）" if formula_id(id_).endswith(USER) else name


def methods_of(id_: str) -> str:
    """The methods note of a stored id."""
    note = INDICES[plain_id(id_)].methods
    own = formula_id(id_).removesuffix(USER).partition("@")[2]
    if own:
        note += f"；本榜自定一级权重 {own}"
    if formula_id(id_).endswith(USER):
        note += "；以阅读人数代替阅读次数，与公开的指数不可比"
    return note


def _own_weights(index: Index, weights: Weights) -> Weights:
    if not index.weights:
        raise InputError(f"{index.id} 不接受自定权重", todo="请去掉 weights")
    if set(weights) != set(index.weights):
        wanted = "、".join(index.weights)
        raise InputError(f"{index.id} 的权重应是 {wanted}，现在是 {'、'.join(weights)}")
    bad = [k for k, v in weights.items() if not 0 <= v <= 1]
    if bad:
        raise InputError(f"{index.id} 的权重 {'、'.join(bad)} 应在 0 与 1 之间")
    total = sum(weights.values())
    if abs(total - 1) > 1e-9:
        raise InputError(f"{index.id} 的权重合计应是 1，现在是 {total:g}")
    return {part: weights[part] for part in index.weights}
