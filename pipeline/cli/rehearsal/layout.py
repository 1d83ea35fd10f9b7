"""The demo's workspace: the starter written out, its dates moved to where the demo begins."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from pipeline.config.starter import starter_files
from pipeline.files import write_atomic
from pipeline.model.errors import ConfigError

DATED = re.compile(
    r"^(due|deadline|opens|start|event_date|date|replay)(:\s*)(\d{4}-\d{2}-\d{2})", re.MULTILINE
)
FIGURES = "assets/demo/"
START = re.compile(r"(?m)^(  start: )(\d{4}-\d{2}-\d{2})")
STATE = re.compile(r"(?m)^(  state: )\S+")
CONFIG = "config.yaml"
DAY_IN_TABLE = re.compile(r"\d{4}-\d{2}-\d{2}")


def lay_out(root: Path, start: date | None) -> None:
    """Write the starter into `root`, moved so that its first Monday is `start`.

    config.yaml is written last: a folder without it is not yet a workspace, and is begun anew.
    """
    if (root / CONFIG).is_file():
        return
    given = dict(starter_files())
    config = given.pop(CONFIG).read_text(encoding="utf-8")
    usual = date.fromisoformat(_found(config))
    shift = (start - usual).days if start else 0
    for name, source in given.items():
        write_atomic(root / name, _moved(name, source.read_bytes(), shift))
    config = START.sub(lambda m: m[1] + _later(m[2], shift), config)
    write_atomic(root / CONFIG, STATE.sub(r"\1.", config))


def _found(config: str) -> str:
    found = START.search(config)
    if found is None:
        raise ConfigError("样例配置里没有 demo 的 start", where=CONFIG, todo="请重新安装 tuiwen")
    return found[2]


def begin_anew(root: Path) -> None:
    """Throw an earlier rehearsal away; only a folder that is one."""
    if root.exists():
        shutil.rmtree(root)


def _moved(name: str, data: bytes, shift: int) -> bytes:
    if shift and name.startswith("drafts/"):
        return DATED.sub(lambda m: m[1] + m[2] + _later(m[3], shift), data.decode()).encode()
    if shift and name.startswith(FIGURES):
        return DAY_IN_TABLE.sub(lambda m: _later(m[0], shift), data.decode()).encode()
    return data


def _later(day: str, shift: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()
