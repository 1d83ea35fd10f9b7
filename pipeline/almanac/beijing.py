"""Beijing time, the platform's own: dates and clock words of an instant in µs UTC."""

from datetime import UTC, date, datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=8))
SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def clock(at: int) -> datetime:
    """The instant on the clocks of Beijing."""
    return (_EPOCH + timedelta(microseconds=at)).astimezone(ZONE)


def instant(when: datetime) -> int:
    """µs UTC of a clock reading; one without a zone is Beijing time."""
    aware = when if when.tzinfo else when.replace(tzinfo=ZONE)
    return (aware - _EPOCH) // timedelta(microseconds=1)


def day_of(at: int) -> date:
    """The Beijing day of an instant."""
    return clock(at).date()


def midnight(day: date) -> int:
    """The instant at which a Beijing day begins."""
    return instant(datetime(day.year, day.month, day.day, tzinfo=ZONE))


def weekday(day: date) -> str:
    """星期一 … 星期日."""
    return WEEKDAYS[day.weekday()]


def minute_words(at: int) -> str:
    """`12月7日 10:52`, cut to the minute."""
    t = clock(at)
    return f"{t.month}月{t.day}日 {t:%H:%M}"
