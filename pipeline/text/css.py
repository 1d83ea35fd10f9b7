"""CSS values written as short as they go: variables put in, hex and numbers cut, spaces dropped."""

import re
from collections.abc import Mapping
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # no stubs exist

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_HEX = re.compile(r"#([0-9a-fA-F])\1([0-9a-fA-F])\2([0-9a-fA-F])\3(?![0-9a-fA-F])")
_ZERO = re.compile(r"(?<![\w.#])0(?:px|em|rem|%)(?![\w])")
_POINT = re.compile(r"(?<![\w.#])0(\.\d)")
_MAX_DEEP = 8


def text_of(tokens: Any) -> str:
    """Tokens as text, trimmed."""
    return str(tinycss2.serialize(tokens)).strip()


def variables_in(value: str) -> set[str]:
    """The names of the variables that a value uses."""
    return set(_VARIABLE.findall(value))


def shorten(value: str, variables: Mapping[str, str]) -> str:
    """A value with its variables put in, in its shortest common form."""
    for _ in range(_MAX_DEEP):
        if "var(" not in value:
            break
        value = _VARIABLE.sub(lambda m: variables.get(m[1], ""), value)
    value = re.sub(r"/\*.*?\*/", "", value)
    value = re.sub(r"\s*([,(])\s*|\s+(?=\))", lambda m: m[1] or "", value)
    value = _HEX.sub(r"#\1\2\3", value)
    value = _POINT.sub(r"\1", _ZERO.sub("0", value))
    return " ".join(value.split()).replace('"', "'")


def contents(value: str) -> str:
    """The text of a `content: "…"`."""
    tokens = tinycss2.parse_component_value_list(value)
    return "".join(t.value for t in tokens if t.type == "string")
