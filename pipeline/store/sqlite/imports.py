"""Imports that can be undone: every row that one writes is kept as it was before."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields

from pipeline.model.errors import Conflict
from pipeline.model.metrics import Extra, Import, Snapshot
from pipeline.model.post import Publication
from pipeline.store.ports import Publications
from pipeline.store.sqlite.connection import Connection, Value, insertion
from pipeline.store.sqlite.rows import flat

# The row that a new one replaces: same article, source, and stat date or else moment.
_SAME_SNAPSHOT = (
    "publication = :publication AND source = :source AND stat_date = :stat_date "
    "AND (stat_date <> '' OR captured_at = :captured_at)"
)
_SAME_EXTRA = "post = :post AND name = :name"
_KEPT = "SELECT rowid AS nth, * FROM {table} WHERE {where}"


class SqliteImports:
    """The rooms `imports` and `import_changes`."""

    def __init__(self, db: Connection, publications: Publications) -> None:
        self._db = db
        self._publications = publications

    def begin(self, name: str, sha256: str, *, at: int) -> int:
        """Open an import; its number."""
        return self._db.write("imports", {"name": name, "sha256": sha256, "at": at, "rows": 0})

    def publication(self, number: int, publication: Publication) -> Publication:
        """Write one article as part of an import."""
        before = {row["id"]: dict(row) for row in self._near(publication)}
        made = self._publications.add(publication)
        self._note(number, "publications", made.id, before.get(made.id))
        return made

    def snapshots(self, number: int, rows: Iterable[Snapshot]) -> int:
        """Write figures as part of an import; what they replace is kept."""
        return sum(self._put(number, "snapshots", _SAME_SNAPSHOT, flat(row)) for row in rows)

    def extras(self, number: int, rows: Iterable[Extra]) -> int:
        """Write other figures as part of an import; what they replace is kept."""
        return sum(self._put(number, "extras", _SAME_EXTRA, flat(row)) for row in rows)

    def last(self) -> Import | None:
        """The newest import that was not undone."""
        row = self._db.row("SELECT * FROM imports WHERE undone_at IS NULL ORDER BY id DESC")
        return Import(**{f.name: row[f.name] for f in fields(Import)}) if row else None

    def undo(self, number: int, *, at: int) -> int:
        """Put everything back as it was before; how many rows. Conflict when it is not the last."""
        with self._db.immediate():
            last = self.last()
            if last is None or last.id != number:
                raise Conflict("只能撤销最近一次导入", todo="请从最近的一次开始，逐次撤销")
            changes = self._db.rows(
                'SELECT * FROM import_changes WHERE "import" = ? ORDER BY id DESC', (number,)
            )
            for change in changes:
                self._back(change["table"], change["row"], change["before"])
            self._db.changed('DELETE FROM import_changes WHERE "import" = ?', (number,))
            self._db.changed("UPDATE imports SET undone_at = ? WHERE id = ?", (at, number))
        return len(changes)

    def _near(self, publication: Publication) -> list[dict[str, Value]]:
        rows = self._db.rows(
            "SELECT * FROM publications WHERE account = ? AND url <> '' AND url = ?",
            (publication.account, publication.url),
        )
        return [dict(row) for row in rows]

    def _put(self, number: int, table: str, where: str, row: Mapping[str, Value]) -> int:
        old = self._db.row(_KEPT.format(table=table, where=where), row)
        before = {k: old[k] for k in old.keys() if k != "nth"} if old else None  # noqa: SIM118  a Row iterates its values
        if old:
            self._db.changed(f"DELETE FROM {table} WHERE rowid = ?", (old["nth"],))
        made = self._db.write(table, row)
        self._note(number, table, made, before, old["nth"] if old else None)
        self._db.changed("UPDATE imports SET rows = rows + 1 WHERE id = ?", (number,))
        return 1

    def _note(
        self,
        number: int,
        table: str,
        row: int,
        before: Mapping[str, Value] | None,
        nth: Value = None,
    ) -> None:
        named = {} if before is None or "id" in before else {"rowid": nth}
        kept = None if before is None else json.dumps({**before, **named}, ensure_ascii=False)
        change: dict[str, Value] = {"import": number, "table": table, "row": row, "before": kept}
        self._db.write("import_changes", change)

    def _back(self, table: str, row: int, before: str | None) -> None:
        """Delete what was made; write again what was replaced, under its old number."""
        if before is None and table == "publications" and self._used(row):
            return  # somebody has counted on this article since: it stays
        if before is not None and table == "publications":
            self._restore(json.loads(before))
            return
        self._db.changed(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
        if before is not None:
            old = json.loads(before)
            self._db.changed(insertion(table, tuple(old)), old)

    def _restore(self, old: Mapping[str, Value]) -> None:
        columns = ", ".join(f'"{name}" = :{name}' for name in old)
        self._db.changed(f"UPDATE publications SET {columns} WHERE id = :id", old)

    def _used(self, publication: int) -> bool:
        row = self._db.row("SELECT 1 FROM snapshots WHERE publication = ?", (publication,))
        return row is not None
