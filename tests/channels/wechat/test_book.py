"""The book of calls: what is called stands in it, what stands in it is called."""

import dataclasses
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from pipeline.channels.wechat import errcodes
from pipeline.channels.wechat.book import ANYWHERE, BOOK
from pipeline.channels.wechat.calls import (
    comments,
    drafts,
    freepublish,
    mass,
    media,
    quota,
    statistics,
)
from pipeline.channels.wechat.client import stable_token
from pipeline.channels.wechat.quota import DAILY
from pipeline.channels.wechat.reply import Reply
from pipeline.channels.wechat.request import Media, Request
from tests.channels.wechat.desk import Desk
from tests.conftest import ROOT

PICTURE = Media(name="a.png", mime="image/png", data=b"x")
IDS = ("media_id", "url", "publish_id", "msg_status", "access_token", "expires_in")
ANSWER = dict.fromkeys(IDS, "1")


def figures(client: Any, name: str) -> Reply:
    return statistics.ask(client, name.rsplit("/", 1)[-1], "d", "d")


CALLS: tuple[Callable[[Any], object], ...] = (
    lambda c: media.upload_image(c, PICTURE),
    lambda c: media.add_material(c, PICTURE),
    lambda c: media.delete_material(c, "m"),
    lambda c: drafts.add(c, [{}]),
    lambda c: drafts.update(c, "m", 0, {}),
    lambda c: drafts.get(c, "m"),
    lambda c: drafts.page(c, 0, 20),
    drafts.total,
    lambda c: drafts.delete(c, "m"),
    lambda c: freepublish.submit(c, "m"),
    lambda c: freepublish.status(c, "1"),
    lambda c: freepublish.article(c, "a"),
    lambda c: freepublish.page(c, 0, 20),
    lambda c: mass.send_all(c, "m", "k"),
    lambda c: mass.status(c, "1"),
    lambda c: mass.preview(c, "m", {}),
    lambda c: comments.page(c, 1, 0, begin=0, kind=0),
    lambda c: comments.elect(c, 1, 0, 1, elected=True),
    lambda c: comments.elect(c, 1, 0, 1, elected=False),
    lambda c: comments.reply(c, 1, 0, 1, "谢谢"),
    lambda c: comments.take_back(c, 1, 0, 1),
    lambda c: quota.quota(c, "/cgi-bin/draft/add"),
    lambda c: stable_token(c.line, force=False),
    *(partial(figures, name=fact.path) for fact in BOOK if fact.path.startswith("/datacube/")),
)


@dataclass
class Listener:
    """Hears each request and answers with every id."""

    heard: list[Request] = field(default_factory=list)

    def call(self, request: Request) -> Reply:
        self.heard.append(request)
        return Reply(request=request, body=ANSWER)

    def exchange(self, request: Request, _token: str) -> Reply:
        return self.call(request)


@pytest.fixture
def heard(desk: Desk) -> list[Request]:
    listener = Listener()
    real = desk.opened("http://127.0.0.1:1").client

    class Line:
        account, secret, exchange = real.line.account, real.line.secret, listener.exchange

    class Caller:
        line, call = Line, listener.call

    for call in CALLS:
        call(Caller)
    return listener.heard


def test_every_call_stands_in_the_book_with_its_method_and_its_care(heard: list[Request]):
    made = {(one.path, one.method, one.once) for one in heard}
    assert made == {(fact.path, fact.method, fact.once) for fact in BOOK}
    assert len(BOOK) == len({fact.path for fact in BOOK})


def test_every_figure_that_we_ask_for_is_in_the_book():
    source = (ROOT / "pipeline/channels/wechat/statistics.py").read_text(encoding="utf-8")
    for fact in BOOK:
        if fact.path.startswith("/datacube/"):
            assert f'"{fact.path.rsplit("/", 1)[-1]}"' in source


def test_every_refusal_in_the_book_has_words():
    assert set(ANYWHERE) <= set(errcodes.WORDS)
    for fact in BOOK:
        assert set(fact.codes) <= set(errcodes.WORDS), fact.path
        assert not set(fact.codes) & set(ANYWHERE), fact.path


def test_a_call_that_is_made_once_says_how_its_effect_is_looked_for():
    usual = {f.name: f.default for f in dataclasses.fields(BOOK[0])}["silence"]
    assert all((fact.silence != usual) == fact.once for fact in BOOK)


def test_every_quota_of_the_ledger_is_about_a_call_of_the_book():
    not_called = {"/cgi-bin/freepublish/delete", "/cgi-bin/message/mass/delete"}
    assert set(DAILY) - {fact.path for fact in BOOK} == not_called


def test_the_page_is_printed_from_the_tables():
    """Print it anew: python tools/print_wechat_api.py > docs/wechat-api.md."""
    tool = [sys.executable, ROOT / "tools/print_wechat_api.py"]
    printed = subprocess.run(tool, check=True, capture_output=True)
    page = (ROOT / "docs/wechat-api.md").read_bytes()
    assert page.decode() == printed.stdout.decode()
