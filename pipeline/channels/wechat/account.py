"""One official account, opened: everything of it that the rest of the program may use."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.channels import Channel
from pipeline.channels.wechat import check as checking
from pipeline.channels.wechat.calls import mass
from pipeline.channels.wechat.client import Client, connect
from pipeline.channels.wechat.comments import WeChatComments
from pipeline.channels.wechat.hand import Hand
from pipeline.channels.wechat.line import Line, Record
from pipeline.channels.wechat.mass import Mass
from pipeline.channels.wechat.pictures import UploadCache
from pipeline.channels.wechat.publish import Publish
from pipeline.channels.wechat.quota import DAILY, Count, Ledger
from pipeline.channels.wechat.statistics import WeChatStatistics
from pipeline.channels.wechat.transport import Transport
from pipeline.model.account import Account
from pipeline.model.content import Release

_WAYS: Final[Mapping[Release, type[Mass | Publish | Hand]]] = {
    Release.MASS: Mass,
    Release.PUBLISH: Publish,
    Release.HAND: Hand,
}


def wall() -> int:
    """The machine's clock (µs UTC)."""
    return time.time_ns() // 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class WeChat:
    """An account with its channels, its statistics and its capability check."""

    client: Client
    uploads: UploadCache

    def channel(self, release: Release) -> Channel:
        """The way out for one kind of release."""
        return _WAYS[release](client=self.client, uploads=self.uploads)

    @property
    def statistics(self) -> WeChatStatistics:
        """The figures of the account."""
        return WeChatStatistics(client=self.client)

    @property
    def comments(self) -> WeChatComments:
        """What readers wrote, and the answers."""
        return WeChatComments(client=self.client)

    def check(self) -> tuple[checking.Ability, ...]:
        """What the API rights allow; raises Barred when the account gets no token at all."""
        return checking.check(self.client)

    def preview(self, media_id: str, *, name: str) -> None:
        """Send a draft to one person's phone (微信号); 100 a day."""
        mass.preview(self.client, media_id, {"towxname": name})


def open_account(
    *,
    account: Account,
    secret: str,
    base: str,
    tokens: Path,
    record: Record,
    count: Count,
    uploads: UploadCache,
    timeout: float,
    now: Callable[[], int] = wall,
    quotas: Mapping[str, int] = DAILY,
    proxy: str = "",
) -> WeChat:
    """Open an account; no socket yet. `record`, `count`, `uploads` are the store's own methods.

    `tokens` is the folder of the 0600 token files, `timeout` in seconds, `quotas` the daily limits
    that the ledger keeps to (empty: ask the platform every time).
    """
    transport = Transport(base=base.rstrip("/"), timeout=timeout, proxy=proxy)
    line = Line(account=account, secret=secret, transport=transport, record=record, now=now)
    ledger = Ledger(account=account.key, count=count, now=now, limits=quotas)
    return WeChat(client=connect(line=line, ledger=ledger, tokens=tokens), uploads=uploads)
