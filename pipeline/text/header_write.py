"""A new draft's header, written so that reading it gives the same values back."""

import re
from collections.abc import Mapping
from typing import Any

from pipeline.text.header_yaml import scalar

# Plain text that YAML reads as itself: no indicator, no colon and space, no comment.
_SAFE = re.compile(
    r"[A-Za-z0-9_\u4e00-\u9fff《“「]"
    r"(?:[A-Za-z0-9_./+~\-\u4e00-\u9fff\u3001\u3002\u300a-\u300f“”‘’—…·，。；：？！（）｜%]"
    r"|:(?=[A-Za-z0-9/])| (?=[A-Za-z0-9_\u4e00-\u9fff]))*"
)


def compose(fields: Mapping[str, Any], body: str) -> str:
    """A draft file: the header in the given order, a blank line, the body."""
    rows = "".join(f"{_key(name)}: {_written(value)}\n" for name, value in fields.items())
    return f"---\n{rows}---\n\n{body}"


def _key(name: str) -> str:
    return _plain(name) if isinstance(scalar(name), str) else _quoted(name)


def _written(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(k)}: {_written(v)}' for k, v in value.items())}}}"
    if isinstance(value, (int, float)):
        return _number(value)
    return _plain(str(value))


def _number(value: float) -> str:
    text = repr(value)
    return text if scalar(text) == value else _quoted(text)


def _plain(text: str) -> str:
    safe = _SAFE.fullmatch(text) and scalar(text) == text and not text.startswith("---")
    return text if safe else _quoted(text)


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(c: str) -> str:
    if c in '"\\':
        return "\\" + c
    return c if c == " " or c.isprintable() else f"\\U{ord(c):08x}"
