"""The front door: finds the verb, runs it, and turns what went wrong into a sentence and a code.

Exit codes: 0 done · 1 findings of level 必改 · 2 wrong use · 3 configuration · 4 network, platform
or disk · 5 conflict or quota · 6 nothing to do · 70 a fault of ours (logged) · 130 interrupted.
"""

import importlib
import os
import sys
from collections.abc import Sequence

import click

from pipeline import __version__
from pipeline.cli import chinese, mishaps, wrong_use
from pipeline.cli.verbs import VERBS
from pipeline.model.errors import TuiwenError

FAULT, INTERRUPTED = 70, 130
COMPLETION = "_TUIWEN_COMPLETE"


class Tuiwen(chinese.Group):
    """Loads a verb's module only when the verb is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """All verbs, in the order of the table."""
        return [verb.name for verb in VERBS]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  Click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import the module of one verb."""
        for verb in VERBS:
            if verb.name == cmd_name:
                module, attribute = verb.where.split(":")
                found = getattr(importlib.import_module(f"pipeline.cli.{module}"), attribute)
                return found if isinstance(found, click.Command) else None
        return None

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002  Click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Verbs under their headings, from the table alone."""
        for heading in dict.fromkeys(verb.heading for verb in VERBS):
            rows = [(verb.name, verb.line) for verb in VERBS if verb.heading == heading]
            with formatter.section(heading):
                formatter.write_dl(rows)


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"tuiwen {__version__}")
        ctx.exit()


@click.command(
    cls=Tuiwen,
    name="tuiwen",
    help="推文：从签发的稿件，到榜单上的数字。",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="显示版本"
)
@click.option(
    "-w",
    "--workspace",
    "workspace",
    default=None,
    metavar="目录",
    help="工作区；默认从当前目录向上找 config.yaml",
)
@click.pass_context
def tuiwen(ctx: click.Context, workspace: str | None) -> None:
    """Remember the workspace that was named; no colours where nobody wants them (no-color.org)."""
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    ctx.obj = workspace


def run(arguments: Sequence[str]) -> int:
    """Run one command line and answer with its exit code; never raises."""
    try:
        result = tuiwen.main(list(arguments), prog_name="tuiwen", standalone_mode=False)
    except TuiwenError as error:
        return _say(str(error), error.exit_code)
    except click.exceptions.Abort:
        return _say("已中断", INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        return _say(error.format_message(), 2)
    except click.ClickException as error:
        return _say(wrong_use.message(error), 2)
    except KeyboardInterrupt:
        return _say("已中断；再次运行会从断处接着做", INTERRUPTED)
    except (
        SystemExit
    ) as stop:  # Click ends so after a completion, and where nobody reads its output
        return int(stop.code or 0) if COMPLETION in os.environ else _hung_up()
    except OSError as error:
        return _say(mishaps.disk(error), 4)
    except Exception as error:  # noqa: BLE001  the last net: a sentence here, the traceback in a log
        return _say(mishaps.fault(error), FAULT)
    return result if isinstance(result, int) else 0


def _say(text: str, code: int) -> int:
    click.echo(text, err=True)
    return code


def _hung_up() -> int:
    """Whoever read our output went away (`tuiwen terms 2026 | head -1`): nothing is wrong."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # so that the last flush has somewhere to go
    return 0
