"""config.yaml → Config, or every mistake in it with its line."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from pipeline.config.accord import ACCORDS
from pipeline.config.document import Document, Loc, read
from pipeline.config.schema import Config
from pipeline.config.sentences import sentence
from pipeline.model.errors import ConfigError, Several


def load(path: Path) -> Config:
    """Read a file. ConfigError where it cannot be read, else Several ConfigErrors."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(
            "找不到配置文件",
            where=str(path),
            todo="用 tuiwen init 建一个工作区，或进入已有的工作区",
        ) from None
    except UnicodeDecodeError:
        raise ConfigError("不是 UTF-8 编码", where=str(path), todo="另存为 UTF-8 再试") from None
    except PermissionError:
        raise ConfigError("没有权限读配置文件", where=str(path), todo="检查文件权限") from None
    except IsADirectoryError:
        raise ConfigError(
            "这是一个文件夹", where=str(path), todo="应指向 config.yaml 文件"
        ) from None
    return parse(path.name, text)


def parse(name: str, text: str) -> Config:
    """Check a text as if it stood in a file of this name."""
    document = read(name, text)
    try:
        config = Config.model_validate(document.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        mistakes = [sentence(e, document, Config) for e in found]
        sound, wrong = _sound(document.data, found)
        raise _all(mistakes + _between(document, sound, wrong)) from None
    mistakes = _between(document, config, set())
    if mistakes:
        raise _all(mistakes)
    return config


def _all(mistakes: list[ConfigError]) -> Several:
    return Several(sorted(mistakes, key=lambda m: int(m.where.rpartition(":")[2] or 0)))


def _sound(data: object, found: list[ErrorDetails]) -> tuple[Config, set[str]]:
    """The sections that are right but for unknown keys, and the names of those that are not."""
    known = deepcopy(data) if isinstance(data, dict) else {}
    for error in found:
        if error["type"] == "extra_forbidden":
            _drop(known, error["loc"])
    wrong = {str(e["loc"][0]) for e in found if e["loc"] and e["type"] != "extra_forbidden"}
    fields = Config.model_fields
    values = {
        name: TypeAdapter[Any](fields[name].annotation or object).validate_python(known[name])
        for name in known
        if name in fields and name not in wrong
    }
    return Config.model_construct(**values), wrong


def _drop(data: Any, loc: Loc) -> None:
    for part in loc[:-1]:
        data = data[part]
    del data[loc[-1]]


def _between(document: Document, config: Config, wrong: set[str]) -> list[ConfigError]:
    return [
        ConfigError(what, where=document.where(loc), todo=todo)
        for check in ACCORDS
        if not check.reads & wrong
        for loc, what, todo in check.find(config)
    ]
