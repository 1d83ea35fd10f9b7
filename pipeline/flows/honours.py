"""What a person types in: placings and awards elsewhere, and figures that are no read counts."""

from datetime import date

from pipeline.almanac.beijing import day_of
from pipeline.flows.room import Room
from pipeline.model.errors import UsageError
from pipeline.model.metrics import Extra, Honour, Source
from pipeline.ranking.sentences import honour


def note(
    room: Room,
    account: str,
    title: str,
    day: str = "",
    *,
    issue: str = "",
    place: int = 0,
    award: str = "",
    url: str = "",
    picture: str = "",
) -> list[str]:
    """Keep one honour; what is known of that series, newest last."""
    name = room.config.account(account).name
    if not place and not award:
        raise UsageError("没有写名次，也没有写奖项", todo="加 --place 3 或 --award 奖项")
    room.store.honours.put(
        Honour(
            account=account,
            list=title,
            issue=issue,
            date=_day(day, room.now()),
            place=place,
            award=award,
            url=url,
            picture=picture,
        )
    )
    series = [h for h in room.store.honours.find(account) if h.list == title]
    return [honour(one, series[: i + 1], {account: name}) for i, one in enumerate(series)]


def figure(room: Room, post: str, name: str, value: int) -> None:
    """Keep a figure of one post; InputError when there is no such post."""
    found = room.store.posts.get(post)
    room.store.metrics.extras(
        [
            Extra(
                post=found.key,
                name=name,
                value=value,
                captured_at=room.now(),
                source=Source.TYPED,
                simulated=room.simulated,
            )
        ]
    )


def _day(text: str, now: int) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else day_of(now).isoformat()
    except ValueError:
        raise UsageError(f"看不懂日期“{text}”", todo="写成 2026-12-13") from None
