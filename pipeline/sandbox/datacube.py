"""Article statistics: the four living calls (people, not times) and the six that are off."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from pipeline.sandbox import audience
from pipeline.sandbox.addresses import mid
from pipeline.sandbox.audience import Published
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import DAY, day_of, midnight
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.spans import Span, span
from pipeline.sandbox.state import Row

# developers.weixin.qq.com wedata/news: span in days, days of figures after publishing, and the
# first day that has any.
ARTICLE_DAYS, SUMMARY_DAYS, FOLLOWED_DAYS = 1, 30, 30
FIRST_DAY: Final = date(2025, 11, 1)
OFFLINE: Final = (
    "getarticlesummary",
    "getarticletotal",
    "getuserread",
    "getuserreadhour",
    "getusershare",
    "getusersharehour",
)
FOREVER: Final = 2**62  # µs; later than every deletion
NOTIFIED: Final = {"mass": 0, "publish": 1}


def articles(
    asked: Call, begin: date, end: date, alive: int = FOREVER
) -> list[tuple[Row, Published]]:
    """What the account published between two days, both included, and had not deleted by then."""
    rows = asked.state.all(
        "SELECT * FROM publication WHERE appid = ? AND at >= ? AND at < ?"
        " AND (deleted = 0 OR deleted >= ?) ORDER BY at, job, idx",
        asked.appid,
        midnight(max(begin, FIRST_DAY)),
        midnight(end) + DAY,
        alive,
    )
    return [(row, known(asked, row)) for row in rows]


def known(asked: Call, row: Row) -> Published:
    """The article as its audience sees it."""
    return Published(
        appid=row["appid"],
        msgid=f"{mid(row['job'])}_{row['idx']}",
        idx=row["idx"],
        road=row["road"],
        at=row["at"],
        reach=row["reach"],
        followers=asked.account.followers,
    )


def recent(asked: Call, day: date, alive: int = FOREVER) -> list[Published]:
    """What can still be read on a day."""
    first = day - timedelta(days=FOLLOWED_DAYS - 1)
    return [one for _, one in articles(asked, first, day, alive)]


def by_scene(counts: dict[str, int]) -> list[dict[str, Any]]:
    """Readers by the place where they came from, 全部 first."""
    whole = {"全部": sum(counts.values())} | counts
    return [{"scene_desc": name, "user_count": count} for name, count in whole.items()]


def fresh(article: Published, day: date) -> dict[str, int]:
    """Readers of one day by scene."""
    now = audience.scenes(article, audience.readers(article, day))
    before = audience.scenes(article, audience.readers(article, day - timedelta(days=1)))
    return {name: now[name] - before[name] for name in now}


def reacted(article: Published, day: date) -> dict[str, int]:
    """Reactions of one day."""
    now = audience.reactions(article, day)
    before = audience.reactions(article, day - timedelta(days=1))
    return {name: now[name] - before[name] for name in now}


def answer(seen: Span, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The form of all four."""
    return {"list": list(rows), "is_delay": seen.delayed()}


@call("/datacube/getarticleread", publishing=True)
def article_read(asked: Call) -> dict[str, Any]:
    """Readers of each article on a day."""
    seen = span(asked, ARTICLE_DAYS)
    found = [(day, one, fresh(one, day)) for day in seen.days() for one in recent(asked, day)]
    return answer(
        seen,
        [
            {
                "ref_date": day.isoformat(),
                "msgid": one.msgid,
                "detail": {
                    "read_user": sum(counts.values()),
                    "read_user_source": by_scene(counts),
                },
            }
            for day, one, counts in found
            if any(counts.values())
        ],
    )


@call("/datacube/getarticleshare", publishing=True)
def article_share(asked: Call) -> dict[str, Any]:
    """People who shared each article on a day."""
    seen = span(asked, ARTICLE_DAYS)
    found = [(day, one, reacted(one, day)) for day in seen.days() for one in recent(asked, day)]
    return answer(
        seen,
        [
            {
                "ref_date": day.isoformat(),
                "msgid": one.msgid,
                "detail": {"share_user": counts["share_user"]},
            }
            for day, one, counts in found
            if counts["share_user"]
        ],
    )


@call("/datacube/getbizsummary", publishing=True)
def biz_summary(asked: Call) -> dict[str, Any]:
    """The whole account day by day."""
    seen = span(asked, SUMMARY_DAYS)
    return answer(
        seen,
        [
            {"ref_date": day.isoformat(), "detail": account_day(asked, day)}
            for day in seen.days()
            if day >= FIRST_DAY
        ],
    )


def account_day(asked: Call, day: date) -> dict[str, Any]:
    """One day of an account; an article counts until the day on which it was deleted."""
    scenes: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    for one in recent(asked, day, midnight(day) + DAY):
        scenes.update(fresh(one, day))
        sums.update(reacted(one, day))
    names = ("share_user", "zaikan_user", "like_user", "comment_count", "collection_user")
    return {
        "read_user": scenes.total(),
        "read_user_source": by_scene(dict(scenes)),
        **{name: sums[name] for name in names},
        "redirect_ori_page_user": scenes.total() // 90,
        "send_page_count": len(articles(asked, day, day, midnight(day) + DAY)),
    }


@call("/datacube/getarticletotaldetail", publishing=True)
def total_detail(asked: Call) -> dict[str, Any]:
    """Articles published on a day, with cumulative figures of up to thirty days."""
    seen = span(asked, ARTICLE_DAYS)
    return answer(
        seen,
        [
            {
                "ref_date": seen.begin.isoformat(),
                "msgid": one.msgid,
                "publish_type": NOTIFIED[one.road],
                "title": row["title"],
                "content_url": row["url"],
                "detail_list": history(one, seen.ready),
            }
            for row, one in articles(asked, seen.begin, seen.end)
            if day_of(one.at) <= seen.ready
        ],
    )


def history(article: Published, ready: date) -> list[dict[str, Any]]:
    """Cumulative figures from the day of publishing on."""
    first = day_of(article.at)
    count = min(FOLLOWED_DAYS, (ready - first).days + 1)
    return [cumulative(article, first + timedelta(days=step)) for step in range(count)]


def cumulative(article: Published, day: date) -> dict[str, Any]:
    """All figures by the end of a day."""
    read = audience.readers(article, day)
    done = audience.reactions(article, day)
    finish = audience.rate("finish", article, 0.32, 0.68)
    return {
        "stat_date": day.isoformat(),
        "read_user": read,
        "read_user_source": by_scene(audience.scenes(article, read)),
        **{name: count for name, count in done.items() if name != "read_subscribe_user"},
        "praise_money": 0,
        "read_subscribe_user": done["read_subscribe_user"],
        "read_delivery_rate": delivered(article, read),
        "read_finish_rate": finish,
        "read_avg_activetime": audience.rate("time", article, 0.6, 2.4),
        "read_jump_position": jumps(finish),
    }


def delivered(article: Published, read: int) -> float:
    """Part of those reached who opened it; nobody is reached without notice."""
    reached = article.followers * article.reach if article.road == "mass" else 0
    return round(min(1.0, read / reached), 4) if reached else 0.0


def jumps(finish: float) -> list[dict[str, Any]]:
    """Where the others left: five parts of the text, most of them early."""
    parts = (0.42, 0.24, 0.15, 0.11, 0.08)
    return [
        {"position": place, "rate": round((1 - finish) * part, 4)}
        for place, part in enumerate(parts, start=1)
    ]


def offline(_asked: Call) -> dict[str, Any]:
    """Switched off by the platform."""
    raise Refusal(47009)


for name in OFFLINE:
    call(f"/datacube/{name}")(offline)
