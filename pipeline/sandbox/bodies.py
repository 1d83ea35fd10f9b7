r"""Reading what clients send, with the platform's habit of not decoding \uXXXX."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from pipeline.sandbox.replies import Refusal

ESCAPE: Final = re.compile(rb"\\(.)", re.DOTALL)


def keep_escapes(body: bytes) -> bytes:
    r"""Make \uXXXX survive as six characters: the platform counts and shows it so."""
    if b"\\u" not in body:
        return body
    return ESCAPE.sub(lambda m: b"\\\\u" if m[1] == b"u" else m[0], body)


def parse(body: bytes) -> dict[str, Any]:
    """A JSON object out of raw bytes, whatever the Content-Type says."""
    if not body.strip():
        raise Refusal(44002)
    try:
        seen = json.loads(keep_escapes(body).decode("utf-8"), parse_constant=no_constant)
    except (ValueError, RecursionError):
        raise Refusal(47001) from None
    if not isinstance(seen, dict):
        raise Refusal(47001)
    return seen


def no_constant(name: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(name)


def text(body: Mapping[str, Any], name: str, code: int = 47001) -> str:
    """A text, or nothing."""
    seen = body.get(name)
    if seen is None:
        return ""
    if not isinstance(seen, str):
        raise Refusal(code)
    return seen


def whole(
    body: Mapping[str, Any], name: str, default: int, *, low: int, high: int, code: int
) -> int:
    """A whole number within bounds."""
    seen = body.get(name, default)
    if isinstance(seen, bool) or not isinstance(seen, int) or not low <= seen <= high:
        raise Refusal(code)
    return seen


def flag(body: Mapping[str, Any], name: str) -> int:
    """0 or 1."""
    seen = body.get(name) or 0
    if seen not in (0, 1, "0", "1"):
        raise Refusal(40035)
    return int(seen)


def identity(body: Mapping[str, Any], name: str, code: int) -> int:
    """An id that may come as number or string."""
    seen = body.get(name)
    if isinstance(seen, str) and seen.isascii() and seen.isdigit() and len(seen) < 19:
        return int(seen)
    if isinstance(seen, int) and not isinstance(seen, bool) and 0 < seen < 2**62:
        return seen
    raise Refusal(code)


def page(body: Mapping[str, Any]) -> tuple[int, int]:
    """Offset, and a count of 1 to 20."""
    offset = whole(body, "offset", 0, low=0, high=2**31, code=40097)
    return offset, whole(body, "count", 20, low=1, high=20, code=40097)
