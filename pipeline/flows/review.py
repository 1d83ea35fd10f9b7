"""Three reviews bound to a frozen revision: submit, sign, return, and void on a change of source."""

from collections.abc import Sequence

from pipeline.flows.prepare import Prepared, prepare_post, unchanged
from pipeline.flows.room import Room
from pipeline.model.content import Level, Revision, payload_hash
from pipeline.model.errors import Conflict, FindingsOpen, TuiwenError, UsageError
from pipeline.model.lifecycle import WORDS, Move, State
from pipeline.model.people import ROLE_OF_STAGE, Signoff, Stage, Way
from pipeline.model.post import Post


def submit(room: Room, post: Post, *, who: str, now: int) -> Post:
    """Compile and freeze what will be sent, and open the review of exactly that."""
    revision = _compile(room, post, now)
    with room.store.immediate():
        room.store.reviews.freeze(revision)
        return room.store.posts.move(
            post, Move.SUBMIT, who=who, at=now, payload_hash=revision.payload_hash
        )


def _compile(room: Room, post: Post, now: int) -> Revision:
    prepared = prepare_post(room, post)
    open_musts(post, prepared.parts)
    return Revision(
        post=post.key,
        articles=prepared.articles,
        source_hash=prepared.source_hash,
        payload_hash=payload_hash(prepared.articles),
        frozen_at=now,
    )


def open_musts(post: Post, parts: Sequence[Prepared]) -> None:
    """Raise FindingsOpen when a finding of level 必改 is left."""
    musts = [f for part in parts for f in part.findings if f.level is Level.MUST]
    if musts:
        listed = "\n".join(f"  {f.where}：{f.message}" for f in musts)
        raise FindingsOpen(
            f"《{post.title}》还有 {len(musts)} 项必改，暂不能送审\n{listed}", where=post.key
        )


def next_stage(room: Room, post: Post) -> Stage:
    """The stage that is to be signed next."""
    if post.state is not State.REVIEWING:
        raise Conflict(
            f"《{post.title}》现在是“{WORDS[post.state]}”，不在审校中",
            where=post.key,
            todo="先运行 tuiwen review submit",
        )
    done = room.store.reviews.signoffs(post.key, post.payload_hash)
    return room.config.chain(post.level)[len(done)]


def sign(
    room: Room, post: Post, *, who: str, now: int, way: Way = Way.RECORDED, opinion: str = ""
) -> Post:
    """Sign the next stage; the last one approves. A changed source voids instead."""
    stage = next_stage(room, post)
    if not unchanged(room, post):
        changed = void(room, post, now=now)
        raise Conflict(
            f"《{post.title}》的原稿在冻结之后改过，先前的签字作废",
            where=post.key,
            todo="看过新稿再签" if changed.payload_hash else room.store.posts.steps(post.key)[-1].note,
        )
    done = room.store.reviews.signoffs(post.key, post.payload_hash)
    _may_sign(room, post, stage, who, done)
    signoff = Signoff(
        post=post.key,
        payload_hash=post.payload_hash,
        stage=stage,
        who=who,
        at=now,
        way=way,
        opinion=opinion,
    )
    last = len(done) + 1 == len(room.config.chain(post.level))
    with room.store.immediate():
        room.store.reviews.sign(signoff)
        move = Move.APPROVE if last else Move.SIGN
        return room.store.posts.move(post, move, who=who, at=now, note=f"{stage}（{way}）{opinion}")


def _may_sign(room: Room, post: Post, stage: Stage, who: str, done: Sequence[Signoff]) -> None:
    person = room.config.person(who)
    if ROLE_OF_STAGE[stage] not in person.roles:
        raise Conflict(f"{person.name}没有{stage}的权限", where=post.key, todo="在 config.yaml 的 people 里看各人角色")
    signed = {s.who for s in done}
    submitted = {s.who for s in room.store.posts.steps(post.key) if s.move is Move.SUBMIT}
    if who in signed:
        raise Conflict(f"{person.name}已签过前一级，同一人不能签两级", where=post.key, todo="请另一位签")
    if who in submitted:
        raise Conflict(f"稿件由{person.name}送审，送审人不能自己签", where=post.key, todo="请另一位签")


def return_(room: Room, post: Post, *, who: str, now: int, reason: str) -> Post:
    """Return with a reason; without one it is refused."""
    if not reason.strip():
        raise UsageError("退回要写理由", where=post.key, todo="加 --reason 说明")
    return room.store.posts.move(post, Move.RETURN, who=who, at=now, note=reason)


def void(room: Room, post: Post, *, now: int) -> Post:
    """The source changed: its sign-offs no longer count, and the new text is frozen for review.

    A source that cannot be compiled now leaves the post in review with nothing frozen: nothing can
    be signed, and so nothing sent, until it is mended.
    """
    revision: Revision | None = None
    note = "原稿变了，签字作废"
    try:
        revision = _compile(room, post, now)
    except TuiwenError as error:
        note = f"{note}；新稿还不能送审：{error}"
    with room.store.immediate():
        if revision is not None:
            room.store.reviews.freeze(revision)
        return room.store.posts.move(
            post,
            Move.VOID,
            who="机器",
            at=now,
            note=note,
            payload_hash=revision.payload_hash if revision else "",
        )


WATCHED = (
    State.REVIEWING,
    State.APPROVED,
    State.SCHEDULED,
    State.STAGED,
    State.HANDED_OVER,
    State.MISSED,
)


def void_changed(room: Room, *, now: int) -> list[Post]:
    """Void every post whose source is no longer what was frozen."""
    posts = room.store.posts.find(states=WATCHED)
    return [void(room, post, now=now) for post in posts if not unchanged(room, post)]
