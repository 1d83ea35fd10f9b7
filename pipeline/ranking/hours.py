"""When to send: the effect of hours on reads, shrunken by its uncertainty, and refused if thin.

Reads are compared within the same position on ln(reads + 1). Each hour's mean is drawn towards
the whole by Efron & Morris 1975: effect · τ²/(τ² + σ²/n). It is an observation, not an experiment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import expm1, log1p, sqrt
from statistics import fmean

from pipeline.model.errors import InputError
from pipeline.ranking.forecast import t_quantile

FEWEST = 5  # articles in an hour before it may be spoken of
ENOUGH = 20  # articles in all
WARNING = "这只是观察：题材、位置和时段混在一起，换时段未必带来同样的变化。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One article: the hour (or weekday) it went out, its position, its reads at one age."""

    slot: int
    position: int
    reads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One slot: articles, change against the whole with its 95 % interval; `advised` if sure."""

    slot: int
    n: int
    effect: float
    low: float
    high: float
    advised: bool


def effects(sent: Sequence[Sent]) -> tuple[Effect, ...]:
    """Slot by slot, best first; InputError where there is too little to say anything."""
    by_slot = _rests(sent)
    usable = {slot: rests for slot, rests in by_slot.items() if len(rests) >= FEWEST}
    if len(sent) < ENOUGH or len(usable) < 2:
        raise InputError(
            f"样本太少：{len(sent)}篇，每时段至少{FEWEST}篇的只有{len(usable)}个",
            todo=f"至少要{ENOUGH}篇、两个时段各{FEWEST}篇，才谈得上比较",
        )
    within, between = _spread(usable)
    bound = t_quantile(0.975, sum(len(r) for r in usable.values()) - len(usable))
    found = [_effect(slot, rests, within, between, bound) for slot, rests in usable.items()]
    return tuple(sorted(found, key=lambda e: (-e.effect, e.slot)))


def _rests(sent: Sequence[Sent]) -> dict[int, list[float]]:
    """ln(reads + 1) less the mean of its position, by slot."""
    positions: dict[int, list[float]] = {}
    for one in sent:
        positions.setdefault(one.position, []).append(log1p(one.reads))
    found: dict[int, list[float]] = {}
    for one in sent:
        rest = log1p(one.reads) - fmean(positions[one.position])
        found.setdefault(one.slot, []).append(rest)
    return found


def _spread(by_slot: dict[int, list[float]]) -> tuple[float, float]:
    """Variance within slots, and between them beyond what chance makes."""
    count = sum(len(r) for r in by_slot.values())
    squares = sum((x - fmean(rests)) ** 2 for rests in by_slot.values() for x in rests)
    within = squares / (count - len(by_slot))
    means = [fmean(rests) for rests in by_slot.values()]
    whole = fmean(means)
    raw = sum((m - whole) ** 2 for m in means) / (len(means) - 1)
    chance = fmean(within / len(rests) for rests in by_slot.values())
    return within, max(0.0, raw - chance)


def _effect(
    slot: int, rests: Sequence[float], within: float, between: float, bound: float
) -> Effect:
    own = within / len(rests)
    weight = between / (between + own) if between else 0.0
    middle, half = weight * fmean(rests), bound * sqrt(weight * own)
    low, high = middle - half, middle + half
    return Effect(
        slot=slot,
        n=len(rests),
        effect=expm1(middle),
        low=expm1(low),
        high=expm1(high),
        advised=bool(between) and (low > 0 or high < 0),
    )
