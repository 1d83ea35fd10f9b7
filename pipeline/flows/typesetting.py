"""The house's typography applied to a draft's body, or only told, as config.yaml says."""

from dataclasses import replace

from pipeline.flows.bench import Bench
from pipeline.model.content import BodyForm, Draft, Finding, Level, Place
from pipeline.text.source import clean
from pipeline.text.typography import Change, House, typeset

SOURCES = {
    "T3": "GB/T 15834",
    "T4": "GB/T 15834",
    "T9": "GB/T 15835",
}


def in_house_style(bench: Bench, draft: Draft) -> tuple[Draft, tuple[Finding, ...]]:
    """The draft as it will be compiled, and what to say about its typography."""
    if bench.config is None or draft.form is not BodyForm.MARKDOWN:
        return draft, ()
    wanted = bench.config.typography
    house = House(
        space=wanted.space,
        punctuation=wanted.punctuation,
        quotes=wanted.quotes,
        ellipsis=wanted.ellipsis,
        dash=wanted.dash,
        ranges=wanted.ranges,
    )
    clean(draft)  # what cannot be an article is refused before anybody works on it
    made = typeset(draft.body, house)
    if not wanted.fix:
        return draft, tuple(_told(draft, change) for change in made.changes)
    return replace(draft, body=made.text), _summed(draft, made.changes)


def _told(draft: Draft, change: Change) -> Finding:
    return Finding(
        rule=change.rule,
        level=Level.HINT,
        where=Place(path=draft.path, line=draft.body_line + change.line),
        message=f"{change.what}与本台习惯不同",
        before=change.before,
        after=change.after,
        reason="config.yaml 的 typography；写 fix: true 会自动改",
        source=SOURCES.get(change.rule, ""),
    )


def _summed(draft: Draft, changes: tuple[Change, ...]) -> tuple[Finding, ...]:
    if not changes:
        return ()
    what = "、".join(dict.fromkeys(change.what for change in changes))
    where = Place(path=draft.path, line=draft.body_line + changes[0].line)
    message = f"已按本台习惯改了 {len(changes)} 处排版：{what}"
    return (Finding(rule="T0", level=Level.HINT, where=where, message=message),)
