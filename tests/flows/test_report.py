"""The weekly report: cut-off, coverage, movement, and who could not be ranked."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.almanac.weeks import week_of
from pipeline.flows.report import periodic, weekly
from pipeline.model.errors import NothingToDo
from pipeline.model.metrics import Extra, Honour, Mark, Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking.periods import Period, read_span
from pipeline.ranking.taken import Terms
from tests.flows.world import World

FIRST = week_of(date(2026, 12, 7))
SECOND = FIRST.shift(1)
NAMES = {"ribao": "日报", "fuwu": "服务", "甲": "甲"}
TERMS = Terms(index="wci-13.0", title="周榜", account="ribao")
AFTER = SECOND.until + 12 * HOUR


def article(
    desk: World,
    account: str,
    reads: int | None,
    *,
    week=FIRST,
    captured: int | None = None,
    **changes: object,
) -> Publication:
    number = len(desk.store.publications.find())
    values = {"id": 0, "account": account, "position": 1, "origin": Origin.OTHER}
    text = {"title": f"文{number}", "at": week.since + DAY, "post": f"p{number}"}
    made = desk.store.publications.add(Publication(**{**values, **text, **changes}))
    if reads is not None:
        at = week.until if captured is None else captured
        shot = Snapshot(
            publication=made.id,
            captured_at=at,
            source=Source.TYPED,
            read_public=reads,
            read_user=reads // 2,
            zaikan=3,
            like=4,
            share=5,
        )
        desk.store.metrics.snapshots([shot])
    return made


def made(desk: World, week=FIRST, terms=TERMS, names=NAMES, now=AFTER):
    return weekly(store=desk.store, week=week, terms=terms, names=names, now=now)


def rows(report):
    return [(r.place, r.account, r.mark) for r in report.ranking.rows]


def test_two_weeks_show_places_movement_newcomers_and_who_left(desk):
    for account, first, second in (("ribao", 900, 400), ("fuwu", 500, 800)):
        article(desk, account, first)
        article(desk, account, second, week=SECOND)
    names = {**NAMES, "乙": "乙"}
    article(desk, "甲", 100)
    article(desk, "乙", 50, week=SECOND)
    one, two = made(desk, names=names), made(desk, SECOND, names=names)
    assert rows(one) == [(1, "ribao", Mark.SAME), (2, "fuwu", Mark.SAME), (3, "甲", Mark.SAME)]
    assert rows(two) == [(1, "fuwu", Mark.UP), (2, "ribao", Mark.DOWN), (3, "乙", Mark.NEW)]
    assert two.out == ("甲（本周没有发文）",)
    assert (one.issue, two.issue) == (1, 2)


def test_an_account_that_was_away_comes_back(desk):
    third = SECOND.shift(1)
    for week in (FIRST, SECOND, third):
        article(desk, "ribao", 900, week=week)
    article(desk, "fuwu", 100)
    article(desk, "fuwu", 100, week=third)
    now = third.until + DAY
    for week in (FIRST, SECOND):
        made(desk, week, now=now)
    assert rows(made(desk, third, now=now))[1] == (2, "fuwu", Mark.RE)


def test_without_a_kept_list_the_week_before_is_made_again(desk):
    for week in (FIRST, SECOND):
        article(desk, "ribao", 900, week=week)
        article(desk, "fuwu", 100, week=week)
    assert [r.change for r in made(desk, SECOND).ranking.rows] == [0, 0]


def test_figures_of_after_the_cut_off_do_not_change_the_list(desk):
    mine = article(desk, "ribao", 900)
    before = made(desk)
    late = Snapshot(
        publication=mine.id, captured_at=AFTER, source=Source.TYPED, read_public=9999, zaikan=9
    )
    desk.store.metrics.snapshots([late])
    assert made(desk).ranking.rows == before.ranking.rows


def test_a_figure_that_was_only_typed_after_the_cut_off_counts_and_is_owned_up_to(desk):
    article(desk, "ribao", 900, captured=FIRST.until + 2 * DAY)
    report = made(desk)
    assert report.ranking.rows[0].figures.R == 900
    assert "1篇的数据晚于截止时间采集" in report.methods[1]


def test_gaps_are_on_the_first_line_and_never_counted_as_nothing(desk):
    article(desk, "ribao", 900)
    article(desk, "ribao", None)
    article(desk, "fuwu", None)
    report = made(desk)
    assert report.coverage == "数据覆盖 1/3 篇"
    assert report.unranked == (("fuwu", "1篇都没有阅读数"), ("甲", "本周没有发文"))
    assert report.ranking.rows[0].figures.covered == 1


def test_a_list_of_people_says_so_and_has_places_of_its_own(desk):
    article(desk, "ribao", 900)
    people = Terms(index="wci-13.0", people=True)
    report = made(desk, terms=people)
    assert report.index_name == "仿WCI V13.0（人数）"
    assert report.ranking.rows[0].figures.R == 450
    assert report.ranking.index == "wci-13.0~user"
    assert desk.store.metrics.places("wci-13.0", "2026-12-06", "2026-12-12") == {}


def test_a_missing_count_names_itself(desk):
    terms = Terms(index="wci-14.2-re")
    mine = article(desk, "ribao", None)
    shot = Snapshot(
        publication=mine.id, captured_at=FIRST.until, source=Source.TYPED, read_public=9
    )
    desk.store.metrics.snapshots([shot])
    (why, *_) = [w for a, w in made(desk, terms=terms).unranked if a == "ribao"]
    assert why == "表里没有“在看”“点赞”“转发”，缺的数不能当作0"


def test_one_simulated_figure_marks_the_whole_list(desk):
    article(desk, "ribao", 900, simulated=True)
    report = made(desk)
    assert report.heading == "周榜（模拟）"
    assert report.coverage.endswith("模拟数据，仅供演示")


def test_changes_are_not_computed_from_lower_bounds(desk):
    article(desk, "ribao", 250_000)
    article(desk, "ribao", 900, week=SECOND)
    first, second = made(desk), made(desk, SECOND)
    assert first.totals[2].printed == "≥100,001"
    assert (second.totals[2].printed, second.totals[2].change) == ("900", "")
    assert not any("比上周" in c for c in second.comments)


def test_originals_have_a_list_of_their_own(desk):
    article(desk, "ribao", 900)
    article(desk, "ribao", 100, original=True)
    report = made(desk)
    assert [r.reading.reads for r in report.articles] == [900, 100]
    assert [r.reading.reads for r in report.originals] == [100]


def test_a_week_without_articles_is_nothing_to_do(desk):
    with pytest.raises(NothingToDo, match="没有任何文章"):
        made(desk)


def asked(desk: World, span, terms=TERMS, now=AFTER + 90 * DAY):
    return periodic(store=desk.store, span=span, terms=terms, names=NAMES, now=now)


def test_a_month_counts_thirty_days_and_moves_against_the_month_before(desk):
    month = read_span("2026-12", Period.MONTH, now=AFTER)
    article(desk, "ribao", 900, at=month.shift(-1).since + DAY)
    article(desk, "fuwu", 800, at=month.shift(-1).since + DAY)
    article(desk, "ribao", 100)
    article(desk, "fuwu", 900, week=SECOND)
    report = asked(desk, month)
    assert {r.figures.d for r in report.ranking.rows} == {30}
    assert rows(report) == [(1, "fuwu", Mark.UP), (2, "ribao", Mark.DOWN)]
    assert (report.slug, len(report.days)) == ("ranking-2026-12", 31)
    assert report.comments[-1].endswith("比上月减少41.2%。")


def test_lists_of_other_lengths_do_not_count_as_issues(desk):
    for week in (FIRST, SECOND):
        article(desk, "ribao", 900, week=week)
    now = SECOND.until + 30 * DAY
    asked(desk, read_span("2026-11-30", Period.WEEK, now=now, first="monday").shift(1), now=now)
    asked(desk, read_span("2026-12", Period.MONTH, now=now), now=now)
    assert made(desk, FIRST, now=now).issue == 1
    assert made(desk, SECOND, now=now).issue == 3


def test_every_article_at_the_same_age_is_a_list_of_its_own(desk):
    mine = article(desk, "ribao", None)
    for age, reads in ((12 * HOUR, 999), (48 * HOUR, 3999)):
        shot = Snapshot(
            publication=mine.id,
            captured_at=mine.at + age,
            source=Source.TYPED,
            read_public=reads,
            zaikan=1,
        )
        desk.store.metrics.snapshots([shot])
    terms = replace(TERMS, age=24 * HOUR)
    report = made(desk, terms=terms)
    assert report.ranking.rows[0].figures.R == 1999
    assert report.ranking.index == "wci-13.0:age=24h"
    assert report.index_name == "WCI V13.0"
    assert "对数插值（1篇）" in report.methods[1]


def test_late_data_that_change_a_list_that_was_out_are_written_down(desk):
    mine = article(desk, "ribao", 900)
    article(desk, "fuwu", 500)
    assert made(desk).corrections == ()
    late = Snapshot(
        publication=mine.id, captured_at=FIRST.until, source=Source.IMPORT, read_public=100
    )
    desk.store.metrics.snapshots([replace(late, captured_at=FIRST.until + HOUR, zaikan=0)])
    again = made(desk)
    assert rows(again)[0][1] == "fuwu"
    assert [line.partition("更正：")[2] for line in again.corrections] == [
        "日报由第1名改为第2名",
        "服务由第2名改为第1名",
    ]
    assert made(desk).corrections == again.corrections


def test_a_list_before_its_cut_off_is_provisional(desk):
    article(desk, "ribao", 900, captured=FIRST.since + 2 * DAY)
    made(desk, now=FIRST.since + 3 * DAY)
    assert desk.store.metrics.lists(TERMS.id) == []


def test_a_champion_of_three_lists_is_said_so_and_the_next_place_knows_what_it_lacks(desk):
    third = SECOND.shift(1)
    for week in (FIRST, SECOND, third):
        article(desk, "ribao", 900, week=week)
        article(desk, "fuwu", 800, week=week)
    now = third.until + DAY
    report = [made(desk, week, now=now) for week in (FIRST, SECOND, third)][-1]
    assert "已连续3期居首" in report.comments[0]
    assert report.chase[0].startswith("服务距日报 ")
    assert "共多101次" in report.chase[0]
    assert report.moves == ()


def test_extras_and_honours_stand_in_the_report(desk):
    article(desk, "ribao", 900)
    desk.store.metrics.extras(
        [Extra(post="p0", name="报名人数", value=128, captured_at=FIRST.until, source=Source.TYPED)]
    )
    for issue, day, place in (("95", "2026-12-06", 1), ("96", "2026-12-10", 3)):
        desk.store.honours.put(
            Honour(account="ribao", list="团属周榜", issue=issue, date=day, place=place)
        )
    notes = dict(made(desk).notes)
    assert notes["报名、直播与其他"] == ("《文0》报名人数128",)
    assert notes["上榜与获奖"][1] == (
        "日报获团属周榜（96）第3名；该榜共上榜2次，最好第1名，1次第一"
    )


def test_where_nobody_can_be_ranked_the_sums_are_missing_and_the_reason_is_a_sentence(desk):
    article(desk, "ribao", 900, position=0)
    report = made(desk)
    assert [t.printed for t in report.totals] == ["0个", "—", "—", "—", "—", "—"]
    assert ("ribao", "表里没有“位置”，不知道哪篇是头条") in report.unranked
    assert report.articles[0].reading.reads == 900


def test_one_place_that_is_missing_is_told_with_its_number(desk):
    article(desk, "ribao", 900)
    article(desk, "ribao", 90, position=0)
    assert ("ribao", "有1篇没有“位置”，不知道哪篇是头条") in made(desk).unranked


def test_a_day_of_which_no_figure_is_known_is_missing_and_a_day_off_is_nothing(desk):
    article(desk, "ribao", None)
    article(desk, "ribao", 900, at=FIRST.since + 2 * DAY)
    assert [d.reads for d in made(desk).days[:4]] == [0, None, 900, 0]
