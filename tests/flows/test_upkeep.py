"""The daily copy, and what `doctor` finds."""

from contextlib import closing

from pipeline.flows.ports import HOUR, MINUTE
from pipeline.flows.upkeep import CALLS_KEPT, KEPT, daily_copy, faults, prune_calls
from pipeline.model.lifecycle import Move, State
from pipeline.store.sqlite import open_store
from tests.flows.world import World


def test_one_copy_a_day_and_the_old_ones_go(desk: World) -> None:
    folder = desk.state / "backups"
    for day in range(KEPT + 3):
        now = desk.now + day * 24 * HOUR
        assert daily_copy(desk.store, folder, now) is not None
        assert daily_copy(desk.store, folder, now) is None
    assert len(list(folder.glob("*.db"))) == KEPT


def test_a_copy_is_a_whole_database(desk: World) -> None:
    desk.add()
    copy = daily_copy(desk.store, desk.state / "backups", desk.now)
    assert copy is not None
    with closing(open_store(copy)) as store:
        assert store.posts.get("p1") == desk.get()


def test_the_record_of_calls_is_kept_for_ninety_days(desk: World) -> None:
    old, new = desk.now - CALLS_KEPT - 1, desk.now - CALLS_KEPT
    for at in (old, new):
        desk.store.calls.record(account="ribao", path="/p", at=at, ms=3, errcode=0, rid="")
    assert prune_calls(desk.store, desk.now) == 1
    assert desk.store.calls.count("ribao", "/p", since=0) == 1


def test_a_state_that_no_step_leads_to_is_found(desk: World) -> None:
    desk.add()
    desk.run(12 * MINUTE)
    assert faults(desk.store) == []
    post = desk.add("p2", due=HOUR)
    desk.store.posts.move(post, Move.CANCEL, who="x", at=desk.now)
    with desk.store.immediate():
        desk.store._db.changed("UPDATE posts SET state = 'staged' WHERE key = 'p2'")
    assert faults(desk.store) == ["p2：状态与逐步记录对不上"]


def test_a_publication_that_is_missing_is_found(desk: World) -> None:
    desk.add(state=State.PUBLISHED)
    assert faults(desk.store) == ["p1：已发，却没有在线文章的记录"]
