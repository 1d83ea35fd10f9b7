"""Whatever JSON comes back, the client answers with a value or an error of ours."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.channels import Errand
from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.drafting import Drafting
from pipeline.channels.wechat.mass import Mass
from pipeline.channels.wechat.publish import Publish
from pipeline.channels.wechat.reply import Reply, parse
from pipeline.channels.wechat.request import Request
from pipeline.channels.wechat.statistics import WeChatStatistics
from pipeline.model.errors import PlatformError
from tests.channels.wechat.desk import Desk

NAMES = st.sampled_from(
    [
        "errcode",
        "errmsg",
        "item",
        "total_count",
        "content",
        "news_item",
        "title",
        "author",
        "thumb_media_id",
        "image_info",
        "image_list",
        "update_time",
        "article_id",
        "media_id",
        "publish_id",
        "publish_status",
        "fail_idx",
        "article_detail",
        "idx",
        "url",
        "is_deleted",
        "msg_id",
        "msg_status",
        "list",
        "detail",
        "detail_list",
        "ref_date",
        "read_user",
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
JSON = st.recursive(
    LEAVES | st.sampled_from([0, "0", "T", "SENDING"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
BODIES = st.dictionaries(NAMES, JSON, max_size=8)


class Said(Client):
    """A line on which one reply comes, whatever is asked."""

    body: dict[str, Any]

    def call(self, request: Request) -> Reply:
        return Reply(request=request, body=self.body)


def client(body: dict[str, Any]) -> Said:
    real = Desk(folder=Path()).opened("http://127.0.0.1:9").client
    said = Said(line=real.line, ledger=real.ledger, tokens=real.tokens)
    object.__setattr__(said, "body", body)
    return said


@given(st.binary(max_size=60))
def test_any_bytes_are_an_object_or_no_answer(raw: bytes):
    try:
        assert isinstance(parse(Request(path="/x"), raw).body, dict)
    except PlatformError:
        return


def errand(**remote: str) -> Errand:
    desk = Desk(folder=Path())
    return replace(desk.errand(desk.article(), desk.newspic()), remote={"thumb_1": "T", **remote})


@settings(max_examples=60, deadline=None)
@given(BODIES)
def test_channels_survive_any_object(body: dict[str, Any]):
    said, uploads = client(body), Desk(folder=Path())
    publish, mass = (way(client=said, uploads=uploads) for way in (Publish, Mass))
    assert isinstance(publish, Drafting)
    questions = [
        lambda: publish.find(errand()),
        lambda: publish.compare(errand(media_id="M")),
        lambda: publish.ask(errand(media_id="M")),
        lambda: publish.ask(errand(publish_id="7")),
        lambda: publish.release(errand(media_id="M")),
        lambda: mass.ask(errand(msg_id="7")),
        lambda: mass.release(errand(media_id="M")),
    ]
    for question in questions:
        try:
            question()
        except PlatformError:
            continue


@settings(max_examples=40, deadline=None)
@given(BODIES)
def test_statistics_survive_any_object(body: dict[str, Any]):
    statistics = WeChatStatistics(client=client(body))
    for batch in (
        statistics.articles_total("2026-12-07"),
        statistics.user_summary("2026-12-07", "2026-12-07"),
        statistics.user_cumulate("2026-12-07", "2026-12-07"),
        statistics.biz_summary("2026-12-07", "2026-12-07"),
    ):
        assert all(isinstance(row.raw, dict) for row in batch.rows)
