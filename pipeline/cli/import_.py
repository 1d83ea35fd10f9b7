"""`import`: texts from Word, web pages, 排版件 and plain files become drafts."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.importing import Imported

FILES = click.Path(path_type=Path)


@chinese.command(
    "import", help="导入 Word、网页、公众号文章、排版件、纯文本，成为 drafts/ 里的稿件。"
)
@chinese.argument(
    "paths",
    "docx、html、txt 或 md",
    nargs=-1,
    required=True,
    type=FILES,
    metavar="文件…",
)
@click.option("--account", required=True, help="账号代号")
@click.option("--name", default="", help="稿件文件名（默认用原文件名；只能用于一个文件）")
@click.option("--styled", is_flag=True, help="按排版件导入：保留网页原来的样子")
@talk.json_option
@click.pass_obj
def import_(
    workspace: str | None,
    paths: tuple[Path, ...],
    *,
    account: str,
    name: str,
    styled: bool,
    as_json: bool,
) -> None:
    """One draft a file; a file that cannot be taken does not keep the others out."""
    from pipeline.flows.gathering import gathering, raise_all
    from pipeline.flows.importing import Order, import_file
    from pipeline.model.errors import TuiwenError, UsageError
    from pipeline.wiring import Benches, find_root, load_config

    if name and len(paths) > 1:
        raise UsageError("--name 只能用于一个文件", todo="一次导入一个，或不写 --name")
    root = find_root(workspace)
    load_config(root).account(account)
    bench = Benches(str(root)).of(root / "config.yaml")
    made: list[Imported] = []
    errors: list[TuiwenError] = []
    for path in paths:
        with gathering(errors):
            made.append(import_file(bench, path, Order(account=account, name=name, styled=styled)))
            if not as_json:
                _print(made[-1])
    if as_json:
        talk.dump([_record(one) for one in made])
    raise_all(errors)


def _print(one: "Imported") -> None:
    for finding in one.findings:
        talk.data(f"{finding.where}：{finding.level.value} {finding.message} [{finding.rule}]")
    talk.say(f"已导入 {one.source} → {one.draft}（《{one.title}》，图片 {one.pictures} 张）")


def _record(one: "Imported") -> dict[str, object]:
    from pipeline.cli.write import record

    return {
        "source": one.source,
        "draft": one.draft,
        "title": one.title,
        "pictures": one.pictures,
        "findings": [record(finding) for finding in one.findings],
    }
