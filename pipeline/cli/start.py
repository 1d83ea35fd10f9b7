"""`init`: a workspace to begin with."""

from pathlib import Path

import click

from pipeline.cli import chinese, talk


@chinese.command("init", help="在一个目录里写出示例工作区：config.yaml、drafts/、assets/。")
@chinese.argument(
    "folder", "写到哪里", type=click.Path(file_okay=False, path_type=Path), metavar="目录"
)
def init(folder: Path) -> None:
    """Write the sample workspace out, byte for byte; files that exist are never overwritten."""
    from pipeline.config.starter import starter_files
    from pipeline.files import write_atomic
    from pipeline.model.errors import Conflict

    wanted = starter_files()
    existing = [name for name, _ in wanted if (folder / name).exists()]
    if existing:
        raise Conflict(
            f"目录里已有 {len(existing)} 个同名文件，例如 {existing[0]}",
            where=str(folder),
            todo="换一个空目录；已有的文件一个也没有动",
        )
    for name, source in wanted:
        write_atomic(folder / name, source.read_bytes())
    talk.say(f"已写出示例工作区：{folder}（{len(wanted)} 个文件）")
    talk.say(f"  下一步：cd {folder} && tuiwen check drafts && tuiwen review submit --who 林小满")
