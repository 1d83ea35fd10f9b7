"""Frozen revisions and the signatures on them."""

import sqlite3

from pipeline.model.content import Revision, payload_json
from pipeline.model.errors import Conflict
from pipeline.model.people import Signoff
from pipeline.store.sqlite.connection import Connection, Value
from pipeline.store.sqlite.rows import flat, revision_of, signoff_of


class SqliteReviews:
    """The rooms `revisions` and `signoffs`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def freeze(self, revision: Revision) -> None:
        """Keep a revision for ever; the same payload again renews what it was made of."""
        row: dict[str, Value] = {
            "post": revision.post,
            "payload_hash": revision.payload_hash,
            "payload": payload_json(revision.articles),
            "source_hash": revision.source_hash,
            "frozen_at": revision.frozen_at,
        }
        with self._db.immediate():
            self._db.write("revisions", row, how="INSERT OR IGNORE")
            self._db.changed(
                "UPDATE revisions SET source_hash = :source_hash "
                "WHERE post = :post AND payload_hash = :payload_hash",
                row,
            )

    def revision(self, post: str, payload_hash: str) -> Revision | None:
        """The revision exactly as it was frozen."""
        row = self._db.row(
            "SELECT * FROM revisions WHERE post = ? AND payload_hash = ?", (post, payload_hash)
        )
        return revision_of(row) if row else None

    def latest(self, post: str) -> Revision | None:
        """The revision that was frozen last."""
        row = self._db.row(
            "SELECT * FROM revisions WHERE post = ? ORDER BY frozen_at DESC, rowid DESC", (post,)
        )
        return revision_of(row) if row else None

    def sign(self, signoff: Signoff) -> None:
        """Write one signature; Conflict when that stage was already signed in its round."""
        with self._db.immediate():
            try:
                self._db.write("signoffs", flat(signoff))
            except sqlite3.IntegrityError:
                raise Conflict(
                    f"{signoff.stage}已签过", where=signoff.post, todo="请看 tuiwen status"
                ) from None

    def signoffs(self, post: str, payload_hash: str) -> list[Signoff]:
        """The signatures on one payload, in order."""
        rows = self._db.rows(
            "SELECT * FROM signoffs WHERE post = ? AND payload_hash = ? ORDER BY at, rowid",
            (post, payload_hash),
        )
        return [signoff_of(row) for row in rows]
