"""Cards of the platform: 公众号名片, mini-program, video; what only its console can insert."""

import re

import comrak

from pipeline.model.content import Level
from pipeline.text import cards
from pipeline.text.blocks_registry import Args, block
from pipeline.text.page import Page, escape

_VID = re.compile(r"wxv_\d{5,30}")
_BIZ = re.compile(r"[A-Za-z0-9+/]{8,40}={0,2}")
_APPID = re.compile(r"wx[0-9a-f]{16}")


@block("mp-profile", "名片", "公众号名片")
def profile(node: comrak.AstNode, args: Args, page: Page) -> str:
    """`:::mp-profile id=MzI… nickname=青春临川`."""
    values = {**args.values}
    values.setdefault("nickname", args.words)
    if not _BIZ.fullmatch(values.get("id", "")) or not values["nickname"]:
        need = "id（账号的 __biz）和 nickname（账号名）"
        return _by_hand(node, page, f"公众号名片：{values['nickname'] or '未写名称'}", need)
    return cards.profile(values)


@block("miniprogram", "小程序")
def miniprogram(node: comrak.AstNode, args: Args, page: Page) -> str:
    """`:::miniprogram 标题 appid=wx… path=pages/index image=…`; type=text is a link of words."""
    values = {"title": args.words, **args.values}
    if not _APPID.fullmatch(values.get("appid", "")) or not values.get("path"):
        return _by_hand(node, page, f"小程序：{values['title'] or '未写标题'}", "appid 和 path")
    if values.get("type") == "text":
        return (
            f"<p{page.theme.of('p')}>{cards.miniprogram_link(values, escape(values['title']))}</p>"
        )
    return cards.miniprogram(values)


@block("video", "视频")
def video(node: comrak.AstNode, args: Args, page: Page) -> str:
    """`:::video 标题 vid=wxv_…`."""
    if not _VID.fullmatch(vid := args.get("vid")):
        return _by_hand(
            node, page, f"视频：{args.words or '未写标题'}", "vid（wxv_ 开头，见素材库）"
        )
    return cards.video(vid, args.get("cover", "封面"))


@block("channels", "视频号")
def channels(node: comrak.AstNode, args: Args, page: Page) -> str:
    """Its ids cannot be made outside the console."""
    return _by_hand(node, page, f"视频号：{args.words or '未写标题'}", "")


@block("audio", "音频")
def audio(node: comrak.AstNode, args: Args, page: Page) -> str:
    """Its ids cannot be made outside the console."""
    return _by_hand(node, page, f"音频：{args.words or '未写标题'}", "")


def _by_hand(node: comrak.AstNode, page: Page, what: str, need: str) -> str:
    """A place that a person fills in the console, and a finding that says so."""
    if need:
        message = f"{what}缺少 {need}，已留出位置，请补上或在后台插入"
        page.find(node, "G3", Level.SHOULD, message)
    else:
        message = f"{what}只能在后台插入，已留出位置"
        page.find(node, "G3", Level.HINT, message, reason="接口不提供这种卡片的编号")
    return f"<p{page.theme.of('.by-hand')}>请在后台插入{escape(what)}</p>"
