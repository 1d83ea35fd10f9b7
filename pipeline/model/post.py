"""A post is one send (群发批次) of 1-8 articles, from its plan to what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.model.content import Kind, Release
from pipeline.model.lifecycle import Move, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article of a post: its place in the send (1 = 头条) and its draft file."""

    position: int
    path: str
    title: str
    kind: Kind
    original: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """`state` is the compare-and-set column, `fence` counts the moves; times are µs UTC."""

    key: str
    account: str
    items: tuple[Item, ...]
    release: Release
    state: State
    level: str = "C"
    due: int | None = None
    not_after: int | None = None
    fence: int = 0
    payload_hash: str = ""
    remote: Mapping[str, str] = field(default_factory=dict)  # media_id, publish_id, msg_id …

    @property
    def title(self) -> str:
        """The headline's title."""
        return self.items[0].title


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One move of one post, written in the same transaction as the state."""

    post: str
    at: int
    who: str
    move: Move
    before: State
    then: State
    note: str = ""


class EffectState(StrEnum):
    """What we know of one outward call that can't be repeated."""

    INTENT = "intent"
    DONE = "done"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    RECONCILED = "reconciled"


class Op(StrEnum):
    """The outward calls that are journalled."""

    DRAFT = "draft"
    PUBLISH = "publish"
    MASS = "mass"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A row of the journal: intent before the socket opens, answer after it closed.

    `last_send` is the last moment at which a request may have left; the settle time counts from it.
    """

    id: int
    post: str
    account: str
    op: Op
    key: str
    request_hash: str
    state: EffectState
    intent_at: int
    last_send: int
    answer: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A definite yes to the one call: the job's ids as the platform gave them (as strings).

    `repeated`: the platform had taken the same key before, so this call itself did nothing.
    """

    ids: Mapping[str, str]
    awaiting_admin: bool = False
    repeated: bool = False


class Outcome(StrEnum):
    """What asking found."""

    LIVE = "live"
    RUNNING = "running"
    AWAITING_ADMIN = "awaiting_admin"
    FAILED = "failed"  # the platform says that it will not appear
    REMOVED = "removed"  # it was live; all its articles were deleted or banned since
    ABSENT = "absent"  # the listing is clean and the draft is still there
    GONE = "gone"  # the listing is clean and the draft is not there: a person must look
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One article as the platform shows it; `notified` None where it does not say."""

    position: int
    title: str
    url: str
    notified: bool | None = None
    ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to `ask`."""

    outcome: Outcome
    found: tuple[Found, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""


class Origin(StrEnum):
    """Who put a publication live."""

    MACHINE = "机器"
    HAND = "人工"
    OTHER = "他人"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One article live: ours by machine, ours by hand, or somebody else's; metrics hang on it.

    `msgid` is `{msg_data_id}_{position}`, the key of the platform's statistics.
    """

    id: int
    account: str
    position: int
    title: str
    at: int
    origin: Origin
    post: str = ""
    url: str = ""
    msgid: str = ""
    article_id: str = ""
    notified: bool = True
    original: bool = False
    simulated: bool = False
