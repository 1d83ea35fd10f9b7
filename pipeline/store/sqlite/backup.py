"""Copies of a living database: by SQLite's backup call only, verified before they are named."""

import os
import sqlite3
from pathlib import Path

from pipeline.model.errors import StoreError
from pipeline.store.sqlite.connection import explained


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy, verify, then rename into place: the target is whole or not there at all."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _through(source, target, target.with_name(target.name + ".half"))
    except sqlite3.Error as error:
        raise explained(error, target) from error
    except OSError as problem:
        what = f"备份写不了：{problem.strerror}"
        raise StoreError(what, where=str(target), todo="请检查磁盘空间和目录权限") from None


def _through(source: sqlite3.Connection, target: Path, half: Path) -> None:
    half.unlink(missing_ok=True)
    try:
        _write(source, half)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


def _write(source: sqlite3.Connection, half: Path) -> None:
    made = sqlite3.connect(half, isolation_level=None)
    try:
        source.backup(made)
        made.execute("PRAGMA journal_mode = DELETE")  # one file, no log beside it
        if wrong := faults(made):
            raise StoreError("备份没有通过检查：" + "；".join(wrong), where=str(half))
    finally:
        made.close()
    with half.open("rb") as file:
        os.fsync(file.fileno())


def faults(conn: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong; at most ten findings."""
    try:
        return _found(conn)
    except sqlite3.DatabaseError as error:
        return [f"数据库已损坏：{error}"]


def _found(conn: sqlite3.Connection) -> list[str]:
    found = [str(row[0]) for row in conn.execute("PRAGMA integrity_check(10)")]
    broken = [
        f"{row[0]} 第 {row[1]} 行缺少上级记录" for row in conn.execute("PRAGMA foreign_key_check")
    ]
    return [line for line in found if line != "ok"] + broken[:10]
