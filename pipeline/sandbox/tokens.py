"""Access tokens: the plain road and the stable road, to the second."""

import secrets
from collections.abc import Mapping
from typing import Any, Final

from pipeline.sandbox.accounts import Account, find
from pipeline.sandbox.bodies import parse, text
from pipeline.sandbox.calls import Gate, gate
from pipeline.sandbox.clock import DAY, SECOND, day_of
from pipeline.sandbox.quotas import count, spend, spend_minute, used
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.state import Row, State

# developers.weixin.qq.com getAccessToken and getStableAccessToken.
LIFE: Final = 7_200 * SECOND
OVERLAP: Final = 300 * SECOND
FORCE_GAP: Final = 30 * SECOND
FORCES_A_DAY: Final = 20


def enter(asked: Gate, given: Mapping[str, Any]) -> Account:
    """Check what every token call checks."""
    if text(given, "grant_type", 40002) != "client_credential":
        raise Refusal(40002)
    if not given.get("appid"):
        raise Refusal(41002)
    account = find(asked.state, text(given, "appid", 40013))
    if account is None:
        raise Refusal(40013)
    if not given.get("secret"):
        raise Refusal(41004)
    if not secrets.compare_digest(text(given, "secret", 40125).encode(), account.secret.encode()):
        raise Refusal(40125)
    if not account.lets(asked.heard.ip):
        ip = asked.heard.ip
        raise Refusal(40164, f"invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist")
    return account


@gate("/cgi-bin/token", method="GET")
def plain(asked: Gate) -> dict[str, Any]:
    """A new token each time; the former one lives five more minutes."""
    account = enter(asked, asked.heard.query)
    spend(asked.state, account.appid, asked.heard.path, asked.now)
    overtake(asked.state, account.appid, "plain", asked.now + OVERLAP)
    return {"access_token": issue(asked, account, "plain"), "expires_in": LIFE // SECOND}


@gate("/cgi-bin/stable_token")
def stable(asked: Gate) -> dict[str, Any]:
    """The same token until its last five minutes, unless a refresh is forced."""
    given = parse(asked.heard.body)
    account = enter(asked, given)
    spend(asked.state, account.appid, asked.heard.path, asked.now)
    spend_minute(asked.state, account.appid, asked.heard.path, asked.now)
    living = newest(asked.state, account.appid, asked.now)
    if given.get("force_refresh") is True and may_force(asked, account, living):
        overtake(asked.state, account.appid, "stable", asked.now)
        living = None
    if living and living["expires"] - asked.now >= OVERLAP:
        left = (living["expires"] - asked.now) // SECOND
        return {"access_token": living["token"], "expires_in": left}
    return {"access_token": issue(asked, account, "stable"), "expires_in": LIFE // SECOND}


def may_force(asked: Gate, account: Account, living: Row | None) -> bool:
    """Twenty times a day; sooner than 30 s after the last one nothing is refreshed."""
    if living and asked.now - living["issued"] < FORCE_GAP:
        return False
    day, path = day_of(asked.now).isoformat(), "stable_token forced"
    if used(asked.state, account.appid, path, day) >= FORCES_A_DAY:
        raise Refusal(45009)
    count(asked.state, account.appid, path, day)
    return True


def newest(state: State, appid: str, now: int) -> Row | None:
    """The stable token that is handed out at present."""
    return state.one(
        "SELECT * FROM token WHERE appid = ? AND road = 'stable' AND dies > ?"
        " ORDER BY issued DESC LIMIT 1",
        appid,
        now,
    )


def overtake(state: State, appid: str, road: str, dies: int) -> None:
    """Shorten the life of the tokens before."""
    state.run(
        "UPDATE token SET dies = min(dies, ?) WHERE appid = ? AND road = ?", dies, appid, road
    )


def issue(asked: Gate, account: Account, road: str) -> str:
    """Hand out a token and forget those that died long ago."""
    asked.state.run("DELETE FROM token WHERE expires < ?", asked.now - DAY)
    token = f"{98 if road == 'stable' else 97}_{secrets.token_urlsafe(100)}"
    expires = asked.now + LIFE
    row = {"token": token, "appid": account.appid, "road": road, "issued": asked.now}
    asked.state.add("token", row | {"expires": expires, "dies": expires})
    return token


def bearer(state: State, token: str | None, now: int) -> Account:
    """Whose call this is: 41001 none, 40014 never seen, 40001 overtaken, 42001 expired."""
    if not token:
        raise Refusal(41001)
    row = state.one("SELECT * FROM token WHERE token = ?", token)
    account = find(state, row["appid"]) if row else None
    if row is None or account is None:
        raise Refusal(40014)
    if now >= row["dies"]:
        raise Refusal(40001 if row["dies"] < row["expires"] else 42001)
    return account
