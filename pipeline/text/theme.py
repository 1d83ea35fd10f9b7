"""A theme: one CSS file, read into one ready style attribute for each part of an article."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # no stubs exist

from pipeline.model.errors import InputError, Several
from pipeline.text.css import contents, shorten, text_of, variables_in
from pipeline.text.theme_parts import BANNED, INHERITED, PARTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What an account adds to every article: colours for a theme, first and last lines."""

    name: str
    colours: Mapping[str, str] = field(default_factory=dict)  # without the leading --
    header: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Ready attributes for each part; `properties` keeps the values for checks of contrast."""

    name: str
    attributes: Mapping[str, str]
    ornaments: Mapping[str, str]
    properties: Mapping[str, Mapping[str, str]]

    def of(self, part: str) -> str:
        """` style="…"` of a part, or nothing."""
        return self.attributes.get(part, "")

    def with_also(self, part: str, more: str) -> str:
        """The style of a part with further declarations."""
        own = self.attributes.get(part)
        return f'{own[:-1]};{more}"' if own else f' style="{more}"'

    def value(self, part: str, name: str) -> str:
        """One property of a part, as inherited from the article if the part does not set it."""
        root = self.properties.get("article", {}).get(name, "") if name in INHERITED else ""
        return self.properties.get(part, {}).get(name, root)


def parse(name: str, css: str, *, path: str = "", brand: Brand | None = None) -> Theme:
    """A theme from its file's text; every mistake is told with its line (Several of InputError)."""
    reader = _Reader(path or f"{name}.css")
    rules = [*_base(), *reader.rules(css)]
    variables = {k: v for part, _, own in rules if part == ":root" for k, v in own.items()}
    if brand:
        variables |= {f"--{k}": v for k, v in brand.colours.items()}
    said = {part for part, _, _ in rules[len(_base()) :]}
    properties: dict[str, dict[str, str]] = {}
    for at, (part, line, own) in enumerate(rules):
        if part != ":root" and not (at < len(_base()) and part in said):
            properties.setdefault(part, {}).update(reader.resolved(own, variables, line))
    reader.raise_all()
    ornaments = {
        p: contents(own.pop("content")) for p, own in properties.items() if "content" in own
    }
    return Theme(
        name=name,
        attributes={part: _attribute(part, own, properties) for part, own in properties.items()},
        ornaments=ornaments,
        properties=properties,
    )


def lighter(theme: Theme, parts: frozenset[str]) -> Theme:
    """The theme with these parts left plain."""
    kept = {p: style for p, style in theme.attributes.items() if p not in parts}
    return replace(theme, attributes=kept)


def _attribute(part: str, own: Mapping[str, str], all_: Mapping[str, Mapping[str, str]]) -> str:
    """What a part does not inherit.

    Where a part has a background its colour is said again: the platform's dark mode judges a
    filled box by the colour written on it.
    """
    root = {} if part == "article" else all_.get("article", {})
    filled = "background" in own or "background-color" in own
    kept = [
        f"{k}:{v}"
        for k, v in own.items()
        if k not in INHERITED or root.get(k) != v or (filled and k == "color")
    ]
    return f' style="{";".join(kept)}"' if kept else ""


@cache
def _base() -> tuple[tuple[str, int, dict[str, str]], ...]:
    """The rules that every theme starts from."""
    css = files("pipeline.text").joinpath("base.css").read_text("utf-8")
    return tuple(_Reader("base.css").rules(css))


class _Reader:
    """Rules of one file, with its mistakes."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._errors: list[InputError] = []

    def rules(self, css: str) -> Any:
        for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
            if rule.type != "qualified-rule":
                what = rule.message if rule.type == "error" else f"@{rule.at_keyword}"
                self._wrong(
                    rule.source_line, f"主题里不能有这样的写法：{what}", "只写“选择器 { 属性: 值 }”"
                )
                continue
            own = dict(self._declarations(rule))
            for selector in text_of(rule.prelude).split(","):
                part = " ".join(selector.split())
                if part in PARTS or part == ":root":
                    yield part, rule.source_line, own
                else:
                    self._unknown(rule.source_line, part)

    def _declarations(self, rule: Any) -> Any:
        for item in tinycss2.parse_blocks_contents(
            rule.content, skip_comments=True, skip_whitespace=True
        ):
            if item.type != "declaration":
                self._wrong(item.source_line, "这里应是“属性: 值;”", "检查分号和冒号")
            elif item.important or item.lower_name in BANNED:
                word = "!important" if item.important else item.name
                self._wrong(item.source_line, f"公众号文章里不能用 {word}", "删去它")
            else:
                yield (
                    (item.name if item.name.startswith("--") else item.lower_name),
                    (text_of(item.value)),
                )

    def resolved(
        self, own: Mapping[str, str], variables: Mapping[str, str], line: int
    ) -> dict[str, str]:
        found = {}
        for name, value in own.items():
            for missing in variables_in(value) - variables.keys():
                near = get_close_matches(missing, variables, n=1, cutoff=0.5)
                hint = f"您是否想写 {near[0]}？" if near else "在 :root 里定义它"
                self._wrong(line, f"没有定义变量 {missing}", hint)
            found[name] = value if name == "content" else shorten(value, variables)
        return found

    def raise_all(self) -> None:
        if self._errors:
            raise self._errors[0] if len(self._errors) == 1 else Several(self._errors)

    def _unknown(self, line: int, part: str) -> None:
        near = get_close_matches(part, PARTS, n=1, cutoff=0.5)
        hint = f"您是否想写“{near[0]}”？" if near else f"可用：{'、'.join(PARTS)}"
        self._wrong(line, f"主题里没有“{part}”这个部分", hint)

    def _wrong(self, line: int, what: str, todo: str) -> None:
        self._errors.append(InputError(what, where=f"{self._path}:{line}", todo=todo))
