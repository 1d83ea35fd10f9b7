"""Scripted outcomes of publishing and mass sends.

A script names part of a title and the outcome: {"title": "…", "status": 4, "fail_idx": [2]} for
publishing, {"title": "…", "err": 20001} for mass sends; "times" (1) and "appid" are optional.
A marker inside a title says the same: [[4:2]] or [[err:20001]].
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pipeline.sandbox.state import State, dump

MARKER: Final = re.compile(r"\[\[(?P<status>[2346])(?::(?P<at>[1-8](?:,[1-8])*))?\]\]")
ERROR_MARKER: Final = re.compile(r"\[\[err:(?P<err>\d{5})\]\]")
# developers.weixin.qq.com freepublish_get: 2 original declaration, 3 ordinary failure, 4 review
# refused, 6 banned afterwards.
STATUSES: Final = frozenset({2, 3, 4, 6})
KEYS: Final = frozenset({"title", "status", "fail_idx", "err", "times", "appid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a submission will end: 0 is well."""

    code: int = 0
    fail_idx: tuple[int, ...] = ()


GOOD: Final = Verdict()


def mistakes(script: Mapping[str, Any]) -> list[str]:
    """What is wrong with a script."""
    found = [f"unknown key {name}" for name in script if name not in KEYS]
    if ("status" in script) == ("err" in script):
        found.append("one of status (publish) and err (mass send)")
    if "status" in script and script["status"] not in STATUSES:
        found.append("status is 2, 3, 4 or 6")
    if "err" in script and not isinstance(script["err"], int):
        found.append("err is the number of err(n)")
    at = script.get("fail_idx", [])
    if not isinstance(at, list) or not all(isinstance(one, int) for one in at):
        found.append("fail_idx is a list of numbers from 1")
    return found


def write(state: State, script: Mapping[str, Any]) -> int:
    """Keep a script."""
    return state.add("verdict", {"script": dump(script)})


def draw(state: State, appid: str, road: str, articles: Sequence[Mapping[str, Any]]) -> Verdict:
    """The outcome of a submission: by script, by marker, or well."""
    titles = [article["title"] for article in articles]
    return scripted(state, appid, road, titles) or marked(road, titles) or GOOD


def scripted(state: State, appid: str, road: str, titles: Sequence[str]) -> Verdict | None:
    """The first script that fits; it is used up."""
    key = "status" if road == "publish" else "err"
    for row in state.all("SELECT * FROM verdict ORDER BY number"):
        script = json.loads(row["script"])
        fits = key in script and script.get("appid", appid) == appid
        if fits and any(script.get("title", "") in title for title in titles):
            use_up(state, row["number"], script)
            return Verdict(code=script[key], fail_idx=tuple(script.get("fail_idx", ())))
    return None


def use_up(state: State, number: int, script: dict[str, Any]) -> None:
    """One use less."""
    left = script.get("times", 1) - 1
    if left > 0:
        rest = dump(script | {"times": left})
        state.run("UPDATE verdict SET script = ? WHERE number = ?", rest, number)
    else:
        state.run("DELETE FROM verdict WHERE number = ?", number)


def marked(road: str, titles: Sequence[str]) -> Verdict | None:
    """The marker in a title."""
    joined = "\n".join(titles)
    if road == "mass":
        seen = ERROR_MARKER.search(joined)
        return Verdict(code=int(seen["err"])) if seen else None
    if seen := MARKER.search(joined):
        at = tuple(int(one) for one in (seen["at"] or "").split(",") if one)
        return Verdict(code=int(seen["status"]), fail_idx=at)
    return None
