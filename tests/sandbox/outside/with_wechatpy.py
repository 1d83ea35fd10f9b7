"""Run by the Python of another environment: wechatpy, unchanged but for its base address.

    python with_wechatpy.py BASE APPID SECRET PICTURE VIDEO

Prints the answers by name as JSON; a call that fails ends the run.
"""

import json
import sys
import urllib.request
from pathlib import Path

from wechatpy import WeChatClient
from wechatpy.exceptions import WeChatClientException

base, appid, secret = sys.argv[1:4]
picture, video = map(Path, sys.argv[4:])
seen = {}


class Pointed(WeChatClient):
    """The address of the token is written into the library, so this one method is ours."""

    API_BASE_URL = f"{base}/cgi-bin/"

    def fetch_access_token(self):
        given = {"grant_type": "client_credential", "appid": self.appid, "secret": self.secret}
        return self._fetch_access_token(url=f"{base}/cgi-bin/token", params=given)


def note(name, answer):
    """Keep an answer."""
    seen[name] = answer
    return answer


def refused(name, call, *given: object, **named: object):
    """Keep the errcode of a call that is to be refused."""
    try:
        call(*given, **named)
    except WeChatClientException as error:
        note(name, error.errcode)
    else:
        note(name, 0)


def step(seconds):
    """Let time pass on the platform."""
    body = json.dumps({"step_s": seconds}).encode()
    urllib.request.urlopen(f"{base}/_sandbox/clock", body).read()  # noqa: S310  loopback


def draft(title):
    """A draft with the texts that break careless clients."""
    article = {"title": title, "author": "林小满", "digest": "摘要", "thumb_media_id": cover}
    article |= {"content": "<p>今日“大雪”😀</p>", "need_open_comment": True}
    return {"articles": [article]}


client = Pointed(appid, secret)
client.datacube.API_BASE_URL = f"{base}/datacube/"
note("token", len(client.fetch_access_token()["access_token"]) > 100)
with picture.open("rb") as file:
    note("uploadimg", client.media.upload_image(file)[:16])
with picture.open("rb") as file:
    temporary = note("upload", client.media.upload("image", file))["media_id"]
note("download", len(client.media.download(temporary).content))
with picture.open("rb") as file:
    cover = note("add image", client.material.add("image", file))["media_id"]
with video.open("rb") as file:
    film = client.material.add("video", file, title="片名", introduction="简介")["media_id"]
note("get video", client.material.get(film))
note("count", client.material.get_count())
note("batchget", client.material.batchget("image", 0, 20))
note("get image", len(client.material.get(cover).content))
note("delete video", client.material.delete(film))
refused("get deleted", client.material.get, film)

# 1.8.18 knows neither drafts nor publishing: there their paths are asked bare.
add = client.draft.add if hasattr(client, "draft") else None
media_id = (
    add(draft("头条")["articles"]) if add else client.post("draft/add", data=draft("头条"))
)["media_id"]
note("draft get", client.post("draft/get", data={"media_id": media_id})["news_item"][0]["title"])
if add:
    note("draft get 2", client.draft.get(media_id)["news_item"][0]["content"])
    note("draft update", client.draft.update(media_id, 0, draft("改过")["articles"][0]))
    note("draft count", client.draft.count())
    note("draft batchget", client.draft.batchget(0, 20, 1))
    other = client.draft.add(draft("丢掉")["articles"])["media_id"]
    note("draft delete", client.draft.delete(other))
    refused("draft gone", client.draft.get, other)
    note("submit", client.freepublish.submit(media_id))
    publish_id = seen["submit"]["publish_id"]
    step(60)
    done = note("published", client.freepublish.get(publish_id))
    note("article", client.freepublish.getarticle(done["article_id"]))
    note("published list", client.freepublish.batchget(0, 20, 0))
    note("published delete", client.freepublish.delete(done["article_id"], 1))
    media_id = client.draft.add(draft("群发")["articles"])["media_id"]

article = client.message.send_mass_article
who = "tag_or_users" if add else "group_or_users"
note("preview", article(media_id=media_id, preview=True, **{who: "xiaoman"}))
sent = note("send", article(media_id=media_id, is_to_all=True, **{who: None}))
refused("quota", client.message.send_mass_text, content="再来", is_to_all=True, **{who: None})
step(7 * 86_400)
note("send state", client.message.get_mass(sent["msg_id"])["msg_status"])
place = (sent["msg_data_id"], 0)
note("open", client.material.open_comment(*place))
comments = note("comments", client.material.list_comment(*place))["comment"]
one = (*place, comments[0]["user_comment_id"])
note("elect", client.material.markelect_comment(*one))
note("reply", client.material.add_reply_comment(*one, "谢谢"))
note("elected", client.material.list_comment(*place, type=2))
note("unreply", client.material.delete_reply_comment(*one))
note("unelect", client.material.unmarkelect_comment(*one))
note("delete", client.material.delete_comment(*one))
refused("deleted", client.material.markelect_comment, *one)
note("close", client.material.close_comment(*place))
note("summary", client.datacube.get_user_summary("2026-12-01", "2026-12-06"))
note("cumulate", client.datacube.get_user_cumulate("2026-12-01", "2026-12-06"))
refused("retired", client.datacube.get_article_summary, "2026-12-01", "2026-12-01")
note("send delete", client.message.delete_mass(sent["msg_id"]))
with picture.open("rb") as file:
    note("upload thumb", "thumb_media_id" in client.media.upload("thumb", file))
json.dump(seen, sys.stdout)
