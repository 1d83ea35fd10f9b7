"""`new`, `check`, `format` and `preview`: a draft on the desk of its author."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.model.content import Finding, Kind, Level

if TYPE_CHECKING:
    from pipeline.flows.bench import Bench

PATHS = click.Path(path_type=Path)


@chinese.command("new", help="新建一篇稿件，写好开头的各项。")
@click.argument("title", metavar="标题")
@click.option("--account", required=True, help="账号代号")
@click.option("--kind", type=click.Choice([k.value for k in Kind]), default="article", show_default=True, help="体裁")
@click.option("--name", default="", help="文件名（默认用标题）")
@click.pass_obj
def new(workspace: str | None, title: str, account: str, kind: str, name: str) -> None:
    """Write a draft with its header filled in; an existing file is never overwritten."""
    from pipeline.files import write_atomic
    from pipeline.flows.templates import template
    from pipeline.model.errors import Conflict
    from pipeline.wiring import find_root, load_config

    root = find_root(workspace)
    load_config(root).account(account)
    stem = "".join(c if c.isalnum() or c in "-_" else "-" for c in name or title).strip("-")
    path = root / "drafts" / f"{stem or 'draft'}.md"
    if path.exists():
        raise Conflict("已有同名稿件", where=str(path), todo="加 --name 换一个文件名")
    write_atomic(path, template(Kind(kind), title=title, account=account))
    talk.say(f"已新建 {path}")


@chinese.command("check", help="检查稿件：必改、建议、提示。有必改时退出码为 1。")
@click.argument("paths", nargs=-1, type=PATHS, metavar="[文件或目录]…")
@talk.json_option
@click.pass_obj
def check(workspace: str | None, paths: tuple[Path, ...], as_json: bool) -> None:
    """All findings of all drafts; unreadable drafts are reported with the others."""
    found, errors = [], []
    from pipeline.flows.checking import check_file
    from pipeline.model.errors import Several, TuiwenError

    for bench, path in _drafts(workspace, paths):
        try:
            found += check_file(bench, path)
        except Several as several:
            errors += several.errors
        except TuiwenError as error:
            errors.append(error)
    musts = [f for f in found if f.level is Level.MUST]
    if as_json:
        talk.dump([record(f) for f in found])
    else:
        for finding in found:
            _print(finding)
        counts = "，".join(f"{level} {sum(f.level is level for f in found)}" for level in Level)
        talk.say(f"{counts}" if found else "没有问题")
    if errors:
        raise Several(errors)
    if musts:
        raise click.exceptions.Exit(1)


def record(finding: Finding) -> dict[str, object]:
    """A finding as JSON."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "path": finding.where.path,
        "line": finding.where.line,
        "message": finding.message,
        "before": finding.before,
        "after": finding.after,
        "reason": finding.reason,
        "source": finding.source,
    }


def _print(finding: Finding) -> None:
    colour = {Level.MUST: "red", Level.SHOULD: "yellow", Level.HINT: "cyan"}[finding.level]
    change = f"  {finding.before} → {finding.after}" if finding.after else ""
    level = click.style(finding.level.value, fg=colour)
    talk.data(f"{finding.where}：{level} {finding.message}{change} [{finding.rule}]")


@chinese.command("format", help="排版：输出公众号能保留的 HTML 片段。")
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="文件…")
@click.option("--out", type=PATHS, help="写到文件（一篇）或目录（多篇）；不写则输出到屏幕")
@click.option("--theme", default="", help="样式，覆盖稿件自己的")
@talk.json_option
@click.pass_obj
def format_(
    workspace: str | None, paths: tuple[Path, ...], out: Path | None, theme: str, as_json: bool
) -> None:
    """Compile drafts; the fragment is written whatever the findings are."""
    from pipeline.files import write_atomic
    from pipeline.flows.checking import formatted

    answers = []
    many = len(paths) > 1 or any(p.is_dir() for p in paths)
    for bench, path in _drafts(workspace, paths, theme=theme):
        made = formatted(bench, path)
        answers.append(
            {
                "chars": made.article.chars,
                "bytes": made.article.size,
                "text_chars": made.text_chars,
                "theme": made.theme,
                "findings": [record(f) for f in made.findings],
            }
        )
        if out is not None:
            target = out / f"{path.stem}.html" if many or out.is_dir() else out
            write_atomic(target, made.article.html)
            talk.say(f"{path.name} → {target}（{made.article.chars} 字符，上限 20000）")
        elif not as_json:
            talk.data(made.article.html)
    if as_json:
        talk.dump(answers if many else answers[0])


@chinese.command("preview", help="生成手机预览页（一个自足的 HTML 文件，含深色模式）。")
@click.argument("path", type=PATHS, metavar="文件")
@click.option("--out", type=PATHS, required=True, help="写到哪个 HTML 文件")
@click.option("--theme", default="", help="样式，覆盖稿件自己的")
@click.pass_obj
def preview(workspace: str | None, path: Path, out: Path, theme: str) -> None:
    """One page with the list card and the article as a phone shows them."""
    from pipeline.files import write_atomic
    from pipeline.flows.previewing import preview_page

    ((bench, file),) = _drafts(workspace, (path,), theme=theme)
    write_atomic(out, preview_page(bench, file))
    talk.say(f"已生成预览：{out}")


def _drafts(
    workspace: str | None, paths: tuple[Path, ...], *, theme: str = ""
) -> Iterator[tuple["Bench", Path]]:
    """Each draft with the bench it is compiled on: its workspace's, or the built-in one."""
    from pipeline.files import list_drafts
    from pipeline.wiring import bench_for, find_root

    for path in paths or (find_root(workspace) / "drafts",):
        for file in list_drafts(path) if path.is_dir() else (path,):
            yield bench_for(workspace, file, theme=theme), file
