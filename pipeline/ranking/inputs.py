"""The figures an index is given: read from symbols, and every mistake named at once."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from math import inf, isfinite
from typing import Any

from pipeline.model.errors import InputError, Several, TuiwenError
from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.formula import Index

WORDS = {
    "d": "天数",
    "n": "篇数",
    "R": "总阅读",
    "Rt": "头条阅读",
    "Rmax": "最高阅读",
    "Z": "总在看",
    "Zt": "头条在看",
    "Zmax": "最高在看",
    "L": "总点赞",
    "Lt": "头条点赞",
    "Lmax": "最高点赞",
    "RE": "总转发",
    "REt": "头条转发",
    "REmax": "最高转发",
    "R_avg": "篇均阅读",
}
_COUNTS = tuple(s for s in WORDS if s != "R_avg")


def figures_from(symbols: Mapping[str, object], *, account: str = "") -> PeriodFigures:
    """Figures from a mapping of the symbols `d n R Rt Rmax Z … R_avg`; null is missing."""
    wrong: list[TuiwenError] = [_unknown(k, account) for k in symbols if k not in WORDS]
    values: dict[str, Any] = {}
    for name in _COUNTS:
        values[name] = _whole(name, symbols.get(name), account, wrong)
    wrong += [_missing(name, account) for name in ("d", "n") if symbols.get(name) is None]
    average = _number("R_avg", symbols.get("R_avg"), account, wrong)
    raise_all(wrong)
    days, n = values.pop("d") or 0, values.pop("n") or 0
    blank = PeriodFigures(account=account, d=days, n=n, R_avg=average)
    return replace(blank, **{k: v for k, v in values.items() if v is not None})


def verify(figures: PeriodFigures, index: Index) -> None:
    """Refuse figures from which this index cannot be computed, naming every field."""
    wrong: list[TuiwenError] = [
        _error(name, f"应是不小于 0 的数，现在是 {value}", figures.account)
        for name in WORDS
        if (value := getattr(figures, name)) is not None and not 0 <= value < inf
    ]
    if figures.d < 1:
        wrong.append(_error("d", "至少是1天", figures.account))
    if figures.n > 0:
        wrong += [
            _missing(name, figures.account, index.id)
            for name in index.needs
            if getattr(figures, name) is None
        ]
    wrong += _above(figures)
    raise_all(wrong)


def raise_all(wrong: list[TuiwenError]) -> None:
    """One error as itself, several together."""
    if len(wrong) == 1:
        raise wrong[0]
    if wrong:
        raise Several(wrong)


def _above(figures: PeriodFigures) -> list[TuiwenError]:
    """No part is larger than its whole."""
    pairs = [(f"{s}{part}", s) for s in ("R", "Z", "L", "RE") for part in ("t", "max")]
    found: list[TuiwenError] = []
    for part, whole in pairs:
        small, large = getattr(figures, part), getattr(figures, whole)
        if small is not None and large is not None and small > large:
            text = f"{small} 大于 {whole}（{WORDS[whole]}）{large}"
            found.append(_error(part, text, figures.account))
    return found


def _whole(name: str, value: object, account: str, wrong: list[TuiwenError]) -> int | None:
    number = _number(name, value, account, wrong)
    if number is None:
        return None
    if number != int(number):
        wrong.append(_error(name, f"应是整数，现在是 {value}", account))
        return None
    return int(number)


def _number(name: str, value: object, account: str, wrong: list[TuiwenError]) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        wrong.append(_error(name, f"应是数字，现在是 {value!r}", account))
        return None
    if not isfinite(value):
        wrong.append(_error(name, "不是有限的数", account))
        return None
    if value < 0:
        wrong.append(_error(name, f"不能是负数，现在是 {value}", account))
        return None
    return value


def _missing(name: str, account: str, index: str = "") -> InputError:
    todo = "请补上；缺的数不能当作 0"
    if index:
        todo += f"，或换用不需要它的公式（当前 {index}）"
    return _error(name, "没有给出", account, todo)


def _unknown(name: str, account: str) -> InputError:
    near = get_close_matches(name, WORDS, n=1, cutoff=0.3)
    hint = f"您是否想写 {near[0]}？" if near else ""
    return InputError(f"不认识的字段 {name}", where=account, todo=f"{hint}可用：{' '.join(WORDS)}")


def _error(name: str, what: str, account: str, todo: str = "") -> InputError:
    word = WORDS.get(name, name)
    return InputError(f"{name}（{word}）{what}", where=account, todo=todo)
