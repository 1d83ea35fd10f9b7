"""Refused calls can be looked up by their rid for seven days."""

import json
from typing import Any, Final

from pipeline.sandbox.bodies import text
from pipeline.sandbox.calls import Call, Heard, call
from pipeline.sandbox.clock import DAY, SECOND
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import State, dump

# developers.weixin.qq.com getRidInfo.
KEPT: Final = 7 * DAY
FORGOTTEN: Final = 14 * DAY
MOST_ROWS: Final = 5_000
SHOWN: Final = 2_000


def remember(
    state: State, *, appid: str, rid: str, heard: Heard, reply: dict[str, Any], now: int
) -> None:
    """Keep a refused call; the token is in no part of it."""
    facts = {
        "invoke_time": now // SECOND,
        "cost_in_ms": 1,
        "request_url": heard.path,
        "request_body": heard.body[:SHOWN].decode("utf-8", "replace"),
        "response_body": dump(reply),
        "client_ip": heard.ip,
    }
    number = state.run("INSERT INTO refusal VALUES (?, ?, ?, ?)", rid, appid, now, dump(facts))
    state.run("DELETE FROM refusal WHERE at < ? OR rowid <= ?", now - FORGOTTEN, number - MOST_ROWS)


@call("/cgi-bin/openapi/rid/get")
def rid_get(asked: Call) -> dict[str, Any]:
    """What was asked and answered under a rid."""
    row = asked.state.one("SELECT * FROM refusal WHERE rid = ?", text(asked.body, "rid", 76001))
    if row is None:
        raise Refusal(76001)
    if row["appid"] != asked.appid:
        raise Refusal(76002)
    if row["at"] < asked.now - KEPT:
        raise Refusal(76004)
    return OK | {"request": json.loads(row["facts"])}
