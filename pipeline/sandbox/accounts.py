"""Profiles of the simulated accounts (公众号)."""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from ipaddress import ip_address, ip_network
from typing import Any, Final

from pipeline.sandbox.state import State, dump


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account and what the platform lets it do."""

    appid: str
    secret: str
    name: str
    kind: str = "subscription"  # 订阅号 | service 服务号
    verified: bool = True  # 认证
    individual: bool = False  # 个人主体: can't be verified
    followers: int = 20_000
    comment_right: bool = True
    protection: bool = False  # 群发保护: an administrator confirms each send by API
    ip_whitelist: tuple[str, ...] | None = None  # None: not enforced
    callback_url: str = ""  # 服务器配置; empty: nothing is pushed
    callback_token: str = ""
    since: str = "2026-01-01"  # the day on which it had that many followers

    def may_publish(self) -> bool:
        """Publishing, mass sends and statistics by API need verification (since 2025-07)."""
        return self.verified and not self.individual

    def lets(self, address: str) -> bool:
        """Whether the whitelist has an address."""
        if self.ip_whitelist is None:
            return True
        return any(ip_address(address) in ip_network(net) for net in self.ip_whitelist)

    def original_id(self) -> str:
        """原始 ID, the name under which events speak of the account."""
        return f"gh_{self.appid[2:14]}"

    def number(self) -> int:
        """The account's own number behind __biz."""
        return 3_000_000_000 + int(self.appid[2:10], 16) % 900_000_000


# What a sandbox has that was given no accounts; the first is verified.
DEFAULTS: Final[tuple[dict[str, Any], ...]] = (
    {"name": "模拟认证订阅号", "kind": "subscription", "verified": True, "followers": 28_000},
    {"name": "模拟认证服务号", "kind": "service", "verified": True, "followers": 46_000},
    {"name": "模拟未认证订阅号", "kind": "subscription", "verified": False, "followers": 6_500},
    {
        "name": "模拟个人订阅号",
        "kind": "subscription",
        "verified": False,
        "individual": True,
        "followers": 1_200,
    },
)
KNOWN: Final = frozenset(field.name for field in fields(Account))


def mistakes(facts: Mapping[str, Any]) -> list[str]:
    """What is wrong with given facts, in words for whoever sent them."""
    found = [f"unknown key {name}" for name in facts if name not in KNOWN]
    if facts.get("kind", "service") not in {"subscription", "service"}:
        found.append("kind is subscription or service")
    flags = ("verified", "individual", "comment_right", "protection")
    texts = ("appid", "secret", "name", "callback_url", "callback_token")
    found += [f"{n} is true or false" for n in flags if not isinstance(facts.get(n, False), bool)]
    found += [f"{n} is text" for n in texts if not isinstance(facts.get(n, "x"), str)]
    if not is_day(facts.get("since", "2026-01-01")):
        found.append("since is a date, YYYY-MM-DD")
    appid = facts.get("appid", "wx" + "0" * 16)
    if isinstance(appid, str) and not is_appid(appid):
        found.append("appid is wx and 16 hex digits")
    if not isinstance(facts.get("followers", 0), int) or facts.get("followers", 0) < 0:
        found.append("followers is a whole number")
    return found + whitelist_mistakes(facts.get("ip_whitelist"))


def is_day(seen: Any) -> bool:
    """Whether something is a date as text."""
    try:
        return isinstance(seen, str) and bool(date.fromisoformat(seen))
    except ValueError:
        return False


def is_appid(text: str) -> bool:
    """Whether a text has the form of an appid."""
    digits = text.removeprefix("wx")
    return len(text) == 18 and len(digits) == 16 and all(c in "0123456789abcdef" for c in digits)


def whitelist_mistakes(given: Any) -> list[str]:
    """Addresses or networks that can't be read."""
    if given is None:
        return []
    if not isinstance(given, (list, tuple)):
        return ["ip_whitelist is a list or null"]
    found = []
    for net in given:
        try:
            ip_network(net)
        except ValueError:
            found.append(f"ip_whitelist: {net} is no address")
    return found


def read(facts: str) -> Account:
    """The account of a row."""
    seen = json.loads(facts)
    if seen["ip_whitelist"] is not None:
        seen["ip_whitelist"] = tuple(seen["ip_whitelist"])
    return Account(**seen)


def find(state: State, appid: str) -> Account | None:
    """The account with an appid."""
    row = state.one("SELECT facts FROM account WHERE appid = ?", appid)
    return read(row["facts"]) if row else None


def every(state: State) -> list[Account]:
    """All accounts in the order in which they came."""
    return [read(row["facts"]) for row in state.all("SELECT facts FROM account ORDER BY number")]


def put(state: State, facts: Mapping[str, Any], today: date) -> Account:
    """Add an account, or change the facts that are given."""
    given = dict(facts)
    old = find(state, given.get("appid", ""))
    if old is None or given.get("followers", old.followers) != old.followers:
        given.setdefault("since", today.isoformat())
    if isinstance(given.get("ip_whitelist"), list):
        given["ip_whitelist"] = tuple(given["ip_whitelist"])
    account = replace(old, **given) if old else new(given)
    state.run(
        "INSERT INTO account (appid, facts) VALUES (?, ?)"
        " ON CONFLICT (appid) DO UPDATE SET facts = excluded.facts",
        account.appid,
        dump(asdict(account)),
    )
    return account


def new(facts: Mapping[str, Any]) -> Account:
    """An account with invented credentials where none were given."""
    invented = {"appid": "wx" + secrets.token_hex(8), "secret": secrets.token_hex(16)}
    full = invented | {"name": "模拟账号"} | dict(facts)
    return Account(**full)


def settle_in(state: State, given: Sequence[Mapping[str, Any]] | None, today: date) -> None:
    """Enter the given accounts, or the usual four into an empty state."""
    if given is None and not every(state):
        given = DEFAULTS
    for facts in given or ():
        if wrong := mistakes(facts):
            raise ValueError("; ".join(wrong))
        put(state, facts, today)
