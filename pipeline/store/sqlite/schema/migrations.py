"""The numbered steps from an empty file to the newest schema; a released step never changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.store.sqlite.schema import figures, history, posting, running
from pipeline.store.sqlite.schema.views import view

if TYPE_CHECKING:
    from sqlite_utils import Database

    from pipeline.store.sqlite.schema.table import Index, Table

FIRST = (*posting.TABLES, *figures.TABLES, *running.TABLES)
TABLES = (*FIRST, *history.TABLES)


def create(db: "Database", table: "Table") -> None:
    """Create a table with its indexes."""
    made = db.create_table(
        table.name,
        {column.name: column.type for column in table.columns},
        pk=table.key[0] if len(table.key) == 1 else table.key,
        not_null={column.name for column in table.columns if not column.null},
        defaults={
            c.name: c.default
            for c in table.columns
            if c.default is not None and c.name not in {*table.key, *table.refers}
        },
        foreign_keys=[(c, there, other) for c, (there, other) in table.refers.items()],
        strict=True,
    )
    for index in table.indexes:
        if index.where:
            db.execute(_partial(table, index))
        else:
            made.create_index(index.columns, unique=index.unique)


def _partial(table: "Table", index: "Index") -> str:
    """A partial index: the one form that sqlite-utils does not write."""
    unique = "UNIQUE " if index.unique else ""
    name = f"idx_{table.name}_{'_'.join(index.columns)}_partial{len(index.where)}"
    columns = ", ".join(f'"{column}"' for column in index.columns)
    return f'CREATE {unique}INDEX "{name}" ON "{table.name}" ({columns}) WHERE {index.where}'


def first(db: "Database") -> None:
    """Everything that the first release knows."""
    for table in FIRST:
        create(db, table)


def second(db: "Database") -> None:
    """Corrections of lists, imports that can be undone, honours."""
    for table in history.TABLES:
        create(db, table)


def explain(db: "Database") -> None:
    """Write the readable views and the `about` table anew from the tables' own descriptions."""
    for table in TABLES:
        db.execute(f'DROP VIEW IF EXISTS "v_{table.name}"')
        db.execute(f'CREATE VIEW "v_{table.name}" AS\n{view(table)}')
    db.execute("DELETE FROM about")
    rows = [row for table in TABLES for row in told(table)]
    values = ", ".join("(?, ?, ?, ?)" for _ in rows)
    db.execute(f"INSERT INTO about VALUES {values}", [cell for row in rows for cell in row])


def told(table: "Table") -> list[tuple[str, str, str, str]]:
    """What `about` says of one table and of each of its columns."""
    head = (table.name, "", table.meaning, "")
    return [head, *((table.name, c.name, c.meaning, c.unit) for c in table.columns)]


MIGRATIONS: tuple[Callable[["Database"], None], ...] = (first, second)
