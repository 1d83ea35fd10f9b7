"""Raw calls of a platform, and the admin calls beside them."""

import json
from typing import Any

import requests

from pipeline.sandbox import accounts
from pipeline.sandbox.serve import Server
from pipeline.sandbox.state import DEFAULTS
from tests.sandbox.pictures import png


class Caller:
    """One account's raw calls: UTF-8 sent and read without any client of ours."""

    def __init__(self, base: str, account: dict[str, Any]) -> None:
        self.base = base
        self.account = account
        self.appid: str = account["appid"]
        self.session = requests.Session()
        self.token = ""

    def plain_token(self, **changes: str | None) -> dict[str, Any]:
        """GET /cgi-bin/token."""
        given = {
            "grant_type": "client_credential",
            "appid": self.appid,
            "secret": self.account["secret"],
        }
        reply = self.session.get(f"{self.base}/cgi-bin/token", params=given | changes, timeout=10)
        return self.read(reply)

    def stable_token(self, **changes: Any) -> dict[str, Any]:
        """POST /cgi-bin/stable_token."""
        given = {
            "grant_type": "client_credential",
            "appid": self.appid,
            "secret": self.account["secret"],
        }
        body = json.dumps(given | changes).encode()
        url = f"{self.base}/cgi-bin/stable_token"
        return self.read(self.session.post(url, data=body, timeout=10))

    def renew(self) -> str:
        """A token for the calls that follow."""
        self.token = self.stable_token()["access_token"]
        return self.token

    def url(self, path: str) -> str:
        """Where a short path is."""
        return self.base + (path if path.startswith("/") else f"/cgi-bin/{path}")

    def query(self) -> dict[str, str]:
        """The token."""
        return {"access_token": self.token or self.renew()}

    def post(self, path: str, body: Any = None) -> dict[str, Any]:
        """A call with a JSON body in raw UTF-8; bytes go as they are."""
        data = body if isinstance(body, bytes) else dump(body or {})
        reply = self.session.post(self.url(path), params=self.query(), data=data, timeout=10)
        return self.read(reply)

    def get(self, path: str, **query: str) -> dict[str, Any]:
        """A call without a body."""
        return self.read(self.fetch(path, **query))

    def fetch(self, path: str, **query: str) -> requests.Response:
        """The bare reply of a call without a body."""
        return self.session.get(self.url(path), params=self.query() | query, timeout=10)

    def upload(
        self, path: str, content: bytes, name: str = "a.png", part: str = "media", **query: str
    ) -> dict[str, Any]:
        """A form with one file."""
        reply = self.session.post(
            self.url(path), params=self.query() | query, files={part: (name, content)}, timeout=10
        )
        return self.read(reply)

    def read(self, reply: requests.Response) -> dict[str, Any]:
        """Every verdict comes with HTTP 200 and in UTF-8."""
        assert reply.status_code == 200
        seen: dict[str, Any] = json.loads(reply.content.decode("utf-8"))
        return seen

    def cover(self, **size: int) -> str:
        """A permanent cover."""
        added = self.upload("material/add_material", png(**size), type="image")
        media_id: str = added["media_id"]
        return media_id

    def article(self, title: str = "青年大学习", **changes: Any) -> dict[str, Any]:
        """A good article."""
        good = {"title": title, "content": "<p>第一段正文。</p>"}
        made = good | changes
        if "thumb_media_id" not in made and made.get("article_type") != "newspic":
            made["thumb_media_id"] = self.cover()
        return made

    def draft(self, *titles: str, **changes: Any) -> str:
        """A draft in the box."""
        articles = [self.article(title, **changes) for title in titles or ("青年大学习",)]
        media_id: str = self.post("draft/add", {"articles": articles})["media_id"]
        return media_id

    def send(self, media_id: str, **changes: Any) -> dict[str, Any]:
        """A mass send to everybody."""
        body = {
            "filter": {"is_to_all": True},
            "msgtype": "mpnews",
            "mpnews": {"media_id": media_id},
        }
        return self.post("message/mass/sendall", body | {"send_ignore_reprint": 0} | changes)


def dump(body: Any) -> bytes:
    """JSON in raw UTF-8."""
    return json.dumps(body, ensure_ascii=False).encode()


class Platform:
    """A running sandbox with its admin calls."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.base = server.base
        self.session = requests.Session()
        self.accounts = self.ask("accounts")["accounts"]

    def begin_anew(self, at: str) -> None:
        """Accounts that nobody used, every switch as it was, the clock at a moment."""
        self.tell("settings", **{name: DEFAULTS[name] for name in DEFAULTS if name != "clock"})
        for door in ("faults", "verdicts"):
            self.session.delete(f"{self.base}/_sandbox/{door}", timeout=10)
        self.set(at)
        self.accounts = [self.tell("accounts", **facts) for facts in accounts.DEFAULTS]

    def ask(self, door: str, **query: str) -> dict[str, Any]:
        """GET of an admin door."""
        seen: dict[str, Any] = self.session.get(
            f"{self.base}/_sandbox/{door}", params=query, timeout=10
        ).json()
        return seen

    def tell(self, door: str, **body: Any) -> dict[str, Any]:
        """POST to an admin door."""
        reply = self.session.post(f"{self.base}/_sandbox/{door}", data=dump(body), timeout=10)
        seen: dict[str, Any] = reply.json()
        assert reply.status_code == 200, seen
        return seen

    def step(self, seconds: float) -> None:
        """Let time pass."""
        self.tell("clock", step_s=seconds)

    def set(self, at: str) -> None:
        """Set the clock."""
        self.tell("clock", at=at)

    def caller(self, place: int = 0) -> Caller:
        """The account at a place: 0 and 1 verified, 2 and 3 not."""
        return Caller(self.base, self.accounts[place])

    def published(self, caller: Caller) -> list[dict[str, Any]]:
        """What went out of an account."""
        found: list[dict[str, Any]] = self.ask("inspect", appid=caller.appid)["accounts"][0][
            "published"
        ]
        return found
