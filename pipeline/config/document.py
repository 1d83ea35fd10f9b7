"""YAML read with care: plain values, the line of each, and no surprises.

A file of settings needs no aliases, tags or merge keys; refusing them makes every known attack on
a YAML reader (bombs, constructors, endless nesting) a sentence. `20:00` stays a text: YAML 1.1
would read it as the number 1200.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from pipeline.model.errors import ConfigError, Several

Loc: TypeAlias = tuple[str | int, ...]
MAX_CHARS, MAX_DEPTH = 1_000_000, 20

_READ: dict[str, Callable[[str], object]] = {
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
}


class _Plain(yaml.CSafeLoader):
    """Knows numbers, true, false and null; everything else is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  as the parent has it


for _tag, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(0|[1-9][0-9]{0,17})", list("-+0123456789")),
    ("float", r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}", list("-+0123456789")),
):
    _Plain.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), _first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Plain values and the 1-based line of every key and list item."""

    path: str
    data: object
    lines: dict[Loc, int] = field(default_factory=dict)

    def line(self, loc: Loc) -> int:
        """The line of a place, or of the nearest place around it that was written."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def where(self, loc: Loc) -> str:
        """`config.yaml:12`."""
        return f"{self.path}:{self.line(loc)}"


def read(path: str, text: str) -> Document:
    """Parse a text; ConfigError or Several with path:line for what is not plain YAML."""
    if len(text) > MAX_CHARS:
        raise ConfigError("文件太大，不像是配置", where=path, todo="配置不应超过 1 MB")
    try:
        _refuse_the_exotic(path, text)
        node = yaml.compose(text, Loader=_Plain)
    except yaml.MarkedYAMLError as error:
        raise _broken(path, error) from None
    except yaml.YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise ConfigError(
            "含有不可见的控制字符", where=f"{path}:{line}", todo="删除这一行里的特殊字符"
        ) from None
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError(
            "没有内容，或不是“键: 值”的形式", where=path, todo="可用 tuiwen init 取得一份样例"
        )
    lines: dict[Loc, int] = {}
    twice: list[ConfigError] = []
    data = _plain(node, (), lines, twice, path)
    if twice:
        raise Several(twice)
    return Document(path=path, data=data, lines=lines)


def _refuse_the_exotic(path: str, text: str) -> None:
    depth = documents = 0
    for event in yaml.parse(text, Loader=_Plain):
        mark = event.start_mark
        where = f"{path}:{mark.line + 1 if mark else 1}"
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise ConfigError("配置里不能用 & 和 * 引用", where=where, todo="把内容直接写在这里")
        if getattr(event, "tag", None):
            raise ConfigError("配置里不能用 ! 标签", where=where, todo="去掉以 ! 开头的标签")
        if depth > MAX_DEPTH:
            raise ConfigError(f"嵌套超过 {MAX_DEPTH} 层", where=where, todo="检查括号和缩进")
        if documents > 1:
            raise ConfigError("一个文件里只能有一份配置", where=where, todo="删除多余的 ---")


def _broken(path: str, error: yaml.MarkedYAMLError) -> ConfigError:
    mark = error.problem_mark
    line = 1 if mark is None else mark.line + 1
    return ConfigError(
        "不是有效的 YAML：" + _guess(str(error.problem or "")),
        where=f"{path}:{line}",
        todo="看这一行和上一行的缩进、冒号后的空格、成对的引号",
    )


# The parser's words that tell an editor something.
_PROBLEMS = {
    "mapping values are not allowed": "同一行里有两个冒号，或缩进不对",
    "found character that cannot start": "行首有制表符（Tab）或特殊符号，请用空格",
    "found a tab character": "缩进用了制表符（Tab），请用空格",
    "could not find expected ':'": "缺少冒号，或冒号后没有空格",
    "did not find expected key": "缩进与上下文不一致，或引号没有成对",
    "found unexpected end of stream": "引号或括号没有结束",
    "did not find expected ',' or": "括号没有结束，或缺少逗号",
    "did not find expected '-' indicator": "列表项的缩进不一致",
}


def _guess(problem: str) -> str:
    return next((ours for words, ours in _PROBLEMS.items() if words in problem), "写法有误")


def _plain(
    node: yaml.Node, loc: Loc, lines: dict[Loc, int], twice: list[ConfigError], path: str
) -> object:
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, loc, lines, twice, path))
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            lines[*loc, index] = item.start_mark.line + 1
        return [_plain(n, (*loc, i), lines, twice, path) for i, n in enumerate(node.value)]
    return _READ.get(node.tag, str)(node.value)


def _pairs(
    node: yaml.MappingNode, loc: Loc, lines: dict[Loc, int], twice: list[ConfigError], path: str
) -> Iterator[tuple[str, object]]:
    for key_node, value in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            twice.append(ConfigError("键应是一个词", where=f"{path}:{line}", todo="检查括号和引号"))
            continue
        here = (*loc, key_node.value)
        if here in lines:
            twice.append(
                ConfigError(
                    f"“{key_node.value}”写了两次",
                    where=f"{path}:{line}",
                    todo=f"第一次在第 {lines[here]} 行，请删去一处",
                )
            )
            continue
        lines[here] = line
        yield key_node.value, _plain(value, here, lines, twice, path)
