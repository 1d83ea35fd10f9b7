"""How verbs speak: data on stdout, talk on stderr; tables on a terminal, plain when piped."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.progress import Progress

json_option = click.option("--json", "as_json", is_flag=True, help="以 JSON 输出数据")


def data(text: str) -> None:
    """One line (or block) of data."""
    click.echo(text)


def say(text: str = "") -> None:
    """Talk to the person; never mixed with data."""
    click.echo(text, err=True)


def dump(value: Any) -> None:
    """Data as JSON, Chinese as it is."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """A table: drawn on a terminal, tab-separated when piped."""
    if not sys.stdout.isatty():
        for row in (heads, *rows):
            click.echo("\t".join(str(cell) for cell in row))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    drawn = Table(*heads, title=title or None, box=SIMPLE_HEAD, title_justify="left")
    for row in rows:
        drawn.add_row(*(str(cell) for cell in row))
    Console().print(drawn)


@contextmanager
def progress(*, quiet: bool = False) -> Iterator["Progress"]:
    """Progress bars on stderr, for work that takes longer than a breath."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[now]}", markup=True),
        console=Console(stderr=True),
        disable=quiet,
        transient=False,
    )
    with bars:
        yield bars
