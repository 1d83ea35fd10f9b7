"""What pydantic found, as sentences that an editor can act on."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from pipeline.config.document import Document, Loc
from pipeline.model.errors import ConfigError

_PATTERNS = {
    "appid": "AppID 应是 wx 加 16 位小写的十六进制字符",
    "base": "应写 sandbox，或以 http:// 或 https:// 开头的地址",
    "path": "应以 / 开头，只含小写字母、数字、- 和 _",
    "[key]": "键应以小写字母开头，只含小写字母、数字和 _，最多 31 个字符",
}

# Every type that the shapes of our schema can give rise to; the values come from `ctx`.
_WORDS = {
    "missing": "缺少“{name}”",
    "model_type": "应是“键: 值”的一组设置",
    "dict_type": "应是“键: 值”的一组设置",
    "tuple_type": "应是一个列表",
    "list_type": "应是一个列表",
    "frozen_set_type": "应是一个列表",
    "set_type": "应是一个列表",
    "string_type": "应是文字",
    "string_too_short": "不能为空",
    "string_too_long": "太长，最多 {max_length} 字",
    "int_type": "应是整数",
    "int_parsing": "应是整数",
    "int_from_float": "应是整数，不能有小数",
    "int_parsing_size": "数字太大",
    "float_type": "应是数字",
    "float_parsing": "应是数字",
    "finite_number": "应是数字",
    "bool_type": "应是 true 或 false",
    "bool_parsing": "应是 true 或 false",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "greater_than": "应大于 {gt}",
    "less_than": "应小于 {lt}",
    "too_short": "至少要有 {min_length} 项",
    "too_long": "最多 {max_length} 项",
}

_NOTHING = object()


def sentence(error: ErrorDetails, document: Document, root: type[BaseModel]) -> ConfigError:
    """One of pydantic's findings with its line and what to do."""
    kind = error["type"]
    loc = _written(error["loc"], document)
    if kind == "extra_forbidden":
        return unknown_key(loc, document, keys_at(root, loc[:-1]))
    ctx = error.get("ctx", {})
    name = loc[-1] if loc else ""
    if kind == "tuiwen":
        what = str(ctx["message"])
        loc = (*loc, ctx["at"]) if ctx["at"] else loc
    elif kind in ("enum", "literal_error"):
        what, todo = _choice(error["input"], ctx)
        return ConfigError(_said(loc, what), where=document.where(loc), todo=todo)
    elif kind == "string_pattern_mismatch":
        what = _PATTERNS.get("[key]" if error["loc"][-1] == "[key]" else str(name), "写法不对")
    elif kind == "missing":
        where = document.where(loc[:-1])
        what = f"{_path(loc[:-1])}缺少“{name}”" if loc[:-1] else f"缺少“{name}”一节"
        return ConfigError(what, where=where, todo=f"补上 {name}: …，样例里有说明")
    else:
        what = _WORDS.get(kind, "值不对").format_map(_Blank(ctx))
    shown = "" if isinstance(error["input"], dict | list) else f"，现在是“{_brief(error['input'])}”"
    return ConfigError(_said(loc, what) + shown, where=document.where(loc), todo="改正这一行")


def unknown_key(loc: Loc, document: Document, known: Iterable[str]) -> ConfigError:
    """A key that no table knows, and the one that was probably meant."""
    key, known = str(loc[-1]), sorted(known)
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    what = f"“{key}”——您是否想写“{near[0]}”？" if near else f"不认识的键“{key}”"
    return ConfigError(what, where=document.where(loc), todo=f"这里可以写：{'、'.join(known)}")


def keys_at(root: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that the schema knows at a place."""
    here: Any = root
    for part in loc:
        if _is_section(here):
            here = here.model_fields[str(part)].annotation
        else:
            inner = [a for a in get_args(here) if a is not Ellipsis]
            here = inner[-1] if inner else None
    found = here if _is_section(here) else None
    return list(found.model_fields) if found else []


def _is_section(kind: object) -> bool:
    return get_origin(kind) is None and isinstance(kind, type) and issubclass(kind, BaseModel)


def _written(loc: Loc, document: Document) -> Loc:
    """Pydantic's place without what only pydantic knows (`[key]`, the branch of a union)."""
    here: list[str | int] = []
    data: object = document.data
    for part in loc:
        inside = _inside(data, part)
        if inside is _NOTHING and (part != loc[-1] or part == "[key]"):
            continue
        here.append(part)
        data = inside
    return tuple(here)


def _inside(data: object, part: str | int) -> object:
    if isinstance(data, Mapping):
        return data.get(part, _NOTHING)
    if isinstance(data, list) and isinstance(part, int):
        return data[part]
    return _NOTHING


def _choice(given: object, ctx: Mapping[str, Any]) -> tuple[str, str]:
    listed = str(ctx["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    near = get_close_matches(str(given), listed, n=1, cutoff=0.5)
    hint = f"您是否想写“{near[0]}”？" if near else ""
    return f"不能是“{_brief(given)}”", f"{hint}可选：{'、'.join(listed)}"


def _path(loc: Loc) -> str:
    return ".".join(str(part) for part in loc)


def _said(loc: Loc, what: str) -> str:
    return f"{_path(loc)}：{what}" if loc else what


def _brief(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"
