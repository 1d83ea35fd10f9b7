"""How the machine moves a post: written at once, and with its effect in one transaction."""

from collections.abc import Mapping

from pipeline.channels import Difference
from pipeline.flows.brakes import last_moment
from pipeline.flows.ports import MACHINE, Ports
from pipeline.model.lifecycle import Move
from pipeline.model.post import Effect, EffectState, Op, Post


def go(ports: Ports, post: Post, move: Move, note: str = "", **changes: object) -> Post:
    """One move by the machine, now."""
    return ports.store.posts.move(post, move, who=MACHINE, at=ports.clock(), note=note, **changes)


def rest(ports: Ports, post: Post, *, at_least: int = 0) -> Post:
    """Leave a post alone for the next step of the back-off."""
    steps = ports.pace.backoff
    pause = steps[min(ports.store.posts.tries(post.key), len(steps) - 1)]
    ports.store.posts.sleep(post, until=ports.clock() + max(pause, at_least))
    return post


def back(ports: Ports, post: Post, note: str, *, wait: int = 0) -> Post:
    """One state back, to be tried again after a pause."""
    moved = go(ports, post, Move.STEP_BACK, note)
    return rest(ports, moved, at_least=_awake_in_time(ports, moved, max(wait, ports.pace.again)))


def _awake_in_time(ports: Ports, post: Post, wait: int) -> int:
    """A pause that sleeps past the last moment (a quota until midnight) ends just after it.

    Then the post is missed in time for a person to act, and not when the pause is over.
    """
    left = last_moment(ports, post) - ports.clock()
    return min(wait, left + 1) if left > 0 else wait


def undo(ports: Ports, post: Post, effect: Effect, note: str, *, wait: int = 0) -> Post:
    """The call definitely did not happen: one state back, the place in the quota is free again."""
    with ports.store.immediate():
        close(ports, post, effect, note)
        return back(ports, post, note, wait=wait)


def refuse(ports: Ports, post: Post, effect: Effect | None, note: str) -> Post:
    """A definite no to the post itself: a person must act."""
    with ports.store.immediate():
        if effect:
            close(ports, post, effect, note)
        return go(ports, post, Move.REFUSE, note)


def close(ports: Ports, post: Post, effect: Effect, note: str) -> None:
    """The journal says that nothing came of it."""
    ports.store.effects.finish(effect, EffectState.REFUSED, at=ports.clock(), answer={"note": note})
    if effect.op is Op.MASS:
        ports.store.slots.free(account=post.account, holder=post.key)


def doubt(ports: Ports, effect: Effect, note: str, *, unsettling: bool = False) -> Effect:
    """Nobody knows: the settle time counts from this moment; answers that did not help add up."""
    answers = unsettled(effect) + unsettling
    return ports.store.effects.finish(
        effect,
        EffectState.UNKNOWN,
        at=ports.clock(),
        answer={"note": note, "unsettled": str(answers)},
    )


def unsettled(effect: Effect) -> int:
    """How many answers of the platform settled nothing so far."""
    return int(effect.answer.get("unsettled", 0))


def agree(ports: Ports, effect: Effect, ids: Mapping[str, str]) -> None:
    """A definite yes; one that was in doubt is noted as found out."""
    state = EffectState.DONE if effect.state is EffectState.INTENT else EffectState.RECONCILED
    ports.store.effects.finish(effect, state, at=ports.clock(), answer=ids)


def differing(differences: tuple[Difference, ...]) -> str:
    """What the platform's draft has that nobody approved."""
    parts = (
        f"第 {d.position} 篇的{d.field}：签发“{d.ours}”，平台“{d.theirs}”" for d in differences
    )
    return "平台上的草稿与签发版本不同：" + "；".join(parts)
