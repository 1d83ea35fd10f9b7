"""留言: developers.weixin.qq.com Comments management. `index` counts from 0 here."""

from typing import Final

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply
from pipeline.channels.wechat.request import Request

# The page refuses 50, the errmsg only more than 50: 49 is right by both.
PAGE: Final = 49
_ROOT: Final = "/cgi-bin/comment"


def page(client: Client, msg_data_id: int, index: int, *, begin: int, kind: int) -> Reply:
    """`total` and `comment`; kind 0 all, 1 plain, 2 elected."""
    body = {"msg_data_id": msg_data_id, "index": index, "begin": begin, "count": PAGE}
    return client.call(Request(path=f"{_ROOT}/list", body={**body, "type": kind}))


def elect(client: Client, msg_data_id: int, index: int, comment: int, *, elected: bool) -> None:
    """精选 or not; harmless to repeat."""
    name = "markelect" if elected else "unmarkelect"
    client.call(Request(path=f"{_ROOT}/{name}", body=_one(msg_data_id, index, comment)))


def reply(client: Client, msg_data_id: int, index: int, comment: int, words: str) -> None:
    """Answer a comment in the account's name: the platform keeps one answer to each."""
    body = {**_one(msg_data_id, index, comment), "content": words}
    client.call(Request(path=f"{_ROOT}/reply/add", body=body, once=True))


def take_back(client: Client, msg_data_id: int, index: int, comment: int) -> None:
    """Delete the account's answer."""
    client.call(Request(path=f"{_ROOT}/reply/delete", body=_one(msg_data_id, index, comment)))


def _one(msg_data_id: int, index: int, comment: int) -> dict[str, int]:
    return {"msg_data_id": msg_data_id, "index": index, "user_comment_id": comment}
