"""Collecting: day by day, resumable, cumulative figures replaced and never added."""

from dataclasses import dataclass, field

from pipeline.almanac.beijing import DAY, HOUR, day_of
from pipeline.channels import ArticleDay, ArticleTotal, Batch, BizDay, UserDay
from pipeline.flows.measure import collect
from pipeline.model.content import Release
from pipeline.model.errors import Busy
from pipeline.model.lifecycle import State
from pipeline.model.post import Origin, Publication
from tests.flows.world import START, World

DAY_ONE = "2026-12-07"


@dataclass
class Platform:
    """Statistics of one account that grow by ten readers a day."""

    articles: list[tuple[str, str, str]] = field(default_factory=list)  # msgid, day, title
    today: str = "2026-12-08"
    delayed: set[str] = field(default_factory=set)
    busy: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    def articles_total(self, date: str) -> Batch[ArticleTotal]:
        if date in self.busy:
            raise Busy("尚未算好")
        self.asked.append(date)
        rows = tuple(self._article(*a) for a in self.articles if a[1] == date)
        return Batch(rows=rows, delayed=date in self.delayed)

    def _article(self, msgid: str, day: str, title: str) -> ArticleTotal:
        days = [f"2026-12-{d:02d}" for d in range(int(day[-2:]), int(self.today[-2:]))]
        return ArticleTotal(
            msgid=msgid,
            published=day,
            notified=True,
            title=title,
            url=f"https://mp.weixin.qq.com/s/{msgid}",
            days=tuple(self._day(d, 10 * (i + 1)) for i, d in enumerate(days)),
            raw={},
        )

    def _day(self, day: str, readers: int) -> ArticleDay:
        return ArticleDay(
            date=day,
            read_user=readers,
            share_user=1,
            zaikan_user=None,
            like_user=2,
            comment_count=0,
            collection_user=0,
            raw={"read_user": readers, "new_field": 1},
        )

    def user_summary(self, start: str, end: str) -> Batch[UserDay]:
        assert start <= end
        return Batch(rows=(self._user(start, 0, 5), self._user(start, 30, 2)))

    def user_cumulate(self, start: str, end: str) -> Batch[UserDay]:
        assert start <= end
        return Batch(rows=(UserDay(date=start, user_source=0, followers=80_000, raw={}),))

    def biz_summary(self, start: str, end: str) -> Batch[BizDay]:
        assert start <= end
        return Batch(
            rows=(
                BizDay(
                    date=start,
                    read_user=900,
                    share_user=9,
                    zaikan_user=1,
                    like_user=1,
                    comment_count=0,
                    collection_user=0,
                    raw={},
                ),
            )
        )

    def _user(self, day: str, source: int, new: int) -> UserDay:
        return UserDay(date=day, user_source=source, new_user=new, cancel_user=1, raw={})


def ours(desk: World, title: str = "大雪", **changes: object) -> Publication:
    values = {"id": 0, "account": "ribao", "position": 1, "title": title, "at": START}
    made = Publication(**{**values, "origin": Origin.MACHINE, "post": "p1", **changes})
    return desk.store.publications.add(made)


def run(desk: World, platform: Platform, now: int, back: int = 3):
    platform.today = day_of(now).isoformat()
    account = desk.accounts["ribao"]
    return collect(ports=desk.ports, statistics=platform, account=account, now=now, back=back)


def api(desk: World, publication: int, until: int):
    return desk.store.metrics.latest([publication], until=until).get(publication, [])


def test_a_sent_article_is_linked_by_title_and_day_and_its_people_are_kept(desk):
    mine = ours(desk)
    platform = Platform(articles=[("900_1", DAY_ONE, "大雪")])
    found = run(desk, platform, START + DAY)
    assert (found.linked, found.foreign, found.snapshots, found.waiting) == (1, 0, 1, ())
    (row,) = desk.store.publications.find(account="ribao")
    assert (row.id, row.msgid, row.url) == (mine.id, "900_1", "https://mp.weixin.qq.com/s/900_1")
    (shot,) = api(desk, mine.id, START + DAY)
    assert (shot.read_user, shot.read_public, shot.zaikan) == (10, None, None)
    assert "new_field" in shot.raw


def test_days_are_replaced_never_added_and_a_past_cut_off_stays_as_it_was(desk):
    mine = ours(desk)
    platform = Platform(articles=[("900_1", DAY_ONE, "大雪")])
    for days in (1, 2, 3):
        run(desk, platform, START + days * DAY)
    assert api(desk, mine.id, START + 9 * DAY)[0].read_user == 30
    assert api(desk, mine.id, START + DAY + HOUR)[0].read_user == 10


def test_the_same_day_is_asked_once_and_a_delayed_day_again(desk):
    mine = ours(desk)
    platform = Platform(articles=[("900_1", DAY_ONE, "大雪")], delayed={DAY_ONE})
    first = run(desk, platform, START + DAY)
    assert first.waiting == (DAY_ONE,)
    assert api(desk, mine.id, START + DAY)[0].late
    platform.delayed.clear()
    platform.asked.clear()
    assert run(desk, platform, START + DAY + HOUR).waiting == ()
    assert platform.asked == [DAY_ONE]
    assert not api(desk, mine.id, START + DAY + HOUR)[0].late
    platform.asked.clear()
    run(desk, platform, START + DAY + 2 * HOUR)
    assert platform.asked == []


def test_a_day_that_is_not_computed_yet_waits_and_loses_nothing(desk):
    platform = Platform(articles=[("900_1", DAY_ONE, "大雪")], busy={DAY_ONE})
    assert run(desk, platform, START + DAY).waiting == (DAY_ONE,)
    platform.busy.clear()
    assert run(desk, platform, START + DAY + HOUR).snapshots == 1


def test_days_off_are_caught_up_with(desk):
    platform = Platform()
    run(desk, platform, START + DAY, back=2)
    platform.asked.clear()
    run(desk, platform, START + 6 * DAY, back=2)
    assert platform.asked[0] == "2026-12-08"
    assert platform.asked[-1] == "2026-12-12"


def test_what_somebody_sent_in_the_console_becomes_a_publication_of_others(desk):
    platform = Platform(articles=[("901_1", DAY_ONE, "后台发的"), ("901_2", DAY_ONE, "第二条")])
    assert run(desk, platform, START + DAY).foreign == 2
    rows = desk.store.publications.find(account="ribao")
    assert [(r.position, r.origin, r.msgid) for r in rows] == [
        (1, Origin.OTHER, "901_1"),
        (2, Origin.OTHER, "901_2"),
    ]
    run(desk, platform, START + 2 * DAY)
    assert len(desk.store.publications.find(account="ribao")) == 2


def test_a_post_in_a_persons_hands_is_found_again_without_typing(desk):
    post = desk.add("h1", release=Release.HAND, state=State.HANDED_OVER, title="凌晨四点半")
    platform = Platform(articles=[("902_1", DAY_ONE, "凌晨四点半")])
    run(desk, platform, START + DAY)
    assert desk.store.posts.get(post.key).state is State.PUBLISHED
    (row,) = desk.store.publications.find(account="ribao")
    assert (row.post, row.origin, row.msgid) == (post.key, Origin.HAND, "902_1")


def test_followers_are_summed_over_their_sources_and_missing_days_stay_missing(desk):
    run(desk, Platform(), START + DAY, back=2)
    first, second = desk.store.metrics.account_days("ribao", "2026-12-06", "2026-12-07")
    assert (first.new_user, first.cancel_user, first.followers, first.read_user) == (
        7,
        2,
        80000,
        900,
    )
    assert (second.new_user, second.followers, second.read_user) == (None, None, None)


def test_an_article_known_only_from_a_sheet_is_linked_and_not_made_twice(desk):
    mine = ours(desk, post="", origin=Origin.OTHER)
    run(desk, Platform(articles=[("903_1", DAY_ONE, "大 雪")]), START + DAY)
    (row,) = desk.store.publications.find(account="ribao")
    assert (row.id, row.msgid, row.title) == (mine.id, "903_1", "大雪")


def test_what_a_person_released_went_out_at_its_hour_not_at_midnight(desk):
    post = desk.add("h1", release=Release.HAND, state=State.HANDED_OVER, title="凌晨四点半")
    run(desk, Platform(articles=[("902_1", DAY_ONE, "凌晨四点半")]), START + DAY)
    (row,) = desk.store.publications.find(account="ribao")
    assert row.at == post.due


def test_two_articles_of_one_title_on_one_day_are_not_guessed_at(desk):
    ours(desk, position=1, post="p1")
    ours(desk, position=1, post="p2")
    found = run(desk, Platform(articles=[("904_1", DAY_ONE, "大雪")]), START + DAY)
    assert (found.linked, found.foreign) == (0, 1)
