"""Mass sends (群发) by API, with clientmsgid."""

import hashlib
from typing import Any, Final

from pipeline.sandbox import draftbox, jobs, sendings, shelf, verdicts
from pipeline.sandbox.addresses import FIRST_MASS, mid
from pipeline.sandbox.bodies import identity, text, whole
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.clock import DAY, MINUTE
from pipeline.sandbox.replies import OK, Refusal
from pipeline.sandbox.state import Row, dump, ids, load

# developers.weixin.qq.com Batch_Sends_and_Originality_Checks.
KEY_BYTES: Final = 64
KEY_KEPT: Final = DAY
KEY_PAUSE: Final = MINUTE
OPENIDS: Final = range(2, 10_001)
KINDS: Final = frozenset({"mpnews", "text", "voice", "music", "image", "mpvideo", "wxcard"})
TAG_REACH: Final = 0.3  # our own guess: the part of the followers that bears a tag
STATUS: Final = {
    "running": "SENDING",
    "done": "SEND_SUCCESS",
    "failed": "SEND_FAIL",
    "deleted": "DELETE",
}


@call("/cgi-bin/message/mass/sendall", publishing=True)
def sendall(asked: Call) -> dict[str, Any]:
    """To all followers or to those with a tag (old clients call it group)."""
    wanted = asked.body.get("filter")
    if not isinstance(wanted, dict):
        raise Refusal(40035)
    everybody = wanted.get("is_to_all") in (True, 1, "true")
    tagged = wanted.get("tag_id") is not None or wanted.get("group_id") is not None
    if not everybody and not tagged:
        raise Refusal(40035)
    return send(asked, 1.0 if everybody else TAG_REACH)


@call("/cgi-bin/message/mass/send", publishing=True)
def send_to(asked: Call) -> dict[str, Any]:
    """To listed followers."""
    listed = asked.body.get("touser")
    if not isinstance(listed, list) or len(listed) not in OPENIDS:
        raise Refusal(40130)
    if not all(is_openid(one) for one in listed):
        raise Refusal(40003)
    return send(asked, min(1.0, len(listed) / max(1, asked.account.followers)))


def is_openid(seen: Any) -> bool:
    """28 characters beginning with o."""
    return isinstance(seen, str) and len(seen) == 28 and seen.startswith("o")


def send(asked: Call, reach: float) -> dict[str, Any]:
    """First the key, then what is sent, then the quota; then it is accepted."""
    key = sending_key(asked)
    refuse_repeats(asked, key)
    media_id, articles = message(asked)
    sendings.spend(asked.state, asked.account, asked.now)
    job = jobs.submit(
        asked.state,
        asked.account,
        road="mass",
        hand="api",
        media_id=media_id,
        articles=articles,
        now=asked.now,
        verdict=verdicts.draw(asked.state, asked.appid, "mass", articles),
        key=key,
        reach=reach,
        delay=jobs.delay(asked.state, "mass"),
    )
    made: dict[str, Any] = {"errcode": 0, "errmsg": "send job submission success"}
    made["msg_id"] = ids(asked.state, FIRST_MASS + job)
    return made | ({"msg_data_id": ids(asked.state, mid(job))} if articles else {})


def sending_key(asked: Call) -> str:
    """clientmsgid; without one a digest of audience and content."""
    given = text(asked.body, "clientmsgid", 45067)
    if len(given.encode("utf-8")) > KEY_BYTES:
        raise Refusal(45067)
    if given:
        return given
    return "digest " + hashlib.sha256(dump(asked.body).encode()).hexdigest()


def refuse_repeats(asked: Call, key: str) -> None:
    """The same key within 24 hours: 45065 with the first msg_id; within a minute: 45066."""
    first = asked.state.one(
        "SELECT * FROM job WHERE appid = ? AND key = ? AND submitted > ? ORDER BY number LIMIT 1",
        asked.appid,
        key,
        asked.now - KEY_KEPT,
    )
    if first is None:
        return
    asked.state.run("UPDATE job SET tried = ? WHERE number = ?", asked.now, first["number"])
    if asked.now - first["tried"] < KEY_PAUSE:
        raise Refusal(45066, "same clientmsgid retry too fast")
    raise Refusal(45065, msg_id=ids(asked.state, FIRST_MASS + first["number"]))


def message(asked: Call) -> tuple[str, list[dict[str, Any]]]:
    """The draft that is sent; other kinds of message leave no article behind."""
    kind = asked.body.get("msgtype")
    if not isinstance(kind, str) or kind not in KINDS:
        raise Refusal(40008)
    payload = asked.body.get("images" if kind == "image" and "images" in asked.body else kind)
    if not isinstance(payload, dict):
        raise Refusal(40035)
    if kind == "mpnews":
        row = draftbox.draft(asked.state, asked.appid, payload.get("media_id"))
        return row["media_id"], load(row, "articles")
    if kind == "text" and not text(payload, "content"):
        raise Refusal(44004)
    media_ids = payload.get("media_ids", [payload.get("media_id")])
    if kind in {"image", "voice"}:
        for media_id in media_ids if isinstance(media_ids, list) else [None]:
            shelf.permanent(asked.state, asked.appid, media_id)
    return "", []


@call("/cgi-bin/message/mass/preview", publishing=True)
def preview(asked: Call) -> dict[str, Any]:
    """To one person; nothing is published and no send is spent."""
    named = text(asked.body, "towxname", 40003)
    if not named and not is_openid(asked.body.get("touser")):
        raise Refusal(40003)
    message(asked)
    number = asked.state.count("SELECT max(number) FROM job") + FIRST_MASS
    return {
        "errcode": 0,
        "errmsg": "preview success",
        "msg_id": ids(asked.state, number),
    }


def sending(asked: Call) -> Row:
    """The send behind a msg_id, or 40059."""
    number = identity(asked.body, "msg_id", 40059) - FIRST_MASS
    job = asked.state.one(
        "SELECT * FROM job WHERE number = ? AND appid = ? AND road = 'mass'", number, asked.appid
    )
    if job is None:
        raise Refusal(40059)
    return job


@call("/cgi-bin/message/mass/get", publishing=True)
def get(asked: Call) -> dict[str, Any]:
    """How a send stands."""
    job = sending(asked)
    number = ids(asked.state, FIRST_MASS + job["number"])
    return {"msg_id": number, "msg_status": STATUS[job["state"]]}


@call("/cgi-bin/message/mass/delete", publishing=True)
def delete(asked: Call) -> dict[str, Any]:
    """Delete one article (1-based), or all where article_idx is 0 or absent."""
    job = sending(asked)
    if job["state"] != "done":
        raise Refusal(40059)
    most = len(load(job, "articles"))
    idx = whole(asked.body, "article_idx", 0, low=0, high=most, code=40060)
    jobs.delete(asked.state, job, idx, asked.now)
    return OK
