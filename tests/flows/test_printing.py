"""A weekly list in every wanted format; a draft that somebody edited is left alone."""

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.flows.printing import DRAFT, chosen, draft_path, printed, weekly_report
from pipeline.model.errors import Several, UsageError
from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking.report import Report
from tests.flows.office import Office


@pytest.fixture
def report(desk_office: Office) -> Report:
    store, at = desk_office.room.store, desk_office.now + HOUR
    made = store.publications.add(
        Publication(id=0, account="linchuan", position=1, title="甲", at=at, origin=Origin.MACHINE)
    )
    row = {"read_public": 5000, "zaikan": 50, "like": 90}
    store.metrics.snapshots(
        [Snapshot(publication=made.id, captured_at=at + DAY, source=Source.TYPED, **row)]
    )
    desk_office.now += 8 * DAY
    return weekly_report(desk_office.room, "上周")


def test_unknown_formats_are_all_named_before_anything_is_made() -> None:
    with pytest.raises(UsageError, match="htlm"):
        chosen("html,htlm")
    with pytest.raises(Several, match=r"(?s)htlm.*pfd"):
        chosen("htlm,pfd")
    assert [one.name for one in chosen("html, xlsx,html")] == ["html", "xlsx"]


def test_files_go_to_the_state_folder_or_where_one_says(
    desk_office: Office, report: Report
) -> None:
    room = desk_office.room
    (page,) = printed(room, report, ["html"])
    assert page == room.state / "reports" / "ranking-2026-W50.html"
    (page,) = printed(room, report, ["html"], room.root / "out")
    assert page == room.root / "out" / "ranking-2026-W50.html"


def test_the_draft_is_written_once(desk_office: Office, report: Report) -> None:
    room = desk_office.room
    (path,) = printed(room, report, [DRAFT])
    assert path == draft_path(room, report)
    path.write_text("有人改过", encoding="utf-8")
    assert printed(room, report, [DRAFT]) == [path]
    assert path.read_text(encoding="utf-8") == "有人改过"
