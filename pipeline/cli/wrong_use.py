"""Click's own errors as Chinese sentences: what was wrong, and what to do."""

import re
from difflib import get_close_matches

import click

HELP = "加 --help 看用法"

# Words of Click's messages (click/types.py) to ours; `{}` is what was given.
_SAID = (
    ("does not exist", "没有“{}”这个文件或目录"),
    ("is a directory", "“{}”是目录，应是文件"),
    ("is a file", "“{}”是文件，应是目录"),
    ("not readable", "没有读取“{}”的权限"),
    ("not writable", "没有写入“{}”的权限"),
    ("not a valid integer", "“{}”不是整数"),
    ("not a valid float", "“{}”不是数字"),
    ("not in the range", "超出了范围"),
)
_GIVEN = re.compile(r"'(.*)'")


class WrongValue(click.BadParameter):
    """A value that a callback of ours refuses; its message is Chinese already."""


def message(error: click.ClickException) -> str:
    """The sentence for one error."""
    if isinstance(error, click.MissingParameter):
        return f"缺少{_name(error).rstrip()}\n  → {HELP}"
    if isinstance(error, click.NoSuchOption):
        near = "、".join(error.possibilities or ())
        return f"没有 {error.option_name} 这个选项\n  → {f'您是否想写 {near}？' if near else HELP}"
    if isinstance(error, click.BadParameter):
        todo = "检查路径和文件名" if "does not exist" in error.message else HELP
        return f"{_name(error)}不对：{_reason(error)}\n  → {todo}"
    if isinstance(error, click.BadOptionUsage):
        takes = "does not take" in error.message
        what = "后面不写值" if takes else "后面缺少值"
        return f"选项 {error.option_name} {what}\n  → {HELP}"
    if isinstance(error, click.FileError):
        return f"{error.ui_filename}：打不开\n  → 检查路径和权限"
    return error.format_message()


def _name(error: click.BadParameter) -> str:
    """The parameter as the help page calls it."""
    param = error.param
    if param is None or error.ctx is None:
        return "参数"
    if isinstance(param, click.Argument):
        return f"参数 {param.make_metavar(error.ctx).strip('[]…')}"
    return f"选项 {' / '.join(param.opts)} "


def _reason(error: click.BadParameter) -> str:
    if isinstance(error, WrongValue):
        return error.message
    given = _GIVEN.search(error.message)
    value = given[1] if given else ""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return _choice(value.partition("'")[0], [str(choice) for choice in kind.choices])
    return next((ours.format(value) for words, ours in _SAID if words in error.message), "写法不对")


def _choice(value: str, choices: list[str]) -> str:
    near = get_close_matches(value, choices, n=1, cutoff=0.4)
    hint = f"您是否想写“{near[0]}”？" if near else ""
    return f"没有“{value}”；{hint}可选 {'、'.join(choices)}"
