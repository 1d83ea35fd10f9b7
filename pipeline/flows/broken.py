"""A source that can't be compiled is tried again when something changed, not at every look."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.almanac.beijing import MINUTE
from pipeline.flows.room import Room
from pipeline.model.post import Post

ANYWAY = 10 * MINUTE
"""After this it is tried all the same: what is missing may lie outside the usual folders."""


def worth_a_try(room: Room, post: Post, *, now: int) -> bool:
    """Whether a file changed since the last try; notes this one."""
    seen, name = _seen(room, post), f"broken:{post.key}"
    before, _, at = (room.store.desk.get(name) or "").partition(" ")
    if before == seen and 0 <= now - int(at) < ANYWAY:
        return False
    room.store.desk.set(name, f"{seen} {now}")
    return True


def _seen(room: Room, post: Post) -> str:
    """The post's drafts by what is in them, and what they may refer to by size and time."""
    drafts = [room.root / item.path for item in post.items]
    parts = [*(_content(path) for path in drafts), *sorted(_stamps(room))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as problem:
        return str(problem.errno)


def _stamps(room: Room) -> Iterator[str]:
    folders = (room.drafts, room.root / "assets")
    files = (path for folder in folders for path in folder.rglob("*"))
    for path in (room.root / "config.yaml", *files):
        stamp = path.lstat()
        yield f"{path}|{stamp.st_size}|{stamp.st_mtime_ns}"
