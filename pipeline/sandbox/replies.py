"""What the platform answers: JSON with its habits, and the table of refusals."""

import json
import secrets
from dataclasses import dataclass
from typing import Any, Final

JSON_TYPE: Final = "application/json; encoding=utf-8"
TEXT_TYPE: Final = "text/plain"  # no charset, although the body is UTF-8

# Codes and messages: developers.weixin.qq.com Return_code_descriptions_new, draft_add,
# freepublish_submit, openapi quota and the data-cube pages.
ERRMSG: Final[dict[int, str]] = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40004: "invalid media type",
    40005: "invalid file type",
    40006: "invalid media size",
    40007: "invalid media_id",
    40008: "invalid message type",
    40009: "invalid image size",
    40013: "invalid appid",
    40014: "invalid access_token",
    40035: "invalid parameter",
    40059: "invalid msg id",
    40060: "invalid article idx",
    40097: "invalid args",
    40125: "invalid appsecret",
    40130: "invalid openid list size, at least two openid",
    40137: "invalid image format",
    40164: "invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist",
    40243: "AppSecret frozen",
    41001: "access_token missing",
    41002: "appid missing",
    41004: "appsecret missing",
    41005: "media data missing",
    41006: "media_id missing",
    42001: "access_token expired",
    43002: "require POST method",
    44001: "empty media data",
    44002: "empty post data",
    44003: "empty news data",
    44004: "empty content",
    45001: "media size out of limit",
    45002: "content size out of limit",
    45003: "title size out of limit",
    45004: "description size out of limit",
    45005: "url size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit, must slower, retry next minute",
    45028: "has no masssend quota",
    45065: "clientmsgid exist",
    45066: "same clientmsgid retry too fast",
    45067: "clientmsgid size out of limit",
    45074: "material list size out of limit",
    45083: "speed out of range",
    45084: "speed missing",
    45106: "this api is unsupported, please use draft",
    45110: "author size out of limit",
    45166: "invalid content",
    47001: "data format error",
    47009: "this api is offline, please use the new api",
    48001: "api unauthorized",
    48006: "forbid to clear quota because of reaching the limit",
    53402: "封面裁剪失败",
    53503: "该草稿未通过发布检查",
    53504: "需前往公众平台官网使用草稿",
    53505: "请手动保存成功后再发表",
    53600: "Article ID 无效",
    61500: "date format error",
    61501: "date range error",
    61503: "data not ready",
    76001: "rid not found",
    76002: "rid not belong to this appid",
    76003: "invalid cgi_path form",
    76004: "rid is older than 7 days",
    76021: "cgi_path not found, please check",
    76022: "could not use this cgi_path, no permission",
    88000: "without comment privilege",
    88001: "msg_data is not exists",
    88002: "the article is limit for safety",
    88003: "elected comment upper limit",
    88004: "comment was deleted by user",
    88005: "already reply",
    88007: "reply content beyond max len or content len is zero",
    88008: "comment is not exists",
    88009: "reply is not exists",
    88010: "count range error. cout <= 0 or count > 50",
}


class Refusal(Exception):
    """A call is answered with an errcode."""

    def __init__(self, code: int, errmsg: str = "", **extra: Any) -> None:
        self.code = code
        self.errmsg = errmsg or ERRMSG.get(code, "system error")
        self.extra = extra
        super().__init__(f"{code} {self.errmsg}")

    def body(self, rid: str) -> dict[str, Any]:
        """The reply: integer errcode, errmsg with the request id at its end."""
        return {"errcode": self.code, "errmsg": f"{self.errmsg} rid: {rid}", **self.extra}


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A reply that is a file."""

    content: bytes
    mime: str


OK: Final[dict[str, Any]] = {"errcode": 0, "errmsg": "ok"}


def new_rid(now: int) -> str:
    """Three groups of eight hex digits; the first is the Unix second."""
    return f"{now // 1_000_000:08x}-{secrets.token_hex(4)}-{secrets.token_hex(4)}"


def encode(reply: dict[str, Any]) -> bytes:
    r"""JSON as the platform writes it: raw UTF-8, slashes escaped as \/."""
    text = json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
    return text.replace("/", "\\/").encode()
