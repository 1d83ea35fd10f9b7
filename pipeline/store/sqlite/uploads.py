"""What was uploaded where."""

from pipeline.store.sqlite.connection import Connection, Value


class SqliteUploads:
    """The room `uploads`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def get(self, account: str, sha256: str, use: str) -> str | None:
        """What the platform called these bytes, if they are there."""
        row = self._db.row(
            'SELECT value FROM uploads WHERE account = ? AND sha256 = ? AND "use" = ?',
            (account, sha256, use),
        )
        return row["value"] if row else None

    def put(self, account: str, sha256: str, use: str, value: str, *, at: int) -> None:
        """Remember it."""
        row: dict[str, Value] = {
            "account": account,
            "sha256": sha256,
            "use": use,
            "value": value,
            "at": at,
        }
        with self._db.immediate():
            self._db.write("uploads", row, how="INSERT OR REPLACE")
