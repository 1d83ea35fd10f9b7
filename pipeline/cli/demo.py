"""`demo`: a fortnight from drafts to two weekly rankings, on the sandbox, within a minute."""

from datetime import date
from pathlib import Path

import click

from pipeline.cli import chinese

FOLDER = Path("var") / "demo"


HELP = "演练两周：示例稿件从排版、审签、排期、发布到周榜，全程对着本机沙箱。"


@chinese.command("demo", help=HELP)
@click.option("--fresh", is_flag=True, help="丢掉上次的演练，从头开始")
@click.option("--from", "start", metavar="日期", help="从哪个星期一开始（默认 2026-12-07）")
@click.option(
    "--dir",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    show_default=True,
    help="演练目录",
)
def demo(fresh: bool, start: str | None, folder: Path) -> None:
    """Run, go on with, or report the rehearsal in a folder."""
    from pipeline.cli.rehearsal import layout, play

    first, root = _monday(start), folder.resolve()
    if fresh:
        layout.begin_anew(root)
    layout.lay_out(root, first)
    play.play(root)


def _monday(text: str | None) -> date | None:
    from pipeline.model.errors import UsageError

    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"看不懂日期“{text}”", todo="写成 2026-12-07") from None
    if day.weekday() != 0:
        raise UsageError(f"{text} 不是星期一", todo="演练从星期一 08:00 开始")
    return day
