"""One access token per account, for all threads and processes: a lock and a 0600 file.

stable_token in its normal mode answers with the same token until its last five minutes, so a
second refresher would do no harm; a second *plain* refresher elsewhere would, and shows as 40001.
"""

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from glob import escape
from pathlib import Path
from typing import Final

from filelock import AcquireReturnProxy, FileLock, Timeout

from pipeline.model.errors import Busy

# Below the five minutes in which the platform hands out the next token while both are valid.
MARGIN: Final = 240_000_000  # µs
# developers.weixin.qq.com getStableAccessToken: forced at most 20 times a day.
_FORCED_EVERY: Final = 75 * 60_000_000
_PATIENCE: Final = 60.0  # seconds for another process to finish its refresh


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """`serial` counts the refreshes: the same text may be handed out twice."""

    value: str
    expires_at: int
    serial: int
    home: str  # which account at which address it belongs to
    forced_at: int = 0


@dataclass(slots=True, kw_only=True)
class Tokens:
    """`fetch(force)` asks the platform: the token and the seconds it lives."""

    file: Path
    home: str
    fetch: Callable[[bool], tuple[str, int]]
    now: Callable[[], int]
    _held: Token | None = None
    _refused: int = -1  # serial of a token that was refused even after a refresh

    def current(self) -> Token:
        """A token that is valid for some minutes more."""
        return self._good(self._held, 0) or self._renewed(0)

    def renew(self, bad: Token) -> Token:
        """Another one than `bad`: from the file if somebody was quicker, else from the platform."""
        return self._renewed(bad.serial)

    def distrust(self, bad: Token) -> None:
        """`bad` was fresh and refused all the same: next time insist on a new one."""
        self._refused = bad.serial

    def _good(self, token: Token | None, after: int) -> Token | None:
        if token is None or token.home != self.home or token.serial <= after:
            return None
        fresh = self.now() + MARGIN < token.expires_at and token.serial != self._refused
        return token if fresh else None

    def _renewed(self, after: int) -> Token:
        with self._locked():
            self._tidy()
            known = self._read()
            token = self._good(known, after) or self._asked(known)
        self._held = token
        return token

    def _asked(self, known: Token | None) -> Token:
        now = self.now()
        forced_at = known.forced_at if known else 0
        stuck = known is not None and known.serial == self._refused
        force = stuck and not 0 <= now - forced_at < _FORCED_EVERY
        value, seconds = self.fetch(force)
        token = Token(
            value=value,
            expires_at=now + seconds * 1_000_000,
            serial=(known.serial if known else 0) + 1,
            home=self.home,
            forced_at=now if force else forced_at,
        )
        self._write(token)
        return token

    def _locked(self) -> AcquireReturnProxy[FileLock]:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(self.file.with_suffix(".lock"), poll_interval=0.02)
            return lock.acquire(timeout=_PATIENCE)
        except Timeout:
            raise Busy("另一个进程正在换令牌，等了一分钟还没换好", where=self.home) from None
        except OSError as problem:
            raise self._disk(problem) from None

    def _tidy(self) -> None:
        """Under our lock nobody writes this account's token: a new file was left by a death."""
        try:
            for left in self.file.parent.glob(f"{escape(self.file.stem)}.*.new"):
                left.unlink(missing_ok=True)
        except OSError as problem:
            raise self._disk(problem) from None

    def _read(self) -> Token | None:
        try:
            token = Token(**json.loads(self.file.read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            return None  # a torn or foreign file: a new token costs one call
        except OSError as problem:
            raise self._disk(problem) from None
        numbers = (token.expires_at, token.serial, token.forced_at)
        return token if all(isinstance(n, int) for n in numbers) else None

    def _write(self, token: Token) -> None:
        try:
            handle, name = tempfile.mkstemp(  # 0600
                dir=self.file.parent, prefix=f"{self.file.stem}.", suffix=".new"
            )
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(asdict(token), out)
            Path(name).replace(self.file)
        except OSError as problem:
            raise self._disk(problem) from None

    def _disk(self, problem: OSError) -> Busy:
        return Busy(
            f"令牌文件读写不了：{problem.strerror}；请求没有发出",
            where=str(self.file),
            todo="腾出磁盘空间，检查文件夹权限",
        )
