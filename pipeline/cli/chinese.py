"""Click in Chinese: headings of the help, and its own errors as sentences."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

HELP = "显示帮助"


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    pieces = [p.replace("[OPTIONS]", "[选项]") for p in command.collect_usage_pieces(ctx)]
    text = " ".join(pieces).replace("COMMAND [ARGS]...", "命令 [参数]…")
    formatter.write_usage(ctx.command_path, text, prefix="用法：")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    rows = [r for p in command.get_params(ctx) if (r := p.get_help_record(ctx)) is not None]
    if rows:
        with formatter.section("选项"):
            formatter.write_dl(rows)


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = HELP
    return option


class Command(click.Command):
    """A command whose help is Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法 instead of Usage."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """选项 instead of Options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, in Chinese."""
        return _help_option(super().get_help_option(ctx))


class Group(click.Group):
    """A group whose help is Chinese; its commands are, too."""

    command_class = Command

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法 instead of Usage."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options first, then the commands."""
        _options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """子命令 instead of Commands."""
        rows = [
            (name, command.get_short_help_str(60))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) is not None
        ]
        if rows:
            with formatter.section("子命令"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, in Chinese."""
        return _help_option(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """An unknown verb is answered with the nearest one."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = get_close_matches(name, self.list_commands(ctx), n=1, cutoff=0.5)
            hint = f"您是否想写 {near[0]}？" if near else f"运行 {ctx.command_path} --help 看有哪些"
            raise click.UsageError(f"没有“{name}”这个命令\n  → {hint}")
        return super().resolve_command(ctx, args)


def command(name: str, **options: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """A Chinese command."""
    return click.command(name, cls=Command, **options)


def group(name: str, **options: Any) -> Callable[[Callable[..., Any]], click.Group]:
    """A Chinese group."""
    return click.group(name, cls=Group, **options)


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "参数"
    return " / ".join(error.param.opts) or error.param.name or "参数"


def message(error: click.ClickException) -> str:
    """One of Click's own errors as a Chinese sentence."""
    if isinstance(error, click.MissingParameter):
        return f"缺少 {_name(error)}\n  → 加 --help 看用法"
    if isinstance(error, click.NoSuchOption):
        near = "、".join(error.possibilities or ())
        return f"没有 {error.option_name} 这个选项\n  → " + (
            f"可选：{near}" if near else "加 --help 看用法"
        )
    if isinstance(error, click.BadParameter):
        return f"{_name(error)} 的值不对：{_reason(error)}\n  → 加 --help 看用法"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 缺少值，或用法不对\n  → 加 --help 看用法"
    if isinstance(error, click.FileError):
        return f"{error.ui_filename}：打不开\n  → 检查路径和权限"
    text = error.format_message()
    return text if not text.isascii() else "命令的写法不对\n  → 加 --help 看用法"


def _reason(error: click.BadParameter) -> str:
    choice = getattr(error.param, "type", None)
    if isinstance(choice, click.Choice):
        return "可选 " + "、".join(str(c) for c in choice.choices)
    return error.message if not error.message.isascii() else "类型或范围不符"
