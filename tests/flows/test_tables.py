"""Tables of figures: matched, looked at first, written once."""

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.flows.tables import Fate, import_table
from pipeline.model.metrics import Source
from pipeline.model.post import Origin, Publication
from tests.flows.world import START, World

OWN = {"日报": "ribao", "ribao": "ribao"}
HEAD = "账号,标题,发布时间,位置,阅读,在看,点赞,转发\n"
NOW = START + 5 * DAY


def live(desk: World, title: str, at: int = START, position: int = 1) -> Publication:
    return desk.store.publications.add(
        Publication(
            id=0,
            account="ribao",
            position=position,
            title=title,
            at=at,
            origin=Origin.MACHINE,
            post=f"{title}{at}",
        )
    )


def take(desk: World, rows: str, **changes: object):
    wanted = {"name": "a.csv", "own": OWN, "now": NOW, **changes}
    return import_table(store=desk.store, data=(HEAD + rows).encode(), **wanted)


def figures(desk: World, publication: int):
    return desk.store.metrics.latest([publication], until=NOW).get(publication, [])


def test_our_article_is_found_by_title_and_its_figures_are_kept(desk):
    ours = live(desk, "大雪｜江上有风")
    seen = take(desk, "日报,大雪｜江上有风 ,2026-12-07,1,5862,61,143,402\n")
    assert seen.words == "新增 1 · 更新 0 · 跳过 0"
    (shot,) = figures(desk, ours.id)
    assert (shot.read_public, shot.zaikan, shot.like, shot.share) == (5862, 61, 143, 402)
    assert (shot.source, shot.captured_at, shot.read_user) == (Source.TYPED, NOW, None)


def test_a_second_import_adds_nothing_and_a_changed_figure_updates(desk):
    live(desk, "大雪")
    row = "日报,大雪,2026-12-07,1,100,1,2,3\n"
    take(desk, row)
    assert take(desk, row, now=NOW + HOUR).words == "新增 0 · 更新 0 · 跳过 1"
    assert take(desk, row.replace("100", "120"), now=NOW + HOUR).words.startswith("新增 0 · 更新 1")


def test_a_look_writes_nothing(desk):
    ours = live(desk, "大雪")
    seen = take(
        desk, "日报,大雪,2026-12-07,1,100,1,2,3\n甲,他山,2026-12-07,1,9,1,1,1\n", dry_run=True
    )
    assert len(seen.of(Fate.ADD)) == 2
    assert figures(desk, ours.id) == []
    assert desk.store.publications.find(account="甲") == []


def test_rows_that_fit_nothing_are_reported_and_never_made_up(desk):
    seen = take(desk, "日报,没发过的,2026-12-07,1,100,1,2,3\n")
    (line,) = seen.of(Fate.UNMATCHED)
    assert "没有发过这个标题" in line.why
    assert desk.store.publications.find(account="ribao") == []


def test_two_articles_of_one_title_ask_unless_the_day_tells_them_apart(desk):
    live(desk, "早安", START)
    second = live(desk, "早安", START + DAY)
    assert take(desk, "日报,早安,,1,100,1,2,3\n").of(Fate.ASK)[0].why.startswith("同名文章2篇")
    assert take(desk, "日报,早安,2026-12-08,1,100,1,2,3\n").of(Fate.ADD)
    assert figures(desk, second.id)[0].read_public == 100


def test_a_sheet_that_names_one_article_twice_asks(desk):
    live(desk, "大雪")
    row = "日报,大雪,2026-12-07,1,{},1,2,3\n"
    assert len(take(desk, row.format(100) + row.format(200)).of(Fate.ASK)) == 2


def test_articles_of_others_are_made_once(desk):
    rows = "甲,他山,2026-12-07 09:00,1,10万+,1,1,1\n甲,他山,2026-12-08 09:00,1,5,1,1,1\n"
    take(desk, rows)
    take(desk, rows)
    made = desk.store.publications.find(account="甲")
    assert [(p.origin, p.title) for p in made] == [(Origin.OTHER, "他山")] * 2
    assert figures(desk, made[0].id)[0].censored


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("日报,大雪,2027-01-01,1,5,1,1,1\n", "发布时间还没到"),
        ("甲,他山,2027-01-01,1,5,1,1,1\n", "发布时间还没到"),
    ],
)
def test_what_lies_ahead_is_left_for_later(desk, rows, why):
    live(desk, "大雪")
    assert take(desk, rows).of(Fate.LATER)[0].why == why


def test_a_row_without_reads_is_skipped_because_missing_is_not_zero(desk):
    ours = live(desk, "大雪")
    assert take(desk, "日报,大雪,2026-12-07,1,,1,2,3\n").of(Fate.SKIP)[0].why == "没有阅读数"
    assert figures(desk, ours.id) == []
