"""Effects and slots: one call is announced once, one place is taken once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from pipeline.model.errors import Conflict
from pipeline.model.post import EffectState, Op
from pipeline.store.ports import Store
from tests.store.conftest import Opener
from tests.store.things import NOW, post


@pytest.fixture
def one(store: Store) -> Store:
    store.posts.add(post(), who="x", at=NOW)
    return store


def begin(store: Store, key: str = "k", at: int = NOW, request: str = "r"):
    return store.effects.begin(post=post(), op=Op.MASS, key=key, request_hash=request, at=at)


def test_an_intent_becomes_an_answer(one: Store) -> None:
    effect = begin(one)
    assert (effect.state, effect.intent_at, effect.last_send) == (EffectState.INTENT, NOW, NOW)
    done = one.effects.finish(effect, EffectState.DONE, at=NOW + 5, answer={"msg_id": "7"})
    assert (done.state, done.answer, done.last_send) == (EffectState.DONE, {"msg_id": "7"}, NOW)
    assert one.effects.of("p1") == [done]


@pytest.mark.parametrize("state", [s for s in EffectState if s is not EffectState.REFUSED])
def test_the_same_key_is_never_begun_again(one: Store, state: EffectState) -> None:
    one.effects.finish(begin(one), state, at=NOW, answer={})
    with pytest.raises(Conflict):
        begin(one)


def test_a_refused_one_is(one: Store) -> None:
    first = one.effects.finish(begin(one), EffectState.REFUSED, at=NOW, answer={})
    again = begin(one, at=NOW + 9, request="other draft")
    assert (again.id, again.state) == (first.id, EffectState.INTENT)
    assert (again.intent_at, again.request_hash) == (NOW + 9, "other draft")


def test_the_last_moment_only_moves_forward(one: Store) -> None:
    effect = one.effects.sending(begin(one), at=NOW + 50)
    assert one.effects.sending(effect, at=NOW + 20).last_send == NOW + 50
    lost = one.effects.finish(effect, EffectState.UNKNOWN, at=NOW + 90, answer={})
    assert lost.last_send == NOW + 90


def test_the_newest_effect_of_an_op(one: Store) -> None:
    begin(one, "a", NOW)
    later = begin(one, "b", NOW + 1)
    assert one.effects.latest("p1", Op.MASS) == later
    assert one.effects.latest("p1", Op.DRAFT) is None


def take(store: Store, holder: str, slots: int = 1) -> bool:
    return store.slots.take(
        account="ribao", period="2026-12-07", slots=slots, holder=holder, at=NOW
    )


def test_a_place_is_taken_once_kept_and_freed(store: Store) -> None:
    assert take(store, "a")
    assert take(store, "a")
    assert not take(store, "b")
    store.slots.free(account="ribao", holder="a")
    assert take(store, "b")
    assert store.slots.used("ribao", "2026-12-07") == ["b"]


def test_the_place_of_one_period_is_freed_alone(store: Store) -> None:
    for day in ("2026-12-07", "2026-12-08"):
        assert store.slots.take(account="ribao", period=day, slots=1, holder="a", at=NOW)
    store.slots.free(account="ribao", holder="a", period="2026-12-08")
    assert store.slots.used("ribao", "2026-12-07") == ["a"]
    assert store.slots.used("ribao", "2026-12-08") == []


def test_a_month_of_four(store: Store) -> None:
    assert [take(store, str(n), slots=4) for n in range(6)] == [True] * 4 + [False] * 2


def test_of_many_takers_one_wins(opener: Opener) -> None:
    """Threads with connections of their own, as processes have them."""
    stores = [opener() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        won = list(pool.map(lambda n: take(stores[n % 4], f"h{n}"), range(16)))
    assert sum(won) == 1
    assert len(stores[0].slots.used("ribao", "2026-12-07")) == 1
    for store in stores:
        store.close()


def test_one_store_serves_many_threads(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda n: take(store, f"h{n}", slots=10), range(40)))
    assert sum(won) == 10


def fail_inside(store: Store, write: Callable[[], object]) -> None:
    with store.immediate():
        write()
        raise ZeroDivisionError


def test_what_fails_inside_a_transaction_leaves_nothing(one: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_inside(one, lambda: (begin(one), take(one, "a")))
    assert one.effects.of("p1") == []
    assert one.slots.used("ribao", "2026-12-07") == []


def test_an_inner_failure_undoes_only_the_inner_part(one: Store) -> None:
    with one.immediate():
        begin(one)
        with pytest.raises(ZeroDivisionError):
            fail_inside(one, lambda: take(one, "a"))
    assert len(one.effects.of("p1")) == 1
    assert one.slots.used("ribao", "2026-12-07") == []
