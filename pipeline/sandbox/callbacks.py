"""Events pushed to an account's callback URL (服务器配置), in plain mode.

A delivery has 5 seconds and three tries in all; the answer `success` or nothing ends it.
"""

import asyncio
import hashlib
import http.client
import secrets
from typing import Any, Final
from urllib.parse import urlencode, urlsplit
from xml.sax.saxutils import escape

from pipeline.sandbox import accounts
from pipeline.sandbox.addresses import FIRST_MASS, FIRST_PUBLISH
from pipeline.sandbox.clock import SECOND, wall
from pipeline.sandbox.state import Row, State, load

# developers.weixin.qq.com Receiving_event_pushes.
TIMEOUT_S: Final = 5
TRIES: Final = 3
TEXT_XML: Final = {"Content-Type": "text/xml"}
FOLLOWER: Final = "o" + "SandboxFollower".ljust(27, "0")
RUNNING: Final[set[asyncio.Task[None]]] = set()  # the loop itself keeps no hold on its tasks


def tell(state: State, number: int) -> None:
    """Put the event of a finished submission on its way."""
    job = state.all("SELECT * FROM job WHERE number = ?", number)[0]
    account = accounts.find(state, job["appid"])
    if account is None or not account.callback_url:
        return
    urls = state.all("SELECT idx, url FROM publication WHERE job = ? ORDER BY idx", number)
    event = published(job, urls) if job["road"] == "publish" else sent(job, urls, account.followers)
    xml = envelope(account.original_id(), job["due"] or job["submitted"], event)
    state.add("event", {"appid": job["appid"], "xml": xml, "tries": 0})


def envelope(name: str, at: int, event: str) -> str:
    """What every event begins with."""
    head = element("ToUserName", name) + element("FromUserName", FOLLOWER)
    head += f"<CreateTime>{at // SECOND}</CreateTime>" + element("MsgType", "event")
    return f"<xml>{head}{event}</xml>"


def element(name: str, value: Any) -> str:
    """One element; numbers bare, texts escaped."""
    return f"<{name}>{escape(str(value))}</{name}>"


def listed(urls: list[Row], names: tuple[str, str]) -> str:
    """Repeated <item> elements with place and address."""
    place, address = names
    return "".join(
        f"<item>{element(place, row['idx'])}{element(address, row['url'])}</item>" for row in urls
    )


def published(job: Row, urls: list[Row]) -> str:
    """PUBLISHJOBFINISH; several failures are repeated elements."""
    info = element("publish_id", FIRST_PUBLISH + job["number"])
    info += element("publish_status", job["code"])
    if job["state"] == "done" and job["code"] == 0:
        items = listed(urls, ("idx", "article_url"))
        info += element("article_id", job["article_id"])
        info += f"<article_detail><count>{len(urls)}</count>{items}</article_detail>"
    info += "".join(element("fail_idx", idx) for idx in load(job, "fail_idx"))
    head = element("Event", "PUBLISHJOBFINISH")
    return f"{head}<PublishEventInfo>{info}</PublishEventInfo>"


def sent(job: Row, urls: list[Row], followers: int) -> str:
    """MASSSENDJOBFINISH; note the spelling MsgID."""
    well = job["state"] == "done"
    total = int(followers * job["reach"])
    counts = {"TotalCount": total, "FilterCount": total}
    counts |= {"SentCount": total if well else 0, "ErrorCount": 0 if well else total}
    items = listed(urls, ("ArticleIdx", "ArticleUrl"))
    return (
        element("Event", "MASSSENDJOBFINISH")
        + element("MsgID", FIRST_MASS + job["number"])
        + element("Status", "send success" if well else f"err({job['code']})")
        + "".join(element(name, count) for name, count in counts.items())
        + f"<ArticleUrlResult><Count>{len(urls)}</Count><ResultList>{items}</ResultList>"
        "</ArticleUrlResult>"
    )


def kick(state: State) -> None:
    """Deliver what waits, each event in a task of its own; called outside transactions."""
    for row in state.all("SELECT * FROM event WHERE tries = 0 ORDER BY number"):
        state.run("UPDATE event SET tries = 1 WHERE number = ?", row["number"])
        task = asyncio.get_running_loop().create_task(deliver(state, row))
        RUNNING.add(task)
        task.add_done_callback(RUNNING.discard)


async def deliver(state: State, row: Row) -> None:
    """Try up to three times, then let it be."""
    if account := accounts.find(state, row["appid"]):
        for _ in range(TRIES):
            heard = await asyncio.to_thread(push, account, row["xml"].encode())
            if heard:
                break
    state.run("DELETE FROM event WHERE number = ?", row["number"])


def push(account: accounts.Account, body: bytes) -> bool:
    """One try: signed query, XML body."""
    parts = urlsplit(account.callback_url)
    stamp, nonce = str(wall() // SECOND), secrets.token_hex(5)
    signed = "".join(sorted((account.callback_token, stamp, nonce)))
    query = {"signature": hashlib.sha1(signed.encode(), usedforsecurity=False).hexdigest()}
    query |= {"timestamp": stamp, "nonce": nonce, "openid": FOLLOWER}
    link = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=TIMEOUT_S)
    try:
        link.request("POST", f"{parts.path or '/'}?{urlencode(query)}", body, TEXT_XML)
        reply = link.getresponse()
        return reply.status == 200 and reply.read(64).strip() in {b"", b"success"}
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()
