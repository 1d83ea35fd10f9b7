"""Tables of figures: matched, looked at first, written once."""

from contextlib import closing
from io import BytesIO

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.flows.matching import Fate
from pipeline.flows.tables import import_table, undo
from pipeline.model.errors import Conflict, NothingToDo, TuiwenError
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


def rows_of(desk: World):
    """Every row of the tables that an import writes."""
    with closing(desk.store.publications._db.raw.cursor()) as cursor:
        return [
            [tuple(row) for row in cursor.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]
            for table in ("publications", "snapshots", "extras")
        ]


def test_undo_restores_exactly_what_was_there(desk):
    live(desk, "大雪")
    head = HEAD.strip() + ",报名人数\n"
    first = "日报,大雪,2026-12-07,1,100,1,2,3,40\n"
    wanted = {"name": "a.csv", "own": OWN, "now": NOW}
    import_table(store=desk.store, data=(head + first).encode(), **wanted)
    before = rows_of(desk)
    second = first.replace("100", "120").replace("40", "55") + "甲,他山,2026-12-07,1,9,1,1,1,\n"
    seen = import_table(store=desk.store, data=(head + second).encode(), **wanted)
    assert seen.words == "新增 1 · 更新 1 · 跳过 0"
    assert rows_of(desk) != before
    assert undo(desk.store, now=NOW).name == "a.csv"
    assert rows_of(desk) == before
    undo(desk.store, now=NOW)
    assert rows_of(desk)[1:] == [[], []]
    with pytest.raises(NothingToDo, match="没有可以撤销"):
        undo(desk.store, now=NOW)


def test_an_import_that_changed_nothing_is_not_the_one_that_is_undone(desk):
    live(desk, "大雪")
    row = "日报,大雪,2026-12-07,1,100,1,2,3\n"
    take(desk, row)
    take(desk, row, name="again.csv")
    assert undo(desk.store, now=NOW).name == "a.csv"


def test_an_older_import_is_not_undone_before_the_newer_one(desk):
    live(desk, "大雪")
    take(desk, "日报,大雪,2026-12-07,1,100,1,2,3\n")
    first = desk.store.imports.last().id
    take(desk, "日报,大雪,2026-12-07,1,120,1,2,3\n")
    with pytest.raises(Conflict, match="最近一次"):
        desk.store.imports.undo(first, at=NOW)


def test_sign_ups_are_kept_per_post_and_once(desk):
    ours = live(desk, "招募")
    sheet = "账号,标题,发布时间,报名数,直播观看人数\n日报,招募,2026-12-07,1.2万,\n".encode()
    wanted = {"store": desk.store, "name": "a.csv", "data": sheet, "own": OWN, "now": NOW}
    assert import_table(**wanted).words.startswith("新增 1")
    assert [(e.name, e.value) for e in desk.store.metrics.extras_of(ours.post)] == [
        ("报名人数", 12000)
    ]
    assert import_table(**wanted).words == "新增 0 · 更新 0 · 跳过 1"


def test_one_article_of_others_at_two_moments_is_one_article(desk):
    head = "账号,标题,发布时间,阅读,截至\n"
    rows = "甲,他山,2026-12-07 09:00,5,2026-12-08\n甲,他山,2026-12-07 09:00,9,2026-12-09\n"
    import_table(store=desk.store, name="a.csv", data=(head + rows).encode(), own=OWN, now=NOW)
    (article,) = desk.store.publications.find(account="甲")
    assert len(desk.store.metrics.history([article.id], until=NOW)[article.id]) == 2


def test_a_backend_export_without_accounts_is_taken_for_one(desk):
    ours = live(desk, "大雪")
    sheet = "内容标题,发表时间,总阅读人数,总阅读次数,总分享次数\n大雪,20261207,80,100,3\n"
    stream = BytesIO(sheet.encode("gb18030"))
    seen = import_table(
        store=desk.store, name="a.csv", data=stream, own=OWN, now=NOW, account="ribao"
    )
    assert seen.words.startswith("新增 1")
    assert (figures(desk, ours.id)[0].read_public, figures(desk, ours.id)[0].read_user) == (100, 80)


def test_a_mistake_in_the_last_row_leaves_nothing_of_the_first(desk):
    live(desk, "大雪")
    before = rows_of(desk)
    with pytest.raises(TuiwenError, match=r"a\.csv:3"):
        take(desk, "日报,大雪,2026-12-07,1,100,1,2,3\n日报,大雪,2026-12-07,1,-1,1,2,3\n")
    assert rows_of(desk) == before


def test_accounts_of_which_a_place_is_missing_are_named_once(desk):
    rows = "甲,{},2026-12-07,{},9,1,1,1\n"
    assert take(desk, rows.format("一", "头条")).unplaced == ()
    assert take(desk, rows.format("二", "") + rows.format("三", "")).unplaced == ("甲",)
