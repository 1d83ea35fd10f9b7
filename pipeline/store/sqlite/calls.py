"""The record of each platform call."""

from pipeline.store.sqlite.connection import Connection, Value


class SqliteCalls:
    """The room `calls`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def record(
        self, *, account: str, path: str, at: int, ms: int, errcode: int | None, rid: str
    ) -> None:
        """Write one call; `errcode` is None when no answer came."""
        row: dict[str, Value] = {
            "account": account,
            "path": path,
            "at": at,
            "ms": ms,
            "errcode": errcode,
            "rid": rid,
        }
        with self._db.immediate():
            self._db.write("calls", row)

    def count(self, account: str, path: str, *, since: int) -> int:
        """How often a path was called since then, inclusive."""
        row = self._db.row(
            "SELECT count(*) AS n FROM calls WHERE account = ? AND path = ? AND at >= ?",
            (account, path, since),
        )
        return int(row["n"]) if row else 0

    def prune(self, *, before: int) -> int:
        """Forget what is older; how many rows went."""
        with self._db.immediate():
            return self._db.changed("DELETE FROM calls WHERE at < ?", (before,))
