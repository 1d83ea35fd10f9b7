"""The state directory: one SQLite file, one connection, committed before every answer."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

Row = sqlite3.Row

# Switches of the simulation, with what holds when nobody turned them.
DEFAULTS: Final[dict[str, Any]] = {
    "quotas": "platform",  # platform | off (call quotas and mass-send quotas alike)
    "limits": "documented",  # documented | strict
    "ids": "number",  # number | string
    "reply_type": "mixed",  # mixed: JSON for token calls, text/plain for the rest | json
    "publish_delay_s": 20,
    "mass_delay_s": 20,
    "clock": None,  # microseconds where the clock stands still
}
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "quotas": ("platform", "off"),
    "limits": ("documented", "strict"),
    "ids": ("number", "string"),
    "reply_type": ("mixed", "json"),
}


class State:
    """The rows of the platform; used from one thread at a time."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(
            folder / "sandbox.db", isolation_level=None, check_same_thread=False
        )
        self.db.row_factory = sqlite3.Row
        # A killed process loses nothing with NORMAL; only a power cut could.
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.executescript(files(__package__).joinpath("schema.sql").read_text("utf-8"))
        self.settings = DEFAULTS | {
            row["name"]: json.loads(row["value"]) for row in self.all("SELECT * FROM setting")
        }

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is committed at its end, or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def all(self, sql: str, *values: Any) -> list[Row]:
        """Every row."""
        return self.db.execute(sql, values).fetchall()

    def one(self, sql: str, *values: Any) -> Row | None:
        """The first row."""
        row: Row | None = self.db.execute(sql, values).fetchone()
        return row

    def count(self, sql: str, *values: Any) -> int:
        """The first figure of the first row."""
        return int(self.db.execute(sql, values).fetchone()[0] or 0)

    def run(self, sql: str, *values: Any) -> int:
        """Change rows; answers the number of the row that was added last."""
        return int(self.db.execute(sql, values).lastrowid or 0)

    def add(self, table: str, row: dict[str, Any]) -> int:
        """Add one row."""
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        return self.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", *row.values())

    def switch(self, name: str, value: Any) -> None:
        """Turn a switch and keep it."""
        self.settings[name] = value
        self.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, json.dumps(value))

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()


def dump(value: Any) -> str:
    """A value as text of a column."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load(row: Row, column: str) -> Any:
    """The value that was dumped into a column."""
    return json.loads(row[column])


def ids(state: State, number: int) -> int | str:
    """A platform id as the switch wants it: number or string (both were seen)."""
    return number if state.settings["ids"] == "number" else str(number)


def marks(values: Sequence[Any]) -> str:
    """Placeholders for an IN list."""
    return ", ".join("?" * len(values))
