"""One call as we mean it, before a token is added and a socket opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.model.errors import Busy, Lost, PlatformError


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """One file of a multipart upload; the platform wants a name with the right ending."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`once`: a repeat would be a second effect, so silence is Lost and not Busy.

    `accept` holds errcodes that the caller reads itself instead of having them raised.
    """

    path: str
    body: Mapping[str, Any] | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    media: Media | None = None
    method: str = "POST"
    once: bool = False
    accept: frozenset[int] = frozenset()


def silence(request: Request, why: str, *, where: str = "") -> PlatformError:
    """The error for a call that got no answer we can read: what it may have done decides."""
    place = f"{where}（{request.path}）" if where else request.path
    if request.once:
        return Lost(f"{why}，不知道平台是否已经照办", where=place, todo="先核实，不要重发")
    return Busy(why, where=place, todo="稍后自动再试；一直如此请检查网络与平台地址")


def unsent(request: Request, why: str, *, where: str = "") -> PlatformError:
    """The error for a call that certainly never left."""
    place = f"{where}（{request.path}）" if where else request.path
    return Busy(f"{why}，请求没有发出", where=place, todo="检查网络、代理与平台地址；稍后自动再试")
