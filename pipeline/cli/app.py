"""The front door: finds the verb, runs it, and turns what went wrong into a sentence and a code.

Exit codes: 0 done · 1 findings of level 必改 · 2 wrong use · 3 configuration · 4 network, platform
or disk · 5 conflict or quota · 6 nothing to do · 70 a fault of ours (logged) · 130 interrupted.
"""

import errno
import importlib
import sys
from collections.abc import Sequence

import click

from pipeline import __version__
from pipeline.cli import chinese
from pipeline.cli.verbs import VERBS
from pipeline.model.errors import TuiwenError

FAULT, INTERRUPTED = 70, 130


class Tuiwen(chinese.Group):
    """Loads a verb's module only when the verb is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """All verbs, in the order of the table."""
        return [verb.name for verb in VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of one verb."""
        for verb in VERBS:
            if verb.name == cmd_name:
                module, attribute = verb.where.split(":")
                found = getattr(importlib.import_module(f"pipeline.cli.{module}"), attribute)
                return found if isinstance(found, click.Command) else None
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Verbs under their headings, from the table alone."""
        for heading in dict.fromkeys(verb.heading for verb in VERBS):
            rows = [(verb.name, verb.line) for verb in VERBS if verb.heading == heading]
            with formatter.section(heading):
                formatter.write_dl(rows)


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  Click's
    if value:
        click.echo(f"tuiwen {__version__}")
        ctx.exit()


@click.command(cls=Tuiwen, name="tuiwen", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="显示版本"
)
@click.option(
    "-w",
    "--workspace",
    "workspace",
    default=None,
    metavar="目录",
    help="工作区（默认：当前目录，或其上级中有 config.yaml 的一个）",
)
@click.pass_context
def tuiwen(ctx: click.Context, workspace: str | None) -> None:
    """推文：从签发的稿件，到榜单上的数字。"""
    ctx.obj = workspace


def run(arguments: Sequence[str]) -> int:
    """Run one command line and answer with its exit code; never raises."""
    try:
        result = tuiwen.main(list(arguments), prog_name="tuiwen", standalone_mode=False)
    except TuiwenError as error:
        return _say(str(error), error.exit_code)
    except click.exceptions.Abort:
        return _say("已中断", INTERRUPTED)
    except click.ClickException as error:
        return _say(chinese.message(error), 2)
    except KeyboardInterrupt:
        return _say("已中断；再次运行会从断处接着做", INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        return _say(_disk(error), 4)
    except Exception:  # noqa: BLE001  the last net: an editor gets a sentence, the log the traceback
        return _say(_fault(), FAULT)
    return result if isinstance(result, int) else 0


def _say(text: str, code: int) -> int:
    click.echo(text, err=True)
    return code


def _disk(error: OSError) -> str:
    name = f"{error.filename}：" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"{name}磁盘已满，没有写入任何半截文件\n  → 腾出空间后再运行一次"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{name}没有写入（或读取）权限\n  → 换一个目录，或检查目录权限"
    if error.errno == errno.ENOENT:
        return f"{name}找不到文件\n  → 检查路径"
    return f"{name}读写出错（{errno.errorcode.get(error.errno or 0, '未知')}）"


def _fault() -> str:
    """Write the traceback to a log and say where it is."""
    import tempfile
    import traceback
    from pathlib import Path

    log = Path(tempfile.gettempdir()) / "tuiwen-fault.log"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    return f"程序内部出错，已记入 {log}\n  → 数据没有丢失；请把这个文件发给维护者"
