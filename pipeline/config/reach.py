"""Collecting, rankings and reports."""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.section import Section
from pipeline.config.units import Clock, Name


class Collect(Section):
    """Statistics of the platform: people, once a day."""

    at: Clock
    """The hour of the daily collection; the platform has a day's figures from 08:00 on."""
    back: int = Field(default=7, ge=1, le=30)
    """Days that are asked again, until the platform no longer changes them."""


class Cutoff(Section):
    """Until when figures count for a finished period."""

    days: int = Field(default=1, ge=0, le=31)
    """Days after its last day."""
    at: Clock
    """The hour of that day."""


class Others(Section):
    """An account of others, known by imported figures only."""

    name: Name
    """Its name, as the imported sheets write it."""
    group: str = ""
    """Its group."""


class RankingEntry(Section):
    """Who is ranked, how, and over which days."""

    index: str = "wci-14.2"
    """The formula."""
    weights: dict[str, Annotated[float, Field(ge=0)]] = Field(default_factory=dict)
    """Own weights, for formulas that take them."""
    week_start: Literal[
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"
    ] = "sunday"
    """First day of the week; public lists run Sunday to Saturday."""
    cutoff: Cutoff
    """Until when figures count."""
    cap: Literal["gsdata", "newrank"] = "gsdata"
    """What 10万+ counts as: 100001 (gsdata) or 100000 (newrank)."""
    own: tuple[str, ...] = ()
    """Own accounts in the list; empty: all."""
    others: tuple[Others, ...] = ()
    """Accounts of others in the list."""
    spot_check: float = Field(default=0.1, ge=0, le=1)
    """Share of typed figures that a second person looks at."""


class Reports(Section):
    """The weekly, monthly and yearly reports."""

    account: str = ""
    """The account whose drafts they become; empty: the first."""
    title: str = "一周推文榜"
    """The list's name."""
    first_issue: int = Field(default=1, ge=1)
    """The number of the first issue."""
    top: int = Field(default=10, ge=1, le=100)
    """Articles listed."""
