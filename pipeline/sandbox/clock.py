"""The time of the simulated platform, and its calendar, which is Beijing's."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
BEIJING: Final = timezone(timedelta(hours=8), "Asia/Shanghai")

Now = Callable[[], int]


def wall() -> int:
    """The machine's clock in microseconds."""
    return time.time_ns() // 1_000


class Clock:
    """Follows a source until it is set; then stands still until stepped or released."""

    def __init__(self, source: Now = wall, stands: int | None = None) -> None:
        self.source = source
        self.stands = stands

    def now(self) -> int:
        """Present time of the platform."""
        return self.source() if self.stands is None else self.stands

    def set(self, now: int) -> None:
        """Stop at a moment."""
        self.stands = now

    def step(self, span: int) -> None:
        """Go on by a span and stop there."""
        self.stands = self.now() + span

    def follow(self) -> None:
        """Run with the source again."""
        self.stands = None


def beijing(now: int) -> datetime:
    """The moment as Beijing's wall shows it."""
    return datetime.fromtimestamp(now // SECOND, BEIJING)


def day_of(now: int) -> date:
    """The platform's date."""
    return beijing(now).date()


def midnight(day: date) -> int:
    """The moment at which a Beijing day begins."""
    return int(datetime(day.year, day.month, day.day, tzinfo=BEIJING).timestamp()) * SECOND


def iso(now: int) -> str:
    """For people who read the admin replies."""
    return beijing(now).isoformat()


def moment(text: str) -> int:
    """Read an ISO time; one without an offset is Beijing's."""
    seen = datetime.fromisoformat(text)
    aware = seen if seen.tzinfo else seen.replace(tzinfo=BEIJING)
    return (aware - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
