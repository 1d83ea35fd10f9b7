"""The yearly report: asked of the database, told in prose, every figure with its question."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline import files
from pipeline.almanac.beijing import day_of
from pipeline.flows.lists import listed
from pipeline.flows.room import Room
from pipeline.model.errors import NothingToDo
from pipeline.outputs.annual import Note, markdown, word
from pipeline.ranking.annual import Answers, Section, prose
from pipeline.ranking.periods import Period, Span, read_span
from pipeline.store.ports import Store

QUESTIONS = (
    *("totals", "engagement", "followers", "quarters", "months", "weekdays", "hours"),
    *("articles", "peaks", "originals", "headlines", "accounts", "silence", "extras", "honours"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annual:
    """The sections, and the note to each question by name."""

    title: str
    account: str
    sections: tuple[Section, ...]
    notes: Mapping[str, Note]

    @property
    def text(self) -> str:
        """The prose without its notes."""
        return "".join(s.text for section in self.sections for s in section.sentences)


def annual(*, store: Store, span: Span, names: Mapping[str, str], account: str, now: int) -> Annual:
    """One year of the accounts of `names` (key to printed name), by what was captured by now."""
    values = _values(span, names, now)
    before = _values(span.shift(-1), names, now)
    answers: Answers = {q: store.annual.ask(q, values) for q in QUESTIONS}
    if not answers["totals"][0][0]:
        raise NothingToDo(f"{span.name}没有任何文章", todo="请先采集或导入这一年的数据")
    old: Answers = {"totals": store.annual.ask("totals", before)}
    sections = prose(span.start.year, answers, old, lambda a: names.get(a, a))
    asked = [(q, q, values) for q in QUESTIONS] + [("totals:before", "totals", before)]
    return Annual(
        title=f"{span.start.year}年工作报告：公众号推送",
        account=account,
        sections=sections,
        notes={key: Note(question=key, sql=store.annual.sql(q, v)) for key, q, v in asked},
    )


def write(room: Room, when: str, folder: Path | None = None) -> tuple[Annual, list[Path]]:
    """Make the report of a year, as a draft and as a Word document."""
    now, config = room.now(), room.config
    span = read_span(when, Period.YEAR, now=now)
    own = config.ranking.own or tuple(config.accounts)
    names = {k: v for k, v in listed(config).items() if k in own}
    account = config.reports.account or next(iter(config.accounts))
    made = annual(store=room.store, span=span, names=names, account=account, now=now)
    head = (made.title, made.account, made.sections, made.notes)
    draft = room.drafts / f"annual-{span.number}.md"
    paper = (folder or room.state / "reports") / f"annual-{span.number}.docx"
    if not draft.exists():  # somebody may have gone on writing in it
        files.write_atomic(draft, markdown(*head))
    files.write_atomic(paper, word(*head))
    return made, [draft, paper]


def _values(span: Span, names: Mapping[str, str], now: int) -> dict[str, str | int | float | None]:
    last = min(day_of(now), span.end)
    return {
        "since": span.since,
        "until": span.until,
        "as_of": now,
        "last_day": last.isoformat(),
        "accounts": json.dumps(list(names), ensure_ascii=False),
    }
