"""The sandbox beside a desk, on one clock."""

from dataclasses import dataclass
from typing import Any

import requests

from pipeline.channels.wechat.account import WeChat
from pipeline.sandbox.serve import Server
from tests.channels.wechat.desk import CANARY, SECOND, Desk, account

AFRESH = {"ids": "number", "quotas": "platform", "publish_delay_s": 20, "mass_delay_s": 20}


@dataclass
class World:
    """`admin` speaks to the door that only tests use; each test has accounts of its own."""

    desk: Desk
    server: Server
    personal_appid: str

    def afresh(self) -> None:
        """Two new accounts, no faults, no scripts, all switches as they were."""
        for door in ("faults", "verdicts"):
            requests.delete(f"{self.server.base}/_sandbox/{door}", timeout=5)
        self.admin("settings", AFRESH)
        self.admin("accounts", {"appid": self.desk.appid, "secret": CANARY, "verified": True})
        self.admin("accounts", {"appid": self.personal_appid, "secret": CANARY, "verified": False})

    @property
    def wechat(self) -> WeChat:
        return self.desk.opened(self.server.base)

    @property
    def personal(self) -> WeChat:
        mine = account(key="jiedao", name="望江街道青年", appid=self.personal_appid, verified=False)
        return self.desk.opened(self.server.base, account=mine)

    def admin(self, door: str, given: dict[str, Any]) -> dict[str, Any]:
        reply = requests.post(f"{self.server.base}/_sandbox/{door}", json=given, timeout=5)
        assert reply.ok, reply.text
        return dict(reply.json())

    def fault(self, path: str, kind: str, **more: Any) -> None:
        self.admin("faults", {"path": path, "kind": kind, **more})

    def console(self, action: str, **more: Any) -> dict[str, Any]:
        return self.admin("console", {"appid": self.desk.appid, "action": action, **more})

    def seen(self) -> dict[str, Any]:
        mine = {"appid": self.desk.appid}
        reply = requests.get(f"{self.server.base}/_sandbox/inspect", params=mine, timeout=5)
        return dict(reply.json()["accounts"][0])

    def published(self) -> list[str]:
        return [one["title"] for one in self.seen()["published"]]

    def wait(self, seconds: float) -> None:
        self.desk.now += int(seconds * SECOND)
