"""Sentences beside a list: what the next place would have needed, what moved a score, honours."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.model.metrics import Honour, Ranking
from pipeline.ranking.chase import Chase, chases
from pipeline.ranking.contribution import contributions
from pipeline.ranking.registers import CAPS, INDICES
from pipeline.ranking.scoring import explain
from pipeline.ranking.taken import Taken, Terms

SHOWN = 5  # scores whose movement is explained
CHASED = 50  # rows that are told what they lacked


def chased(ranking: Ranking, terms: Terms, names: Mapping[str, str]) -> tuple[str, ...]:
    """For each place below the first, the reads with which it would have been one higher."""
    cap = CAPS[terms.cap]
    ranking = replace(ranking, rows=ranking.rows[:CHASED])
    found = chases(ranking, terms.index, terms.weights or None, cap=cap)
    return tuple(_chase(one, names) for one in found)


def _chase(one: Chase, names: Mapping[str, str]) -> str:
    who, ahead = names.get(one.account, one.account), names.get(one.ahead, one.ahead)
    head = f"{who}距{ahead} {one.gap:.2f}"
    if one.reads is None:
        return f"{head}，单靠阅读追不上"
    return f"{head}，各篇阅读同增{one.share * 100:.1f}%（共多{one.reads:,}次）即可超过"


def moved(this: Taken, last: Taken, terms: Terms, names: Mapping[str, str]) -> tuple[str, ...]:
    """What moved the scores most, part by part; the parts add up to the change."""
    weights = terms.weights or INDICES[terms.index].weights
    before = {s.account: (s, f) for s, f in last.scores}
    both = [(s, f, *before[s.account]) for s, f in this.scores if s.account in before]
    both.sort(key=lambda row: -abs(row[0].value - row[2].value))
    found = []
    for score, figures, old, old_figures in both[:SHOWN]:
        parts = contributions(
            explain(terms.index, old_figures, terms.weights or None),
            explain(terms.index, figures, terms.weights or None),
            weights,
        )
        change = score.value - old.value
        if parts and f"{abs(change):.2f}" != "0.00":
            told = "，".join(f"{p.words}{p.value:+.2f}" for p in parts)
            found.append(f"{names.get(score.account, score.account)}指数{change:+.2f}：{told}")
    return tuple(found)


def honour(one: Honour, known: Sequence[Honour], names: Mapping[str, str]) -> str:
    """A placing or an award, with the best so far, how often first, and the streak."""
    name = names.get(one.account, one.account)
    issue = f"（{one.issue}）" if one.issue else ""
    what = "、".join(
        ([f"第{one.place}名"] if one.place else []) + ([one.award] if one.award else [])
    )
    text = f"{name}获{one.list}{issue}{what or '入选'}"
    series = [h for h in known if (h.account, h.list) == (one.account, one.list)]
    places = [h.place for h in series if h.place]
    if one.place and len(places) > 1:
        firsts = f"，{places.count(1)}次第一" if 1 in places else ""
        text += f"；该榜共上榜{len(series)}次，最好第{min(places)}名{firsts}"
    return text
