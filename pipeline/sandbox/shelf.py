"""Where files lie: bytes by their hash, media by their id, pictures by their address."""

import hashlib
import secrets
from typing import Any, Final

from pipeline.sandbox.calls import Call, Upload
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.sniff import Seen
from pipeline.sandbox.state import Row, State

HOSTS: Final = ("mmbiz.qpic.cn", "mmbiz.qlogo.cn")


def keep(state: State, content: bytes) -> str:
    """Keep bytes once."""
    sha = hashlib.sha256(content).hexdigest()
    state.run("INSERT OR IGNORE INTO bytes VALUES (?, ?)", sha, content)
    return sha


def show(state: State, content: bytes, seen: Seen) -> str:
    """Give a picture an address on the platform's own host."""
    key = secrets.token_urlsafe(48)
    state.run("INSERT INTO picture VALUES (?, ?, ?)", key, keep(state, content), seen.mime)
    return f"http://{HOSTS[0]}/mmbiz_{seen.form}/{key}/0?wx_fmt={seen.form}"


def picture(state: State, key: str) -> tuple[bytes, str] | None:
    """Bytes and type of the picture behind an address."""
    row = state.one("SELECT content, mime FROM picture JOIN bytes USING (sha) WHERE key = ?", key)
    return (row["content"], row["mime"]) if row else None


def store(asked: Call, kind: str, upload: Upload, seen: Seen, **more: Any) -> Row:
    """Keep a medium under a new id."""
    state = asked.state
    url = show(state, upload.content, seen) if seen.width else ""
    row: dict[str, Any] = {
        "media_id": secrets.token_urlsafe(48),
        "appid": asked.appid,
        "kind": kind,
    }
    row |= {"name": upload.filename, "sha": keep(state, upload.content), "mime": seen.mime}
    row |= {"width": seen.width, "height": seen.height, "url": url, "about": "{}"}
    row |= {"created": asked.now, "expires": None} | more
    number = state.add("media", row)
    return state.all("SELECT * FROM media WHERE number = ?", number)[0]


def permanent(state: State, appid: str, media_id: Any) -> Row:
    """Permanent material of the account, or 40007."""
    return medium(state, appid, media_id, "expires IS NULL")


def temporary(state: State, appid: str, media_id: Any, now: int) -> Row:
    """Temporary media that has not expired, or 40007."""
    return medium(state, appid, media_id, "expires > ?", now)


def medium(state: State, appid: str, media_id: Any, rule: str, *values: Any) -> Row:
    """A medium under a rule."""
    if not isinstance(media_id, str):
        raise Refusal(40007)
    row = state.one(
        f"SELECT * FROM media WHERE media_id = ? AND appid = ? AND {rule}",
        media_id,
        appid,
        *values,
    )
    if row is None:
        raise Refusal(40007)
    return row


def content(state: State, row: Row) -> bytes:
    """The bytes of a medium."""
    found = state.one("SELECT content FROM bytes WHERE sha = ?", row["sha"])
    return bytes(found["content"]) if found else b""
