"""Finding a slot (时段): never past, never twice, inside the quota, quiet when the day is quiet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from pipeline.almanac.beijing import MINUTE, clock, day_of, instant, minute_words
from pipeline.model.account import Quota
from pipeline.model.content import Kind
from pipeline.model.errors import Conflict

# 全国人大常委会 2014-02-27: 12-13 is 国家公祭日; 9-18 is kept with it by custom.
MOURNING = {"12-13": "国家公祭日", "09-18": "九一八事变纪念日"}
# What celebrates or advertises by its nature; a draft may be marked festive besides.
FESTIVE = frozenset({Kind.POSTER, Kind.LIVE, Kind.RANKING})
OFFERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What an account allows. `hours` and `quiet_hours` are HH:MM of Beijing; lengths are µs.

    `quiet_days` maps an ISO date to why nothing leaves that day; `mourning` maps an ISO date or
    MM-DD to the day's name: festive posts are refused. `used` counts sends of a quota period that
    are not among the taken slots (made by hand in the console).
    """

    hours: tuple[str, ...] = ("07:30", "12:00", "18:30")
    quota: Quota | None = None
    gap: int = 30 * MINUTE
    lead: int = 10 * MINUTE
    quiet_days: Mapping[str, str] = field(default_factory=dict)
    quiet_hours: tuple[str, str] | None = None
    mourning: Mapping[str, str] = field(default_factory=lambda: MOURNING)
    used: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A slot that is held: when, by whom, and whether it eats quota."""

    at: int
    holder: str
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A slot, or why the wish was refused and up to three slots that are free."""

    at: int | None
    why: str = ""
    offers: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The refusal as a sentence; empty when the wish was granted."""
        if not self.why:
            return ""
        free = "、".join(minute_words(o) for o in self.offers)
        return f"{self.why}；可改到 {free}" if free else f"{self.why}；近期没有空闲时段"


def period_of(at: int, quota: Quota) -> str:
    """The quota period an instant falls into: 2026-12-07, or 2026-12."""
    return f"{clock(at):%Y-%m-%d}" if quota.period == "day" else f"{clock(at):%Y-%m}"


def find(
    *,
    now: int,
    rules: Rules,
    taken: Sequence[Taken] = (),
    wish: int | None = None,
    festive: bool = False,
    horizon_days: int = 60,
) -> Answer:
    """The wished slot where it is free; without a wish the first free one within the horizon."""
    free = _free(now, rules, taken, festive=festive, days=horizon_days)
    if wish is None:
        first = next(free, None)
        why = "" if first else f"{horizon_days}天之内没有空闲时段"
        return Answer(at=first, why=why)
    why = refusal(wish, now=now, rules=rules, taken=taken, festive=festive)
    if not why:
        return Answer(at=wish)
    return Answer(at=None, why=why, offers=_nearest(free, wish))


def take(answer: Answer, *, title: str) -> int:
    """The slot of an answer; Conflict in words where there is none."""
    if answer.at is None:
        raise Conflict(f"排不进时段：{answer.words}", where=title)
    return answer.at


def refusal(
    at: int, *, now: int, rules: Rules, taken: Sequence[Taken] = (), festive: bool = False
) -> str:
    """Why nothing can leave at this instant; empty when it can."""
    return (
        _past(at, now, rules)
        or _quiet(at, rules)
        or _mourning(at, rules, festive=festive)
        or _held(at, rules, taken)
        or _over_quota(at, rules, taken)
    )


def _past(at: int, now: int, rules: Rules) -> str:
    if at <= now:
        return f"{minute_words(at)} 已经过去"
    if at < now + rules.lead:
        return f"{minute_words(at)} 太近，至少要提前{rules.lead // MINUTE}分钟"
    return ""


def _quiet(at: int, rules: Rules) -> str:
    why = rules.quiet_days.get(day_of(at).isoformat())
    if why is not None:
        return f"{minute_words(at)} 不发：{why or '静默日'}"
    if rules.quiet_hours and _between(f"{clock(at):%H:%M}", *rules.quiet_hours):
        return f"{minute_words(at)} 在免打扰时间（{'—'.join(rules.quiet_hours)}）"
    return ""


def _between(time: str, start: str, end: str) -> bool:
    return start <= time < end if start <= end else time >= start or time < end


def _mourning(at: int, rules: Rules, *, festive: bool) -> str:
    day = day_of(at).isoformat()
    name = rules.mourning.get(day) or rules.mourning.get(day[5:])
    return f"{day[5:]} 是{name}，不发节庆类内容" if festive and name else ""


def _held(at: int, rules: Rules, taken: Sequence[Taken]) -> str:
    for one in taken:
        if at == one.at:
            return f"{minute_words(at)} 已由“{one.holder}”占用"
        if abs(at - one.at) < rules.gap:
            near = minute_words(one.at)
            return f"{minute_words(at)} 离“{one.holder}”（{near}）不到{rules.gap // MINUTE}分钟"
    return ""


def _over_quota(at: int, rules: Rules, taken: Sequence[Taken]) -> str:
    if rules.quota is None:
        return ""
    period = period_of(at, rules.quota)
    held = [t for t in taken if t.counts and period_of(t.at, rules.quota) == period]
    if len(held) + rules.used.get(period, 0) < rules.quota.slots:
        return ""
    word = "当日" if rules.quota.period == "day" else "当月"
    by = f"（{'、'.join(t.holder for t in held)}）" if held else "（已在后台群发）"
    return f"{minute_words(at)} {word}群发名额{rules.quota.slots}次已用完{by}"


def _free(
    now: int, rules: Rules, taken: Sequence[Taken], *, festive: bool, days: int
) -> Iterator[int]:
    for at in _grid(now, rules, days):
        if not refusal(at, now=now, rules=rules, taken=taken, festive=festive):
            yield at


def _grid(now: int, rules: Rules, days: int) -> Iterator[int]:
    today = clock(now).replace(hour=0, minute=0, second=0, microsecond=0)
    for ahead in range(days + 1):
        for hour in sorted(rules.hours):
            h, _, m = hour.partition(":")
            yield instant(today + timedelta(days=ahead, hours=int(h), minutes=int(m)))


def _nearest(free: Iterator[int], wish: int) -> tuple[int, ...]:
    """The three free slots nearest to the wish, later ones first where two are as near."""
    before: list[int] = []
    after: list[int] = []
    for at in free:
        (before if at < wish else after).append(at)
        if len(after) == OFFERS:
            break
    ranked = sorted((*before[-OFFERS:], *after), key=lambda at: (abs(at - wish), -at))
    return tuple(sorted(ranked[:OFFERS]))
