"""The accounts and the people of the desk."""

from datetime import time
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from pipeline.config.section import Section
from pipeline.config.units import Clock, DayHours, Name, Span, wrong
from pipeline.model.account import AccountKind
from pipeline.model.content import Release
from pipeline.model.people import Role

# What the platform gives out: `wx` and sixteen hexadecimal digits.
AppId = Annotated[str, StringConstraints(pattern=r"^wx[0-9a-f]{16}$")]
ReviewLevel = Literal["A", "B", "C"]
LimitsProfile = Literal["documented", "strict"]
DAY = 86_400_000_000


class Cadence(Section):
    """How long an account may be silent."""

    red: Span = 14 * DAY
    """Longest silence allowed (the red line)."""
    amber: Span = 10 * DAY
    """Silence from which the desk is warned."""
    min_per_week: int = Field(default=3, ge=0, le=100)
    """Posts that a week should have."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.amber >= self.red:
            raise wrong("amber（预警）应短于 red（红线）", at="amber")
        return self


class AccountEntry(Section):
    """One account; what is not given here comes from the section `schedule`."""

    name: Name
    """The name that followers see."""
    kind: AccountKind
    """subscription (订阅号) or service (服务号)."""
    verified: bool
    """Whether the account is verified; others lost publishing by API in July 2025."""
    appid: AppId
    """The account's AppID; the AppSecret never stands here."""
    release: Release
    """mass (群发), publish (发布, notifies nobody) or hand (by a person in the console)."""
    theme: str = "youth"
    """The theme of its articles, a file of assets/themes/."""
    author: str = ""
    """The author of articles whose draft names none."""
    level: ReviewLevel = "C"
    """The review chain of posts whose draft names none."""
    group: str = ""
    """The group in the matrix."""
    followers: int = Field(default=0, ge=0)
    """Followers, until statistics say better."""
    hours: tuple[Clock, ...] | None = None
    """Hours of its slots."""
    quiet: DayHours = None
    """Hours in which nothing leaves."""
    cadence: Cadence = Cadence()
    """The red line."""
    limits: LimitsProfile | None = None
    """Its own reading of the platform's limits."""
    brand: str = ""
    """Its own brand kit."""
    wechat: str = ""
    """The account's WeChat id, for QR codes and cards."""

    @model_validator(mode="after")
    def _may_release(self) -> Self:
        if not self.verified and self.release is not Release.HAND:
            raise wrong(f"未认证的账号不能用接口发布（{self.release}），应为 hand", at="release")
        return self

    def times(self, general: tuple[time, ...]) -> tuple[time, ...]:
        """The hours of its slots, its own before the general ones."""
        return general if self.hours is None else self.hours


class PersonEntry(Section):
    """One person of the desk."""

    name: Name
    """The name on the review form."""
    roles: frozenset[Role] = Field(min_length=1)
    """editor, reviewer1 (初审), reviewer2 (复审), publisher (终审), admin."""
    phone: str = ""
    """Where the desk reaches this person; stays on this machine."""
    unit: str = ""
    """The unit on the review form."""
