"""Taking in a table of figures: matched to what is live, looked at first, written once.

Rows of our own accounts must fit an article that we know: what does not fit is reported, what
fits two asks. Rows of other accounts make the articles that they name.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.almanac.beijing import DAY, day_of, midnight, minute_words
from pipeline.flows.linking import plain_title
from pipeline.intake.sheets import FigureRow, read_sheet
from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.store.ports import Store

NEAR = 3 * DAY  # a sheet's date may be the planned one
_FIGURES = (
    *("read_public", "read_user", "zaikan", "like", "share", "favourite", "comment"),
    "censored",
)


class Fate(StrEnum):
    """What becomes of one row."""

    ADD = "新增"
    UPDATE = "更新"
    SKIP = "跳过"
    UNMATCHED = "对不上"
    ASK = "请人确认"
    LATER = "未到时间"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the preview; `why` says what a person should look at."""

    row: FigureRow
    fate: Fate
    why: str = ""
    publication: Publication | None = None
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would happen, row by row."""

    name: str
    lines: tuple[Line, ...]
    ignored: tuple[str, ...] = ()

    def of(self, fate: Fate) -> tuple[Line, ...]:
        """The rows of one fate."""
        return tuple(line for line in self.lines if line.fate is fate)

    @property
    def words(self) -> str:
        """The counts in words: 新增 12 · 更新 3 · 跳过 0."""
        return " · ".join(f"{f} {len(self.of(f))}" for f in Fate if self.of(f) or f in _ALWAYS)


_ALWAYS = (Fate.ADD, Fate.UPDATE, Fate.SKIP)


def import_table(
    *,
    store: Store,
    name: str,
    data: bytes,
    own: Mapping[str, str],
    now: int,
    source: Source = Source.TYPED,
    simulated: bool = False,
    dry_run: bool = False,
) -> Preview:
    """Take in a CSV or xlsx; `own` maps names and keys of our accounts to keys.

    A second import of the same file skips every row. With `dry_run` nothing is written.
    """
    seen = preview(
        store=store, name=name, data=data, own=own, now=now, source=source, simulated=simulated
    )
    if not dry_run:
        with store.immediate():
            store.metrics.snapshots(list(_placed(store, seen)))
    return seen


def preview(
    *,
    store: Store,
    name: str,
    data: bytes,
    own: Mapping[str, str],
    now: int,
    source: Source = Source.TYPED,
    simulated: bool = False,
) -> Preview:
    """What an import would do; writes nothing."""
    sheet = read_sheet(name, data)
    desk = _Desk(store=store, own=own, now=now, source=source, simulated=simulated)
    twice = {key for key, times in Counter(map(_identity, sheet.rows)).items() if times > 1}
    lines = tuple(
        Line(row=row, fate=Fate.ASK, why="表里有两行说的是同一篇")
        if _identity(row) in twice
        else desk.line(row)
        for row in sheet.rows
    )
    return Preview(name=name, lines=lines, ignored=sheet.ignored)


def _identity(row: FigureRow) -> tuple[object, ...]:
    day = day_of(row.published.at) if row.published else None
    return row.account, plain_title(row.title), day, row.position, row.captured


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    store: Store
    own: Mapping[str, str]
    now: int
    source: Source
    simulated: bool

    def line(self, row: FigureRow) -> Line:
        captured = row.captured or self.now
        if captured > self.now:
            return Line(row=row, fate=Fate.LATER, why=f"截至时间 {minute_words(captured)} 还没到")
        if row.published and row.published.at > self.now:
            return Line(row=row, fate=Fate.LATER, why="发布时间还没到")
        if not row.account:
            return Line(row=row, fate=Fate.UNMATCHED, why="没有写账号")
        key = self.own.get(row.account)
        return self._ours(row, key, captured) if key else self._theirs(row, captured)

    def _ours(self, row: FigureRow, key: str, captured: int) -> Line:
        found = self._same(row, key)
        if not found:
            why = f"“{row.account}”没有发过这个标题的文章"
            return Line(row=row, fate=Fate.UNMATCHED, why=why)
        if len(found) > 1:
            dates = "、".join(day_of(p.at).isoformat() for p in found)
            why = f"同名文章{len(found)}篇（{dates}），请在表里写清发布日期和位置"
            return Line(row=row, fate=Fate.ASK, why=why)
        return self._figures(row, found[0], captured)

    def _same(self, row: FigureRow, key: str) -> list[Publication]:
        """Articles of the title, narrowed by place and day where that leaves any."""
        title, when = plain_title(row.title), row.published
        since = midnight(day_of(when.at)) - NEAR if when else None
        until = midnight(day_of(when.at)) + NEAR + DAY if when else None
        live = self.store.publications.find(account=key, since=since, until=until)
        found = [p for p in live if plain_title(p.title) == title]
        placed = [p for p in found if p.position == row.position] if row.position else []
        found = placed or found
        today = [p for p in found if when and day_of(p.at) == day_of(when.at)]
        return today or found

    def _theirs(self, row: FigureRow, captured: int) -> Line:
        if row.published is None:
            return Line(row=row, fate=Fate.UNMATCHED, why="他人的文章要写发布时间")
        day = day_of(row.published.at)
        found = [p for p in self._same(row, row.account) if day_of(p.at) == day]
        if len(found) > 1:
            return Line(row=row, fate=Fate.ASK, why=f"当天已有同名文章{len(found)}篇")
        publication = found[0] if found else self._new(row, row.published.at)
        return self._figures(row, publication, captured)

    def _new(self, row: FigureRow, at: int) -> Publication:
        return Publication(
            id=0,
            account=row.account,
            position=row.position,
            title=row.title,
            at=at,
            origin=Origin.OTHER,
            url=row.url,
            original=row.original,
            simulated=self.simulated,
        )

    def _figures(self, row: FigureRow, publication: Publication, captured: int) -> Line:
        if row.reads is None and row.read_user is None:
            return Line(row=row, fate=Fate.SKIP, why="没有阅读数", publication=publication)
        new = self._snapshot(row, publication, captured)
        old = self._last(publication, captured)
        if old and all(getattr(old, f) == getattr(new, f) for f in _FIGURES):
            return Line(row=row, fate=Fate.SKIP, publication=publication)
        fate = Fate.UPDATE if old else Fate.ADD
        return Line(row=row, fate=fate, publication=publication, snapshot=new)

    def _last(self, publication: Publication, captured: int) -> Snapshot | None:
        if not publication.id:
            return None
        known = self.store.metrics.latest([publication.id], until=captured)
        return next((s for s in known.get(publication.id, ()) if s.source is self.source), None)

    def _snapshot(self, row: FigureRow, publication: Publication, captured: int) -> Snapshot:
        return Snapshot(
            publication=publication.id,
            captured_at=captured,
            source=self.source,
            read_public=row.reads,
            read_user=row.read_user,
            like=row.like,
            zaikan=row.zaikan,
            share=row.share,
            favourite=row.favourite,
            comment=row.comment,
            censored=row.censored,
            simulated=self.simulated or publication.simulated,
        )


def _placed(store: Store, seen: Preview) -> Iterator[Snapshot]:
    """Each snapshot on its article, which is made if nobody knew it."""
    for line in seen.lines:
        if line.snapshot and line.publication:
            known = line.publication.id or store.publications.add(line.publication).id
            yield replace(line.snapshot, publication=known)
