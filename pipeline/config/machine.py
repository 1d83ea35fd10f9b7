"""The machine room: the platform, the web desk, notices and backups."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pipeline.config.section import Section
from pipeline.config.units import DayHours, Moment, Name, Span

SECOND = 1_000_000
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/@]+(/[^\s@]*)?$")]
Base = Annotated[str, StringConstraints(pattern=r"^(sandbox|https?://[^\s/@]+(/[^\s@]*)?)$")]


class Workspace(Section):
    """The desk itself."""

    name: Name
    """The desk's name, on reports and pages."""
    timezone: Literal["Asia/Shanghai"] = "Asia/Shanghai"
    """The platform counts days and quotas by Beijing time."""
    state: str = "var"
    """The folder for the database and what the program makes."""


class Demo(Section):
    """`tuiwen demo`."""

    start: Moment
    """When its clock starts."""
    days: int = Field(default=16, ge=1, le=60)
    """How long it runs."""
    seed: int = Field(default=7, ge=0)
    """The seed of its simulated readers."""


class Platform(Section):
    """How we talk to WeChat."""

    base: Base = "sandbox"
    """`sandbox`, or the address of the platform."""
    timeout: Span = 15 * SECOND
    """How long one call may take."""
    settle: Span = 90 * SECOND
    """How long a lost call may still take effect there."""
    tick: Span = 5 * SECOND
    """How often the clock looks for work."""
    poll: Span = 10 * SECOND
    """The first pause between two questions about a running job; it doubles."""
    proxy: str = ""
    """A proxy with a fixed address."""
    limits: Literal["documented", "strict"] = "documented"
    """Which reading of the platform's limits stops a post."""
    protect: bool = False
    """Whether group-send protection is on: an administrator confirms each mass send."""


class Callbacks(Section):
    """Events that the platform sends us; without them we ask."""

    mode: Literal["off", "plain", "aes"] = "off"
    """How events are wrapped."""
    path: Annotated[str, StringConstraints(pattern=r"^/[a-z0-9/_-]*$")] = "/wechat"
    """The path on the web desk."""


class Desk(Section):
    """The web desk on this machine."""

    port: int = Field(default=8765, ge=0, le=65535)
    """Its port on 127.0.0.1; 0 takes a free one."""
    idle: Span = 3600 * SECOND
    """After how long without a click one must log in again."""
    run: bool = False
    """Whether it runs the clock too."""


class Robot(Section):
    """Where notices go; its address is a secret and stands in secrets.env."""

    kind: Literal["wecom", "feishu", "dingtalk", "mail"]
    """企业微信, 飞书, 钉钉 or mail."""
    events: frozenset[
        Literal[
            "morning", "waiting", "returned", "redline", "sent", "failed", "ranking", "question"
        ]
    ] = frozenset({"morning", "redline", "failed", "question"})
    """What it tells."""
    to: str = ""
    """Mail address; other robots need none."""


class Notices(Section):
    """Telling people."""

    robots: dict[str, Robot] = Field(default_factory=dict)
    """Name to robot."""
    quiet: DayHours = None
    """Hours in which only failures are told."""


class Backup(Section):
    """Copies of the database."""

    every: Span = 86_400 * SECOND
    """How often."""
    keep: int = Field(default=14, ge=1, le=1000)
    """How many copies stay."""
    folder: str = ""
    """Where; empty: the state folder."""
    ballast: int = Field(default=16, ge=0, le=1024)
    """Megabytes kept free for the worst hour."""
