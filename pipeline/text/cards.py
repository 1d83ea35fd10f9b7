"""Markup of the platform's own components, as its editor writes them in published articles."""

from collections.abc import Mapping

from pipeline.text.page import attribute

# key an author writes -> attribute (mp.weixin.qq.com editor; names also as doocs/md takes them)
_PROFILE = {
    "id": "data-id",
    "nickname": "data-nickname",
    "alias": "data-alias",
    "headimg": "data-headimg",
    "signature": "data-signature",
    "servicetype": "data-service_type",
    "verify": "data-verify_status",
}
_MINIPROGRAM = {
    "appid": "data-miniprogram-appid",
    "path": "data-miniprogram-path",
    "title": "data-miniprogram-title",
    "image": "data-miniprogram-imageurl",
}
_CLASS = "js_uneditable custom_select_card"


def profile(values: Mapping[str, str]) -> str:
    """A 公众号名片; `id` is the account's __biz."""
    told = {"servicetype": "1", "verify": "0", **values}
    more = ' data-pluginname="mpprofile" data-from="0" data-is_biz_ban="0"'
    tag = f'mp-common-profile class="{_CLASS} mp_profile_iframe"{more}{_written(told, _PROFILE)}'
    card = f"<{tag}></mp-common-profile>"
    return f'<section class="mp_profile_iframe_wrp" nodeleaf="">{card}</section>'


def miniprogram(values: Mapping[str, str]) -> str:
    """A card of a mini-program (developers.weixin.qq.com, 图文消息支持小程序)."""
    more = ' data-miniprogram-type="card"'
    tag = f"mp-common-miniprogram{_written(values, _MINIPROGRAM)}{more}"
    return f'<section nodeleaf=""><{tag}></mp-common-miniprogram></section>'


def miniprogram_link(values: Mapping[str, str], text: str) -> str:
    """Words that open a mini-program; `text` is HTML."""
    only = {k: values.get(k, "") for k in ("appid", "path")}
    return f'<a{_written(only, _MINIPROGRAM)} href="">{text}</a>'


def video(vid: str, cover: str = "") -> str:
    """A video of the account's own library, by the vid that its console shows."""
    address = (
        "https://mp.weixin.qq.com/mp/readtemplate?t=pages/video_player_tmpl"
        f"&action=mpvideo&auto=0&vid={vid}"
    )
    front = f' data-cover="{attribute(cover)}"' if cover else ""
    return (
        '<section nodeleaf=""><iframe class="video_iframe rich_pages wx_video_iframe"'
        f' data-src="{attribute(address)}" data-mpvid="{attribute(vid)}" data-vidtype="2"{front}'
        ' data-ratio="1.7777777777777777" data-w="1920"></iframe></section>'
    )


def _written(values: Mapping[str, str], names: Mapping[str, str]) -> str:
    return "".join(
        f' {name}="{attribute(values[key])}"' for key, name in names.items() if values.get(key)
    )
