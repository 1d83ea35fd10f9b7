"""One connection, one lock: threads take turns, processes meet at BEGIN IMMEDIATE."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from pipeline.model.errors import StoreError

# FULL: an intent must survive a power cut, or the call that it announces is made twice.
PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)

Value = str | int | float | None


class Connection:
    """A SQLite connection that several threads may use; writes happen in `immediate()` only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._depth = 0
        with self._explained():
            self.raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self._set_up()

    def rows(
        self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()
    ) -> list[sqlite3.Row]:
        """Run one statement and fetch everything that it gives."""
        with self._lock, self._explained():
            return self.raw.execute(sql, values).fetchall()

    def row(
        self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()
    ) -> sqlite3.Row | None:
        """The first row, or None."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def changed(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> int:
        """Run one writing statement; how many rows it touched."""
        with self._lock, self._explained():
            return self.raw.execute(sql, values).rowcount

    def many(self, sql: str, rows: Iterable[Sequence[Value] | Mapping[str, Value]]) -> int:
        """Run one writing statement for each row, in one transaction; how many rows."""
        with self.immediate(), self._explained():
            return self.raw.executemany(sql, rows).rowcount

    def write(self, table: str, row: Mapping[str, Value], *, how: str = "INSERT") -> int:
        """Insert one row; the id that it got."""
        with self._lock, self._explained():
            return self.raw.execute(insertion(table, tuple(row), how=how), row).lastrowid or 0

    @contextmanager
    def immediate(self) -> Iterator[None]:
        """One write transaction; an inner one is a savepoint of the outer one."""
        with self._lock:
            inner = self._depth > 0
            self._begin(f"SAVEPOINT s{self._depth}" if inner else "BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._undo(inner=inner)
                raise
            else:
                self._end(inner=inner)

    def close(self) -> None:
        """Close the file; the log is folded back into it when this was the last user."""
        with self._lock:
            self.raw.close()

    def _set_up(self) -> None:
        self.raw.row_factory = sqlite3.Row
        try:
            for pragma in PRAGMAS:
                self.raw.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            self.raw.close()
            raise

    def _begin(self, statement: str) -> None:
        with self._explained():
            self.raw.execute(statement)
        self._depth += 1

    def _end(self, *, inner: bool) -> None:
        try:
            with self._explained():
                self.raw.execute(f"RELEASE s{self._depth - 1}" if inner else "COMMIT")
        except StoreError:
            self._undo(inner=inner)
            raise
        self._depth -= 1

    def _undo(self, *, inner: bool) -> None:
        """Roll back, unless SQLite already did (it does so itself when the disk is full)."""
        self._depth -= 1
        if not self.raw.in_transaction:
            return
        if inner:
            self.raw.execute(f"ROLLBACK TO s{self._depth}")
            self.raw.execute(f"RELEASE s{self._depth}")
        else:
            self.raw.execute("ROLLBACK")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Say in one Chinese sentence what SQLite meant; broken schema rules stay as they are."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            raise explained(error, self.path) from error


# Words of SQLite's result codes (sqlite.org/rescode.html) to what a person can do.
_SAYINGS = (
    ("full", "磁盘已满，没有写入", "请腾出空间后重试；已写入的数据都在"),
    ("locked", "数据库被另一个程序占用超过 10 秒", "请关闭占用它的程序后重试"),
    ("readonly", "数据库只读", "请检查文件与所在目录的写权限"),
    ("unable to open", "打不开数据库", "请检查目录是否存在、是否可写"),
    ("not a database", "这不是 SQLite 数据库", "请换一个状态目录，或恢复备份"),
    ("malformed", "数据库已损坏", "请停止发布并恢复备份"),
    ("disk i/o", "读写磁盘出错", "请检查磁盘后重试；已写入的数据都在"),
)


def explained(error: sqlite3.Error, path: Path) -> StoreError:
    """The Chinese sentence for what SQLite reports."""
    said = str(error)
    for word, what, todo in _SAYINGS:
        if word in said.lower():
            return StoreError(what, where=str(path), todo=todo)
    return StoreError(f"数据库出错：{said}", where=str(path), todo="请运行 tuiwen doctor")


def insertion(
    table: str, columns: Sequence[str], *, how: str = "INSERT", named: bool = True
) -> str:
    """The INSERT statement with named values, or with values in order."""
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f":{column}" if named else "?" for column in columns)
    return f'{how} INTO "{table}" ({names}) VALUES ({values})'
