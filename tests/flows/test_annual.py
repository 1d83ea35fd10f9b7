"""The yearly report: the sentence of a work report, and every figure with a query that gives it."""

import re
from contextlib import closing
from datetime import date

import pytest

from pipeline.almanac.beijing import DAY, HOUR, midnight
from pipeline.flows.annual import annual
from pipeline.model.errors import NothingToDo
from pipeline.model.metrics import AccountDay, Extra, Honour, Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.outputs.annual import markdown
from pipeline.ranking.annual import over
from pipeline.ranking.periods import Period, read_span
from tests.flows.world import World

START = midnight(date(2026, 1, 1))
NOW = midnight(date(2027, 1, 5))
YEAR = read_span("2026", Period.YEAR, now=NOW)
NAMES = {"ribao": "青春临川"}
READS = 3_320_004


@pytest.fixture
def year(desk: World) -> World:
    """547 articles, 268 of them originals, 3.32 million reads, 80,213 followers."""
    with desk.store.immediate():
        shots = []
        for i in range(547):
            made = desk.store.publications.add(
                Publication(
                    id=0,
                    account="ribao",
                    position=1 + i % 2,
                    title=f"第{i}篇",
                    at=START + i * 57_600 * 1_000_000,  # sixteen hours apart: all year long
                    origin=Origin.HAND,
                    post=f"p{i}",
                    original=i < 268,
                )
            )
            reads = READS // 547 + (READS % 547 if i == 0 else 0)
            for at, share in ((HOUR, 2), (5 * DAY, 1)):  # cumulative: the newest counts
                shots.append(
                    Snapshot(
                        publication=made.id,
                        captured_at=made.at + at,
                        source=Source.TYPED,
                        read_public=reads // share,
                        like=8,
                        zaikan=3,
                    )
                )
        desk.store.metrics.snapshots(shots)
    days = (("2026-06-30", 60_000), ("2026-12-31", 80_213))
    desk.store.metrics.days(
        [
            AccountDay(account="ribao", date=d, captured_at=NOW, source=Source.API, followers=f)
            for d, f in days
        ]
    )
    return desk


def told(desk: World):
    return annual(store=desk.store, span=YEAR, names=NAMES, account="ribao", now=NOW)


def test_the_sentence_of_a_work_report_comes_out_of_such_a_year(year):
    text = told(year).text
    assert "全年共推送547篇，其中原创268篇，累计阅读量逾332万，粉丝数逾8万。" in text
    assert "平均每天1.50篇" in text
    assert "原创占49.0%" in text
    assert "篇均阅读6,069次" in text


def test_it_is_prose_of_about_two_thousand_characters_with_what_a_desk_adds(year):
    year.store.metrics.extras(
        [Extra(post="p3", name="报名人数", value=1280, captured_at=NOW, source=Source.TYPED)]
    )
    for issue in range(40):
        year.store.honours.put(
            Honour(
                account="ribao",
                list="全省团属新媒体周榜",
                issue=str(issue),
                date="2026-05-01",
                place=issue + 1,
            )
        )
    text = told(year).text
    assert "全省团属新媒体周榜上榜40次，最好第1名，1次第一。" in text
    assert "报名人数合计1,280，来自1次推送。" in text
    assert 1600 <= len(text) <= 2600


def test_every_figure_has_a_note_whose_query_gives_it_again(year):
    made = told(year)
    for section in made.sections:
        for sentence in section.sentences:
            figures = re.findall(r"\d[\d,]*(?:\.\d+)?", sentence.text)
            assert sentence.questions or not figures or section.title == "八、统计口径"
    with closing(year.store.annual._db.raw.cursor()) as cursor:
        row = cursor.execute(made.notes["totals"].sql).fetchone()
        assert tuple(row)[:3] == (547, 268, READS)
        followers = cursor.execute(made.notes["followers"].sql).fetchone()
        assert tuple(followers) == (80_213,)
        for note in made.notes.values():
            cursor.execute(note.sql).fetchall()


def test_the_draft_carries_its_notes(year):
    made = told(year)
    text = markdown(made.title, made.account, made.sections, made.notes).decode()
    marks = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert marks == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert "粉丝数逾8万。[^1][^2]" in text


def test_a_year_before_is_compared_and_missing_counts_are_not_told_as_nothing(year):
    with year.store.immediate():
        old = Publication(
            id=0, account="ribao", position=1, title="旧", at=START - DAY, origin=Origin.HAND
        )
        made = year.store.publications.add(old)
        shot = Snapshot(
            publication=made.id, captured_at=START, source=Source.TYPED, read_public=1_660_002
        )
        year.store.metrics.snapshots([shot])
    text = told(year).text
    assert "上一年推送1篇、阅读逾166万" in text
    assert "阅读增长100.0%" in text
    assert "收藏" not in text


def test_an_empty_year_is_nothing_to_do(desk):
    with pytest.raises(NothingToDo, match="2026年没有任何文章"):
        told(desk)


@pytest.mark.parametrize(
    ("value", "words"), [(3_320_004, "逾332万"), (80_000, "达8万"), (9_999, "为9,999")]
)
def test_round_words_are_never_more_than_the_figure(value, words):
    assert over(value) == words
