"""Which article a row of a table means: what fits nothing is told, what fits two asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.almanac.beijing import DAY, day_of, midnight, minute_words
from pipeline.flows.handover import plain_title
from pipeline.intake.sheets import FigureRow
from pipeline.model.metrics import Extra, Snapshot, Source
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
    extras: tuple[Extra, ...] = ()


def identity(row: FigureRow) -> tuple[object, ...]:
    """What two rows of one table may not share."""
    day = day_of(row.published.at) if row.published else None
    return row.account, plain_title(row.title), day, row.position, row.captured


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Finds the article that a row means, and what the row says that is new."""

    store: Store
    own: Mapping[str, str]
    now: int
    source: Source
    simulated: bool
    account: str

    def line(self, row: FigureRow) -> Line:
        """What a row would do; writes nothing."""
        row = replace(row, account=row.account or self.account)
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
        extras = self._extras(row, publication)
        if row.reads is None and row.read_user is None:
            if not extras:
                why = "没有阅读数" if not row.extras else ""
                return Line(row=row, fate=Fate.SKIP, why=why, publication=publication)
            return Line(row=row, fate=Fate.ADD, publication=publication, extras=extras)
        new = self._snapshot(row, publication, captured)
        old = self._last(publication, captured)
        if old and all(getattr(old, f) == getattr(new, f) for f in _FIGURES):
            fate = Fate.UPDATE if extras else Fate.SKIP
            return Line(row=row, fate=fate, publication=publication, extras=extras)
        fate = Fate.UPDATE if old else Fate.ADD
        return Line(row=row, fate=fate, publication=publication, snapshot=new, extras=extras)

    def _extras(self, row: FigureRow, publication: Publication) -> tuple[Extra, ...]:
        """Sign-ups and the like of a post of ours, where they say something new."""
        if not row.extras or not publication.post:
            return ()
        known = {e.name: e.value for e in self.store.metrics.extras_of(publication.post)}
        return tuple(
            Extra(
                post=publication.post,
                name=name,
                value=value,
                captured_at=row.captured or self.now,
                source=self.source,
                simulated=self.simulated or publication.simulated,
            )
            for name, value in row.extras
            if known.get(name) != value
        )

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
