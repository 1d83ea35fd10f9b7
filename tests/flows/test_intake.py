"""Draft files become posts: grouping, the way out, and what cannot be one send."""

import pytest

from pipeline.flows.drafts import post_called, read_each
from pipeline.model.content import Release
from pipeline.model.errors import Conflict, InputError, Several, UsageError
from pipeline.model.lifecycle import State
from tests.flows.office import Office


def test_one_draft_is_one_post(desk_office: Office) -> None:
    desk_office.draft("a")
    (post,) = desk_office.take_in()
    assert (post.key, post.title, post.state, post.level) == ("a", "题目a", State.WRITING, "A")
    assert desk_office.take_in() == []


def test_a_batch_is_one_post_in_the_order_of_its_positions(desk_office: Office) -> None:
    desk_office.draft("b", batch="周末", position=1)
    desk_office.draft("a", batch="周末", position=2)
    (post,) = desk_office.take_in()
    assert [(item.position, item.path) for item in post.items] == [
        (1, "drafts/b.md"),
        (2, "drafts/a.md"),
    ]


WAYS = [
    ({"account": "linchuan"}, Release.MASS),
    ({"account": "fuwu"}, Release.PUBLISH),
    ({"account": "jiedao"}, Release.HAND),
    ({"account": "linchuan", "original": "true"}, Release.HAND),
    ({"account": "linchuan", "original": "true", "release": "mass"}, Release.MASS),
    ({"account": "linchuan", "release": "hand"}, Release.HAND),
    ({"account": "jiedao", "release": "mass"}, Release.HAND),
]


@pytest.mark.parametrize(("header", "way"), WAYS)
def test_the_way_out(desk_office: Office, header: dict[str, str], way: Release) -> None:
    """Originals and accounts without the right leave by a person's hand."""
    desk_office.draft("a", **header)
    (post,) = desk_office.take_in()
    assert post.release is way


def test_one_article_for_the_hand_sends_its_whole_batch_there(desk_office: Office) -> None:
    desk_office.draft("a", batch="周末", position=1)
    desk_office.draft("b", batch="周末", position=2, original="true")
    assert desk_office.take_in()[0].release is Release.HAND


def test_everything_that_contradicts_itself_is_named_and_the_rest_taken_in(
    desk_office: Office,
) -> None:
    desk_office.draft("a", batch="周末", position=1)
    desk_office.draft("b", batch="周末", position=1)
    desk_office.draft("c", batch="混", position=1)
    desk_office.draft("d", batch="混", position=2, account="fuwu")
    desk_office.draft("e", account="linchaun")
    desk_office.draft("good")
    with pytest.raises(Several) as caught:
        desk_office.take_in()
    said = str(caught.value)
    assert "批次“周末”里有两篇位置相同" in said
    assert "drafts/d.md:3：同一批次“混”里账号不同" in said
    assert "drafts/e.md:3：没有名为“linchaun”的账号" in said
    assert [post.key for post in desk_office.room.store.posts.find()] == ["good"]


def test_nine_articles_are_too_many(desk_office: Office) -> None:
    for n in range(1, 10):
        desk_office.draft(f"a{n}", batch="多", position=min(n, 8))
    with pytest.raises(Several, match="一次最多 8 篇"):
        desk_office.take_in()


def test_a_name_that_is_on_its_way_is_not_taken_again(desk_office: Office) -> None:
    desk_office.submitted("a", batch="周末")
    desk_office.draft("b", batch="周末", position=2)
    with pytest.raises(Conflict, match="换一个 batch"):
        desk_office.take_in()


def test_unreadable_drafts_are_all_told(desk_office: Office) -> None:
    for name in "ab":
        (desk_office.room.drafts / f"{name}.md").write_text("没有头", encoding="utf-8")
    desk_office.draft("c")
    drafts, errors = read_each(desk_office.room)
    assert [draft.title for draft in drafts] == ["题目c"]
    assert [error.where for error in errors] == ["drafts/a.md:1", "drafts/b.md:1"]
    assert all(isinstance(error, InputError) for error in errors)


def test_a_post_is_found_by_its_key_its_file_and_nearly(desk_office: Office) -> None:
    desk_office.draft("1207-poster")
    (post,) = desk_office.take_in()
    room = desk_office.room
    assert post_called(room, "1207-poster") == post
    assert post_called(room, "drafts/1207-poster.md") == post
    with pytest.raises(UsageError, match="您是否想写 1207-poster"):
        post_called(room, "1207")
    with pytest.raises(UsageError, match="tuiwen status"):
        post_called(room, "完全不同")
