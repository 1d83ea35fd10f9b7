"""Daily quotas of a new account, counted by Beijing days."""

from typing import Any, Final

from pipeline.sandbox import elsewhere
from pipeline.sandbox.accounts import find
from pipeline.sandbox.bodies import parse, text
from pipeline.sandbox.calls import CALLS, Call, Gate, call, gate
from pipeline.sandbox.clock import MINUTE, day_of
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import State

# developers.weixin.qq.com Message_Management/API_Call_Limits (a new account), draft_* and
# freepublish_* pages; stable_token from its own page.
DAILY: Final[dict[str, int]] = {
    "/cgi-bin/token": 2_000,
    "/cgi-bin/stable_token": 500_000,
    "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/material/add_material": 100_000,
    "/cgi-bin/media/get": 200_000,
    "/cgi-bin/material/get_material": 200_000,
    "/cgi-bin/message/mass/sendall": 100,
    "/cgi-bin/message/mass/send": 100,
    "/cgi-bin/message/mass/delete": 10,
    "/cgi-bin/message/mass/preview": 100,
    "/cgi-bin/draft/add": 1_000,
    "/cgi-bin/draft/delete": 1_000,
    "/cgi-bin/draft/update": 1_000,
    "/cgi-bin/draft/count": 1_000,
    "/cgi-bin/draft/batchget": 1_000,
    "/cgi-bin/draft/get": 500,
    "/cgi-bin/freepublish/submit": 100,
    "/cgi-bin/freepublish/get": 100,
    "/cgi-bin/freepublish/getarticle": 100,
    "/cgi-bin/freepublish/batchget": 100,
    "/cgi-bin/freepublish/delete": 10,
}
# Not documented: community reports (uploadimg) and cautious clients (statistics).
STRICT: Final[dict[str, int]] = {"/cgi-bin/media/uploadimg": 1_000}
STRICT_DATACUBE: Final = 1_000
UNDOCUMENTED: Final = 5_000_000
STABLE_A_MINUTE: Final = 10_000  # stable_token, docs of the call
CLEARS_A_MONTH: Final = 10
CLEARING: Final = "/cgi-bin/clear_quota"


def limit(state: State, path: str) -> int:
    """How often a call may be made in a day."""
    if known := DAILY.get(path) or elsewhere.DAILY.get(path):
        return known
    if state.settings["limits"] == "strict":
        usual = STRICT_DATACUBE if path.startswith("/datacube/") else UNDOCUMENTED
        return STRICT.get(path, usual)
    return UNDOCUMENTED


def used(state: State, appid: str, path: str, day: str) -> int:
    """How often it was made."""
    row = state.one(
        "SELECT used FROM tally WHERE appid = ? AND path = ? AND day = ?", appid, path, day
    )
    return int(row["used"]) if row else 0


def count(state: State, appid: str, path: str, day: str) -> None:
    """Count one."""
    state.run(
        "INSERT INTO tally VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET used = used + 1",
        appid,
        path,
        day,
    )


def spend(state: State, appid: str, path: str, now: int) -> None:
    """Count one call of today, or refuse it."""
    day = day_of(now).isoformat()
    if state.settings["quotas"] == "platform" and used(state, appid, path, day) >= limit(
        state, path
    ):
        raise Refusal(45009)
    count(state, appid, path, day)


def spend_minute(state: State, appid: str, path: str, now: int) -> None:
    """The quota of stable_token within a minute."""
    minute = f"minute {now // MINUTE}"
    state.run("DELETE FROM tally WHERE day LIKE 'minute %' AND day <> ?", minute)
    taken = used(state, appid, path, minute)
    if state.settings["quotas"] == "platform" and taken >= STABLE_A_MINUTE:
        raise Refusal(45011)
    count(state, appid, path, minute)


def cgi_path(asked: Call) -> str:
    """The call that a quota query is about."""
    path = text(asked.body, "cgi_path")
    if not path.startswith("/") or path.startswith("//"):
        raise Refusal(76003)
    if path in elsewhere.DAILY or path in elsewhere.UNLIMITED:
        return path
    if path not in CALLS:
        raise Refusal(76021)
    if CALLS[path].publishing and not asked.account.may_publish():
        raise Refusal(76022)
    return path


@call("/cgi-bin/openapi/quota/get")
def quota_get(asked: Call) -> dict[str, Any]:
    """What is left of a call today."""
    path = cgi_path(asked)
    most = limit(asked.state, path)
    taken = used(asked.state, asked.appid, path, day_of(asked.now).isoformat())
    quota = {"daily_limit": most, "used": taken, "remain": max(0, most - taken)}
    rate = {"call_count": STABLE_A_MINUTE, "refresh_second": 60}
    return OK | {"quota": quota, "rate_limit": rate}


@call("/cgi-bin/openapi/quota/clear")
def quota_clear(asked: Call) -> dict[str, Any]:
    """Begin the day anew for one call."""
    path = cgi_path(asked)
    spend_clearing(asked.state, asked.appid, asked.now)
    asked.state.run(
        "DELETE FROM tally WHERE appid = ? AND path = ? AND day = ?",
        asked.appid,
        path,
        day_of(asked.now).isoformat(),
    )
    return OK


@call(CLEARING)
def clear_quota(asked: Call) -> dict[str, Any]:
    """Begin the day anew for all calls of the account."""
    if text(asked.body, "appid") != asked.appid:
        raise Refusal(40013)
    return clear_all(asked.state, asked.appid, asked.now)


@gate("/cgi-bin/clear_quota/v2")
def clear_quota_v2(asked: Gate) -> dict[str, Any]:
    """The same with the secret; both places of the parameters were documented."""
    given = parse(asked.heard.body) if asked.heard.body.strip() else dict(asked.heard.query)
    account = find(asked.state, text(given, "appid"))
    if account is None:
        raise Refusal(40013)
    if text(given, "appsecret") != account.secret:
        raise Refusal(40125)
    return clear_all(asked.state, account.appid, asked.now)


def clear_all(state: State, appid: str, now: int) -> dict[str, Any]:
    """Forget today's counts; the count of clearings itself stays."""
    spend_clearing(state, appid, now)
    day = day_of(now).isoformat()
    state.run("DELETE FROM tally WHERE appid = ? AND day = ?", appid, day)
    return OK


def spend_clearing(state: State, appid: str, now: int) -> None:
    """Ten clearings in a calendar month."""
    month = day_of(now).isoformat()[:7]
    if used(state, appid, CLEARING, month) >= CLEARS_A_MONTH:
        raise Refusal(48006)
    count(state, appid, CLEARING, month)
