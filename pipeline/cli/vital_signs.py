"""What the machine itself must have: Python, packages, fonts, room on the disk, a sane clock."""

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from pipeline.almanac.beijing import MINUTE, clock
from pipeline.model.errors import TuiwenError

LEAST, SCARCE = 200_000_000, 2_000_000_000  # bytes free: below the first nothing can be promised
YEARS = range(2026, 2101)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


class Mark(StrEnum):
    """How a sign stands."""

    GOOD = "好"
    WATCH = "注意"
    BAD = "坏"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One line of the check-up; `todo` says what to do where it is not good."""

    mark: Mark
    what: str
    words: str
    todo: str = ""


def good(what: str, words: str) -> Sign:
    """Nothing to do."""
    return Sign(mark=Mark.GOOD, what=what, words=words)


def watch(what: str, words: str, todo: str = "") -> Sign:
    """A person should know."""
    return Sign(mark=Mark.WATCH, what=what, words=words, todo=todo)


def bad(what: str, words: str, todo: str = "") -> Sign:
    """A person must act."""
    return Sign(mark=Mark.BAD, what=what, words=words, todo=todo)


def ill(what: str, error: TuiwenError) -> Iterator[Sign]:
    """One sign for each mistake of an error."""
    for one in getattr(error, "errors", (error,)):
        words = f"{one.where}：{one.what}" if one.where else one.what
        yield bad(what, words, one.todo)


def machine() -> Iterator[Sign]:
    """Python, packages and fonts."""
    yield good("Python", f"{sys.version.split()[0]}（{sys.platform}）")
    missing = [name for name in _needed() if not _installed(name)]
    if missing:
        yield bad("软件包", f"缺少 {'、'.join(missing)}", "重新安装 tuiwen")
    else:
        yield good("软件包", f"{len(_needed())} 个都在")
    yield from _fonts()


def _needed() -> list[str]:
    """What the distribution requires on this system."""
    try:
        rows = metadata.requires("tuiwen") or []
    except metadata.PackageNotFoundError:
        return []
    here = [row for row in rows if "win32" not in row or sys.platform == "win32"]
    return [found[0] for row in here if (found := _NAME.match(row))]


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _fonts() -> Iterator[Sign]:
    """Each shipped font opens, and the one for texts writes Chinese."""
    from pipeline.picture.painter.type import faces

    for name, face in faces().items():
        try:
            face.advance("2026")
        except OSError:
            yield bad("字体", f"{name} 打不开", "重新安装 tuiwen")
            return
    if lacks := faces()["text"].lacks("推文大雪冬至"):
        yield bad("字体", f"缺字 {lacks}", "重新安装 tuiwen")
    else:
        yield good("字体", f"{len(faces())} 款，能写中文")


def disk(folder: Path) -> Sign:
    """Room where the state will be written."""
    there = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(there).free
    words = f"{there} 还有 {free / 1e9:.1f} GB"
    if free < LEAST:
        return bad("磁盘", words, "腾出空间，至少 200 MB")
    return watch("磁盘", words, "空间不多了") if free < SCARCE else good("磁盘", words)


def time(now: int, newest: int | None) -> Sign:
    """The clock stands in our years, and not before what was already written."""
    shown = f"{clock(now):%Y-%m-%d %H:%M}（北京时间）"
    if clock(now).year not in YEARS:
        return bad("时钟", shown, "校准这台电脑的时间")
    if newest is not None and newest > now + 5 * MINUTE:
        what = f"{shown}，比数据库里最近的记录 {clock(newest):%Y-%m-%d %H:%M} 还早"
        return bad("时钟", what, "校准这台电脑的时间")
    return good("时钟", shown)
