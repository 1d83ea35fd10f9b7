"""Statistics are people, come at 08:00, exist for what was published here, and never fall."""

from itertools import pairwise
from typing import Any

import pytest

from tests.sandbox.caller import Caller, Platform


def ask(caller: Caller, name: str, begin: str, end: str = "") -> dict[str, Any]:
    """One statistics call."""
    caller.renew()
    return caller.post(f"/datacube/{name}", {"begin_date": begin, "end_date": end or begin})


@pytest.fixture
def busy(platform: Platform, caller: Caller) -> Caller:
    """An account that sent two articles on Monday and published one on Tuesday."""
    caller.send(caller.draft("头条文章", "次条文章"))
    platform.set("2026-12-01T10:00:00+08:00")
    caller.renew()
    caller.post("freepublish/submit", {"media_id": caller.draft("发布的")})
    platform.set("2026-12-05T09:00:00+08:00")
    return caller


def test_c44_spans_and_dates(platform: Platform, caller: Caller):
    platform.set("2026-12-10T09:00:00+08:00")
    week = ask(caller, "getusersummary", "2026-12-03", "2026-12-09")
    assert {row["ref_date"] for row in week["list"]} == {f"2026-12-{n:02}" for n in range(3, 10)}
    assert ask(caller, "getusersummary", "2026-12-02", "2026-12-09")["errcode"] == 61501
    assert ask(caller, "getusersummary", "2026-12-09", "2026-12-10")["errcode"] == 61501
    assert ask(caller, "getusersummary", "2026-12-09", "2026-12-08")["errcode"] == 61501
    assert ask(caller, "getusersummary", "2026/01/01")["errcode"] == 61500
    assert ask(caller, "getusersummary", "2026-02-30")["errcode"] == 61500


@pytest.mark.parametrize(
    "name",
    [
        "getarticlesummary",
        "getarticletotal",
        "getuserread",
        "getuserreadhour",
        "getusershare",
        "getusersharehour",
    ],
)
def test_c45_retired_calls(caller: Caller, name: str):
    assert ask(caller, name, "2026-11-29")["errcode"] == 47009


def test_followers_grow_by_the_net_of_each_day(platform: Platform, caller: Caller):
    platform.set("2026-12-10T09:00:00+08:00")
    span = ("2026-12-03", "2026-12-09")
    rows = ask(caller, "getusersummary", *span)["list"]
    totals = ask(caller, "getusercumulate", *span)["list"]
    counts = {row["ref_date"]: row["cumulate_user"] for row in totals}
    for before, after in pairwise(totals):
        day = after["ref_date"]
        net = sum(r["new_user"] - r["cancel_user"] for r in rows if r["ref_date"] == day)
        assert counts[day] - before["cumulate_user"] == net
    assert all(abs(n - 28_000) < 28_000 for n in counts.values())


def test_article_totals_are_people_with_title_and_url(busy: Caller):
    rows = ask(busy, "getarticletotaldetail", "2026-11-30")["list"]
    assert [row["title"] for row in rows] == ["头条文章", "次条文章"]
    assert [row["publish_type"] for row in rows] == [0, 0]
    for row in rows:
        mid, idx = row["msgid"].split("_")
        assert f"&mid={mid}&idx={idx}&sn=" in row["content_url"]
        assert [one["stat_date"] for one in row["detail_list"]] == [
            "2026-11-30",
            "2026-12-01",
            "2026-12-02",
            "2026-12-03",
            "2026-12-04",
        ]
        assert row["detail_list"][-1]["read_user"] > 0
    published = ask(busy, "getarticletotaldetail", "2026-12-01")["list"]
    assert published[0]["publish_type"] == 1


def test_cumulative_figures_never_fall_and_sources_add_up(busy: Caller):
    for row in ask(busy, "getarticletotaldetail", "2026-11-30")["list"]:
        days = row["detail_list"]
        for name in ("read_user", "share_user", "like_user", "zaikan_user", "comment_count"):
            counts = [day[name] for day in days]
            assert counts == sorted(counts)
        for day in days:
            whole, *parts = day["read_user_source"]
            assert whole == {"scene_desc": "全部", "user_count": day["read_user"]}
            assert sum(part["user_count"] for part in parts) == day["read_user"]


def test_daily_readers_are_the_steps_of_the_total(busy: Caller):
    total = ask(busy, "getarticletotaldetail", "2026-11-30")["list"][0]
    seen = []
    for day in total["detail_list"]:
        rows = ask(busy, "getarticleread", day["stat_date"])["list"]
        seen += [r["detail"]["read_user"] for r in rows if r["msgid"] == total["msgid"]]
    assert sum(seen) == total["detail_list"][-1]["read_user"]
    shares = ask(busy, "getarticleshare", "2026-11-30")["list"]
    assert shares[0]["detail"]["share_user"] == total["detail_list"][0]["share_user"]


def test_the_account_day_sums_its_articles(busy: Caller):
    rows = ask(busy, "getarticleread", "2026-12-01")["list"]
    biz = ask(busy, "getbizsummary", "2026-11-05", "2026-12-04")["list"]
    days = {row["ref_date"]: row["detail"] for row in biz}
    assert len(days) == 30
    assert days["2026-12-01"]["read_user"] == sum(r["detail"]["read_user"] for r in rows)
    assert days["2026-11-30"]["send_page_count"] == 2
    assert days["2026-11-29"]["read_user"] == 0


def test_yesterday_comes_at_eight(platform: Platform, busy: Caller):
    platform.set("2026-12-01T07:59:59+08:00")
    early = ask(busy, "getarticletotaldetail", "2026-11-30")
    assert early == {"list": [], "is_delay": True}
    assert ask(busy, "getusersummary", "2026-11-30")["errcode"] == 61503
    platform.set("2026-12-01T08:00:00+08:00")
    ready = ask(busy, "getarticletotaldetail", "2026-11-30")
    assert ready["is_delay"] is False
    assert len(ready["list"]) == 2


def test_spans_of_the_living_calls(busy: Caller):
    assert ask(busy, "getarticleread", "2026-12-01", "2026-12-02")["errcode"] == 61501
    assert ask(busy, "getbizsummary", "2026-11-04", "2026-12-04")["errcode"] == 61501


def test_nothing_before_the_first_day_and_nothing_unpublished(busy: Caller):
    assert ask(busy, "getarticleread", "2025-10-31")["list"] == []
    assert ask(busy, "getbizsummary", "2025-10-31")["list"] == []
    assert ask(busy, "getarticletotaldetail", "2026-12-03")["list"] == []


def test_figures_repeat_and_stop_after_thirty_days(platform: Platform, busy: Caller):
    before = ask(busy, "getarticletotaldetail", "2026-11-30")["list"][0]["detail_list"]
    platform.set("2027-02-01T09:00:00+08:00")
    after = ask(busy, "getarticletotaldetail", "2026-11-30")["list"][0]["detail_list"]
    assert after[: len(before)] == before
    assert len(after) == 30


def test_unverified_accounts_have_no_statistics(platform: Platform):
    assert ask(platform.caller(2), "getusersummary", "2026-11-29")["errcode"] == 48001


def test_what_was_deleted_leaves_the_lists_and_counts_until_its_day(
    platform: Platform, busy: Caller
):
    """Days that are over stay as they were; the article itself is no longer listed."""
    before = ask(busy, "getbizsummary", "2026-11-30", "2026-12-04")["list"]
    both = ask(busy, "getarticleread", "2026-12-01")["list"]
    first = platform.published(busy)[0]
    gone = f"{first['msg_data_id']}_1"
    assert gone in {row["msgid"] for row in both}
    act = {"appid": busy.appid, "action": "delete_article", "url": first["url"]}
    platform.tell("console", **act)
    listed = ask(busy, "getarticletotaldetail", "2026-11-30")["list"]
    assert [row["title"] for row in listed] == ["次条文章"]
    read = ask(busy, "getarticleread", "2026-12-01")["list"]
    assert {row["msgid"] for row in read} == {row["msgid"] for row in both if row["msgid"] != gone}
    assert ask(busy, "getbizsummary", "2026-11-30", "2026-12-04")["list"] == before
    platform.set("2026-12-07T09:00:00+08:00")
    after = ask(busy, "getbizsummary", "2026-12-04", "2026-12-05")["list"]
    friday, saturday = (row["detail"]["read_user"] for row in after)
    assert friday == before[-1]["detail"]["read_user"] > saturday
