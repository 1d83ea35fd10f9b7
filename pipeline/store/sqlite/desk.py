"""Small facts: brakes, recurring jobs, settings, heartbeat."""

import os

from pipeline.store.sqlite.connection import Connection, Value


class SqliteDesk:
    """The rooms `brakes`, `jobs`, `settings` and `heartbeat`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def hold(self, scope: str, *, reason: str, who: str, at: int) -> None:
        """Set a brake; a scope that is already held keeps its first reason."""
        row: dict[str, Value] = {"scope": scope, "reason": reason, "who": who, "at": at}
        with self._db.immediate():
            self._db.write("brakes", row, how="INSERT OR IGNORE")

    def resume(self, scope: str, *, who: str, at: int) -> bool:
        """Lift a brake; False when there was none."""
        with self._db.immediate():
            lifted = self._db.changed(
                "UPDATE brakes SET lifted_at = ?, lifted_by = ? "
                "WHERE scope = ? AND lifted_at IS NULL",
                (at, who, scope),
            )
        return lifted > 0

    def holds(self) -> dict[str, str]:
        """Scope (`*` or an account) to reason."""
        rows = self._db.rows("SELECT scope, reason FROM brakes WHERE lifted_at IS NULL ORDER BY id")
        return {row["scope"]: row["reason"] for row in rows}

    def claim_job(self, job: str, period: str, *, at: int, every: int = 0) -> bool:
        """True until `job_done`: a crash leaves the job unfinished, and it is claimed again.

        A claim of the future (the clock was set back) keeps nobody waiting.
        """
        with self._db.immediate():
            claimed = self._db.changed(
                "INSERT INTO jobs (job, period, claimed_at) VALUES (?, ?, ?) "
                "ON CONFLICT (job, period) DO UPDATE SET claimed_at = excluded.claimed_at "
                "WHERE done_at IS NULL AND claimed_at NOT BETWEEN ? AND ?",
                (job, period, at, at - every + 1, at),
            )
        return claimed > 0

    def job_done(self, job: str, period: str, *, at: int, note: str = "") -> None:
        """The period's work is done and will not be claimed again."""
        with self._db.immediate():
            self._db.changed(
                "UPDATE jobs SET done_at = ?, note = ? WHERE job = ? AND period = ?",
                (at, note, job, period),
            )

    def get(self, name: str) -> str | None:
        """A remembered fact."""
        row = self._db.row("SELECT value FROM settings WHERE name = ?", (name,))
        return row["value"] if row else None

    def set(self, name: str, value: str) -> None:
        """Remember a fact."""
        with self._db.immediate():
            self._db.write("settings", {"name": name, "value": value}, how="INSERT OR REPLACE")

    def beat(self, at: int) -> None:
        """Say that `run` is alive."""
        with self._db.immediate():
            self._db.write(
                "heartbeat", {"id": 1, "at": at, "pid": os.getpid()}, how="INSERT OR REPLACE"
            )

    def last_beat(self) -> int | None:
        """When `run` was last alive."""
        row = self._db.row("SELECT at FROM heartbeat")
        return row["at"] if row else None
