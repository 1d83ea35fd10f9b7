"""群发: every follower is told. developers.weixin.qq.com Batch_Sends_and_Originality_Checks."""

from collections.abc import Mapping
from typing import Any

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply
from pipeline.channels.wechat.request import Request

SENT_ALREADY = 45065  # with the msg_id of the first call under this key
_ROOT = "/cgi-bin/message/mass"


def send_all(client: Client, media_id: str, key: str) -> Reply:
    """Send to all followers under our own key; 45065 is an answer here, not an error."""
    body = {
        "filter": {"is_to_all": True},
        "mpnews": {"media_id": media_id},
        "msgtype": "mpnews",
        "send_ignore_reprint": 0,
        "clientmsgid": key,
    }
    accept = frozenset({SENT_ALREADY})
    return client.call(Request(path=f"{_ROOT}/sendall", body=body, once=True, accept=accept))


def status(client: Client, msg_id: str) -> str:
    """SENDING, SEND_SUCCESS, SEND_FAIL, DELETE, or a word that nobody has documented."""
    return client.call(Request(path=f"{_ROOT}/get", body={"msg_id": msg_id})).ident("msg_status")


def preview(client: Client, media_id: str, reader: Mapping[str, Any]) -> None:
    """Show a draft to one reader: {"towxname": 微信号} or {"touser": openid}; 100 a day."""
    body = {**reader, "mpnews": {"media_id": media_id}, "msgtype": "mpnews"}
    client.call(Request(path=f"{_ROOT}/preview", body=body))
