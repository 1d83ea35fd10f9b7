"""The platform's rows, which count people, as snapshots and account days of ours."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.channels import ArticleDay, ArticleTotal, BizDay, Statistics, UserDay
from pipeline.model.metrics import AccountDay, Snapshot, Source
from pipeline.model.post import Publication
from pipeline.store.ports import Store


def snapshots(
    store: Store,
    rows: Sequence[tuple[Publication, ArticleTotal]],
    *,
    now: int,
    late: bool,
    simulated: bool,
) -> list[Snapshot]:
    """What is not stored yet: days after the newest known one, and all where that was late.

    What is known and final keeps its moment of capture, so that a past cut-off stays as it was.
    """
    known = store.metrics.latest([p.id for p, _ in rows], until=now)
    found: list[Snapshot] = []
    for publication, article in rows:
        last = next((s for s in known.get(publication.id, ()) if s.source is Source.API), None)
        settled = last.stat_date if last and not last.late else ""
        found += [
            _snapshot(publication, day, now=now, late=late, simulated=simulated)
            for day in article.days
            if day.date > settled
        ]
    return found


def _snapshot(
    publication: Publication, day: ArticleDay, *, now: int, late: bool, simulated: bool
) -> Snapshot:
    return Snapshot(
        publication=publication.id,
        captured_at=now,
        source=Source.API,
        stat_date=day.date,
        read_user=day.read_user,
        like=day.like_user,
        zaikan=day.zaikan_user,
        share=day.share_user,
        favourite=day.collection_user,
        comment=day.comment_count,
        late=late,
        simulated=simulated,
        raw=_raw(day.raw),
    )


def account_days(
    statistics: Statistics, account: str, span: Sequence[str], *, now: int, simulated: bool
) -> list[AccountDay]:
    """New, lost and present followers and the account's readers, one row a day."""
    start, end = span[0], span[-1]
    summary = statistics.user_summary(start, end)
    cumulate = statistics.user_cumulate(start, end)
    biz = statistics.biz_summary(start, end)
    late = summary.delayed or cumulate.delayed or biz.delayed
    readers = {row.date: row for row in biz.rows}
    followers = {row.date: row.followers for row in cumulate.rows}
    return [
        AccountDay(
            account=account,
            date=day,
            captured_at=now,
            source=Source.API,
            new_user=_sum(row.new_user for row in _of(summary.rows, day)),
            cancel_user=_sum(row.cancel_user for row in _of(summary.rows, day)),
            followers=followers.get(day),
            read_user=_read(readers.get(day)),
            share_user=readers[day].share_user if day in readers else None,
            late=late,
            simulated=simulated,
            raw=_raw(readers[day].raw) if day in readers else "",
        )
        for day in span
    ]


def _of(rows: Iterable[UserDay], day: str) -> list[UserDay]:
    return [row for row in rows if row.date == day]


def _sum(values: Iterable[int | None]) -> int | None:
    """One row per source of followers; no row at all is missing, not 0."""
    known = [v for v in values if v is not None]
    return sum(known) if known else None


def _read(row: BizDay | None) -> int | None:
    return row.read_user if row else None


def _raw(raw: Mapping[str, Any]) -> str:
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
