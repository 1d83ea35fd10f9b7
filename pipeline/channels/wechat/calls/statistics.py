"""/datacube: only what lives; six older article calls answer 47009.

developers.weixin.qq.com getusersummary, getusercumulate, getbizsummary, getarticletotaldetail.
"""

from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.reply import Reply
from pipeline.channels.wechat.request import Request


def ask(client: Client, name: str, start: str, end: str) -> Reply:
    """One statistics call over Beijing dates `YYYY-MM-DD`, both inclusive."""
    body = {"begin_date": start, "end_date": end}
    return client.call(Request(path=f"/datacube/{name}", body=body))
