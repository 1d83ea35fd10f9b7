"""`themes`: one article in every theme, on one page."""

from pathlib import Path

import click

from pipeline.cli import chinese, talk


@chinese.command("themes", help="排版样式一览：同一篇文章，全部样式，浅色与深色，一个网页。")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("themes.html"),
    show_default=True,
    help="写到哪个 HTML 文件",
)
@talk.json_option
@click.pass_obj
def themes(workspace: str | None, *, out: Path, as_json: bool) -> None:
    """Write the page with the workspace's themes, or the built-in ones outside of a workspace."""
    from pipeline.files import write_atomic
    from pipeline.flows.themes import themes_page
    from pipeline.wiring import bench_for

    page, names = themes_page(bench_for(workspace, out).themes)
    write_atomic(out, page)
    if as_json:
        talk.dump({"path": str(out), "themes": names})
    else:
        talk.say(f"已写好 {len(names)} 种样式（{'、'.join(names)}）：{out}")
