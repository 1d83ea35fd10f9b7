"""Whose turn it is: the stage that is open, the signatures that count, and who may give the next.

Nothing is compiled here, so that looking at the desk stays quick.
"""

from pipeline.flows.room import Room
from pipeline.model.errors import Conflict
from pipeline.model.lifecycle import WORDS, Move, State, moves_from
from pipeline.model.people import ROLE_OF_STAGE, Person, Signoff, Stage
from pipeline.model.post import Post


def next_stage(room: Room, post: Post) -> Stage:
    """The stage that is to be signed next, also where the chain was changed meanwhile."""
    if post.state is not State.REVIEWING:
        raise Conflict(
            f"《{post.title}》现在是“{WORDS[post.state]}”，不在审校中",
            where=post.key,
            todo=_before_signing(post),
        )
    chain, signed = room.config.chain(post.level), {s.stage for s in signatures(room, post)}
    return next((stage for stage in chain if stage not in signed), chain[-1])


def _before_signing(post: Post) -> str:
    """What a person does who wants to sign a post that is not in review."""
    if Move.SUBMIT in moves_from(post.state):
        return f"先运行 tuiwen review submit {post.key} --who 送审人"
    if post.state is State.APPROVED:
        return f"已经签完；用 tuiwen plan {post.key} 排期"
    return "用 tuiwen status 看它等谁"


def signatures(room: Room, post: Post) -> list[Signoff]:
    """Those that count: on the payload as it is, in the round that is open."""
    now = round_of(room, post)
    given = room.store.reviews.signoffs(post.key, post.payload_hash)
    return [one for one in given if one.round == now]


def round_of(room: Room, post: Post) -> int:
    """How often the post was opened for review; each time the signatures begin anew."""
    opened = (Move.SUBMIT, Move.VOID)
    return sum(step.move in opened for step in room.store.posts.steps(post.key))


def waits_for(room: Room, post: Post) -> str:
    """Who has the ball: the next stage and those who may sign it, or the person at the console."""
    if post.state is State.REVIEWING:
        stage = next_stage(room, post)
        if not post.payload_hash:
            return "编辑改好原稿"
        barred = signed_by(room, post) | submitted_by(room, post)
        may = [p.name for p in with_role(room, stage) if p.key not in barred]
        return f"{stage} · {'、'.join(may) or '没有人可签'}"
    return {
        State.RETURNED: "编辑改稿",
        State.APPROVED: "排期",
        State.HANDED_OVER: "人工发布",
        State.QUESTION: "人来决定",
        State.AWAITING_ADMIN: "管理员确认",
    }.get(post.state, "")


def with_role(room: Room, stage: Stage) -> list[Person]:
    """Who may sign a stage."""
    return [p for p in room.config.model_people() if ROLE_OF_STAGE[stage] in p.roles]


def signed_by(room: Room, post: Post) -> set[str]:
    """Who has signed in this round."""
    return {s.who for s in signatures(room, post)}


def submitted_by(room: Room, post: Post) -> set[str]:
    """Who ever submitted it."""
    return {s.who for s in room.store.posts.steps(post.key) if s.move is Move.SUBMIT}
