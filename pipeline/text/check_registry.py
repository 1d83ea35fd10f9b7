"""The rules that read a draft: each yields what it finds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.model.content import BodyForm, Draft, Finding, Level, Place
from pipeline.model.registry import Registry
from pipeline.text.compile import Compiled
from pipeline.text.styled import lines_of

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_SIGNS = "`~/]w"  # one of them stands in every fence, every address and all code
_URL = re.compile(r"(?:https?://|www\.)[^\s<>)\]]+|\]\([^)\s]*|`[^`]*`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a rule is given; `year` is the year that a date without one most likely means."""

    draft: Draft
    compiled: Compiled
    year: int
    strict: bool  # the strict reading of the limits stops a post as well
    prose: tuple[tuple[int, str], ...]  # line number and text, without code and addresses
    words: str  # the prose in one piece: a rule that cannot hit is told by one look

    def finding(self, rule_id: str, level: Level, line: int, message: str, **more: str) -> Finding:
        """One finding at a line of the draft's file."""
        where = Place(path=self.draft.path, line=line)
        return Finding(rule=rule_id, level=level, where=where, message=message, **more)


Rule: TypeAlias = Callable[[Case], Iterator[Finding]]

RULES: Registry[Rule] = Registry("检查规则", "pipeline.text.check")


def rule(name: str) -> Callable[[Rule], Rule]:
    """Decorate a rule with its id; the letter is its family."""
    return RULES.register(name)


def prose(draft: Draft) -> tuple[tuple[int, str], ...]:
    """Title, digest and body, a line each, with code blanked out and addresses shortened."""
    head = [
        (draft.at(k).line, text) for k, text in (("title", draft.title), ("digest", draft.digest))
    ]
    return tuple((n, t) for n, t in [*head, *_body(draft)] if t)


def _body(draft: Draft) -> Iterator[tuple[int, str]]:
    if draft.form is BodyForm.STYLED:
        yield from ((number, _URL.sub(" ", line)) for number, line in lines_of(draft))
        return
    lines = enumerate(draft.body.split("\n"), draft.body_line)
    if not any(sign in draft.body for sign in _SIGNS):
        yield from lines
        return
    closing = ""
    for number, line in lines:
        mark = _FENCE.match(line)
        if closing:
            if mark and mark[1].startswith(closing):
                closing = ""
        elif mark:
            closing = mark[1]
        else:
            yield number, _URL.sub(" ", line)
