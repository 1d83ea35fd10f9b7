"""An invented audience: how many people read, share and follow. Always the same for a state.

All curves are our own guesses that look like an account's figures; nothing here is measured.
Cumulative figures never fall, and the parts of a split always add up to their whole.
"""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pipeline.sandbox.accounts import Account
from pipeline.sandbox.chance import bell, share
from pipeline.sandbox.clock import HOUR, beijing, midnight

OPENED: Final = {"mass": 0.055, "publish": 0.006}  # part of the followers that reads a headline
POSITIONS: Final = (1.0, 0.46, 0.29, 0.22, 0.18, 0.15, 0.13, 0.12)
WEEKDAYS: Final = (1.0, 1.02, 1.0, 0.99, 0.95, 0.86, 0.92)
SCALE_HOURS, SHAPE = 11.0, 0.62  # Weibull: 63 % within 11 hours, 99 % within a week
RATES: Final = {
    "share_user": 0.034,
    "zaikan_user": 0.006,
    "like_user": 0.013,
    "comment_count": 0.0015,
    "collection_user": 0.007,
    "read_subscribe_user": 0.004,
}
SCENES: Final = {
    "mass": {
        "公众号消息": 52, "聊天会话": 14, "朋友圈": 17, "公众号主页": 5,
        "推荐": 7, "搜一搜": 3, "其它": 2,
    },
    "publish": {
        "公众号消息": 2, "聊天会话": 20, "朋友圈": 22, "公众号主页": 22,
        "推荐": 22, "搜一搜": 9, "其它": 3,
    },
}  # fmt: skip
SOURCES: Final = {0: 8, 1: 37, 17: 14, 30: 21, 57: 17, 161: 3}  # user_source, in hundredths


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the audience knows of an article."""

    appid: str
    msgid: str
    idx: int
    road: str
    at: int
    reach: float
    followers: int


def crowd(article: Published) -> int:
    """Everybody who will ever read it."""
    message = article.msgid.split("_")[0]
    mood = 0.36 * bell("message", article.appid, message)
    mood += 0.2 * bell("taste", article.appid, article.msgid)
    weekday = WEEKDAYS[beijing(article.at).weekday()]
    place = POSITIONS[min(article.idx, len(POSITIONS)) - 1]
    expected = article.followers * article.reach * OPENED[article.road] * place * weekday
    return max(3, round(expected * evening(article.at) * math.exp(mood)))


def evening(at: int) -> float:
    """People read most at noon and in the evening, least at night."""
    hour = beijing(at).hour
    return 0.55 if hour < 6 else 1.08 if hour in {7, 8, 12, 18, 20, 21} else 0.95


def readers(article: Published, day: date) -> int:
    """People who have read it by the end of a day."""
    hours = (midnight(day + timedelta(days=1)) - article.at) / HOUR
    if hours <= 0:
        return 0
    return int(crowd(article) * (1 - math.exp(-((hours / SCALE_HOURS) ** SHAPE))))


def reactions(article: Published, day: date) -> dict[str, int]:
    """What those people have done by the end of a day."""
    read = readers(article, day)
    key = (article.appid, article.msgid)
    return {
        name: int(read * rate * math.exp(0.3 * bell(name, *key))) for name, rate in RATES.items()
    }


def split(total: int, parts: dict[str, int]) -> dict[str, int]:
    """Deal a total out by hundredths, one reader after another, so that no part ever falls."""
    rounds, rest = divmod(total, 100)
    dealt = dict.fromkeys(parts, 0)
    for place in range(rest):
        dealt[dealer(place, parts)] += 1
    return {name: rounds * part + dealt[name] for name, part in parts.items()}


def dealer(place: int, parts: dict[str, int]) -> str:
    """Who gets the reader at a place of a round; 61 steps spread the places."""
    mark = place * 61 % 100
    for name, part in parts.items():
        if mark < part:
            return name
        mark -= part
    return next(iter(parts))


def scenes(article: Published, read: int) -> dict[str, int]:
    """Where the readers came from."""
    return split(read, SCENES[article.road])


def moves(account: Account, day: date) -> tuple[int, int]:
    """New and lost followers of a day."""
    new = WEEKDAYS[day.weekday()] * math.exp(0.35 * bell("new", account.appid, day))
    gone = math.exp(0.25 * bell("gone", account.appid, day))
    return round(account.followers * 0.0022 * new), round(account.followers * 0.0013 * gone)


def joined(account: Account, day: date) -> dict[int, tuple[int, int]]:
    """The same by source."""
    new, gone = moves(account, day)
    fresh = split(new, {str(code): part for code, part in SOURCES.items()})
    lost = split(gone, {"0": 70, "30": 30})
    return {code: (fresh[str(code)], lost.get(str(code), 0)) for code in SOURCES}


def net(account: Account, day: date) -> int:
    """Growth of a day."""
    new, gone = moves(account, day)
    return new - gone


def followers(account: Account, day: date) -> int:
    """Followers at the end of a day, counted from the day of the account's profile."""
    since = date.fromisoformat(account.since)
    ahead = range((day - since).days)
    behind = range((since - day).days)
    grown = sum(net(account, since + timedelta(days=step + 1)) for step in ahead)
    shrunk = sum(net(account, since - timedelta(days=step)) for step in behind)
    return max(0, account.followers + grown - shrunk)


def rate(name: str, article: Published, low: float, high: float) -> float:
    """A rate between two bounds, fixed for the article."""
    return round(low + (high - low) * share(name, article.appid, article.msgid), 4)
