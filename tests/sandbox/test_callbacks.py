"""Finished jobs are told to the callback URL, signed, and again where nobody says success."""

import hashlib
import queue
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.sandbox.caller import Caller, Platform


class Desk:
    """A callback URL that keeps what it hears and answers what it was told to."""

    def __init__(self) -> None:
        self.heard: queue.Queue[tuple[dict[str, str], ET.Element]] = queue.Queue()
        self.answers: list[bytes] = []
        heard, answers = self.heard, self.answers

        class Door(BaseHTTPRequestHandler):
            """Takes POSTs."""

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                query = {k: v[0] for k, v in parse_qs(urlsplit(self.path).query).items()}
                heard.put((query, ET.fromstring(body)))  # noqa: S314  our own sandbox wrote it
                answer = answers.pop(0) if answers else b"success"
                self.send_response(200)
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_parts: object) -> None:
                """Stay silent."""

        self.server = HTTPServer(("127.0.0.1", 0), Door)
        self.url = f"http://127.0.0.1:{self.server.server_port}/wx"


@pytest.fixture
def desk(platform: Platform, caller: Caller) -> Iterator[Desk]:
    """A desk that the account's callbacks go to."""
    made = Desk()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.02,))
    thread.start()
    platform.tell("accounts", appid=caller.appid, callback_url=made.url, callback_token="tok")
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def test_c40_one_signed_post_when_a_submission_finishes(
    platform: Platform, caller: Caller, desk: Desk
):
    made = caller.post("freepublish/submit", {"media_id": caller.draft("甲 & 乙", "次条")})
    platform.step(20)
    query, xml = desk.heard.get(timeout=5)
    joined = "".join(sorted(["tok", query["timestamp"], query["nonce"]]))
    assert query["signature"] == hashlib.sha1(joined.encode(), usedforsecurity=False).hexdigest()
    assert xml.findtext("Event") == "PUBLISHJOBFINISH"
    assert xml.findtext("MsgId") is None
    info = xml.find("PublishEventInfo")
    assert info is not None
    assert info.findtext("publish_id") == str(made["publish_id"])
    assert info.findtext("publish_status") == "0"
    urls = [one["url"] for one in platform.published(caller)]
    assert [node.text for node in info.iter("article_url")] == urls
    assert desk.heard.empty()


def test_a_refused_submission_names_each_failure(platform: Platform, caller: Caller, desk: Desk):
    caller.post("freepublish/submit", {"media_id": caller.draft("题[[4:1,2]]", "次条")})
    platform.step(20)
    _, xml = desk.heard.get(timeout=5)
    assert [node.text for node in xml.iter("fail_idx")] == ["1", "2"]
    assert xml.find(".//article_id") is None


def test_an_event_is_told_three_times_at_most(platform: Platform, caller: Caller, desk: Desk):
    desk.answers[:] = [b"busy", b"busy", b"busy"]
    made = caller.send(caller.draft())
    platform.step(20)
    told = [desk.heard.get(timeout=5)[1] for _ in range(3)]
    assert {xml.findtext("MsgID") for xml in told} == {str(made["msg_id"])}
    assert {xml.findtext("Status") for xml in told} == {"send success"}
    assert desk.heard.empty()
