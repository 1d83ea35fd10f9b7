"""Taking in a table of figures: matched to what is live, looked at first, written once.

Rows of our own accounts must fit an article that we know: what does not fit is reported, what
fits two asks. Rows of other accounts make the articles that they name.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from pipeline.flows.matching import Desk, Fate, Line, identity
from pipeline.intake.sheets import Reader
from pipeline.model.errors import NothingToDo
from pipeline.model.metrics import Import, Source
from pipeline.store.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would happen, row by row; of a long table only the rows that want a person."""

    name: str
    lines: tuple[Line, ...]
    counts: Mapping[Fate, int]
    ignored: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()  # accounts with an article of which no place is known

    def of(self, fate: Fate) -> tuple[Line, ...]:
        """The rows of one fate."""
        return tuple(line for line in self.lines if line.fate is fate)

    @property
    def words(self) -> str:
        """The counts in words: 新增 12 · 更新 3 · 跳过 0."""
        shown = (f for f in Fate if self.counts.get(f) or f in _PLAIN)
        return " · ".join(f"{f} {self.counts.get(f, 0)}" for f in shown)


_PLAIN = (Fate.ADD, Fate.UPDATE, Fate.SKIP)
SHOWN = 10_000  # rows of a preview; beyond it, plain ones are counted only
_EVERY = 1_000  # rows between two words of progress


class _Looked(Exception):
    """Leaves the transaction of a look, so that nothing stays of it."""


def import_table(
    *,
    store: Store,
    name: str,
    data: bytes | BinaryIO,
    own: Mapping[str, str],
    now: int,
    source: Source = Source.TYPED,
    simulated: bool = False,
    dry_run: bool = False,
    account: str = "",
    progress: Callable[[int], None] = lambda _: None,
) -> Preview:
    """Take in a CSV or xlsx; `own` maps names and keys of our accounts to keys.

    A second import of the same file skips every row. With `dry_run` nothing is written: the
    import is made and taken back. `account` is whose rows are that name none. A table is read
    twice, first for mistakes; `progress` hears how many rows were taken in.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    reader = Reader(name, stream)
    twice = _twice(reader)
    desk = Desk(
        store=store,
        own=own,
        now=now,
        source=source,
        simulated=simulated,
        account=account,
    )
    ledger = _Ledger(store, name, _sha256(stream), now)
    try:
        with store.immediate():
            seen = _taken(desk, ledger, reader, twice, progress)
            if dry_run:
                raise _Looked  # noqa: TRY301  caught just below, outside the transaction
    except _Looked:
        pass
    return seen


def undo(store: Store, *, now: int) -> Import:
    """Take the last import back whole; NothingToDo when there is none."""
    last = store.imports.last()
    if last is None:
        raise NothingToDo("没有可以撤销的导入")
    store.imports.undo(last.id, at=now)
    return last


def _sha256(stream: BinaryIO) -> str:
    stream.seek(0)
    found = sha256()
    while chunk := stream.read(1 << 20):
        found.update(chunk)
    return found.hexdigest()


def _twice(reader: Reader) -> set[int]:
    """Rows that say the same article twice; the first reading, which finds every mistake."""
    seen: set[int] = set()
    twice: set[int] = set()
    for row in reader.rows():
        key = hash(identity(row))
        (twice if key in seen else seen).add(key)
    return twice


def _taken(
    desk: Desk,
    ledger: "_Ledger",
    reader: Reader,
    twice: set[int],
    progress: Callable[[int], None],
) -> Preview:
    counts: Counter[Fate] = Counter()
    lines: list[Line] = []
    unplaced: dict[str, None] = {}
    for number, row in enumerate(reader.rows(), start=1):
        line = (
            Line(row=row, fate=Fate.ASK, why="表里有两行说的是同一篇")
            if hash(identity(row)) in twice
            else desk.line(row)
        )
        ledger.write(line)
        counts[line.fate] += 1
        if line.publication is not None and not line.publication.position:
            unplaced[line.row.account] = None
        if number <= SHOWN or (line.fate not in _PLAIN and len(lines) < 2 * SHOWN):
            lines.append(line)
        if number % _EVERY == 0:
            progress(number)
    progress(counts.total())
    return Preview(
        name=ledger.name,
        lines=tuple(lines),
        counts=counts,
        ignored=reader.ignored,
        unplaced=tuple(unplaced),
    )


class _Ledger:
    """The import as the store keeps it; opened by the first row that writes something."""

    def __init__(self, store: Store, name: str, sha256: str, now: int) -> None:
        self.name = name
        self._store = store
        self._sha256 = sha256
        self._now = now
        self._number = 0

    @property
    def number(self) -> int:
        """The import's number."""
        if not self._number:
            self._number = self._store.imports.begin(self.name, self._sha256, at=self._now)
        return self._number

    def write(self, line: Line) -> None:
        """Write what a row brought."""
        if line.publication is None or not (line.snapshot or line.extras):
            return
        room, known = self._store.imports, line.publication
        if not known.id:
            known = room.publication(self.number, known)
        if line.snapshot:
            room.snapshots(self.number, [replace(line.snapshot, publication=known.id)])
        room.extras(self.number, line.extras)
