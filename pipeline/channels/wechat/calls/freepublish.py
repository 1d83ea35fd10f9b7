"""发布: live, but nobody is told. developers.weixin.qq.com freepublish_submit, _get, _batchget."""

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply, as_ident
from pipeline.channels.wechat.request import Request

_ROOT = "/cgi-bin/freepublish"


def submit(client: Client, media_id: str) -> dict[str, str]:
    """`publish_id` and, where given, `msg_data_id`: accepted, not yet live."""
    request = Request(path=f"{_ROOT}/submit", body={"media_id": media_id}, once=True)
    reply = client.call(request)
    ids = {"publish_id": reply.ident("publish_id")}
    data_id = as_ident(reply.body.get("msg_data_id"))
    return {**ids, "msg_data_id": data_id} if data_id else ids


def status(client: Client, publish_id: str) -> Reply:
    """`publish_status` and, once live, `article_id` and `article_detail`."""
    return client.call(Request(path=f"{_ROOT}/get", body={"publish_id": publish_id}))


def article(client: Client, article_id: str) -> Reply:
    """`news_item` of what is live under one id."""
    return client.call(Request(path=f"{_ROOT}/getarticle", body={"article_id": article_id}))


def page(client: Client, offset: int, count: int) -> Reply:
    """One page of what was published without notice, newest first, without the texts."""
    body = {"offset": offset, "count": count, "no_content": 1}
    return client.call(Request(path=f"{_ROOT}/batchget", body=body))
