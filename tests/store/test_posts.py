"""Posts: a state changes by `move` alone, and only for whoever saw the newest one."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.model.content import Release
from pipeline.model.errors import Conflict, IllegalMove, InputError, Stale, UsageError
from pipeline.model.lifecycle import Move, State, after, moves_from
from pipeline.store.ports import Store
from tests.store.conftest import Opener
from tests.store.things import NOW, post

NUMBERS = count()


def test_what_is_added_comes_back_as_it_was(store: Store) -> None:
    store.posts.add(post(), who="编辑", at=NOW)
    assert store.posts.get("p1") == post()


def test_a_key_is_taken_once_and_an_unknown_one_is_said(store: Store) -> None:
    store.posts.add(post(), who="编辑", at=NOW)
    with pytest.raises(Conflict):
        store.posts.add(post(), who="编辑", at=NOW)
    with pytest.raises(InputError, match="p9"):
        store.posts.get("p9")


def test_a_move_writes_state_fence_step_and_changes(store: Store) -> None:
    store.posts.add(post(), who="编辑", at=NOW)
    moved = store.posts.move(
        post(),
        Move.STAGE,
        who="机器",
        at=NOW + 1,
        note="开始",
        remote={"thumb_1": "", "media_id": "m"},
        due=NOW + 9,
        release=Release.PUBLISH,
        items=post().items[:1],
    )
    assert moved == store.posts.get("p1")
    assert (moved.state, moved.fence, moved.due) == (State.STAGING, 1, NOW + 9)
    assert moved.remote == {"media_id": "m"}
    [step] = store.posts.steps("p1")
    assert (step.before, step.then, step.who, step.at, step.note) == (
        State.SCHEDULED,
        State.STAGING,
        "机器",
        NOW + 1,
        "开始",
    )


def test_of_two_movers_one_is_stale(store: Store) -> None:
    seen = post()
    store.posts.add(seen, who="编辑", at=NOW)
    store.posts.move(seen, Move.STAGE, who="甲", at=NOW)
    for again in (
        lambda: store.posts.move(seen, Move.STAGE, who="乙", at=NOW),
        lambda: store.posts.remember(seen, {"media_id": "x"}, at=NOW),
        lambda: store.posts.sleep(seen, until=NOW),
    ):
        with pytest.raises(Stale):
            again()
    assert len(store.posts.steps("p1")) == 1


def test_an_illegal_move_changes_nothing(store: Store) -> None:
    store.posts.add(post(), who="编辑", at=NOW)
    with pytest.raises(IllegalMove):
        store.posts.move(post(), Move.PUBLISH, who="机器", at=NOW)
    with pytest.raises(UsageError, match="state"):
        store.posts.move(post(), Move.STAGE, who="机器", at=NOW, state=State.PUBLISHED)
    assert store.posts.get("p1") == post()
    assert store.posts.steps("p1") == []


def test_find_filters_and_orders_by_due(store: Store) -> None:
    for n, due in enumerate((NOW + 2, None, NOW + 1)):
        store.posts.add(post(f"p{n}", due=due), who="x", at=NOW)
    store.posts.add(post("q", account="fuwu", state=State.IDEA, due=NOW), who="x", at=NOW)
    keys = lambda **where: [p.key for p in store.posts.find(**where)]  # noqa: E731  a shorthand
    assert keys() == ["q", "p2", "p0", "p1"]
    assert keys(account="ribao") == ["p2", "p0", "p1"]
    assert keys(states=[State.IDEA]) == ["q"]
    assert keys(due_from=NOW + 1, due_until=NOW + 1) == ["p2"]
    assert keys(limit=2) == ["q", "p2"]


def test_a_sleeper_is_left_out_until_it_wakes_or_moves(store: Store) -> None:
    store.posts.add(post(), who="x", at=NOW)
    store.posts.sleep(post(), until=NOW + 10)
    store.posts.sleep(post(), until=NOW + 20)
    assert store.posts.tries("p1") == 2
    assert store.posts.find(awake_at=NOW + 19) == []
    assert len(store.posts.find(awake_at=NOW + 20)) == 1
    store.posts.move(post(), Move.STAGE, who="x", at=NOW)
    assert store.posts.tries("p1") == 0
    assert len(store.posts.find(awake_at=NOW)) == 1


def test_the_newest_living_post_of_a_draft(store: Store) -> None:
    for key, state in (("a", State.PUBLISHED), ("b", State.WRITING), ("c", State.CANCELLED)):
        items = post("same").items
        store.posts.add(post(key, state=state, items=items), who="x", at=NOW)
    found = store.posts.by_draft("same.md")
    assert found is not None
    assert found.key == "b"
    assert store.posts.by_draft("none.md") is None


def test_the_next_hour(store: Store) -> None:
    store.posts.add(post("a", due=NOW + 5), who="x", at=NOW)
    store.posts.add(post("b", due=NOW + 3, state=State.PUBLISHED), who="x", at=NOW)
    assert store.posts.next_due(after=NOW) == NOW + 5
    assert store.posts.next_due(after=NOW + 5) is None


def test_what_was_written_is_there_for_the_next_process(opener: Opener, store: Store) -> None:
    store.posts.add(post(), who="x", at=NOW)
    other = opener()
    assert other.posts.get("p1") == post()
    other.close()


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_walk_through_the_table_folds_to_the_state(store: Store, data: st.DataObject) -> None:
    """Whatever is tried: legal moves are written, illegal ones leave no trace."""
    key = f"w{next(NUMBERS)}"
    now = post(key, state=State.IDEA)
    store.posts.add(now, who="x", at=NOW)
    for move in data.draw(st.lists(st.sampled_from(Move), max_size=30)):
        legal = move in moves_from(now.state)
        if not legal:
            with pytest.raises(IllegalMove):
                store.posts.move(now, move, who="x", at=NOW)
            options = moves_from(now.state)
            if not options:
                break
            move = data.draw(st.sampled_from(options))  # noqa: PLW2901  go on with a legal one
        expected = after(now.state, move)
        now = store.posts.move(now, move, who="x", at=NOW)
        assert now.state is expected
    steps = store.posts.steps(key)
    folded = State.IDEA
    for step in steps:
        folded = after(folded, step.move)
    assert folded is now.state is store.posts.get(key).state
    assert len(steps) == now.fence
