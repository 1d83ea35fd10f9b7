"""How the desk works: reviews, slots, checks, pictures and the people's tools."""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.section import Section
from pipeline.config.units import Clock, Day, DayHours, Name, Span
from pipeline.model.content import Kind, Level, Release
from pipeline.model.people import CHAINS, Stage

SECOND = 1_000_000
MINUTE, HOUR, DAY = 60 * SECOND, 3600 * SECOND, 86_400 * SECOND
Chains = Annotated[dict[Literal["A", "B", "C"], tuple[Stage, ...]], Field(min_length=1)]


class Review(Section):
    """Reviews (审) and proofs (校)."""

    chains: Chains = Field(default_factory=lambda: dict(CHAINS))  # type: ignore[arg-type]
    """Stages of each class: A 普通, B 重要, C 敏感."""
    proofs: int = Field(default=3, ge=0, le=5)
    """Proof-readings before the last signature."""
    short: Literal["A", "B", "C"] = "A"
    """The chain of an urgent post (插队)."""
    override: int = Field(default=2, ge=2, le=5)
    """People who must agree to an emergency release without the chain."""


class QuietDay(Section):
    """A day on which only some kinds of posts leave."""

    day: Day
    """MM-DD for every year, or a full date."""
    name: Name
    """What the day is."""
    allow: frozenset[Kind] = frozenset({Kind.KEY_DATE, Kind.RELAY})
    """Kinds that may leave."""


class Schedule(Section):
    """When posts leave."""

    hours: tuple[Clock, ...] = Field(min_length=1)
    """Hours offered to posts without a wish."""
    quiet: DayHours = None
    """Hours in which nothing leaves."""
    gap: Span = HOUR
    """Least time between two posts of one account."""
    horizon: Span = 14 * DAY
    """How far ahead slots are looked for."""
    stage_lead: Span = 30 * MINUTE
    """How long before its hour a post is put into the platform's draft box."""
    withdraw: Span = 60 * SECOND
    """The window in which a queued post can be taken back."""
    late: dict[Release, Span] = Field(
        default_factory=lambda: {
            Release.MASS: 30 * MINUTE,
            Release.PUBLISH: 2 * HOUR,
            Release.HAND: 12 * HOUR,
        }
    )
    """How late a post may still leave, by the way it leaves."""
    late_kinds: dict[Kind, Span] = Field(default_factory=dict)
    """The same by kind of post; goes before `late`."""
    lead_time: dict[Kind, Span] = Field(default_factory=dict)
    """How long before its hour a kind of post should be written."""
    before: dict[Kind, Clock] = Field(default_factory=dict)
    """The hour of the day before which a kind of post should leave."""
    quiet_days: tuple[QuietDay, ...] = ()
    """Days of mourning."""


class Typography(Section):
    """House style; never touches addresses, code, formulas or headers."""

    fix: bool = False
    """Whether formatting applies it, or checks only report it."""
    space: bool = False
    """A space between Chinese and Latin letters or digits."""
    punctuation: Literal["full", "keep"] = "full"
    """Full-width punctuation beside Chinese."""
    quotes: Literal["“”", "「」", "keep"] = "“”"
    """Form of quotation marks."""
    ellipsis: bool = True
    """…… for three dots and the like."""
    dash: bool = True
    """—— for doubled hyphens."""
    ranges: Literal["—", "～", "-", "keep"] = "—"
    """The sign between two numbers of a range."""


class Checks(Section):
    """How findings bind."""

    levels: dict[str, Level | Literal["关闭"]] = Field(default_factory=dict)
    """Rule id to 必改, 建议, 提示 or 关闭."""
    lists: tuple[str, ...] = ()
    """The desk's own word lists (txt, csv, xlsx), relative to this file."""
    sources: tuple[str, ...] = ()
    """Whom reprints may be taken from; empty: everybody."""


class Pictures(Section):
    """Pictures of articles."""

    width: int = Field(default=1080, ge=320, le=2560)
    """Widest body picture in pixels."""
    remote: bool = False
    """Whether drafts may name pictures by address."""
    hosts: tuple[str, ...] = ()
    """Hosts from which they may come; empty: any public one."""
    http: bool = False
    """Whether they may come over plain HTTP too."""
    watermark: str = ""
    """Words in the corner of body pictures; empty: none."""


class Posters(Section):
    """The solar-term series."""

    layout: str = "scroll"
    """The layout of posters that name none."""
    hour: Clock
    """The hour of a term's poster."""
    ahead: Span = 10 * DAY
    """How long before its day a poster that is not drafted is reported."""
    qr: str = ""
    """The address behind the QR code; empty: no code."""


class Contributors(Section):
    """Points for who sends in (供稿)."""

    accepted: int = Field(default=2, ge=0)
    """Points for an accepted text."""
    headline: int = Field(default=3, ge=0)
    """Points when it becomes the headline."""
    poster: int = Field(default=2, ge=0)
    """Points for a poster."""


class Hand(Section):
    """Release by a person."""

    remind: Span = 15 * MINUTE
    """How long before the hour the person is reminded."""
    looked_for: Span = 10 * MINUTE
    """How often the draft box is looked at for what was sent."""
    always_on: bool = True
    """Whether this machine also runs at night and at weekends."""
    working: DayHours = None
    """Working hours, for a desk whose machine is not always on."""
    errata: int = Field(default=20, ge=0)
    """Characters that may be mended once in a published article."""
