"""Bring a file to the newest schema: one transaction a step, so a kill leaves old or new."""

import sqlite3

from pipeline.model.errors import StoreError

APPLICATION_ID = 0x7475_6977  # "tuiw": how `file` and we recognise the database
NEWEST = 2  # len(MIGRATIONS); written out so that an up-to-date file costs no import


def upgrade(conn: sqlite3.Connection, path: str) -> None:
    """Apply what is missing; refuses a foreign file and one that is newer than the program."""
    while True:
        version = _version(conn, path)
        if version == NEWEST:
            return
        _step(conn, version)


def _step(conn: sqlite3.Connection, version: int) -> None:
    """Apply one migration; another process may have done it while we waited for the lock."""
    from sqlite_utils import Database  # noqa: PLC0415  a file that is up to date never needs it

    from pipeline.store.sqlite.schema.migrations import MIGRATIONS, explain  # noqa: PLC0415  same

    conn.execute("BEGIN IMMEDIATE")
    try:
        if _number(conn, "user_version") == version:
            db = Database(conn, execute_plugins=False)
            MIGRATIONS[version](db)
            explain(db)
            conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            conn.execute(f"PRAGMA user_version = {version + 1}")
        conn.execute("COMMIT")
    except BaseException:
        conn.execute("ROLLBACK")
        raise


def _version(conn: sqlite3.Connection, path: str) -> int:
    version, application = _number(conn, "user_version"), _number(conn, "application_id")
    if version > NEWEST:
        raise StoreError(
            f"数据库由更新的版本写成（第 {version} 版，本程序只懂到第 {NEWEST} 版）",
            where=path,
            todo="请升级 tuiwen；数据库未被改动",
        )
    ours = application == APPLICATION_ID or (application == 0 and _empty(conn))
    if not ours:
        raise StoreError(
            "这是另一个程序的数据库", where=path, todo="请换一个状态目录；该文件未被改动"
        )
    return version


def _number(conn: sqlite3.Connection, pragma: str) -> int:
    return int(conn.execute(f"PRAGMA {pragma}").fetchone()[0])


def _empty(conn: sqlite3.Connection) -> bool:
    return not conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
