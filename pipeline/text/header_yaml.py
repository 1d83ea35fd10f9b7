"""A header's YAML, read from events: lines kept, and nothing in it can run, loop or explode."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from pipeline.model.errors import InputError

MAX_CHARS = 65_536  # a header of 64 KB is a mistake, not a header
MAX_DEPTH = 8

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

# libyaml's problem texts -> what an editor understands
_PROBLEMS = (
    ("mapping values are not allowed", "一行里有两个冒号：带冒号的内容要用引号括起来"),
    ("could not find expected ':'", "这一行缺少冒号，或上一行的引号没有闭合"),
    (
        "cannot start any token",
        "这里有不能用的字符（常见的是制表符、@ 或 `）：缩进用空格，内容加引号",
    ),
    ("unexpected end of stream", "引号没有闭合"),
    ("unexpected document", "引号没有闭合"),
    ("did not find expected key", "这里应是“键: 值”：请检查缩进和冒号后的空格"),
    ("did not find expected ',' or", "方括号或花括号没有闭合，或缺少逗号"),
    ("did not find expected", "这里的写法不完整"),
    ("control characters are not allowed", "有看不见的控制字符，请删去重打这一行"),
)


class Entry(NamedTuple):
    """One key of the header as written, its 1-based line, and its value."""

    name: str
    line: int
    value: Any


def scalar(text: str) -> Any:
    """A plain scalar's value: whole and decimal numbers, true, false, null; else the text itself.

    Dates, times and the yes/no words of YAML 1.1 stay text.
    """
    low = text.lower()
    if low in _WORDS:
        return _WORDS[low]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def entries(path: str, text: str, *, first_line: int) -> list[Entry]:
    """The header's top-level keys in order; raises InputError where it is not plain data."""
    if len(text) > MAX_CHARS:
        raise InputError("文件头超过64KB", where=f"{path}:1", todo="正文应在第二个 --- 之后")
    reader = _Reader(path, text, first_line)
    try:
        return reader.document()
    except yaml.YAMLError as problem:
        raise _broken(path, first_line, problem) from None


def _broken(path: str, first_line: int, problem: yaml.YAMLError) -> InputError:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    line = first_line + (mark.line if mark else 0)
    said = str(getattr(problem, "problem", "") or problem)
    why = next((zh for en, zh in _PROBLEMS if en in said), "写法有误")
    return InputError(
        f"文件头不是合法的 YAML：{why}",
        where=f"{path}:{line}",
        todo="每行写成“键: 值”，冒号用半角、后面空一格",
    )


class _Reader:
    """Walks the events of one document."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self._path = path
        self._first = first_line
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> list[Entry]:
        next(self._events)  # stream start
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return []
        event = next(self._events)
        if isinstance(event, yaml.ScalarEvent) and not event.value:
            return []
        if not isinstance(event, yaml.MappingStartEvent):
            raise self._refuse(event, "文件头应是一行行“键: 值”")
        found = list(self._pairs(event, 1))
        next(self._events)  # document end
        if not isinstance(after := next(self._events), yaml.StreamEndEvent):
            raise self._refuse(after, "文件头里有第二个 YAML 文档")
        return found

    def _pairs(self, start: Any, depth: int) -> Iterator[Entry]:
        self._plain(start)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refuse(event, "键应是一个词")
            self._plain(event)
            yield Entry(event.value, self._line(event), self._value(next(self._events), depth + 1))

    def _value(self, event: Any, depth: int) -> Any:
        self._plain(event)
        if depth > MAX_DEPTH:
            raise self._refuse(event, f"文件头嵌套超过{MAX_DEPTH}层")
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else scalar(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(depth)
        return {e.name: e.value for e in self._pairs(event, depth)}

    def _list(self, depth: int) -> list[Any]:
        found = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, depth + 1))
        return found

    def _plain(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self._refuse(event, "文件头里不能用锚点（& 或 *）：以它们开头的内容请加引号")
        if event.tag not in {None, "", "tag:yaml.org,2002:str", "!"}:
            raise self._refuse(event, "文件头里不能用标签（!）：以 ! 开头的内容请加引号")

    def _refuse(self, event: Any, what: str) -> InputError:
        where = f"{self._path}:{self._line(event)}"
        return InputError(what, where=where, todo="改好这一行再试")

    def _line(self, event: Any) -> int:
        return self._first + int(event.start_mark.line)
