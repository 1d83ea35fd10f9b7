"""Click in Chinese: commands, groups and arguments whose help page has no English in it."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, NoReturn

import click

from pipeline.cli.lettering import Page

_VALUES = (
    (click.Choice, "选项值"),
    (click.types.IntParamType, "整数"),
    (click.types.FloatParamType, "数字"),
    (click.Path, "路径"),
)
"""What stands for a value whose option names none."""


class Here(click.Context):
    """The context of every command of ours."""

    formatter_class = Page


class Argument(click.Argument):
    """An argument that says what it is."""

    def __init__(self, *given: Any, meaning: str = "", **options: Any) -> None:
        super().__init__(*given, **options)
        self.meaning = meaning


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    pieces = [p.replace("[OPTIONS]", "[选项]") for p in command.collect_usage_pieces(ctx)]
    text = " ".join(pieces).replace("COMMAND [ARGS]...", "命令 [参数]…")
    formatter.write_usage(ctx.command_path, text, prefix="用法：")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """The arguments, then the options."""
    params = command.get_params(ctx)
    arguments = [(p.make_metavar(ctx), p.meaning) for p in params if isinstance(p, Argument)]
    options = [_row(p, ctx) for p in params if isinstance(p, click.Option) and not p.hidden]
    for heading, rows in (("参数", arguments), ("选项", options)):
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


def _row(option: click.Option, ctx: click.Context) -> tuple[str, str]:
    """An option's names with its value, and what it means."""
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    spec = names if option.is_flag or option.count else f"{names} {_value(option)}"
    extras = []
    if isinstance(option.type, click.Choice):
        extras.append("可选 " + "、".join(str(choice) for choice in option.type.choices))
    if option.show_default and option.default is not None:
        shown = option.show_default if isinstance(option.show_default, str) else option.default
        extras.append(f"默认 {shown}")
    if option.required:
        extras.append("必填")
    del ctx
    return spec, (option.help or "") + (f"（{'；'.join(extras)}）" if extras else "")


def _value(option: click.Option) -> str:
    if option.metavar is not None:
        return option.metavar
    return next((word for kind, word in _VALUES if isinstance(option.type, kind)), "文字")


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "显示帮助"
    return option


class Command(click.Command):
    """A command whose help and whose refusals are Chinese."""

    context_class = Here

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法 instead of Usage."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """参数 and 选项 instead of Options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, in Chinese."""
        return _help_option(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Words that are left over are named."""
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise click.UsageError(f"多出了“{' '.join(left)}”\n  → 加 --help 看用法", ctx)
        return left


class Group(click.Group):
    """A group whose help is Chinese; its commands are, too."""

    command_class = Command
    context_class = Here

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """用法 instead of Usage."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options first, then the commands."""
        _options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """子命令 instead of Commands."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, command.help or "") for name, command in found if command is not None]
        if rows:
            with formatter.section("子命令"):
                formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of their definition, which is the order of their use."""
        del ctx
        return list(self.commands)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, in Chinese."""
        return _help_option(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """An unknown verb is answered with the nearest one."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            _unknown(self, ctx, name)
        return super().resolve_command(ctx, args)


def _unknown(group: click.Group, ctx: click.Context, name: str) -> NoReturn:
    near = get_close_matches(name, group.list_commands(ctx), n=1, cutoff=0.5)
    hint = f"您是否想写 {near[0]}？" if near else f"运行 {ctx.command_path} --help 看有哪些"
    raise click.UsageError(f"没有“{name}”这个命令\n  → {hint}", ctx)


def command(name: str, **options: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """A Chinese command."""
    return click.command(name, cls=Command, **options)


def group(name: str, **options: Any) -> Callable[[Callable[..., Any]], click.Group]:
    """A Chinese group."""
    return click.group(name, cls=Group, **options)


def argument(
    name: str, meaning: str, **options: Any
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An argument with its line in the help."""
    return click.argument(name, cls=Argument, meaning=meaning, **options)
