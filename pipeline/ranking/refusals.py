"""Why an account could not be ranked, as an editor would say it."""

from collections.abc import Sequence

from pipeline.model.errors import InputError, Several
from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.figures import COUNTS
from pipeline.ranking.reading import Reading
from pipeline.ranking.registers import INDICES

_WORDS = {"Z": "在看", "L": "点赞", "RE": "转发"}
_HEADLINES = frozenset({"Rt", "Zt", "Lt", "REt"})


def reason(
    error: InputError | Several, figures: PeriodFigures, readings: Sequence[Reading], index: str
) -> str:
    """What the table of figures lacks for this index; what else is wrong keeps its own words."""
    lacking = {s for s in INDICES[index].needs if getattr(figures, s) is None}
    covered = [r for r in readings if r.reads is not None]
    told = [*_position(lacking, covered), *_counts(lacking, covered)]
    if told:
        return "；".join(told)
    errors = error.errors if isinstance(error, Several) else (error,)
    return "；".join(getattr(e, "what", str(e)) for e in errors)


def _position(lacking: set[str], covered: Sequence[Reading]) -> list[str]:
    """Which article was the headline is not known while a place is missing."""
    without = sum(not r.publication.position for r in covered)
    if not without or not lacking & _HEADLINES:
        return []
    whose = "表里" if without == len(covered) else f"有{without}篇"
    return [f"{whose}没有“位置”，不知道哪篇是头条"]


def _counts(lacking: set[str], covered: Sequence[Reading]) -> list[str]:
    """Which counts are missing, and of how many articles."""
    told: dict[int, list[str]] = {}
    for symbol, word in _WORDS.items():
        without = sum(getattr(r, COUNTS[symbol]) is None for r in covered)
        if without and lacking & {symbol, f"{symbol}t", f"{symbol}max"}:
            told.setdefault(without, []).append(f"“{word}”")
    return [
        f"{'表里' if n == len(covered) else f'有{n}篇'}没有{''.join(words)}，缺的数不能当作0"
        for n, words in told.items()
    ]
