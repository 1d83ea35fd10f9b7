"""`new`, `check`, `format` and `preview`: a draft on the desk of its author."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.model.content import Finding, Kind, Level
from pipeline.model.errors import NothingToDo, TuiwenError

if TYPE_CHECKING:
    from pipeline.flows.bench import Bench
    from pipeline.flows.checking import Formatted

PATHS = click.Path(path_type=Path)
KINDS = click.Choice([kind.value for kind in Kind])
COLOURS = {Level.MUST: "red", Level.SHOULD: "yellow", Level.HINT: "cyan"}


@chinese.command("new", help="新建一篇稿件，写好文件头的各项。")
@chinese.argument("title", "稿件标题", metavar="标题")
@click.option("--account", required=True, metavar="账号", help="账号代号，见 config.yaml")
@click.option(
    "--kind", type=KINDS, default="article", show_default=True, metavar="体裁", help="稿件体裁"
)
@click.option("--name", default="", metavar="文件名", help="不写则用标题")
@click.pass_obj
def new(workspace: str | None, *, title: str, account: str, kind: str, name: str) -> None:
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
@chinese.argument(
    "paths", "稿件或目录；不写则检查 drafts/", nargs=-1, type=PATHS, metavar="[文件或目录]…"
)
@talk.json_option
@click.pass_obj
def check(workspace: str | None, *, paths: tuple[Path, ...], as_json: bool) -> None:
    """All findings of all drafts; unreadable drafts are reported with the others."""
    from pipeline.flows.checking import check_file
    from pipeline.flows.gathering import gathering, raise_all

    found: list[Finding] = []
    errors: list[TuiwenError] = []
    for bench, path in _drafts(workspace, paths):
        with gathering(errors):
            found += check_file(bench, path)
    if as_json:
        talk.dump([record(f) for f in found])
    else:
        for finding in found:
            _print(finding)
        counts = "，".join(f"{level} {sum(f.level is level for f in found)}" for level in Level)
        unreadable = f"，另有 {len(errors)} 处错误" if errors else ""
        talk.say((counts if found else "没有问题" if not errors else counts) + unreadable)
    raise_all(errors)
    if any(f.level is Level.MUST for f in found):
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
    change = f"  {finding.before} → {finding.after}" if finding.after else ""
    level = click.style(finding.level.value, fg=COLOURS[finding.level])
    talk.data(f"{finding.where}：{level} {finding.message}{change} [{finding.rule}]")


@chinese.command("format", help="排版：输出公众号能保留的 HTML 片段。")
@chinese.argument("paths", "稿件或目录", nargs=-1, required=True, type=PATHS, metavar="文件或目录…")
@click.option("--out", type=PATHS, help="写到文件（一篇）或目录（多篇）；不写则输出到屏幕")
@click.option("--theme", default="", metavar="样式", help="覆盖稿件自己的样式")
@talk.json_option
@click.pass_obj
def format_(
    workspace: str | None, *, paths: tuple[Path, ...], out: Path | None, theme: str, as_json: bool
) -> None:
    """Compile drafts; the fragment is written whatever the findings are."""
    from pipeline.flows.checking import formatted
    from pipeline.flows.gathering import gathering, raise_all

    many = len(paths) > 1 or paths[0].is_dir()
    answers: list[dict[str, object]] = []
    errors: list[TuiwenError] = []
    for bench, path in _drafts(workspace, paths, theme=theme):
        with gathering(errors):
            made = formatted(bench, path)
            answers.append(_answer(made))
            if out is not None:
                _write(made, path, out / f"{path.stem}.html" if many or out.is_dir() else out)
            elif not as_json:
                talk.data(made.article.html)
    if as_json and (many or answers):
        talk.dump(answers if many else answers[0])
    raise_all(errors)
    if not answers:
        raise NothingToDo("这里没有稿件", where=str(paths[0]), todo="稿件是 .md 文件")


def _answer(made: "Formatted") -> dict[str, object]:
    return {
        "chars": made.article.chars,
        "bytes": made.article.size,
        "text_chars": made.text_chars,
        "theme": made.theme,
        "costs": made.costs.record(),
        "findings": [record(f) for f in made.findings],
    }


def _write(made: "Formatted", path: Path, target: Path) -> None:
    from pipeline.files import write_atomic

    write_atomic(target, made.article.html)
    talk.say(f"{path.name} → {target}（{made.article.chars} 字符，上限 20000）")
    for finding in made.findings:
        if finding.level is Level.MUST:
            talk.say(f"  {finding.where}：{finding.level} {finding.message}")


@chinese.command("preview", help="生成手机预览页（一个自足的 HTML 文件，含深色模式）。")
@chinese.argument("path", "一篇稿件", type=PATHS, metavar="文件")
@click.option("--out", type=PATHS, required=True, help="写到哪个 HTML 文件")
@click.option("--theme", default="", metavar="样式", help="覆盖稿件自己的样式")
@click.pass_obj
def preview(workspace: str | None, *, path: Path, out: Path, theme: str) -> None:
    """One page with the list card and the article as a phone shows them."""
    from pipeline.files import write_atomic
    from pipeline.flows.previewing import preview_page
    from pipeline.model.errors import UsageError

    if path.is_dir():
        raise UsageError("预览一次只能一篇", where=str(path), todo="写出稿件的文件名")
    ((bench, file),) = _drafts(workspace, (path,), theme=theme)
    write_atomic(out, preview_page(bench, file))
    talk.say(f"已生成预览：{out}")


def _drafts(
    workspace: str | None, paths: tuple[Path, ...], *, theme: str = ""
) -> Iterator[tuple["Bench", Path]]:
    """Each draft with the bench it is compiled on: its workspace's, or the built-in one."""
    from pipeline.files import list_drafts
    from pipeline.wiring import Benches, find_root

    benches = Benches(workspace, theme=theme)
    for path in paths or (find_root(workspace) / "drafts",):
        for file in list_drafts(path) if path.is_dir() else (path,):
            yield benches.of(file), file
