"""What the platform says of our quotas: developers.weixin.qq.com openApi-mgnt getApiQuota."""

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply
from pipeline.channels.wechat.request import Request

NO_PERMISSION = 76022


def quota(client: Client, path: str) -> Reply:
    """`quota` with daily_limit, used, remain; 76022 where the account may not use the call."""
    body = {"cgi_path": path}
    accept = frozenset({NO_PERMISSION})
    return client.call(Request(path="/cgi-bin/openapi/quota/get", body=body, accept=accept))
