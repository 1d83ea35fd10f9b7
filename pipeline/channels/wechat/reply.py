"""What came back: UTF-8 whatever the header says, and an errcode that is often absent."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.channels.wechat.request import Request, silence

# " rid: 61725984-6126f6f9-040f19c4" at the end of an errmsg; the first group is the Unix second.
_RID = re.compile(r"rid: ([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A parsed reply; ids are read as strings, because the platform gives numbers or strings."""

    request: Request
    body: Mapping[str, Any]

    @property
    def errcode(self) -> int:
        """0 when absent: token, uploadimg, draft/add and the lists leave it out on success."""
        return as_int(self.body.get("errcode")) or 0

    @property
    def errmsg(self) -> str:
        """The platform's own words, on one line and not endless."""
        return " ".join(str(self.body.get("errmsg", "")).split())[:200]

    @property
    def rid(self) -> str:
        """The id under which the platform keeps this call for seven days."""
        found = _RID.search(self.errmsg)
        return found[1] if found else ""

    def ident(self, name: str) -> str:
        """An id that must be there; without it the reply is as good as none."""
        value = as_ident(self.body.get(name))
        if not value:
            raise silence(self.request, f"平台的回执里没有 {name}")
        return value

    def rows(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """A list of objects; anything else in it is dropped."""
        return mappings(self.body.get(name))


def parse(request: Request, raw: bytes) -> Reply:
    """Read the bytes as UTF-8 JSON: several calls say text/plain without a charset."""
    try:
        body = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise silence(request, "平台的回执不完整或不是 JSON")
    return Reply(request=request, body=body)


def as_int(value: object) -> int | None:
    """A whole number, also when it comes as a string; None is missing, never 0."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return int(value)
    except (ValueError, OverflowError):
        return None


def as_ident(value: object) -> str:
    """A number or a string as a string; anything else is missing."""
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""


def mappings(value: object) -> tuple[Mapping[str, Any], ...]:
    """The objects of a JSON list."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    return tuple(v for v in value if isinstance(v, dict))
