"""From what a client sends to the article that the platform keeps."""

from collections.abc import Mapping
from typing import Any, Final

from pipeline.sandbox import shelf
from pipeline.sandbox.bodies import flag, text
from pipeline.sandbox.calls import Call
from pipeline.sandbox.crops import crops
from pipeline.sandbox.limits import PICTURES, measure, measure_content, measure_list, measure_url
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.rewriting import plain, rewrite

DIGEST_CHARACTERS: Final = 54  # developers.weixin.qq.com draft_add: the usual digest

Article = dict[str, Any]


def article(asked: Call, given: Any) -> Article:
    """Check one article and bring it into the kept form."""
    if not isinstance(given, dict):
        raise Refusal(47001)
    kind = text(given, "article_type") or "news"
    if kind not in {"news", "newspic"}:
        raise Refusal(40035)
    kept = words(given, asked.state.settings["limits"])
    kept |= comments(asked, given)
    kept["article_type"] = kind
    return kept | (news(asked, given, kept) if kind == "news" else newspic(asked, given))


def words(given: Mapping[str, Any], profile: str) -> Article:
    """The texts, measured."""
    kept = {name: text(given, name) for name in ("title", "author", "digest", "content")}
    if not kept["title"].strip():
        raise Refusal(45003, "title is empty")
    for name in ("title", "author", "digest"):
        measure(name, kept[name], profile)
    if not kept["content"]:
        raise Refusal(44004)
    measure_content(kept["content"])
    source = text(given, "content_source_url")
    measure_url(source)
    return kept | {"content_source_url": source, "show_cover_pic": 0, "original": 0}


def comments(asked: Call, given: Mapping[str, Any]) -> Article:
    """Comment switches; only accounts with the privilege may turn them on."""
    kept = {name: flag(given, name) for name in ("need_open_comment", "only_fans_can_comment")}
    if any(kept.values()) and not asked.account.comment_right:
        raise Refusal(88000)
    return kept


def news(asked: Call, given: Mapping[str, Any], kept: Article) -> Article:
    """What a text article has besides: HTML, cover, digest."""
    cover = shelf.permanent(asked.state, asked.appid, given.get("thumb_media_id"))
    if not cover["width"]:
        raise Refusal(40007)
    boxes = crops(given, cover, asked.state.settings["limits"])
    content = rewrite(kept["content"])
    return {
        "content": content,
        "digest": kept["digest"] or plain(content)[:DIGEST_CHARACTERS],
        "thumb_media_id": cover["media_id"],
        "thumb_url": cover["url"],
        "cover_sha": cover["sha"],
        "crops": boxes,
    }


def newspic(asked: Call, given: Mapping[str, Any]) -> Article:
    """What a picture message has besides: 1 to 20 permanent pictures, the first is the cover."""
    info = given.get("image_info")
    listed = info.get("image_list") if isinstance(info, dict) else None
    pictures = measure_list(listed or [], PICTURES, 44003, 45008)
    found = []
    for one in pictures:
        media_id = one.get("image_media_id") if isinstance(one, dict) else None
        found.append(shelf.permanent(asked.state, asked.appid, media_id))
    return {
        "thumb_media_id": found[0]["media_id"],
        "thumb_url": found[0]["url"],
        "cover_sha": found[0]["sha"],
        "crops": [],
        "pictures": [{"image_media_id": row["media_id"], "url": row["url"]} for row in found],
    }


def shown(kept: Article, *, url: str, content: bool = True) -> Article:
    """An article as draft/get and its sisters answer it."""
    names = ["article_type", "title", "author", "digest", "content_source_url"]
    names += ["thumb_media_id", "show_cover_pic", "need_open_comment", "only_fans_can_comment"]
    item = {name: kept[name] for name in names} | {"url": url, "thumb_url": kept["thumb_url"]}
    if content:
        item["content"] = kept["content"]
    if kept["crops"]:
        item["cover_info"] = {"crop_percent_list": kept["crops"]}
    if kept["article_type"] == "newspic":
        listed = [{"image_media_id": one["image_media_id"]} for one in kept["pictures"]]
        item["image_info"] = {"image_list": listed}
    return item
