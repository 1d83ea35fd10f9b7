"""`doctor`: everything that a person should look at, each with what to do; nothing is changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.cli.vital_signs import Mark, Sign, disk, good, ill, machine, time, watch
from pipeline.model.errors import ConfigError, TuiwenError

if TYPE_CHECKING:
    from pipeline.config.schema import Config

COLOURS = {Mark.GOOD: "green", Mark.WATCH: "yellow", Mark.BAD: "red"}


@chinese.command("doctor", help="体检：每项为 好、注意 或 坏，并说明怎么办；有“坏”时退出码为 1。")
@talk.json_option
@click.pass_obj
def doctor(workspace: str | None, *, as_json: bool) -> None:
    """Look at the machine, the workspace and the store."""
    signs = list(_signs(workspace))
    if as_json:
        talk.dump(
            [{"mark": s.mark, "what": s.what, "words": s.words, "todo": s.todo} for s in signs]
        )
    else:
        for sign in signs:
            _print(sign)
        counts = "，".join(f"{mark} {sum(s.mark is mark for s in signs)}" for mark in Mark)
        talk.say(counts)
    if any(sign.mark is Mark.BAD for sign in signs):
        raise click.exceptions.Exit(1)


def _print(sign: Sign) -> None:
    mark = click.style(sign.mark, fg=COLOURS[sign.mark])
    talk.data(f"{mark}\t{sign.what}\t{sign.words}")
    if sign.todo:
        talk.data(f"\t\t→ {sign.todo}")


def _signs(workspace: str | None) -> Iterator[Sign]:
    from pipeline.wiring import find_root, load_config, wall

    yield from machine()
    try:
        root = find_root(workspace)
    except ConfigError as error:
        yield watch("配置", error.what, error.todo)
        yield disk(Path.cwd())
        yield time(wall(), None)
        return
    yield from _drafts(root)
    try:
        config = load_config(root)
    except TuiwenError as error:
        yield from ill("配置", error)
        yield disk(root)
        yield time(wall(), None)
        return
    counts = f"{len(config.accounts)} 个账号，{len(config.people)} 位人员"
    yield good("配置", f"没有错误；{counts}")
    yield from _brand(root, config)
    yield from _secrets(root, config)
    yield disk(root / config.workspace.state)
    yield from _state(root, config)


def _drafts(root: Path) -> Iterator[Sign]:
    """Drafts that cannot be read; what is wrong inside the others is for `check`."""
    from pipeline import files
    from pipeline.flows.gathering import gathering
    from pipeline.text import header

    errors: list[TuiwenError] = []
    count = 0
    with gathering(errors):
        for path in files.list_drafts(root / "drafts"):
            name, count = path.relative_to(root).as_posix(), count + 1
            with gathering(errors):
                header.parse(name, files.read_draft(path, name=name).text)
    for error in errors:
        yield from ill("稿件", error)
    if not errors:
        yield good("稿件", f"{count} 篇都能读出")


def _brand(root: Path, config: "Config") -> Iterator[Sign]:
    from pipeline.flows.kit import load_kit

    try:
        kit = load_kit(root / config.brand)
    except TuiwenError as error:
        yield from ill("品牌包", error)
        return
    if kit is None:
        yield watch("品牌包", f"没有 {config.brand}，海报不落款", "参照 tuiwen init 写出的样例")
    else:
        yield good("品牌包", kit.mark.name or config.brand)


def _secrets(root: Path, config: "Config") -> Iterator[Sign]:
    """A real platform needs each account's secret; the sandbox has its own."""
    from pipeline.config import secrets
    from pipeline.flows.gathering import gathering

    if config.platform.base == "sandbox":
        yield good("密钥", "接的是本机沙箱（模拟），不需要")
        return
    errors: list[TuiwenError] = []
    for key in config.accounts:
        with gathering(errors):
            secrets.find(key, root)
    for error in errors:
        yield from ill("密钥", error)
    if not errors:
        yield good("密钥", f"{len(config.accounts)} 个账号都有")


def _state(root: Path, config: "Config") -> Iterator[Sign]:
    """The store, where there is one: it is never made here."""
    from pipeline.wiring import DATABASE, open_room, wall

    if not (root / config.workspace.state / DATABASE).exists():
        yield time(wall(), None)
        yield good("数据库", "还没有，第一次送审时建立")
        return
    try:
        with open_room(root) as room:
            from pipeline.cli.desk_signs import desk

            yield from desk(room)
    except TuiwenError as error:
        yield from ill("数据库", error)
