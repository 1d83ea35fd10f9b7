"""Pictures for texts and temporary media (three days)."""

from typing import Any, Final

from pipeline.sandbox import shelf
from pipeline.sandbox.calls import Call, Upload, call
from pipeline.sandbox.clock import DAY, SECOND
from pipeline.sandbox.replies import Raw, Refusal
from pipeline.sandbox.sniff import Seen, sniff

KB: Final = 1024
MB: Final = 1024 * KB
KEPT: Final = 3 * DAY

# developers.weixin.qq.com uploadimg, uploadTemporaryMedia, addMaterial: forms, most bytes,
# what is answered to another form and to too many bytes.
Rule = tuple[frozenset[str], int, int, int]
IN_TEXT: Final[Rule] = (frozenset({"png", "jpeg"}), MB - 1, 40005, 40009)
TEMPORARY: Final[dict[str, Rule]] = {
    "image": (frozenset({"png", "jpeg", "gif", "bmp"}), 10 * MB, 40005, 40009),
    "voice": (frozenset({"amr", "mp3"}), 2 * MB, 40005, 45001),
    "video": (frozenset({"mp4"}), 10 * MB, 40005, 45001),
    "thumb": (frozenset({"jpeg"}), 64 * KB, 40005, 40006),
}
PERMANENT: Final[dict[str, Rule]] = {
    "image": (frozenset({"png", "jpeg", "gif", "bmp"}), 10 * MB, 40137, 40009),
    "voice": (frozenset({"amr", "mp3", "wma", "wav"}), 2 * MB, 40005, 45001),
    "video": (frozenset({"mp4"}), 10 * MB, 40005, 45001),
    "thumb": (frozenset({"jpeg"}), 64 * KB, 40005, 40006),
}
# A field report: a PNG of 18018x24477 is refused, one of 80 megapixels is not.
MOST_PIXELS: Final = 300_000_000


def uploaded(asked: Call) -> Upload:
    """The media part."""
    if asked.heard.upload is None:
        raise Refusal(41005)
    if not asked.heard.upload.content:
        raise Refusal(44001)
    return asked.heard.upload


def judge(upload: Upload, rule: Rule) -> Seen:
    """Hold a file against a rule: its size first, then its form."""
    forms, most, wrong_form, too_big = rule
    if len(upload.content) > most:
        raise Refusal(too_big)
    seen = sniff(upload.content)
    if seen is None or seen.form not in forms:
        raise Refusal(wrong_form)
    if seen.width * seen.height > MOST_PIXELS or (seen.mime.startswith("image") and not seen.width):
        raise Refusal(40137)
    return seen


@call("/cgi-bin/media/uploadimg", reads="form")
def uploadimg(asked: Call) -> dict[str, Any]:
    """A picture for the text; its address works inside the platform only."""
    upload = uploaded(asked)
    return {"url": shelf.show(asked.state, upload.content, judge(upload, IN_TEXT))}


@call("/cgi-bin/media/upload", reads="form")
def upload_temporary(asked: Call) -> dict[str, Any]:
    """A medium that is gone after three days."""
    kind = asked.heard.query.get("type", "")
    if kind not in TEMPORARY:
        raise Refusal(40004)
    upload = uploaded(asked)
    seen = judge(upload, TEMPORARY[kind])
    row = shelf.store(asked, kind, upload, seen, expires=asked.now + KEPT)
    name = "thumb_media_id" if kind == "thumb" else "media_id"
    return {"type": kind, name: row["media_id"], "created_at": asked.now // SECOND}


@call("/cgi-bin/media/get", method="GET")
def get_temporary(asked: Call) -> dict[str, Any] | Raw:
    """Its bytes; a video's address."""
    media_id = asked.heard.query.get("media_id")
    row = shelf.temporary(asked.state, asked.appid, media_id, asked.now)
    if row["kind"] == "video":
        return {"video_url": f"http://mpvideo.qpic.cn/{row['media_id']}.mp4"}
    return Raw(content=shelf.content(asked.state, row), mime=row["mime"])
