"""Builds the real objects: the only place that knows which class stands behind a port."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

from pipeline.almanac.beijing import instant
from pipeline.config import secrets
from pipeline.config.read import load
from pipeline.config.schema import Config
from pipeline.config.starter import starter
from pipeline.flows.bench import Bench
from pipeline.flows.kit import load_kit
from pipeline.flows.room import Room
from pipeline.model.account import Account
from pipeline.model.content import Release
from pipeline.model.errors import ConfigError, UsageError
from pipeline.model.scene import Brand
from pipeline.store.objects import Objects

if TYPE_CHECKING:
    from pipeline.channels import Channel, Statistics
    from pipeline.channels.wechat.account import WeChat
    from pipeline.flows.ports import Ports
    from pipeline.sandbox.serve import Server
    from pipeline.store.ports import Store

CONFIG, DATABASE, PRESENT = "config.yaml", "tuiwen.db", "present"


def wall() -> int:
    """The machine's clock, µs UTC."""
    return time.time_ns() // 1_000


def find_root(workspace: str | None) -> Path:
    """The workspace that was named, or the nearest folder upwards with a config.yaml."""
    here = Path(workspace or Path.cwd()).resolve()
    folders = (here,) if workspace else (here, *here.parents)
    for folder in folders:
        if (folder / CONFIG).is_file():
            return folder
    raise ConfigError(
        "这里不是工作区：没有找到 config.yaml",
        where=str(here),
        todo="运行 tuiwen init 目录 新建一个，或用 -w 指明工作区",
    )


def load_config(root: Path) -> Config:
    """The configuration of a workspace; all mistakes at once."""
    return load(root / CONFIG)


def brand_of(workspace: str | None) -> Brand | None:
    """The brand on pictures, where there is a workspace and it has one."""
    try:
        root = find_root(workspace)
    except ConfigError:
        if workspace:
            raise
        return None
    kit = load_kit(root / load_config(root).brand)
    return kit.mark if kit else None


class Benches:
    """Where files are compiled: the named workspace, the one they lie in, or the built-in look."""

    def __init__(self, workspace: str | None, *, theme: str = "") -> None:
        self._root = find_root(workspace) if workspace else None
        self._theme = theme
        self._known: dict[Path, Bench] = {}

    def of(self, file: Path) -> Bench:
        """The bench of one file; a workspace is read once."""
        full = file.resolve()
        roots = [self._root] if self._root else full.parents
        root = next((r for r in roots if (r / CONFIG).is_file()), None)
        where = root or full.parent
        if where not in self._known:
            self._known[where] = self._in(root) if root else self._alone(where)
        return self._known[where]

    def _in(self, root: Path) -> Bench:
        config = load_config(root)
        return Bench(
            root=root,
            themes=root / "assets" / "themes",
            config=config,
            kit=load_kit(root / config.brand),
            now=wall,
            theme=self._theme,
        )

    def _alone(self, folder: Path) -> Bench:
        themes = starter() / "assets" / "themes"
        return Bench(root=folder, themes=themes, config=None, kit=None, now=wall, theme=self._theme)


def bench_for(workspace: str | None, file: Path, *, theme: str = "") -> Bench:
    """The bench of a single file."""
    return Benches(workspace, theme=theme).of(file)


@contextmanager
def open_room(workspace: str | Path | None) -> Iterator[Room]:
    """The workspace with its store open; a rehearsal's keeps its own present time."""
    from pipeline.store.sqlite.opening import open_store

    root = find_root(str(workspace) if workspace else None)
    config = load_config(root)
    kit, state = load_kit(root / config.brand), root / config.workspace.state
    store = open_store(state / DATABASE)
    try:
        yield Room(
            root=root,
            state=state,
            config=config,
            store=store,
            objects=Objects(state / "objects"),
            kit=kit,
            now=present(store),
        )
    finally:
        store.close()


def present(store: "Store") -> Callable[[], int]:
    """The machine's clock, or the one that a rehearsal keeps in its database."""
    if store.desk.get(PRESENT) is None:
        return wall
    return lambda: int(store.desk.get(PRESENT) or 0)


def moment(text: str) -> int:
    """`2026-12-09 18:30` by Beijing time, in µs UTC."""
    try:
        return instant(datetime.fromisoformat(text))
    except ValueError:
        raise UsageError(f"看不懂时间“{text}”", todo="写成 2026-12-09 18:30") from None


@dataclass(frozen=True)
class Platform:
    """The platform as this workspace reaches it: one client an account, opened when needed."""

    room: Room
    base: str
    secret: Callable[[str], str]

    @cached_property
    def accounts(self) -> Mapping[str, Account]:
        """All accounts by key."""
        return {a.key: a for a in self.room.config.model_accounts()}

    @cached_property
    def _open(self) -> dict[str, "WeChat"]:
        return {}

    def wechat(self, key: str) -> "WeChat":
        """The client of one account."""
        from pipeline.channels.wechat.account import open_account

        if key not in self._open:
            given, store = self.room.config.platform, self.room.store
            self._open[key] = open_account(
                account=self.accounts[key],
                secret=self.secret(key),
                base=self.base,
                tokens=self.room.state / "tokens",
                record=store.calls.record,
                count=store.calls.count,
                uploads=store.uploads,
                timeout=given.timeout / 1_000_000,
                now=self.room.now,
                proxy=given.proxy,
            )
        return self._open[key]

    def channel(self, account: Account, release: Release) -> "Channel":
        """The way out of one account."""
        return self.wechat(account.key).channel(release)

    def statistics(self, key: str) -> "Statistics":
        """The figures of one account."""
        return self.wechat(key).statistics

    def ports(self) -> "Ports":
        """What the release flows are handed."""
        return release_ports(self.room, self.channel)


def release_ports(
    room: Room, channel: "Callable[[Account, Release], Channel] | None" = None
) -> "Ports":
    """The same; without a channel for what people tell us, which asks the platform nothing."""
    from pipeline.flows.locks import AccountLocks
    from pipeline.flows.ports import Pace, Ports

    accounts = {a.key: a for a in room.config.model_accounts()}
    schedule, given = room.config.schedule, room.config.platform
    return Ports(
        store=room.store,
        accounts=accounts,
        channel=channel or _no_channel,
        read=room.objects.get,
        lock=AccountLocks(room.state),
        clock=room.now,
        pace=Pace(
            lead=schedule.stage_lead,
            settle=given.settle,
            watch=room.config.hand.looked_for,
            late=schedule.late,
        ),
        simulated=frozenset(accounts) if room.simulated else frozenset(),
    )


def _no_channel(account: Account, release: Release) -> "Channel":
    raise ConfigError(f"这里没有连接平台（{account.key}，{release}）", todo="请运行 tuiwen run")


@contextmanager
def open_platform(room: Room) -> Iterator[Platform]:
    """The real platform, or a sandbox of this workspace's own on loopback while it is open."""
    with ExitStack() as stack:
        if room.simulated:
            server = stack.enter_context(sandbox_of(room))
            known = _secrets_of(server.base)
            appids = {key: entry.appid for key, entry in room.config.accounts.items()}
            yield Platform(room=room, base=server.base, secret=lambda key: known[appids[key]])
        else:
            yield Platform(
                room=room,
                base=room.config.platform.base,
                secret=lambda key: secrets.find(key, room.root),
            )


def sandbox_of(room: Room) -> "Server":
    """The workspace's sandbox, with its accounts and its clock; not yet started."""
    from pipeline.sandbox.serve import Server

    return Server(room.state / "sandbox", accounts=_profiles(room.config), now=room.now)


def _profiles(config: Config) -> list[dict[str, object]]:
    return [
        {
            "appid": entry.appid,
            "name": entry.name,
            "kind": entry.kind.value,
            "verified": entry.verified,
            "followers": entry.followers,
            "protection": config.platform.protect,
        }
        for entry in config.accounts.values()
    ]


def admin(base: str, door: str, given: object = None) -> dict[str, Any]:
    """One admin call of a sandbox on loopback: GET, or POST with a body."""
    body = None if given is None else json.dumps(given).encode()
    request = Request(f"{base}/_sandbox/{door}", data=body)  # noqa: S310  our own loopback address
    with urlopen(request, timeout=30) as reply:  # noqa: S310  as above
        answer: dict[str, Any] = json.loads(reply.read())
    return answer


def _secrets_of(base: str) -> dict[str, str]:
    return {one["appid"]: one["secret"] for one in admin(base, "accounts")["accounts"]}


def run_sandbox(*, port: int, state: Path) -> None:
    """Serve the sandbox in the foreground."""
    from pipeline.sandbox.serve import run

    run(port, state)
