"""The tree of errors: who must act decides the branch, and the branch decides the exit code.

TuiwenError
├── FindingsOpen   1  a text has findings of level 必改
├── UsageError     2  the command was called wrongly
├── InputError     2  a draft, picture or figure cannot be read as it is
├── ConfigError    3  config.yaml or a secret is wrong (all mistakes at once)
├── PlatformError  4  the network or the platform
│   ├── Refused       a definite no: nothing happened, a person must act
│   │   └── Barred    … and not the post but the account is refused: every post of it would be
│   ├── Busy          a definite not yet: nothing happened, we may try later
│   └── Lost          nobody knows: it may have happened
├── StoreError     4  the database or the disk
├── Conflict       5  quota, slot, lock, or a state that has moved on
│   ├── IllegalMove   the table of moves does not allow this
│   ├── Stale         somebody else moved the post first
│   └── Locked        another process holds the account or the state folder
└── NothingToDo    6  there was nothing to do
"""

from collections.abc import Sequence


class TuiwenError(Exception):
    """Base of every error of ours: a Chinese sentence that says what, where, and what to do."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", todo: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        """Where first, as compilers do; what to do last."""
        head = f"{self.where}：{self.what}" if self.where else self.what
        return f"{head}\n  → {self.todo}" if self.todo else head


class FindingsOpen(TuiwenError):
    """A text has open findings of level 必改."""


class UsageError(TuiwenError):
    """The command was called wrongly."""

    exit_code = 2


class InputError(TuiwenError):
    """A draft, a picture or a table of figures cannot be taken as it is."""

    exit_code = 2


class ConfigError(TuiwenError):
    """config.yaml or a secret is wrong."""

    exit_code = 3


class PlatformError(TuiwenError):
    """The network or the platform; `errcode` and `rid` where the platform named them."""

    exit_code = 4

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        todo: str = "",
        errcode: int | None = None,
        rid: str = "",
    ) -> None:
        super().__init__(what, where=where, todo=todo)
        self.errcode = errcode
        self.rid = rid


class Refused(PlatformError):
    """A definite no: nothing happened."""


class Barred(Refused):
    """A definite no to the account (address not whitelisted, secret, punishment), not to the post.

    The post may go out unchanged once a person has mended the account.
    """


class Busy(PlatformError):
    """A definite not yet: nothing happened; `retry_after` is in µs."""

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        todo: str = "",
        errcode: int | None = None,
        rid: str = "",
        retry_after: int = 60_000_000,
    ) -> None:
        super().__init__(what, where=where, todo=todo, errcode=errcode, rid=rid)
        self.retry_after = retry_after


class Lost(PlatformError):
    """Nobody knows whether it happened."""


class StoreError(TuiwenError):
    """The database or the disk."""

    exit_code = 4


class Conflict(TuiwenError):
    """Something else holds what was asked for."""

    exit_code = 5


class IllegalMove(Conflict):
    """The table of moves does not allow this move from this state."""


class Stale(Conflict):
    """The post has moved on since it was read."""


class Locked(Conflict):
    """Another process holds the account or the state folder."""


class NothingToDo(TuiwenError):
    """There was nothing to do."""

    exit_code = 6


class Several(TuiwenError):
    """All mistakes of one input, reported together; the exit code is the first one's."""

    def __init__(self, errors: Sequence[TuiwenError]) -> None:
        super().__init__("\n".join(str(e) for e in errors))
        self.errors = tuple(errors)
        self.exit_code = errors[0].exit_code
