"""The demo's workspace: the starter written out, its dates moved to where the demo begins."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from pipeline.config.starter import starter_files
from pipeline.files import write_atomic

DATED = re.compile(
    r"^(due|deadline|opens|start|event_date|date|replay)(:\s*)(\d{4}-\d{2}-\d{2})", re.MULTILINE
)
FIGURES = "assets/demo/"
DAY_IN_TABLE = re.compile(r"\d{4}-\d{2}-\d{2}")


def lay_out(root: Path, *, shift: int) -> None:
    """Write the starter into `root`; `shift` days are added to the dates that drafts wish for.

    config.yaml is written last: a folder without it is not yet a workspace, and is begun anew.
    """
    if (root / "config.yaml").is_file():
        return
    config = b""
    for name, source in starter_files():
        data = source.read_bytes()
        if name == "config.yaml":
            config = data
            continue
        write_atomic(root / name, _moved(name, data, shift))
    text = re.sub(r"(?m)^(  state: )\S+", r"\1.", config.decode())
    write_atomic(root / "config.yaml", text.encode())


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
