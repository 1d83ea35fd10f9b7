"""The desk's people: they submit, sign and plan, and on Sundays they type figures."""

from collections.abc import Callable, Iterable

from pipeline.flows import plan, review
from pipeline.flows.drafts import take_in_all, wishes
from pipeline.flows.plan import Placing
from pipeline.flows.room import Room
from pipeline.model.errors import Several, TuiwenError
from pipeline.model.lifecycle import State
from pipeline.model.people import ROLE_OF_STAGE, Role
from pipeline.model.post import Post

Tell = Callable[[str], None]


def with_role(room: Room, role: Role, *, not_: Iterable[str] = ()) -> str:
    """The first person who may, and has not yet."""
    return next(
        p.key for p in room.config.model_people() if role in p.roles and p.key not in set(not_)
    )


def submit_all(room: Room, step: Tell) -> None:
    """An editor submits whatever is written; all refusals are raised together."""
    editor = with_role(room, Role.EDITOR)
    take_in_all(room, who=editor, now=room.now())
    refused: list[TuiwenError] = []
    for post in room.store.posts.find(states=(State.WRITING, State.RETURNED)):
        step(post.title)
        try:
            review.submit(room, post, who=editor, now=room.now())
        except TuiwenError as error:
            refused.append(error)
    if refused:
        raise Several(refused)


def sign_all(room: Room, step: Tell) -> None:
    """Each stage is signed by somebody else, on the frozen revision."""
    for post in room.store.posts.find(states=(State.REVIEWING,)):
        step(post.title)
        sign_through(room, post)


def sign_through(room: Room, post: Post) -> Post:
    """All stages that are left."""
    while post.state is State.REVIEWING:
        stage = review.next_stage(room, post)
        signed = [s.who for s in room.store.reviews.signoffs(post.key, post.payload_hash)]
        who = with_role(room, ROLE_OF_STAGE[stage], not_=signed)
        post = review.sign(room, post, who=who, now=room.now(), opinion="同意")
    return post


def place_all(room: Room) -> list[Placing]:
    """Slots for everything that is signed; whose wish is refused takes the first free hour.

    Each placing keeps the answer to the wish, so that a refusal can be told.
    """
    who = with_role(room, Role.EDITOR)
    placed = plan.place_all(room, wishes(room), who=who, now=room.now())
    return [_first_free(room, one, who) if one.answer.at is None else one for one in placed]


def _first_free(room: Room, refused: Placing, who: str) -> Placing:
    given = plan.place(room, refused.post, wish=None, who=who, now=room.now())
    return Placing(post=given.post, answer=refused.answer)
