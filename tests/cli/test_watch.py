"""What goes wrong beside a send holds up no send, and is said once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.almanac.beijing import DAY, HOUR
from pipeline.channels import Statistics
from pipeline.cli.watch import sentence, tick
from pipeline.flows.upkeep import daily_copy
from pipeline.model.errors import Busy
from pipeline.model.lifecycle import Move, State
from pipeline.wiring import release_ports
from tests.flows.office import Office, office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path / "desk") as made:
        yield made


def unreached(account: str) -> Statistics:
    raise Busy(f"{account}：连不上平台")


def lose_manifest(desk: Office) -> None:
    post = desk.get("a")
    revision = desk.room.store.reviews.revision("a", post.payload_hash)
    assert revision is not None
    name = revision.source_hash
    (desk.room.state / "objects" / name[:2] / name).unlink()


def lock_source(desk: Office) -> None:
    path = desk.room.drafts / "a.md"
    path.unlink()
    path.mkdir()


def spoil_backups(desk: Office) -> None:
    (desk.room.state / "backups").write_text("一个文件", encoding="utf-8")


TROUBLES = {lose_manifest: "素材不在库中", lock_source: "读不出来", spoil_backups: "备份写不了"}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_with_one_post_or_the_copy_is_said_once_and_the_rest_goes_on(
    desk: Office, capsys: pytest.CaptureFixture[str], trouble
) -> None:
    desk.approved("a")
    desk.approved("b")
    trouble(desk)
    desk.draft("b", "改过。")
    ports, said = release_ports(desk.room), set[str]()
    tick(desk.room, ports, unreached, said)
    assert (desk.get("a").state, desk.get("b").state) == (State.APPROVED, State.REVIEWING)
    assert TROUBLES[trouble] in capsys.readouterr().err
    tick(desk.room, ports, unreached, said)
    assert capsys.readouterr().err == ""


def test_a_copy_that_failed_is_made_when_it_can_be(desk: Office) -> None:
    spoil_backups(desk)
    ports, said = release_ports(desk.room), set[str]()
    tick(desk.room, ports, unreached, said)
    (desk.room.state / "backups").unlink()
    tick(desk.room, ports, unreached, said)
    assert not list(desk.room.state.glob("backups/*.db"))
    desk.now += HOUR
    tick(desk.room, ports, unreached, said)
    assert len(list(desk.room.state.glob("backups/*.db"))) == 1
    assert daily_copy(desk.room.store, desk.room.state / "backups", desk.now) is None


def test_statistics_that_fail_all_day_are_said_once_a_day(
    desk: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    ports, said = release_ports(desk.room), set[str]()
    for wanted in (1, 1):
        for _ in range(3):
            desk.now += 4 * HOUR
            tick(desk.room, ports, unreached, said)
        assert capsys.readouterr().err.count("linchuan：连不上平台") == wanted
        desk.now += DAY // 2


def test_an_account_that_left_the_configuration_is_named_by_its_key(desk: Office) -> None:
    post = desk.approved("a")
    desk.room.store.posts.move(post, Move.SCHEDULE, who="lin", at=desk.now, due=desk.now)
    accounts = {k: v for k, v in desk.room.config.accounts.items() if k != "linchuan"}
    config = desk.room.config.model_copy(update={"accounts": accounts})
    assert "账号：linchuan" in sentence(replace(desk.room, config=config))
