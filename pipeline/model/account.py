"""An official account (公众号): what it is, what its API may do, and the platform's limits."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.content import Release


class AccountKind(StrEnum):
    """订阅号 sends once a day; 服务号 four times a month."""

    SUBSCRIPTION = "subscription"
    SERVICE = "service"


class Capability(StrEnum):
    """What the account's API rights allow; found out by `account check`, stored."""

    DRAFT = "draft"
    PUBLISH = "publish"
    MASS = "mass"
    STATISTICS = "statistics"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account as config.yaml describes it; the secret is not part of it."""

    key: str
    name: str
    kind: AccountKind
    verified: bool
    appid: str
    release: Release
    theme: str = ""
    author: str = ""
    level: str = "C"

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Unverified accounts lost publishing in 2025-07; drafts and media still work."""
        return frozenset(Capability) if self.verified else frozenset({Capability.DRAFT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """How many mass sends (群发) one period of an account holds."""

    slots: int
    period: str  # "day" or "month", by Beijing time


# developers.weixin.qq.com Message_Management/Batch_Sends: 订阅号 1 a day, 服务号 4 a month.
MASS_QUOTA = {
    AccountKind.SUBSCRIPTION: Quota(slots=1, period="day"),
    AccountKind.SERVICE: Quota(slots=4, period="month"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One limit with its two readings: an error above `documented`, a warning above `strict`."""

    documented: int
    strict: int
    unit: str
    strict_unit: str
    errcode: int
    source: str


_ADD = "developers.weixin.qq.com draft_add"
_FIELD = "field reports of 45003, 45110, 45004"

LIMITS: dict[str, Limit] = {
    "title": Limit(
        documented=32,
        strict=64,
        unit="字",
        strict_unit="字节",
        errcode=45003,
        source=f"{_ADD}; {_FIELD}",
    ),
    "author": Limit(
        documented=16,
        strict=8,
        unit="字",
        strict_unit="字",
        errcode=45110,
        source=f"{_ADD}; {_FIELD}",
    ),
    "digest": Limit(
        documented=128,
        strict=120,
        unit="字",
        strict_unit="字",
        errcode=45004,
        source=f"{_ADD}; {_FIELD}",
    ),
    "content": Limit(
        documented=20_000,
        strict=19_000,
        unit="字符",
        strict_unit="字符",
        errcode=45002,
        source=_ADD,
    ),
    "content_bytes": Limit(
        documented=1_048_576,
        strict=1_000_000,
        unit="字节",
        strict_unit="字节",
        errcode=45002,
        source=_ADD,
    ),
    "source_url": Limit(
        documented=1_024, strict=1_024, unit="字节", strict_unit="字节", errcode=45005, source=_ADD
    ),
    "pictures_newspic": Limit(
        documented=20, strict=20, unit="张", strict_unit="张", errcode=45008, source=_ADD
    ),
    "articles": Limit(
        documented=8, strict=8, unit="篇", strict_unit="篇", errcode=45008, source=_ADD
    ),
}
