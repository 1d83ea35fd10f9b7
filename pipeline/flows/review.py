"""Three reviews bound to a frozen revision: submit, sign, return; a change of source voids them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pipeline.flows.broken import worth_a_try
from pipeline.flows.gathering import raise_all, sheltering
from pipeline.flows.handover import SUSPECTED
from pipeline.flows.intake import contradictions, key_of, post_of
from pipeline.flows.ports import MACHINE
from pipeline.flows.prepare import Prepared, prepare_post, unchanged
from pipeline.flows.question import need_not_out
from pipeline.flows.room import Room
from pipeline.flows.turns import (
    next_stage,
    round_of,
    signatures,
    signed_by,
    submitted_by,
    waits_for,
    with_role,
)
from pipeline.model.account import Account
from pipeline.model.content import Draft, Level, Revision, payload_hash
from pipeline.model.errors import Conflict, FindingsOpen, TuiwenError, UsageError
from pipeline.model.lifecycle import Move, State, after
from pipeline.model.people import ROLE_OF_STAGE, Person, Signoff, Stage, Way
from pipeline.model.post import Post

__all__ = [
    "need_unchanged",
    "next_stage",
    "open_musts",
    "return_",
    "sign",
    "signatures",
    "submit",
    "void",
    "void_changed",
    "waits_for",
]

REOPENED = (State.REFUSED, State.CANCELLED, State.MISSED)
"""Ends out of which a person brings a post back by submitting it again."""
TAKEN_OUT = (State.SCHEDULED, State.STAGED)
"""A post in one of these leaves its slot before it is returned."""


def submit(room: Room, post: Post, *, who: str, now: int, drafts: Iterable[Draft] = ()) -> Post:
    """Compile and freeze what will be sent, and open the review of exactly that.

    `drafts` are those of the workspace: a batch takes up what joined it since it was last read.
    """
    person = room.config.person(who).key
    need_not_out(room.store, post)
    after(State.WRITING if post.state in REOPENED else post.state, Move.SUBMIT)
    members = [d for d in drafts if key_of(d) == post.key]
    if members:
        raise_all(contradictions(room.config, post.key, members))
        post = replace(post, items=post_of(post.key, members, _account(room, post, members)).items)
    revision, changes = _compile(room, post, now)
    with room.store.immediate():
        if post.state in REOPENED:
            post = room.store.posts.move(post, Move.REOPEN, who=person, at=now)
        room.store.reviews.freeze(revision)
        return room.store.posts.move(post, Move.SUBMIT, who=person, at=now, **changes)


def _account(room: Room, post: Post, members: Sequence[Draft]) -> Account:
    """The account of a post; its drafts cannot move it to another."""
    moved = next((d for d in members if d.account != post.account), None)
    if moved is not None:
        raise Conflict(
            f"稿件原属账号 {post.account}，现在写的是 {moved.account}",
            where=str(moved.at("account")),
            todo=f"改回 account: {post.account}，或另存为新的文件名再送审",
        )
    return room.config.account(post.account)


def _compile(room: Room, post: Post, now: int) -> tuple[Revision, dict[str, Any]]:
    """The revision to freeze, and what of the post follows from its drafts as they are now."""
    prepared = prepare_post(room, post)
    open_musts(post, prepared.parts)
    drafts = [part.draft for part in prepared.parts]
    made = post_of(post.key, drafts, _account(room, post, drafts))
    revision = Revision(
        post=post.key,
        articles=prepared.articles,
        source_hash=prepared.source_hash,
        payload_hash=payload_hash(prepared.articles),
        frozen_at=now,
    )
    fields = {"items": made.items, "release": made.release, "level": made.level}
    return revision, {"payload_hash": revision.payload_hash, **fields}


def open_musts(post: Post, parts: Sequence[Prepared]) -> None:
    """Raise FindingsOpen when a finding of level 必改 is left."""
    musts = [f for part in parts for f in part.findings if f.level is Level.MUST]
    if musts:
        listed = "\n".join(f"  {f.where}：{f.message}" for f in musts)
        raise FindingsOpen(
            f"《{post.title}》还有 {len(musts)} 项必改，暂不能送审\n{listed}", where=post.key
        )


def sign(
    room: Room, post: Post, *, who: str, now: int, way: Way = Way.RECORDED, opinion: str = ""
) -> Post:
    """Sign the next stage; the last one approves. A changed source voids instead."""
    person, stage = room.config.person(who), next_stage(room, post)
    need_unchanged(room, post, now=now)
    _may_sign(room, post, stage, person)
    signoff = Signoff(
        post=post.key,
        payload_hash=post.payload_hash,
        stage=stage,
        who=person.key,
        at=now,
        way=way,
        opinion=opinion,
        round=round_of(room, post),
    )
    last = stage is room.config.chain(post.level)[-1]
    with room.store.immediate():
        room.store.reviews.sign(signoff)
        move = Move.APPROVE if last else Move.SIGN
        note = f"{stage}（{way}）{opinion}"
        return room.store.posts.move(post, move, who=person.key, at=now, note=note)


def need_unchanged(room: Room, post: Post, *, now: int) -> None:
    """Nobody signs or plans what is no longer there: Conflict, and the review begins anew."""
    if not unchanged(room, post):
        raise _changed(room, post, now)


def _changed(room: Room, post: Post, now: int) -> Conflict:
    """The new text is frozen in place of the old one."""
    renewed = _renewed(room, post, now=now) or room.store.posts.get(post.key)
    todo = "看过新稿再签" if renewed.payload_hash else room.store.posts.steps(post.key)[-1].note
    what = f"《{post.title}》的原稿在冻结之后改过，先前的签字作废"
    return Conflict(what, where=post.key, todo=todo)


def _may_sign(room: Room, post: Post, stage: Stage, person: Person) -> None:
    name, where = person.name, post.key
    if ROLE_OF_STAGE[stage] not in person.roles:
        may = "、".join(p.name for p in with_role(room, stage))
        raise Conflict(f"{name}没有{stage}的权限", where=where, todo=f"能签的有：{may}")
    if person.key in signed_by(room, post):
        raise Conflict(f"{name}已签过前一级，同一人不能签两级", where=where, todo="请另一位签")
    if person.key in submitted_by(room, post):
        raise Conflict(f"稿件由{name}送审，送审人不能自己签", where=where, todo="请另一位签")


def return_(room: Room, post: Post, *, who: str, now: int, reason: str) -> Post:
    """Return with a reason; without one it is refused. A scheduled post leaves its slot first."""
    person = room.config.person(who).key
    if not reason.strip():
        raise UsageError("退回要写理由", where=post.key, todo="加 --reason 说明")
    with room.store.immediate():
        if post.state in TAKEN_OUT:
            post = room.store.posts.move(
                post, Move.UNSCHEDULE, who=person, at=now, due=None, not_after=None
            )
        return room.store.posts.move(post, Move.RETURN, who=person, at=now, note=reason)


def void(room: Room, post: Post, *, now: int) -> Post:
    """The source changed: its sign-offs no longer count, and the new text is frozen for review.

    A source that cannot be compiled now leaves the post in review with nothing frozen: nothing can
    be signed, and so nothing sent, until it is mended.
    """
    revision: Revision | None = None
    changes: dict[str, Any] = {"payload_hash": ""}
    note = "原稿变了，签字作废"
    try:
        revision, changes = _compile(room, post, now)
    except TuiwenError as error:
        note = f"{note}；新稿还不能送审：{error}"
    with room.store.immediate():
        if revision is not None:
            room.store.reviews.freeze(revision)
        return room.store.posts.move(post, Move.VOID, who=MACHINE, at=now, note=note, **changes)


# What was missed is over until a person plans it again; then its source is looked at.
WATCHED = (
    State.REVIEWING,
    State.APPROVED,
    State.SCHEDULED,
    State.STAGED,
    State.HANDED_OVER,
)


def void_changed(room: Room, *, now: int, errors: list[TuiwenError]) -> list[Post]:
    """Void every post whose source is no longer what was frozen.

    A post that can't be judged goes to `errors`, and the others on. One whose draft is gone from
    the box is probably out: it stays where its article is looked for.
    """
    voided: list[Post] = []
    for post in room.store.posts.find(states=WATCHED):
        if SUSPECTED in post.remote and post.state is State.HANDED_OVER:
            continue
        with sheltering(errors):
            if post.payload_hash or worth_a_try(room, post, now=now):
                made = _renewed(room, post, now=now)
                voided += [made] if made is not None else []
    return voided


def _renewed(room: Room, post: Post, *, now: int) -> Post | None:
    """The post after its voiding; None where nothing changed, or what is broken still is."""
    if post.payload_hash:
        return None if unchanged(room, post) else void(room, post, now=now)
    try:
        _compile(room, post, now)
    except TuiwenError:
        return None  # its last step says what is wrong with the source; it has not been mended
    return void(room, post, now=now)
