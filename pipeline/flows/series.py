"""A year of posters: drafts for all terms of an account, their posts, and which are missing."""

from dataclasses import dataclass
from datetime import date

from pipeline import files
from pipeline.almanac.beijing import clock
from pipeline.almanac.customs import custom
from pipeline.almanac.facts import term_facts
from pipeline.almanac.solarterms import NAMES, Term, terms
from pipeline.flows.drafts import read_each
from pipeline.flows.intake import take_in
from pipeline.flows.plan import HOLDING, place
from pipeline.flows.room import Room
from pipeline.flows.seasonal import SERIES, hour_of, of_series
from pipeline.model.content import Draft, Kind
from pipeline.model.lifecycle import WORDS, State
from pipeline.text.header_write import compose

_SPRING = NAMES.index("立春")  # the first of the series
WRITTEN, THERE, PAST = "新写", "已有", "已过"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One poster of the series: what planning did, its draft, and its hour if it has one."""

    term: Term
    did: str
    wish: int
    path: str = ""
    state: str = ""
    due: int | None = None


def plan_series(
    room: Room, *, account: str, year: int, layout: str, who: str, now: int
) -> list[Place]:
    """Draft what is missing, take it in, and give every signed poster its slot.

    A draft that is there is left as it is, a post that holds an hour keeps it.
    """
    room.config.account(account)
    drafts, _ = read_each(room)
    known = of_series(room, drafts, account, year)
    written: dict[str, str] = {}
    for term in terms(year):
        if term.name not in known and hour_of(room, term) > now:
            written[term.name] = _write(room, term, account, layout)
    fresh, _ = read_each(room)
    ours = of_series(room, fresh, account, year)
    take_in(room, ours.values(), who=who, now=now)
    for draft in ours.values():
        _placed(room, draft, who=who, now=now)
    return [_row(room, term, ours.get(term.name), written) for term in terms(year)]


def _write(room: Room, term: Term, account: str, layout: str) -> str:
    name = f"{term.date}-{term.name}.md"
    path = room.drafts / f"posters-{term.year}" / name
    if not path.exists():
        files.write_atomic(path, draft_text(room, term, account, layout))
    return path.relative_to(room.root).as_posix()


def draft_text(room: Room, term: Term, account: str, layout: str) -> str:
    """A draft whose every text comes from the almanac and can be overwritten."""
    facts, said = term_facts(term.name, term.year), custom(term.name)
    day = date.fromisoformat(term.date)
    when = clock(hour_of(room, term))
    first = facts.poem.split("，")[0]
    author = f"{facts.poem_dynasty}·{facts.poem_author}《{facts.poem_title}》"
    fields: dict[str, object] = {
        "title": f"{term.name}｜{first}",
        "account": account,
        "kind": Kind.POSTER.value,
        "due": f"{when:%Y-%m-%d %H:%M}",
        "term": term.name,
        "year": term.year,
        "number": (NAMES.index(term.name) - _SPRING) % len(NAMES) + 1,
        "layout": layout or room.config.posters.layout,
        "digest": said.line,
        "cover_alt": f"{term.name}节气海报：{day.month}月{day.day}日{facts.weekday}，"
        f"农历{facts.lunar}；题诗“{facts.poem}”{author}",
        "series": SERIES,
        "tags": ["节气", term.name],
    }
    hour, minute = term.minute.split(":")
    body = (
        f"{day.month}月{day.day}日{hour}时{minute}分，{term.name}交节。\n\n"
        f"{said.line}\n\n{facts.poem}——{author}\n\n"
        f"三候：{'，'.join(facts.pentads)}。\n"
    )
    return compose(fields, body)


def _placed(room: Room, draft: Draft, *, who: str, now: int) -> None:
    """A signed poster gets its slot; one that has an hour keeps it, wherever it was moved."""
    post = room.store.posts.by_draft(draft.path)
    if post is not None and post.state is State.APPROVED:
        place(room, post, wish=draft.due, who=who, now=now)


def _row(room: Room, term: Term, draft: Draft | None, written: dict[str, str]) -> Place:
    wish = hour_of(room, term)
    if draft is None:
        return Place(term=term, did=PAST, wish=wish)
    post = room.store.posts.by_draft(draft.path)
    held = post is not None and post.state in HOLDING
    return Place(
        term=term,
        did=WRITTEN if term.name in written else THERE,
        wish=draft.due if draft.due is not None else wish,
        path=draft.path,
        state=WORDS[post.state] if post is not None else "",
        due=post.due if post is not None and held else None,
    )
