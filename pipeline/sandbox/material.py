"""Permanent material (永久素材)."""

import json
from typing import Any, Final

from pipeline.sandbox import shelf
from pipeline.sandbox.bodies import page, parse, text
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import SECOND
from pipeline.sandbox.media import PERMANENT, judge, uploaded
from pipeline.sandbox.replies import OK, Raw, Refusal
from pipeline.sandbox.state import dump

# developers.weixin.qq.com addMaterial: how many the library holds.
LIBRARY: Final = {"image": 100_000, "voice": 1_000, "video": 1_000, "thumb": 1_000}


@call("/cgi-bin/material/add_material", reads="form")
def add(asked: Call) -> dict[str, Any]:
    """Keep a medium for good."""
    kind = asked.heard.query.get("type") or asked.heard.form.get("type", "")
    if kind not in PERMANENT:
        raise Refusal(40004)
    upload = uploaded(asked)
    seen = judge(upload, PERMANENT[kind])
    if count(asked, kind) >= LIBRARY[kind]:
        raise Refusal(45074)
    about = dump(description(asked)) if kind == "video" else "{}"
    row = shelf.store(asked, kind, upload, seen, about=about)
    url = {"url": row["url"]} if row["url"] else {}
    return {"media_id": row["media_id"], **url, "item": []}


def description(asked: Call) -> dict[str, Any]:
    """Title and introduction of a video: a form part, or (wechatpy) in the query."""
    given = asked.heard.form.get("description") or asked.heard.query.get("description", "")
    seen = parse(given.encode())
    return {"title": text(seen, "title"), "introduction": text(seen, "introduction")}


def count(asked: Call, kind: str) -> int:
    """How many of a kind the library has."""
    return asked.state.count(
        "SELECT count(*) FROM media WHERE appid = ? AND kind = ? AND expires IS NULL",
        asked.appid,
        kind,
    )


@call("/cgi-bin/material/get_materialcount", method="GET")
def get_count(asked: Call) -> dict[str, Any]:
    """How many of each kind; thumbs count as images."""
    return {
        "voice_count": count(asked, "voice"),
        "video_count": count(asked, "video"),
        "image_count": count(asked, "image") + count(asked, "thumb"),
        "news_count": 0,
    }


@call("/cgi-bin/material/batchget_material")
def batchget(asked: Call) -> dict[str, Any]:
    """A page of the library, newest first."""
    kind = text(asked.body, "type", 40004)
    if kind not in {*LIBRARY, "news"}:
        raise Refusal(40004)
    offset, most = page(asked.body)
    rows = asked.state.all(
        "SELECT * FROM media WHERE appid = ? AND kind = ? AND expires IS NULL"
        " ORDER BY number DESC LIMIT ? OFFSET ?",
        asked.appid,
        kind,
        most,
        offset,
    )
    items = [
        {
            "media_id": row["media_id"],
            "name": row["name"],
            "update_time": row["created"] // SECOND,
            "url": row["url"],
        }
        for row in rows
    ]
    return {"total_count": count(asked, kind), "item_count": len(items), "item": items}


@call("/cgi-bin/material/get_material")
def get(asked: Call) -> dict[str, Any] | Raw:
    """Its bytes, or what is known of a video."""
    row = shelf.permanent(asked.state, asked.appid, asked.body.get("media_id"))
    if row["kind"] == "video":
        about = json.loads(row["about"])
        down = f"http://mpvideo.qpic.cn/{row['media_id']}.mp4"
        return {
            "title": about["title"],
            "description": about["introduction"],
            "down_url": down,
            "vid": f"wxv_{row['number']:019d}",
        }
    return Raw(content=shelf.content(asked.state, row), mime=row["mime"])


@call("/cgi-bin/material/del_material")
def delete(asked: Call) -> dict[str, Any]:
    """Take it out of the library; drafts keep the picture that they show."""
    row = shelf.permanent(asked.state, asked.appid, asked.body.get("media_id"))
    asked.state.run("DELETE FROM media WHERE number = ?", row["number"])
    return OK


@call("/cgi-bin/material/add_news")
def add_news(_asked: Call) -> dict[str, Any]:
    """Replaced by drafts."""
    raise Refusal(45106)
