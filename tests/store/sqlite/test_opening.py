"""The file: ours alone, durable, upgraded whole or not at all, and it explains itself."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.model.errors import StoreError
from pipeline.model.lifecycle import Move
from pipeline.store.sqlite import open_store
from pipeline.store.sqlite.schema.migrations import FIRST, MIGRATIONS, TABLES
from pipeline.store.sqlite.schema.upgrade import APPLICATION_ID, NEWEST
from tests.conftest import ROOT
from tests.store.things import NOW, post, publication


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tuiwen.db"


def test_every_migration_is_counted() -> None:
    assert len(MIGRATIONS) == NEWEST


def test_each_connection_is_as_careful_as_the_promise_needs(path: Path) -> None:
    with closing(open_store(path)) as store:
        ask = lambda name: store._db.raw.execute(f"PRAGMA {name}").fetchone()[0]  # noqa: E731  a shorthand
        assert ask("journal_mode") == "wal"
        assert (ask("synchronous"), ask("busy_timeout"), ask("foreign_keys")) == (2, 10000, 1)
        assert ask("trusted_schema") == 0
        assert (ask("application_id"), ask("user_version")) == (APPLICATION_ID, NEWEST)


def test_many_may_open_a_new_file_at_once(path: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        stores = list(pool.map(lambda _: open_store(path), range(6)))
    stores[0].posts.add(post(), who="x", at=NOW)
    assert all(store.posts.get("p1") == post() for store in stores)
    for store in stores:
        store.close()


def test_a_newer_file_is_refused_and_left_alone(path: Path) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(StoreError, match="更新的版本"):
        open_store(path)


def test_another_programs_file_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="另一个程序"):
        open_store(path)


def test_what_is_no_database_is_said(path: Path) -> None:
    path.write_bytes(b"this is a letter, not a database" * 99)
    with pytest.raises(StoreError, match="不是 SQLite"):
        open_store(path)


def test_an_up_to_date_file_opens_without_sqlite_utils(path: Path) -> None:
    """Reading verbs must start fast."""
    open_store(path).close()
    code = (
        "import sys; from pathlib import Path; from pipeline.store.sqlite import open_store; "
        f"open_store(Path({str(path)!r})).close(); print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


KILLER = """
import os, signal, sys
from pathlib import Path
import sqlite_utils  # once, before the children fork
from pipeline.store.sqlite.connection import Connection
from pipeline.store.sqlite.schema.upgrade import upgrade

def killed_at(path, statement):
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    db, left = Connection(path), [statement]
    def count(_):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
    db.raw.set_trace_callback(count)
    upgrade(db.raw, str(path))
    os._exit(0)

number = 1
while killed_at(Path(sys.argv[1]) / f"{number}.db", number):
    number += 1
print(number)
"""


def test_a_kill_at_any_statement_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    """The n-th file's upgrade was killed at its n-th statement; the last one came through."""
    command = [sys.executable, "-c", KILLER, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    last, tables = int(done.stdout), {table.name for table in TABLES}
    assert last > len(tables)
    for number in range(1, last + 1):
        path = tmp_path / f"{number}.db"
        with closing(sqlite3.connect(path)) as raw:
            names = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
            version = raw.execute("PRAGMA user_version").fetchone()[0]
        assert (version, bool(names)) in {(0, False), *((v, True) for v in range(1, NEWEST + 1))}
        due = tables if version == NEWEST else {table.name for table in FIRST}
        assert due <= names if names else number < last
        if number % 20 == 0:
            with closing(open_store(path)) as store:
                assert store.check() == []


def test_the_database_explains_itself(path: Path) -> None:
    """Every table and every column has its meaning and a readable view."""
    with closing(open_store(path)) as store:
        store.posts.add(post(), who="x", at=NOW)
        store.posts.move(post(), Move.CANCEL, who="x", at=NOW)
        store.publications.add(publication())
        raw = store._db.raw
        names = [r[0] for r in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in names:
            columns = [r[1] for r in raw.execute(f"PRAGMA table_info({table})")]
            told = dict(
                raw.execute('SELECT "column", meaning FROM about WHERE "table" = ?', (table,))
            )
            assert set(told) == {"", *columns}
            assert all(told.values())
            view = raw.execute(f"SELECT * FROM v_{table}")
            assert [d[0] for d in view.description] == columns
        row = raw.execute("SELECT * FROM v_posts").fetchone()
        assert row["due"] == "2026-12-07T08:00:00+08:00"
        assert (row["state"], row["release"]) == ("已取消", "群发")
        assert raw.execute("SELECT original FROM v_items").fetchone()[0] == "是"
        assert raw.execute("SELECT move FROM v_steps").fetchone()[0] == "取消"


def test_a_copy_is_taken_while_others_write_and_is_whole(path: Path, tmp_path: Path) -> None:
    with closing(open_store(path)) as store, closing(open_store(path)) as writer:
        store.posts.add(post(), who="x", at=NOW)
        store.backup(tmp_path / "copies" / "one.db")
        writer.posts.add(post("p2"), who="x", at=NOW)
        assert not list((tmp_path / "copies").glob("*.half"))
    with closing(open_store(tmp_path / "copies" / "one.db")) as copy:
        assert [p.key for p in copy.posts.find()] == ["p1"]
        assert copy.check() == []


def test_damage_is_found_and_never_copied(path: Path, tmp_path: Path) -> None:
    with closing(open_store(path)) as store:
        for n in range(300):
            store.posts.add(post(f"p{n}"), who="x", at=NOW)
    data = bytearray(path.read_bytes())
    data[-9 * 4096 : -6 * 4096] = bytes(3 * 4096)
    path.write_bytes(data)
    with closing(open_store(path)) as store:
        assert store.check() != []
        with pytest.raises(StoreError):
            store.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_full_disk_is_one_sentence_and_loses_nothing(path: Path) -> None:
    """A limit on the size of files stands in for the disk."""
    code = f"""
import resource, signal
from pathlib import Path
from pipeline.model.errors import StoreError
from pipeline.store.sqlite import open_store
from tests.store.things import NOW, post
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(Path({str(path)!r}))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
try:
    for n in range(100_000):
        store.posts.add(post(f"p{{n}}"), who="x", at=NOW)
except StoreError as error:
    print(n, error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    written, _, said = done.stdout.partition(" ")
    assert "磁盘" in said
    with closing(open_store(path)) as store:
        assert len(store.posts.find()) == int(written)
        assert store.check() == []
