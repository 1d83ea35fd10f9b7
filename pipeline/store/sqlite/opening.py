"""Open the database of one state folder."""

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path

from pipeline.store.ports import Store
from pipeline.store.sqlite.annual import SqliteAnnual
from pipeline.store.sqlite.backup import copy, faults
from pipeline.store.sqlite.calls import SqliteCalls
from pipeline.store.sqlite.connection import Connection, explained
from pipeline.store.sqlite.desk import SqliteDesk
from pipeline.store.sqlite.effects import SqliteEffects
from pipeline.store.sqlite.honours import SqliteHonours
from pipeline.store.sqlite.imports import SqliteImports
from pipeline.store.sqlite.metrics import SqliteMetrics
from pipeline.store.sqlite.posts import SqlitePosts
from pipeline.store.sqlite.publications import SqlitePublications
from pipeline.store.sqlite.reviews import SqliteReviews
from pipeline.store.sqlite.schema.upgrade import upgrade
from pipeline.store.sqlite.slots import SqliteSlots
from pipeline.store.sqlite.uploads import SqliteUploads


def open_store(path: Path) -> Store:
    """Open the database, creating or upgrading it; StoreError when it is not ours or too new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    db = Connection(path)
    try:
        upgrade(db.raw, str(path))
    except sqlite3.Error as error:
        db.close()
        raise explained(error, path) from error
    except BaseException:
        db.close()
        raise
    return SqliteStore(db)


class SqliteStore:
    """All rooms over one connection."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self.posts = SqlitePosts(db)
        self.effects = SqliteEffects(db)
        self.slots = SqliteSlots(db)
        self.reviews = SqliteReviews(db)
        self.uploads = SqliteUploads(db)
        self.publications = SqlitePublications(db)
        self.metrics = SqliteMetrics(db)
        self.imports = SqliteImports(db, self.publications)
        self.honours = SqliteHonours(db)
        self.annual = SqliteAnnual(db)
        self.desk = SqliteDesk(db)
        self.calls = SqliteCalls(db)

    def immediate(self) -> AbstractContextManager[None]:
        """One BEGIN IMMEDIATE transaction with synchronous=FULL; nests into the outer one."""
        return self._db.immediate()

    def check(self) -> list[str]:
        """What is wrong with the file itself, as Chinese sentences; empty when sound."""
        return faults(self._db.raw)

    def backup(self, target: Path) -> None:
        """A verified copy, made while others write; StoreError leaves no half copy behind."""
        copy(self._db.raw, target)

    def close(self) -> None:
        """Close the file."""
        self._db.close()
