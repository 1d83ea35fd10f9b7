"""What moved a score: the change of an index, shared out over its parts without a rest.

With s = Σ w·part and an index of c·s², the change is c·(s₁+s₀)·Σ w·(part₁ − part₀): exact, in one
factor. Indices that are the weighted sum itself have the factor 1.
"""

from dataclasses import dataclass

from pipeline.ranking.formula import Weights, Working


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One part of an index and what it added to the change."""

    words: str
    value: float


def contributions(before: Working, after: Working, weights: Weights) -> tuple[Contribution, ...]:
    """The change from one calculation to the next by part, largest first; () of other shapes."""
    old, new = _parts(before, weights), _parts(after, weights)
    if not weights or set(old) != set(weights) or set(new) != set(weights):
        return ()
    factor = _factor(before, after, old, new, weights)
    words = {step.symbol: step.words for step in after}
    found = [
        Contribution(words=words[p], value=factor * w * (new[p] - old[p]))
        for p, w in weights.items()
    ]
    return tuple(sorted(found, key=lambda c: -abs(c.value)))


def _parts(working: Working, weights: Weights) -> dict[str, float]:
    return {step.symbol: step.value for step in working if step.symbol in weights}


def _factor(
    before: Working,
    after: Working,
    old: dict[str, float],
    new: dict[str, float],
    weights: Weights,
) -> float:
    first = sum(w * old[p] for p, w in weights.items())
    last = sum(w * new[p] for p, w in weights.items())
    top, sums = (after[-1].value, last) if last else (before[-1].value, first)
    if not sums or abs(top - sums) <= 1e-9 * abs(sums):
        return 1.0
    return top / sums**2 * (first + last)
