"""Placings and awards in other people's lists."""

from dataclasses import fields

from pipeline.model.metrics import Honour
from pipeline.store.sqlite.connection import Connection
from pipeline.store.sqlite.rows import flat


class SqliteHonours:
    """The room `honours`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def put(self, honour: Honour) -> int:
        """Write; one row per account, list and issue."""
        row = flat(honour)
        del row["id"]
        with self._db.immediate():
            return self._db.write("honours", row, how="INSERT OR REPLACE")

    def find(self, account: str = "") -> list[Honour]:
        """By date."""
        rows = self._db.rows(
            "SELECT * FROM honours WHERE ? IN ('', account) ORDER BY date, id", (account,)
        )
        return [Honour(**{f.name: row[f.name] for f in fields(Honour)}) for row in rows]
