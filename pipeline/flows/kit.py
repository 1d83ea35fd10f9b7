"""The brand kit of a workspace: one YAML file, and the pictures it names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from pipeline import files
from pipeline.flows.gathering import raise_all
from pipeline.model.errors import ConfigError, InputError, TuiwenError
from pipeline.model.scene import Brand as Mark
from pipeline.model.scene import Pose
from pipeline.text.theme import Brand as Letterhead

PICTURES = ("logo", "seal", "mascot")
SEASONS = ("spring", "summer", "autumn", "winter")
MOST = 200_000  # bytes of the file; a kit is a page of text

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What a brand puts on pictures (`mark`) and around texts (`letterhead`)."""

    mark: Mark
    letterhead: Letterhead


def load_kit(path: Path) -> Kit | None:
    """Read the kit; None where there is none; everything wrong in it is named together."""
    if not path.exists():
        return None
    try:
        given = _mapping(path, files.read_bytes(path, limit=MOST))
    except InputError as error:
        raise ConfigError(error.what, where=error.where, todo=error.todo) from None
    errors: list[TuiwenError] = []
    pictures = {name: _picture(path, given.get(name), errors) for name in PICTURES}
    colours = _colours(path, given.get("colours"), errors)
    poses = _poses(path, given.get("mascot"), errors)
    raise_all(errors)
    name = str(given.get("name", ""))
    wechat = str(given.get("wechat", ""))
    mark = Mark(name=name, wechat=wechat, colours=colours, poses=poses, **pictures)
    letterhead = Letterhead(
        name=name, header=str(given.get("header") or ""), footer=str(given.get("footer") or "")
    )
    return Kit(mark=mark, letterhead=letterhead)


def kit_fields(path: Path) -> Mapping[str, object]:
    """All of a kit as it is written: names, rules and alternative texts too."""
    return _mapping(path, files.read_bytes(path, limit=MOST))


def _mapping(path: Path, data: bytes) -> Mapping[str, object]:
    try:
        given = yaml.load(data.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
    except UnicodeDecodeError:
        raise ConfigError("品牌包不是 UTF-8 编码", where=str(path), todo="另存为 UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1 if mark else 1}"
        raise ConfigError("品牌包不是合格的 YAML", where=where, todo="检查缩进和冒号") from None
    if not isinstance(given, dict):
        todo = "参照 tuiwen init 写出的样例"
        raise ConfigError("品牌包应是“名称: 值”的列表", where=str(path), todo=todo)
    return given


def _picture(path: Path, name: object, errors: list[TuiwenError]) -> bytes:
    """The bytes of a picture beside the kit; a mapping names it under `file`."""
    if isinstance(name, dict):
        name = name.get("file")
    if not name:
        return b""
    try:
        return files.read_bytes(path.parent / str(name), name=str(name))
    except InputError as error:
        what = f"品牌包里的图片 {name}：{error.what}"
        errors.append(ConfigError(what, where=str(path), todo="补上图片，或删去这一行"))
        return b""


def _poses(path: Path, mascot: object, errors: list[TuiwenError]) -> dict[str, Pose]:
    """The mascot's poses by name; one that has no picture is told like any other mistake."""
    given = mascot.get("poses") if isinstance(mascot, dict) else None
    if not isinstance(given, dict):
        return {}
    return {str(name): _pose(path, entry, errors) for name, entry in given.items()}


def _pose(path: Path, entry: object, errors: list[TuiwenError]) -> Pose:
    given = entry if isinstance(entry, dict) else {"file": entry}
    listed = given.get("seasons") or ()
    seasons = tuple(map(str, listed if isinstance(listed, list | tuple) else (listed,)))
    if unknown := [s for s in seasons if s not in SEASONS]:
        what = f"品牌包里吉祥物的 seasons 写了“{'、'.join(unknown)}”"
        errors.append(ConfigError(what, where=str(path), todo=f"只能写 {'、'.join(SEASONS)}"))
    return Pose(
        picture=_picture(path, given, errors),
        alt=str(given.get("alt") or ""),
        seasons=seasons,
    )


def _colours(path: Path, given: object, errors: list[TuiwenError]) -> dict[str, str]:
    """Role to #rrggbb; an entry may carry a name beside its value."""
    if not isinstance(given, dict):
        return {}
    found = {
        str(role): str(value.get("value", "") if isinstance(value, dict) else value)
        for role, value in given.items()
    }
    for role, value in found.items():
        if not _COLOUR.fullmatch(value):
            what = f"品牌包里的颜色 {role} 写作“{value}”"
            errors.append(ConfigError(what, where=str(path), todo='写成 "#2b6a73"，带引号'))
    return found
