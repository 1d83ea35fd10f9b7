"""House typography over a Markdown source: only prose changes, and the tree proves it.

Never touched: addresses, code, formulas, tags, file names, the header. Lines stay where they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import comrak

from pipeline.text.markdown import parsed
from pipeline.text.typography_rules import MASK, RULES, House
from pipeline.text.typography_spans import hidden, shown

__all__ = ["Change", "House", "Typeset", "typeset"]

MAX_PASSES = 4  # rules may make work for one another; no text is known that needs three
MAX_PROOFS = 24  # parses of one text, when a change would turn text into a sign
_SAID = 12  # characters shown around a change


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a rule would have otherwise: `line` counts from 0."""

    line: int
    rule: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """A source as the house sets it, and every change."""

    text: str
    changes: tuple[Change, ...]


def typeset(text: str, house: House) -> Typeset:
    """The source in the house's typography; the same where it could not be proved harmless."""
    if MASK in text:
        return Typeset(text=text, changes=())
    lines = text.split("\n")
    changed: dict[int, tuple[str, list[Change]]] = {}
    for number, (line, own) in enumerate(zip(*hidden(text), strict=True)):
        new, said = _line(number, line, house)
        if new != line:
            changed[number] = (shown(new, own), said)
    good = _proved(lines, changed)
    return Typeset(
        text="\n".join(changed[n][0] if n in good else line for n, line in enumerate(lines)),
        changes=tuple(change for n in sorted(good) for change in changed[n][1]),
    )


def _line(number: int, line: str, house: House) -> tuple[str, list[Change]]:
    said: list[Change] = []
    for _ in range(MAX_PASSES):
        start = line
        for rule, what, apply in RULES:
            new = apply(line, house)
            if new != line and new.count(MASK) == line.count(MASK):
                before, after = _difference(line, new)
                said.append(Change(line=number, rule=rule, what=what, before=before, after=after))
                line = new
        if line == start:
            break
    return line, said


def _difference(old: str, new: str) -> tuple[str, str]:
    """The place of the change with a little around it."""
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    end = start + _SAID
    head = max(0, start - 3)
    return tuple(text[head:end].replace(MASK, "…") for text in (old, new))  # type: ignore[return-value]


def _proved(lines: list[str], changed: dict[int, tuple[str, list[Change]]]) -> set[int]:
    """The changed lines that leave the tree as it is; halved until the guilty ones are out."""
    wanted = _signature("\n".join(lines)) if changed else []
    good: set[int] = set()
    left = [sorted(changed)] if changed else []
    proofs = 0
    while left and proofs < MAX_PROOFS:
        group = left.pop()
        trial = good | set(group)
        text = "\n".join(changed[n][0] if n in trial else line for n, line in enumerate(lines))
        proofs += 1
        if _signature(text) == wanted:
            good = trial
        elif len(group) > 1:
            left += [group[len(group) // 2 :], group[: len(group) // 2]]
    return good


def _signature(text: str) -> list[Any]:
    """Everything in a tree but its prose: kinds in order, code, addresses, formulas, tags."""
    with parsed(text) as root:
        return list(_facts(root))


def _facts(root: comrak.AstNode) -> Iterator[Any]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        value = node.node_value
        kind = type(value).__name__
        if kind not in {"Text", "SoftBreak"}:
            yield kind, _said(value)
        waiting.extend(reversed(node.children))


def _said(value: Any) -> str:
    """What a node holds beside its children."""
    inner = getattr(value, "value", None)
    for name in ("literal", "url"):
        if hasattr(inner, name):
            return str(getattr(inner, name))
    return inner if isinstance(inner, str) else ""
