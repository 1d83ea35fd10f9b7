"""Figures as they were captured, and the lists that were made of them."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from pipeline.model.metrics import (
    AccountDay,
    Extra,
    PeriodFigures,
    PlaceChange,
    Snapshot,
    Source,
)
from pipeline.store.sqlite.connection import Connection, Value, insertion
from pipeline.store.sqlite.rows import flat

# Of two API figures the later stat date wins, then the later capture.
_LATEST = """
SELECT * FROM (
  SELECT *, row_number() OVER (
    PARTITION BY publication, source ORDER BY stat_date DESC, captured_at DESC
  ) AS nth FROM snapshots WHERE publication IN ({marks}) AND captured_at <= ?
) WHERE nth = 1 ORDER BY publication, captured_at
"""

_HISTORY = """
SELECT * FROM snapshots WHERE publication IN ({marks}) AND captured_at <= ?
ORDER BY publication, captured_at, stat_date
"""

# Snapshots come by the million: plain tuples in the order of the fields.
_FIELDS = tuple(field.name for field in fields(Snapshot))
_SNAPSHOT_ROW = attrgetter(*("source.value" if name == "source" else name for name in _FIELDS))
_SNAPSHOT = insertion("snapshots", _FIELDS, how="INSERT OR REPLACE", named=False)


class SqliteMetrics:
    """The rooms `snapshots`, `account_days`, `extras`, `period_figures` and `places`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def snapshots(self, rows: Sequence[Snapshot]) -> int:
        """Write; one row per publication, source and stat date (or moment, where there is none)."""
        return self._db.many(_SNAPSHOT, map(_SNAPSHOT_ROW, rows))

    def latest(self, publications: Iterable[int], *, until: int) -> dict[int, list[Snapshot]]:
        """Per publication the newest snapshot of each source captured at or before `until`."""
        return self._of(_LATEST, publications, until)

    def history(self, publications: Iterable[int], *, until: int) -> dict[int, list[Snapshot]]:
        """Per publication every snapshot captured at or before `until`, oldest first."""
        return self._of(_HISTORY, publications, until)

    def _of(self, sql: str, publications: Iterable[int], until: int) -> dict[int, list[Snapshot]]:
        wanted = list(publications)
        found: dict[int, list[Snapshot]] = {}
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            marks = ", ".join("?" * len(some))
            for row in self._db.rows(sql.format(marks=marks), [*some, until]):
                found.setdefault(row["publication"], []).append(_snapshot(row))
        return found

    def days(self, rows: Sequence[AccountDay]) -> int:
        """Write; one row per account, date and source."""
        return self._put("account_days", [flat(row) for row in rows])

    def account_days(self, account: str, start: str, end: str) -> list[AccountDay]:
        """Rows of the dates start to end, both inclusive."""
        rows = self._db.rows(
            "SELECT * FROM account_days WHERE account = ? AND date BETWEEN ? AND ? "
            "ORDER BY date, source",
            (account, start, end),
        )
        return [_account_day(row) for row in rows]

    def extras(self, rows: Sequence[Extra]) -> int:
        """Write; one row per post and name."""
        return self._put("extras", [flat(row) for row in rows])

    def extras_of(self, post: str) -> list[Extra]:
        """The extra figures of one post."""
        rows = self._db.rows("SELECT * FROM extras WHERE post = ? ORDER BY name", (post,))
        return [Extra(**_named(row, Extra, flags=("simulated",))) for row in rows]

    def periods(self, start: str, end: str, rows: Sequence[PeriodFigures]) -> int:
        """Write the figures of one period; one row per account."""
        period: dict[str, Value] = {"start": start, "end": end}
        return self._put("period_figures", [{**flat(row), **period} for row in rows])

    def figures(self, start: str, end: str) -> list[PeriodFigures]:
        """The figures of one period, by account."""
        rows = self._db.rows(
            'SELECT * FROM period_figures WHERE start = ? AND "end" = ? ORDER BY account',
            (start, end),
        )
        return [_figures(row) for row in rows]

    def places(self, index: str, start: str, end: str) -> dict[str, int]:
        """Account to place in one list; empty when there was none."""
        rows = self._db.rows(
            'SELECT account, place FROM places WHERE index_id = ? AND start = ? AND "end" = ? '
            "ORDER BY place, account",
            (index, start, end),
        )
        return {row["account"]: row["place"] for row in rows}

    def put_places(
        self, index: str, start: str, end: str, places: Mapping[str, int], *, at: int
    ) -> None:
        """Write one list whole; what stood there before is gone."""
        head: dict[str, Value] = {"index_id": index, "start": start, "end": end, "at": at}
        with self._db.immediate():
            self._db.changed(
                'DELETE FROM places WHERE index_id = ? AND start = ? AND "end" = ?',
                (index, start, end),
            )
            self._put("places", [{**head, "account": a, "place": p} for a, p in places.items()])

    def lists_before(self, index: str, start: str) -> list[str]:
        """Start dates of earlier lists of the index, newest first."""
        rows = self._db.rows(
            "SELECT DISTINCT start FROM places WHERE index_id = ? AND start < ? "
            "ORDER BY start DESC",
            (index, start),
        )
        return [row["start"] for row in rows]

    def lists(self, index: str) -> list[tuple[str, str]]:
        """First and last day of every list of the index, oldest first."""
        rows = self._db.rows(
            'SELECT DISTINCT start, "end" FROM places WHERE index_id = ? ORDER BY start, "end"',
            (index,),
        )
        return [(row["start"], row["end"]) for row in rows]

    def correct(self, changes: Sequence[PlaceChange]) -> None:
        """Write down what changed in a list that was out already."""
        rows = [flat(change) for change in changes]
        self._put("place_changes", [{**r, "index_id": r["index"]} for r in rows], leave="index")

    def corrections(self, index: str, start: str, end: str) -> list[PlaceChange]:
        """What changed in one list since it came out, oldest first."""
        rows = self._db.rows(
            'SELECT *, index_id AS "index" FROM place_changes '
            'WHERE index_id = ? AND start = ? AND "end" = ? ORDER BY id',
            (index, start, end),
        )
        return [PlaceChange(**_named(row, PlaceChange, flags=())) for row in rows]

    def _put(self, table: str, rows: Sequence[Mapping[str, Value]], *, leave: str = "") -> int:
        if not rows:
            return 0
        columns = tuple(name for name in rows[0] if name != leave)
        return self._db.many(insertion(table, columns, how="INSERT OR REPLACE"), rows)


def _snapshot(row: sqlite3.Row) -> Snapshot:
    return Snapshot(**_named(row, Snapshot, flags=("censored", "late", "simulated")))


def _account_day(row: sqlite3.Row) -> AccountDay:
    return AccountDay(**_named(row, AccountDay, flags=("late", "simulated")))


def _figures(row: sqlite3.Row) -> PeriodFigures:
    return PeriodFigures(**_named(row, PeriodFigures, flags=("people", "simulated")))


def _named(row: sqlite3.Row, kind: type, *, flags: tuple[str, ...]) -> dict[str, Any]:
    """The columns that are fields of a type, with its booleans and its source."""
    named: dict[str, Any] = {field.name: row[field.name] for field in fields(kind)}
    named.update({name: bool(row[name]) for name in flags})
    if "source" in named:
        named["source"] = Source(named["source"])
    return named
