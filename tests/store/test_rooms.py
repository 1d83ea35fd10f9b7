"""The other rooms: what is put in comes back, replaced and never added up."""

from dataclasses import replace

import pytest

from pipeline.model.errors import Conflict
from pipeline.model.metrics import (
    AccountDay,
    Extra,
    Honour,
    PeriodFigures,
    PlaceChange,
    Snapshot,
    Source,
)
from pipeline.model.people import Signoff, Stage, Way
from pipeline.model.post import Origin
from pipeline.store.ports import Store
from tests.store.things import NOW, post, publication, revision


def test_a_revision_comes_back_byte_for_byte(store: Store) -> None:
    store.posts.add(post(), who="x", at=NOW)
    first, second = revision(), revision(title="改过", at=NOW + 1)
    for one in (first, second, first):
        store.reviews.freeze(one)
    assert store.reviews.revision("p1", first.payload_hash) == first
    assert store.reviews.latest("p1") == second
    assert store.reviews.revision("p1", "none") is None


def test_a_stage_is_signed_once(store: Store) -> None:
    store.posts.add(post(), who="x", at=NOW)
    signed = Signoff(post="p1", payload_hash="h", stage=Stage.FIRST, who="甲", at=NOW, way=Way.SELF)
    store.reviews.sign(signed)
    with pytest.raises(Conflict, match="初审"):
        store.reviews.sign(signed)
    assert store.reviews.signoffs("p1", "h") == [signed]


def test_uploads_are_kept_by_account_and_use(store: Store) -> None:
    store.uploads.put("ribao", "sha", "body", "http://a", at=NOW)
    store.uploads.put("ribao", "sha", "body", "http://b", at=NOW)
    assert store.uploads.get("ribao", "sha", "body") == "http://b"
    assert store.uploads.get("fuwu", "sha", "body") is None
    assert store.uploads.get("ribao", "sha", "material") is None


@pytest.mark.parametrize("known", [{"post": "p1"}, {"msgid": "7_1"}, {"url": "http://a"}])
def test_an_article_heard_of_twice_is_one(store: Store, known: dict[str, str]) -> None:
    first = store.publications.add(publication(**known))
    everything = {"post": "p1", "msgid": "7_1", "url": "http://a", "article_id": "x"}
    again = store.publications.add(publication(**everything, title="另写的标题"))
    assert again.id == first.id
    assert [getattr(again, name) for name in everything] == list(everything.values())
    assert again.title == "头条"
    assert store.publications.find() == [again]


def test_a_post_claims_what_was_thought_somebody_elses(store: Store) -> None:
    store.publications.add(publication(msgid="7_1", origin=Origin.OTHER))
    ours = store.publications.add(publication(msgid="7_1", post="p1", origin=Origin.HAND))
    assert ours.origin is Origin.HAND


def test_publications_by_time(store: Store) -> None:
    made = [store.publications.add(publication(at=NOW + n, position=n + 1)) for n in range(3)]
    assert store.publications.find(since=NOW + 1, until=NOW + 2) == [made[1]]
    assert store.publications.find(account="fuwu") == []


def snapshot(at: int, **changes: object) -> Snapshot:
    return Snapshot(
        **{"publication": 1, "captured_at": at, "source": Source.API, "read_user": 5, **changes}
    )


def test_the_latest_snapshot_of_each_source(store: Store) -> None:
    store.publications.add(publication())
    day = {"stat_date": "2026-12-06"}
    store.metrics.snapshots([snapshot(NOW, **day, late=True)])
    final = snapshot(NOW + 5, **day, read_user=7)
    typed = snapshot(NOW + 1, source=Source.TYPED, read_user=None, read_public=9, censored=True)
    assert store.metrics.snapshots([final, typed]) == 2
    assert store.metrics.latest([1], until=NOW + 5) == {1: [typed, final]}
    assert store.metrics.latest([1], until=NOW + 1) == {1: [typed]}
    assert store.metrics.latest([], until=NOW) == {}


def test_missing_is_not_zero(store: Store) -> None:
    day = AccountDay(account="a", date="2026-12-06", captured_at=NOW, source=Source.API, new_user=0)
    store.metrics.days([day])
    assert store.metrics.account_days("a", "2026-12-06", "2026-12-06") == [day]
    assert store.metrics.account_days("a", "2026-12-07", "2026-12-08") == []


def test_extras_and_periods_are_replaced(store: Store) -> None:
    for value in (3, 4):
        extra = Extra(post="p1", name="报名", value=value, captured_at=NOW, source=Source.TYPED)
        store.metrics.extras([extra])
        figures = PeriodFigures(account="a", d=7, n=value, R=10, R_avg=2.5, people=True)
        store.metrics.periods("2026-12-06", "2026-12-12", [figures])
    assert store.metrics.extras_of("p1") == [extra]
    assert store.metrics.figures("2026-12-06", "2026-12-12") == [figures]


def test_lists_are_written_whole(store: Store) -> None:
    for week, places in (("01", {"a": 1, "b": 2}), ("08", {"b": 1}), ("08", {"c": 1, "a": 2})):
        start = f"2026-11-{week}"
        store.metrics.put_places("wci-14.2", start, start, places, at=NOW)
    assert store.metrics.places("wci-14.2", "2026-11-08", "2026-11-08") == {"c": 1, "a": 2}
    assert store.metrics.places("wci-13.0", "2026-11-08", "2026-11-08") == {}
    assert store.metrics.lists_before("wci-14.2", "2026-11-15") == ["2026-11-08", "2026-11-01"]


def test_brakes(store: Store) -> None:
    store.desk.hold("*", reason="哀悼日", who="主编", at=NOW)
    store.desk.hold("*", reason="另一个", who="主编", at=NOW)
    assert store.desk.holds() == {"*": "哀悼日"}
    assert store.desk.resume("*", who="主编", at=NOW)
    assert not store.desk.resume("*", who="主编", at=NOW)
    store.desk.hold("*", reason="又停", who="主编", at=NOW)
    assert store.desk.holds() == {"*": "又停"}


def test_a_job_is_done_once_a_period(store: Store) -> None:
    assert store.desk.claim_job("collect", "2026-12-07", at=NOW)
    assert store.desk.claim_job("collect", "2026-12-07", at=NOW)
    store.desk.job_done("collect", "2026-12-07", at=NOW, note="65 篇")
    assert not store.desk.claim_job("collect", "2026-12-07", at=NOW)
    assert store.desk.claim_job("collect", "2026-12-08", at=NOW)


def test_a_job_that_failed_is_claimed_again_after_its_pause(store: Store) -> None:
    assert store.desk.claim_job("copy", "2026-12-07", at=NOW, every=60)
    assert not store.desk.claim_job("copy", "2026-12-07", at=NOW + 59, every=60)
    assert store.desk.claim_job("copy", "2026-12-07", at=NOW + 60, every=60)
    assert store.desk.claim_job("copy", "2026-12-07", at=NOW, every=60), "the clock was set back"


def test_settings_heartbeat_and_calls(store: Store) -> None:
    assert (store.desk.get("x"), store.desk.last_beat()) == (None, None)
    store.desk.set("x", "1")
    store.desk.set("x", "2")
    store.desk.beat(NOW)
    store.desk.beat(NOW + 1)
    assert (store.desk.get("x"), store.desk.last_beat()) == ("2", NOW + 1)
    for at, code in ((NOW, 0), (NOW + 5, None)):
        store.calls.record(account="a", path="/p", at=at, ms=3, errcode=code, rid="")
    assert store.calls.count("a", "/p", since=NOW) == 2
    assert store.calls.count("a", "/p", since=NOW + 1) == 1
    assert store.calls.count("b", "/p", since=NOW) == 0


def shot(article: int, reads: int, at: int) -> Snapshot:
    return Snapshot(publication=article, captured_at=at, source=Source.TYPED, read_public=reads)


def test_an_import_is_taken_back_row_by_row_and_the_last_one_first(store: Store) -> None:
    mine = store.publications.add(publication())
    store.metrics.snapshots([shot(mine.id, 5, NOW)])
    store.metrics.extras(
        [Extra(post="p", name="报名", value=1, captured_at=NOW, source=Source.TYPED)]
    )
    before = (store.publications.find(), store.metrics.history([mine.id], until=NOW + 9))
    first = store.imports.begin("a.csv", "0", at=NOW)
    store.imports.snapshots(first, [shot(mine.id, 7, NOW), shot(mine.id, 8, NOW + 1)])
    second = store.imports.begin("b.csv", "1", at=NOW)
    other = store.imports.publication(second, replace(publication(), id=0, post="", url="u"))
    store.imports.snapshots(second, [shot(other.id, 9, NOW)])
    store.imports.extras(
        second, [Extra(post="p", name="报名", value=2, captured_at=NOW, source=Source.TYPED)]
    )
    with pytest.raises(Conflict, match="最近一次"):
        store.imports.undo(first, at=NOW)
    assert store.imports.undo(second, at=NOW) == 3
    assert store.imports.undo(first, at=NOW) == 2
    assert (store.publications.find(), store.metrics.history([mine.id], until=NOW + 9)) == before
    assert store.metrics.extras_of("p")[0].value == 1
    assert store.imports.last() is None


def test_honours_are_one_row_a_list_and_issue(store: Store) -> None:
    one = Honour(account="甲", list="团属周榜", issue="96", date="2026-12-13", place=3)
    store.honours.put(one)
    store.honours.put(replace(one, place=2))
    assert [(h.place, h.list) for h in store.honours.find("甲")] == [(2, "团属周榜")]
    assert store.honours.find("乙") == []


def test_corrections_of_a_list_are_kept_in_order(store: Store) -> None:
    change = PlaceChange(
        index="wci-2", start="2026-12-06", end="2026-12-12", account="甲", before=1, after=2, at=NOW
    )
    store.metrics.correct([change, replace(change, account="乙", before=None, after=1)])
    found = store.metrics.corrections("wci-2", "2026-12-06", "2026-12-12")
    assert [(c.account, c.before, c.after) for c in found] == [("甲", 1, 2), ("乙", None, 1)]
