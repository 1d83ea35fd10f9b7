"""OS locks: one per account, one per state folder. The kernel frees them exactly at death."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.model.errors import Locked


class AccountLocks:
    """`locks/<account>.lock` in the state folder; held during claim, call and record."""

    def __init__(self, state: Path) -> None:
        self._folder = state / "locks"
        self._folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def __call__(self, account: str) -> Iterator[bool]:
        """True while the account is ours; False when another worker has it."""
        lock = FileLock(self._folder / f"{account}.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout:
            yield False
            return
        try:
            yield True
        finally:
            lock.release()


@contextmanager
def only_one(state: Path) -> Iterator[None]:
    """Hold the state folder for one `run`; Locked names the other one's process."""
    state.mkdir(parents=True, exist_ok=True)
    lock, holder = FileLock(state / "run.lock", timeout=0), state / "run.pid"
    try:
        lock.acquire()
    except Timeout:
        raise Locked(
            f"另一个 tuiwen run 正在使用这个目录（进程 {_pid(holder)}）",
            where=str(state),
            todo="同一目录只能有一个；请先停下那一个",
        ) from None
    try:
        holder.write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _pid(holder: Path) -> str:
    """The other's process id; it may not have written it yet."""
    try:
        return holder.read_text(encoding="ascii") or "未知"
    except FileNotFoundError:
        return "未知"
