"""Signatures bind to the frozen revision and to their round; nobody signs twice or his own."""

import shutil
from dataclasses import replace

import pytest

from pipeline.flows.broken import ANYWAY, worth_a_try
from pipeline.flows.handover import SUSPECTED
from pipeline.flows.plan import place
from pipeline.flows.review import (
    next_stage,
    return_,
    sign,
    signatures,
    submit,
    void_changed,
    waits_for,
)
from pipeline.model.errors import Conflict, FindingsOpen, IllegalMove, TuiwenError, UsageError
from pipeline.model.lifecycle import Move, State
from pipeline.model.people import Stage
from tests.flows.office import PICTURE, SIGNERS, Office

CHAINS = {
    "A": [Stage.FINAL],
    "B": [Stage.FIRST, Stage.FINAL],
    "C": [Stage.FIRST, Stage.SECOND, Stage.FINAL],
}


@pytest.mark.parametrize("level", CHAINS)
def test_each_class_has_its_chain(desk_office: Office, level: str) -> None:
    post, room = desk_office.submitted("a", level=level), desk_office.room
    walked = []
    while post.state is State.REVIEWING:
        stage = next_stage(room, post)
        walked.append(stage)
        post = sign(room, post, who=SIGNERS[stage], now=desk_office.now)
    assert walked == CHAINS[level]
    assert post.state is State.APPROVED
    assert waits_for(room, post) == "排期"


def test_a_finding_that_must_be_mended_keeps_a_text_out(desk_office: Office) -> None:
    desk_office.draft("a", "活动时间：12月9日（周四）。")
    (post,) = desk_office.take_in()
    with pytest.raises(FindingsOpen, match=r"drafts/a\.md:7"):
        submit(desk_office.room, post, who="lin", now=desk_office.now)
    assert desk_office.get("a").state is State.WRITING


def test_one_person_under_two_names_is_one(desk_office: Office) -> None:
    post, room = desk_office.submitted("a", level="C"), desk_office.room
    with pytest.raises(Conflict, match="没有初审的权限"):
        sign(room, post, who="许岚", now=desk_office.now)
    post = sign(room, post, who="周正", now=desk_office.now)
    assert [one.who for one in signatures(room, post)] == ["zhou"]


def test_a_returned_text_is_signed_from_the_beginning(desk_office: Office) -> None:
    """Also where it comes back without a change: a signature holds for its round."""
    post, room = desk_office.approved("a", level="B"), desk_office.room
    with pytest.raises(UsageError, match="理由"):
        return_(room, post, who="chen", now=desk_office.now, reason=" ")
    post = return_(room, post, who="陈望舒", now=desk_office.now, reason="再核")
    post = submit(room, post, who="lin", now=desk_office.now)
    assert next_stage(room, post) is Stage.FIRST
    assert signatures(room, post) == []
    assert waits_for(room, post) == "初审 · 周正"


def test_one_comma_voids_and_the_new_text_is_frozen(desk_office: Office) -> None:
    post, room = desk_office.approved("a", "甲，乙。"), desk_office.room
    path = room.drafts / "a.md"
    assert void_changed(room, now=desk_office.now, errors=[]) == []
    path.write_text(path.read_text("utf-8").replace("甲，乙", "甲、乙"), encoding="utf-8")
    (voided,) = void_changed(room, now=desk_office.now, errors=[])
    assert (voided.state, voided.payload_hash != post.payload_hash) == (State.REVIEWING, True)
    assert void_changed(room, now=desk_office.now, errors=[]) == []
    assert room.store.posts.steps("a")[-1].move is Move.VOID


def test_a_source_that_changes_without_a_change_of_the_text_is_reviewed_once(
    desk_office: Office,
) -> None:
    """The payload may stay the same; what it was made of is renewed, or it would void for ever."""
    post, room = desk_office.approved("a"), desk_office.room
    path = room.drafts / "a.md"
    path.write_text(path.read_text("utf-8") + "\n\n", encoding="utf-8")
    (voided,) = void_changed(room, now=desk_office.now, errors=[])
    assert voided.payload_hash == post.payload_hash
    assert void_changed(room, now=desk_office.now, errors=[]) == []
    again = sign(room, voided, who="chen", now=desk_office.now)
    assert again.state is State.APPROVED


def test_a_change_is_found_by_the_signature_too(desk_office: Office) -> None:
    post, room = desk_office.submitted("a"), desk_office.room
    desk_office.draft("a", "换了。")
    with pytest.raises(Conflict, match="看过新稿再签"):
        sign(room, post, who="chen", now=desk_office.now)
    sign(room, desk_office.get("a"), who="chen", now=desk_office.now)
    assert desk_office.get("a").state is State.APPROVED


def test_a_theme_and_a_picture_are_part_of_the_source(desk_office: Office) -> None:
    desk_office.approved("a", "![水](../assets/pictures/still-water.jpg)")
    room = desk_office.room
    theme = room.root / "assets/themes/youth.css"
    before = theme.read_text("utf-8")
    theme.write_text(before + "\n/* 改 */\n", encoding="utf-8")
    assert [post.key for post in void_changed(room, now=desk_office.now, errors=[])] == ["a"]


def test_a_broken_source_is_held_with_nothing_to_sign(desk_office: Office) -> None:
    desk_office.approved("a")
    room, path = desk_office.room, desk_office.room.drafts / "a.md"
    good = path.read_text("utf-8")
    path.write_text("坏了", encoding="utf-8")
    (voided,) = void_changed(room, now=desk_office.now, errors=[])
    assert voided.payload_hash == ""
    assert waits_for(room, voided) == "编辑改好原稿"
    assert void_changed(room, now=desk_office.now, errors=[]) == []
    with pytest.raises(Conflict, match="新稿还不能送审"):
        sign(room, voided, who="chen", now=desk_office.now)
    path.write_text(good, encoding="utf-8")
    (mended,) = void_changed(room, now=desk_office.now, errors=[])
    assert next_stage(room, mended) is Stage.FINAL


def test_a_broken_source_is_tried_again_when_a_file_changed_or_ten_minutes_passed(
    desk_office: Office,
) -> None:
    room, post = desk_office.room, desk_office.submitted("a", "正文。")
    desk_office.draft("a", "![图](还没有.jpg)")
    (voided,) = void_changed(room, now=desk_office.now, errors=[])
    assert worth_a_try(room, voided, now=desk_office.now)
    assert not worth_a_try(room, voided, now=desk_office.now + ANYWAY - 1)
    shutil.copyfile(room.root / PICTURE, room.drafts / "还没有.jpg")
    assert worth_a_try(room, voided, now=desk_office.now + ANYWAY - 1)
    assert worth_a_try(room, voided, now=desk_office.now + 2 * ANYWAY)
    assert not worth_a_try(room, voided, now=desk_office.now + 2 * ANYWAY)
    (mended,) = void_changed(room, now=desk_office.now + 3 * ANYWAY, errors=[])
    assert mended.payload_hash not in ("", post.payload_hash)


def test_a_fault_of_ours_in_one_source_does_not_hide_a_change_of_another(
    desk_office: Office,
) -> None:
    """The manifest of `a` is a list: nobody foresaw that."""
    room, post = desk_office.room, desk_office.submitted("a")
    desk_office.approved("b")
    frozen = room.store.reviews.revision("a", post.payload_hash)
    assert frozen is not None
    odd = room.objects.put(b"[]").removeprefix("asset:")
    room.store.reviews.freeze(replace(frozen, payload_hash="odd", source_hash=odd))
    room.store.posts.move(post, Move.VOID, who="机器", at=desk_office.now, payload_hash="odd")
    desk_office.draft("b", "改了。")
    errors: list[TuiwenError] = []
    assert [p.key for p in void_changed(room, now=desk_office.now, errors=errors)] == ["b"]
    assert "程序内部出错" in str(errors[0])


def test_a_missed_post_is_looked_at_only_when_it_is_planned_again(desk_office: Office) -> None:
    room, now = desk_office.room, desk_office.now
    for name in ("a", "b"):
        post = desk_office.approved(name)
        for move in (Move.SCHEDULE, Move.MISS):
            post = room.store.posts.move(post, move, who="机器", at=now)
    desk_office.draft("a", "改了。")
    assert void_changed(room, now=now, errors=[]) == []
    with pytest.raises(Conflict, match="签字作废"):
        place(room, desk_office.get("a"), wish=None, who="he", now=now)
    assert desk_office.get("a").state is State.REVIEWING
    placed = place(room, desk_office.get("b"), wish=None, who="he", now=now)
    assert placed.post.state is State.SCHEDULED


def test_submit_takes_the_title_and_the_way_out_as_they_are_now(desk_office: Office) -> None:
    desk_office.draft("a", title="旧题")
    (post,) = desk_office.take_in()
    desk_office.draft("a", title="新题", release="hand")
    post = submit(desk_office.room, post, who="lin", now=desk_office.now)
    assert (post.title, post.release.value) == ("新题", "hand")


def test_a_post_stays_with_its_account(desk_office: Office) -> None:
    desk_office.draft("a")
    (post,) = desk_office.take_in()
    desk_office.draft("a", account="fuwu")
    with pytest.raises(Conflict, match=r"drafts/a\.md:3"):
        submit(desk_office.room, post, who="lin", now=desk_office.now)


def test_what_is_in_review_is_not_submitted_again(desk_office: Office) -> None:
    post = desk_office.submitted("a")
    with pytest.raises(IllegalMove):
        submit(desk_office.room, post, who="lin", now=desk_office.now)


def test_what_a_person_probably_released_is_left_where_its_article_is_looked_for(
    desk_office: Office,
) -> None:
    """Voided, it would be reviewed, planned and released a second time."""
    post, posts = desk_office.approved("a", release="hand"), desk_office.room.store.posts
    for move in (Move.SCHEDULE, Move.STAGE, Move.STAGED, Move.HAND_OVER):
        post = posts.move(post, move, who="机器", at=desk_office.now)
    posts.remember(post, {SUSPECTED: str(desk_office.now)}, at=desk_office.now)
    desk_office.draft("a", "改了。", release="hand")
    assert void_changed(desk_office.room, now=desk_office.now, errors=[]) == []


def test_a_chain_that_was_shortened_meanwhile_goes_by_its_stages(desk_office: Office) -> None:
    post = desk_office.submitted("a", level="C")
    post = sign(desk_office.room, post, who="zhou", now=desk_office.now)
    config = desk_office.room.config
    chains = config.review.chains | {"C": (Stage.FINAL,)}
    review = config.review.model_copy(update={"chains": chains})
    room = replace(desk_office.room, config=config.model_copy(update={"review": review}))
    assert next_stage(room, post) is Stage.FINAL
    assert sign(room, post, who="chen", now=desk_office.now).state is State.APPROVED
