"""Quota as rows: a second send in one place of a period cannot even be written down."""

from pipeline.store.sqlite.connection import Connection


class SqliteSlots:
    """The room `slots`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def take(self, *, account: str, period: str, slots: int, holder: str, at: int) -> bool:
        """Hold one of `slots` places of the period; True when held (also when already held)."""
        with self._db.immediate():
            rows = self._db.rows(
                "SELECT slot, holder FROM slots WHERE account = ? AND period = ?", (account, period)
            )
            if any(row["holder"] == holder for row in rows):
                return True
            taken = {row["slot"] for row in rows}
            free = next((n for n in range(1, slots + 1) if n not in taken), None)
            if free is None:
                return False
            self._db.write(
                "slots",
                {"account": account, "period": period, "slot": free, "holder": holder, "at": at},
            )
            return True

    def free(self, *, account: str, holder: str, period: str = "") -> None:
        """Give every place of the holder back, or that of one period."""
        with self._db.immediate():
            self._db.changed(
                "DELETE FROM slots WHERE account = ? AND holder = ? AND ? IN ('', period)",
                (account, holder, period),
            )

    def used(self, account: str, period: str) -> list[str]:
        """The holders of the period's taken places; `console:…` for sends made by hand."""
        rows = self._db.rows(
            "SELECT holder FROM slots WHERE account = ? AND period = ? ORDER BY slot",
            (account, period),
        )
        return [row["holder"] for row in rows]
