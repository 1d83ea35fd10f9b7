"""`config`, `sandbox` and `completion`: tools around the desk."""

from pathlib import Path

import click

from pipeline.cli import chinese, talk


@chinese.group("config", help="检查配置，输出配置的 JSON Schema。")
def config() -> None:
    """Group of the configuration verbs."""


@config.command("schema", help="输出 config.yaml 的 JSON Schema，编辑器可据此补全。")
def schema() -> None:
    """Print the JSON Schema of config.yaml."""
    from pipeline.config.schema import schema_json

    talk.data(schema_json())


@config.command("check", help="检查 config.yaml，所有错误一次列出。")
@click.pass_obj
def check(workspace: str | None) -> None:
    """Load the configuration; all mistakes are raised at once."""
    from pipeline.wiring import find_root, load_config

    root = find_root(workspace)
    found = load_config(root)
    counts = f"{len(found.accounts)} 个账号，{len(found.people)} 位人员"
    talk.say(f"{root / 'config.yaml'}：没有错误；{counts}")


@chinese.command("sandbox", help="在本机（127.0.0.1）运行模拟的微信接口，Ctrl+C 结束。")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    show_default=True,
    metavar="端口",
    help="0 为任意空闲端口",
)
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="目录",
    help="沙箱的状态存在哪里",
)
def sandbox(port: int, state: Path) -> None:
    """Run the sandbox in the foreground; one JSON line on stdout when it is ready."""
    from pipeline.wiring import run_sandbox

    run_sandbox(port=port, state=state)


SHELLS = {"bash": "bash_source", "zsh": "zsh_source", "fish": "fish_source"}


@chinese.command("completion", help='输出命令补全脚本，如 eval "$(tuiwen completion bash)"。')
@chinese.argument("shell", "bash、zsh 或 fish", type=click.Choice(sorted(SHELLS)), metavar="终端")
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    from click.shell_completion import shell_complete

    root = ctx.find_root().command
    shell_complete(root, {}, "tuiwen", "_TUIWEN_COMPLETE", SHELLS[shell])
