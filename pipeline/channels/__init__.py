"""What flows know of a channel, and what a channel is handed. Members do not know each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pipeline.model.account import Account
from pipeline.model.content import Revision
from pipeline.model.post import Op, Receipt, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One post on its way out, as a channel sees it.

    `read` gives the bytes of a whole reference `asset:<sha256>`; `remote` holds what the platform
    named so far (media_id, thumb_1 … thumb_8, publish_id, msg_id); `key` is the idempotency key
    (at most 32 ASCII characters); `since` is the moment before which nothing of ours can have left
    (µs UTC).
    """

    post: str
    account: Account
    revision: Revision
    read: Callable[[str], bytes]
    remote: Mapping[str, str]
    key: str
    since: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in which the platform's draft is not what was approved."""

    position: int
    field: str
    ours: str
    theirs: str


class Channel(Protocol):
    """Stage often, release once, ask without effect.

    Every method raises Refused (definite no; Barred when it is the account that is refused), Busy
    (definite not yet) or Lost (nobody knows) and nothing else of its own. `find` and `ask` only
    read, so there Refused never speaks of the post: they raise Busy or Lost alone. `keyed`: the
    platform remembers `Errand.key`, so `confirm` may repeat the call; `listed`: what is out can be
    listed, so `ask` alone settles a doubt.
    """

    @property
    def op(self) -> Op | None:
        """The journalled call of `release`; None where a person releases."""
        ...

    @property
    def keyed(self) -> bool:
        """Whether `confirm` may repeat the call under `Errand.key`."""
        ...

    @property
    def listed(self) -> bool:
        """Whether `ask` can say that nothing went out."""
        ...

    def upload(self, errand: Errand) -> Mapping[str, str]:
        """Upload pictures and a fresh cover per article; harmless to repeat.

        New remote ids: `thumb_1` … `thumb_8`. The covers' ids are how `find` and `ask` know our
        draft again: store them before `draft`, and call this once per draft that is to be made.
        """
        ...

    def draft(self, errand: Errand) -> Mapping[str, str]:
        """draft/add: not repeatable blindly. New remote ids (`media_id`)."""
        ...

    def find(self, errand: Errand) -> Mapping[str, str]:
        """Look for our draft by its covers; the ids, or empty. Read only.

        `media_id` is the newest draft that carries all our covers, `spare_1` … further ones. Lost
        when a draft carries our covers under other titles: a person must look.
        """
        ...

    def compare(self, errand: Errand) -> tuple[Difference, ...]:
        """Read the draft back, compare it with the approved revision; Refused when it is gone."""
        ...

    def release(self, errand: Errand) -> Receipt:
        """The one call. A draft that is gone is Lost: an earlier call may have used it."""
        ...

    def confirm(self, errand: Errand) -> Receipt:
        """The same call with the same key; only for keyed channels.

        A receipt: it is out, now or since the first call. Busy: ask again later. Lost: this answer
        settles nothing, because it would also come if the first call had worked.
        """
        ...

    def ask(self, errand: Errand) -> Verdict:
        """What became of it. Read only."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UserDay:
    """One day of one source of followers; `user_source` codes that nobody documents are kept."""

    date: str
    user_source: int
    new_user: int | None = None
    cancel_user: int | None = None
    followers: int | None = None
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class BizDay:
    """The whole account on one day: people, never times."""

    date: str
    read_user: int | None
    share_user: int | None
    zaikan_user: int | None
    like_user: int | None
    comment_count: int | None
    collection_user: int | None
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDay:
    """One article as it stood on one day: people, cumulative since publication."""

    date: str
    read_user: int | None
    share_user: int | None
    zaikan_user: int | None
    like_user: int | None
    comment_count: int | None
    collection_user: int | None
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleTotal:
    """One article published on one day, with its figures day by day.

    `msgid` is `{msg_data_id}_{position}`; `notified` tells a 群发 from a 发布.
    """

    msgid: str
    published: str
    notified: bool
    title: str
    url: str
    days: tuple[ArticleDay, ...]
    raw: Mapping[str, Any]


Row_co = TypeVar("Row_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Generic[Row_co]):
    """Rows as the platform gave them; `delayed`: not final, ask again."""

    rows: tuple[Row_co, ...]
    delayed: bool = False


class Statistics(Protocol):
    """Figures of one account, by Beijing dates `YYYY-MM-DD`; only days that are over.

    Busy when the platform has not computed them yet (before 08:00), Refused when it never will.
    """

    def articles_total(self, date: str) -> Batch[ArticleTotal]:
        """All articles published on one day, with every day since."""
        ...

    def user_summary(self, start: str, end: str) -> Batch[UserDay]:
        """New and lost followers, one row per day and source; at most 7 days."""
        ...

    def user_cumulate(self, start: str, end: str) -> Batch[UserDay]:
        """Followers at the end of each day; at most 7 days."""
        ...

    def biz_summary(self, start: str, end: str) -> Batch[BizDay]:
        """The account's readers, one row per day; at most 30 days."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a reader wrote (留言); who it was is not ours to keep. Times in µs UTC."""

    ident: str
    at: int
    words: str
    elected: bool
    reply: str = ""
    replied_at: int | None = None


class Comments(Protocol):
    """Comments under what is out; an article is named by `msgid`, as in the statistics."""

    def read(self, msgid: str, *, elected: bool = False) -> tuple[Comment, ...]:
        """All of them, or the elected ones (精选); the newest first."""
        ...

    def reply(self, msgid: str, ident: str, words: str) -> None:
        """Answer once: Refused when there is an answer already, Lost when nobody knows."""
        ...

    def take_back(self, msgid: str, ident: str) -> None:
        """Delete the account's answer."""
        ...

    def elect(self, msgid: str, ident: str, *, elected: bool = True) -> None:
        """Make it 精选, or take that back; harmless to repeat."""
        ...
