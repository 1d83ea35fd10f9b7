"""The brand kit of a workspace: one YAML file, and the pictures it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from pipeline.model.errors import ConfigError, Several, TuiwenError
from pipeline.model.scene import Brand as Mark
from pipeline.text.theme import Brand as Letterhead

PICTURES = ("logo", "seal", "mascot")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What a brand puts on pictures (`mark`) and around texts (`letterhead`)."""

    mark: Mark
    letterhead: Letterhead


def load_kit(path: Path) -> Kit | None:
    """Read the kit; None where there is none; every missing picture is named."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    given = _mapping(path, text)
    errors: list[TuiwenError] = []
    pictures = {name: _picture(path, given.get(name), errors) for name in PICTURES}
    if errors:
        raise Several(errors)
    colours = _colours(given.get("colours"))
    name = str(given.get("name", ""))
    mark = Mark(name=name, wechat=str(given.get("wechat", "")), colours=colours, **pictures)
    letterhead = Letterhead(
        name=name, header=str(given.get("header") or ""), footer=str(given.get("footer") or "")
    )
    return Kit(mark=mark, letterhead=letterhead)


def _mapping(path: Path, text: str) -> Mapping[str, object]:
    try:
        given = yaml.load(text, Loader=yaml.CSafeLoader)  # noqa: S506  the safe loader, in C
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(
            "品牌包不是合格的 YAML", where=f"{path}:{line}", todo="检查缩进和冒号"
        ) from None
    if not isinstance(given, dict):
        raise ConfigError("品牌包应是“名称: 值”的列表", where=str(path), todo="参照 tuiwen init 写出的样例")
    return given


def _picture(path: Path, name: object, errors: list[TuiwenError]) -> bytes:
    """The bytes of a picture beside the kit; a mapping names it under `file`."""
    if isinstance(name, dict):
        name = name.get("file")
    if not name:
        return b""
    try:
        return (path.parent / str(name)).read_bytes()
    except FileNotFoundError:
        errors.append(ConfigError(f"品牌包里的图片 {name} 不在", where=str(path), todo="补上图片，或删去这一行"))
        return b""


def _colours(given: object) -> dict[str, str]:
    """Role to #rrggbb; an entry may carry a name beside its value."""
    if not isinstance(given, dict):
        return {}
    return {
        str(role): str(value.get("value", "") if isinstance(value, dict) else value)
        for role, value in given.items()
    }
