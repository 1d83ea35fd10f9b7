"""`v_posts` and its sisters: every table with ISO times of Beijing and Chinese words."""

from pipeline.store.sqlite.schema.table import TIME, Column, Table


def view(table: Table) -> str:
    """The SELECT of a table's readable view; column names stay the same."""
    columns = ",\n  ".join(f'{_shown(column)} AS "{column.name}"' for column in table.columns)
    return f'SELECT\n  {columns}\nFROM "{table.name}"'


def _shown(column: Column) -> str:
    if column.unit == TIME:
        return _beijing(column.name)
    if column.words:
        return _words(column)
    return f'"{column.name}"'


def _beijing(name: str) -> str:
    return (
        f"strftime('%Y-%m-%dT%H:%M:%S', \"{name}\" / 1000000, 'unixepoch', '+8 hours') || '+08:00'"
    )


def _words(column: Column) -> str:
    cases = " ".join(f"WHEN '{value}' THEN '{word}'" for value, word in column.words.items())
    return f'CASE CAST("{column.name}" AS TEXT) {cases} ELSE "{column.name}" END'
