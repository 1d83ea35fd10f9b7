"""What a channel is handed: account, ledger, cache, and articles with real pictures."""

import hashlib
import io
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image

from pipeline.channels import Errand
from pipeline.channels.wechat.account import WeChat, open_account
from pipeline.channels.wechat.quota import DAILY
from pipeline.model.account import Account, AccountKind
from pipeline.model.content import Article, ArticleType, Release, Revision, payload_hash

CANARY = "canary0123456789canary0123456789"
NOON = 1_796_616_000_000_000  # 2026-12-07 12:00 +08:00
SECOND = 1_000_000


@dataclass
class Desk:
    """A clock, a ledger and a cache in memory; pictures by reference."""

    folder: Path
    now: int = NOON
    appid: str = "wx0123456789abcdef"
    calls: list[tuple[str, str, int, int | None, str]] = field(default_factory=list)
    cache: dict[tuple[str, str, str], str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def record(
        self, *, account: str, path: str, at: int, ms: int, errcode: int | None, rid: str
    ) -> None:
        with self.lock:
            assert ms >= 0
            self.calls.append((account, path, at, errcode, rid))

    def count(self, account: str, path: str, *, since: int) -> int:
        return sum(a == account and p == path and at >= since for a, p, at, *_ in self.calls)

    def get(self, account: str, sha256: str, use: str) -> str | None:
        return self.cache.get((account, sha256, use))

    def put(self, account: str, sha256: str, use: str, value: str, *, at: int) -> None:
        assert at == self.now
        self.cache[account, sha256, use] = value

    def opened(self, base: str, **changes: object) -> WeChat:
        options: dict[str, object] = {
            "account": account(appid=self.appid),
            "secret": CANARY,
            "base": base,
            "tokens": self.folder / "tokens",
            "record": self.record,
            "count": self.count,
            "uploads": self,
            "timeout": 5.0,
            "now": lambda: self.now,
            "quotas": DAILY,
        }
        return open_account(**{**options, **changes})  # type: ignore[arg-type]

    def picture(self, shade: int, size: tuple[int, int] = (900, 383), kind: str = "PNG") -> str:
        data = drawn(shade, size, kind)
        reference = f"asset:{hashlib.sha256(data).hexdigest()}"
        self.pictures[reference] = data
        return reference

    def article(self, title: str = "大雪节气：青年志愿者在行动", shade: int = 1) -> Article:
        body = self.picture(shade + 100, (300, 200), "JPEG")
        return Article(
            title=title,
            html=f'<section><p style="color:#FA5151">今日大雪，“瑞雪”😀兆丰年。<br>'
            f'<img src="{body}"></p><p>二段 &amp; 尾</p></section>',
            digest="大雪到了",
            author="林小满",
            cover=self.picture(shade),
        )

    def newspic(self, title: str = "大雪 · 节气海报") -> Article:
        images = (self.picture(201, (1080, 1920)), self.picture(202, (1080, 1080)))
        return Article(
            title=title, html="大雪三候：1<2 & 真的", images=images, type=ArticleType.NEWSPIC
        )

    def errand(
        self, *articles: Article, remote: Mapping[str, str] | None = None, since: int = 0
    ) -> Errand:
        hashed = payload_hash(articles)
        revision = Revision(
            post="p1", articles=articles, source_hash="s", payload_hash=hashed, frozen_at=0
        )
        return Errand(
            post="p1",
            account=account(appid=self.appid),
            revision=revision,
            read=self.pictures.__getitem__,
            remote=remote or {},
            key="k" * 32,
            since=since or self.now,
            now=self.now,
        )


@cache
def drawn(shade: int, size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (shade % 256, 120, 80)).save(out, kind)
    return out.getvalue()


def account(**changes: object) -> Account:
    facts: dict[str, object] = {
        "key": "linchuan",
        "name": "青春临川",
        "kind": AccountKind.SUBSCRIPTION,
        "verified": True,
        "appid": "wx0123456789abcdef",
        "release": Release.MASS,
    }
    return Account(**{**facts, **changes})  # type: ignore[arg-type]
