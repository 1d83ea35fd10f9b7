"""Rows to our types and back: JSON columns, enums, and fields that carry the column's name."""

import json
import sqlite3
from collections.abc import Mapping

from pipeline.model.content import Article, ArticleType, Kind, Picture, Release, Revision
from pipeline.model.lifecycle import Move, State
from pipeline.model.people import Signoff, Stage, Way
from pipeline.model.post import Effect, EffectState, Item, Op, Origin, Post, Publication, Step
from pipeline.store.sqlite.connection import Value


def dumped(mapping: Mapping[str, str]) -> str:
    """The canonical JSON of a column of ids."""
    return json.dumps(dict(mapping), ensure_ascii=False, sort_keys=True)


def loaded(text: str) -> dict[str, str]:
    """The ids back."""
    return {str(name): str(value) for name, value in json.loads(text).items()}


def post_of(row: sqlite3.Row, items: tuple[Item, ...]) -> Post:
    """A post from its row and its items."""
    return Post(
        key=row["key"],
        account=row["account"],
        items=items,
        release=Release(row["release"]),
        state=State(row["state"]),
        level=row["level"],
        due=row["due"],
        not_after=row["not_after"],
        fence=row["fence"],
        payload_hash=row["payload_hash"],
        remote=loaded(row["remote"]),
    )


def post_row(post: Post, *, at: int) -> dict[str, Value]:
    """The row of a post."""
    return {
        "key": post.key,
        "account": post.account,
        "release": str(post.release),
        "state": str(post.state),
        "level": post.level,
        "due": post.due,
        "not_after": post.not_after,
        "fence": post.fence,
        "payload_hash": post.payload_hash,
        "remote": dumped(post.remote),
        "updated_at": at,
    }


def item_of(row: sqlite3.Row) -> Item:
    """One article of a post."""
    return Item(
        position=row["position"],
        path=row["path"],
        title=row["title"],
        kind=Kind(row["kind"]),
        original=bool(row["original"]),
    )


def item_row(post: str, item: Item) -> dict[str, Value]:
    """The row of one article of a post."""
    return {
        "post": post,
        "position": item.position,
        "path": item.path,
        "title": item.title,
        "kind": str(item.kind),
        "original": int(item.original),
    }


def step_of(row: sqlite3.Row) -> Step:
    """One move of one post."""
    return Step(
        post=row["post"],
        at=row["at"],
        who=row["who"],
        move=Move(row["move"]),
        before=State(row["before"]),
        then=State(row["then"]),
        note=row["note"],
    )


def effect_of(row: sqlite3.Row) -> Effect:
    """One row of the journal."""
    return Effect(
        id=row["id"],
        post=row["post"],
        account=row["account"],
        op=Op(row["op"]),
        key=row["key"],
        request_hash=row["request_hash"],
        state=EffectState(row["state"]),
        intent_at=row["intent_at"],
        last_send=row["last_send"],
        answer=loaded(row["answer"]),
    )


def revision_of(row: sqlite3.Row) -> Revision:
    """A frozen revision, article by article as it was signed."""
    return Revision(
        post=row["post"],
        articles=tuple(_article(article) for article in json.loads(row["payload"])),
        source_hash=row["source_hash"],
        payload_hash=row["payload_hash"],
        frozen_at=row["frozen_at"],
    )


def _article(fields: dict[str, object]) -> Article:
    known = dict(fields)
    known["type"] = ArticleType(str(known["type"]))
    known["images"] = tuple(known["images"])  # type: ignore[arg-type]  # our own JSON
    known["pictures"] = tuple(Picture(**p) for p in known["pictures"])  # type: ignore[attr-defined]
    return Article(**known)  # type: ignore[arg-type]


def signoff_of(row: sqlite3.Row) -> Signoff:
    """One signature."""
    return Signoff(
        post=row["post"],
        payload_hash=row["payload_hash"],
        stage=Stage(row["stage"]),
        who=row["who"],
        at=row["at"],
        way=Way(row["way"]),
        opinion=row["opinion"],
        round=row["round"],
    )


def publication_of(row: sqlite3.Row) -> Publication:
    """One article live."""
    return Publication(
        id=row["id"],
        account=row["account"],
        position=row["position"],
        title=row["title"],
        at=row["at"],
        origin=Origin(row["origin"]),
        post=row["post"],
        url=row["url"],
        msgid=row["msgid"],
        article_id=row["article_id"],
        notified=bool(row["notified"]),
        original=bool(row["original"]),
        simulated=bool(row["simulated"]),
    )


def flat(thing: object) -> dict[str, Value]:
    """A dataclass as a row: enums as their values, booleans as 0 and 1."""
    names = thing.__dataclass_fields__  # type: ignore[attr-defined]  # callers hand dataclasses
    return {name: _plain(getattr(thing, name)) for name in names}


def _plain(value: object) -> Value:
    kind = type(value)
    if value is None or kind is int or kind is str or kind is float:
        return value  # type: ignore[return-value]  # the line above has looked
    if kind is bool:
        return int(value)  # type: ignore[call-overload,no-any-return]  # as above
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"no column holds a {type(value).__name__}")
