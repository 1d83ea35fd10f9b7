"""`review`: submit, sign, return, and who has signed what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.model.errors import TuiwenError
from pipeline.model.post import Post

if TYPE_CHECKING:
    from pipeline.flows.room import Room


@chinese.group("review", help="送审、签发、退回。命令行签字一律记为“代录”。")
def review() -> None:
    """Group of the review verbs."""


@review.command("submit", help="送审：检查稿件，冻结将要发出的版本。")
@chinese.argument("words", "稿件名或文件；不写则送审全部撰稿中的", nargs=-1, metavar="[稿件]…")
@click.option("--who", required=True, metavar="人员", help="送审人")
@click.pass_obj
def submit(workspace: str | None, *, words: tuple[str, ...], who: str) -> None:
    """Submit posts for review; all refusals are reported together, and the others are submitted."""
    from pipeline.flows import review as flow
    from pipeline.flows.drafts import read_each
    from pipeline.flows.gathering import gathering, raise_all
    from pipeline.flows.intake import take_in
    from pipeline.model.errors import NothingToDo
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        person = room.config.person(who).key
        drafts, errors = read_each(room)
        with gathering(errors):
            take_in(room, drafts, who=person, now=room.now())
        again = _reopened(room, errors)
        posts = [post for post in _chosen(room, words, errors) if post.key not in again]
        for post in posts:
            with gathering(errors):
                done = flow.submit(room, post, who=person, now=room.now(), drafts=drafts)
                talk.say(f"已送审《{done.title}》（{done.key}），等 {flow.waits_for(room, done)}")
        raise_all(errors)
        if not posts and not again:
            raise NothingToDo("没有待送审的稿件", todo="用 tuiwen status 看各篇的状态")


def _reopened(room: "Room", errors: list[TuiwenError]) -> set[str]:
    """Posts that were edited after their submission: their review begins anew, and is said."""
    from pipeline.flows import review as flow

    voided = flow.void_changed(room, now=room.now(), errors=errors)
    for post in voided:
        step = room.store.posts.steps(post.key)[-1]
        talk.say(f"《{post.title}》（{post.key}）{step.note}，等 {flow.waits_for(room, post)}")
    return {post.key for post in voided}


def _chosen(room: "Room", words: Sequence[str], errors: list[TuiwenError]) -> list[Post]:
    """The posts that were named, else all that are being written or were returned.

    Where posts were named, what is wrong with other drafts is not this command's business.
    """
    from pipeline.flows.drafts import post_called
    from pipeline.flows.gathering import gathering
    from pipeline.flows.intake import OPEN

    if not words:
        return room.store.posts.find(states=OPEN)
    others, posts = errors.copy(), list[Post]()
    errors.clear()
    for word in words:
        with gathering(errors):
            posts.append(post_called(room, word))
    if errors:
        errors += others
    return posts


@review.command("sign", help="签下一级；最后一级签完即为已签发。")
@chinese.argument("words", "稿件名或文件", nargs=-1, required=True, metavar="稿件…")
@click.option("--who", required=True, metavar="人员", help="签字人")
@click.option("--opinion", default="", metavar="意见", help="签字意见")
@click.pass_obj
def sign(workspace: str | None, *, words: tuple[str, ...], who: str, opinion: str) -> None:
    """Record a signature on the frozen revision of each; refusals are reported together."""
    from pipeline.flows import review as flow
    from pipeline.flows.drafts import post_called
    from pipeline.flows.gathering import gathering, raise_all
    from pipeline.wiring import open_room

    errors: list[TuiwenError] = []
    with open_room(workspace) as room:
        person = room.config.person(who)
        for word in words:
            with gathering(errors):
                post = post_called(room, word)
                stage = flow.next_stage(room, post)
                done = flow.sign(room, post, who=person.key, now=room.now(), opinion=opinion)
                after = flow.waits_for(room, done)
                talk.say(f"《{post.title}》{stage}：{person.name}（代录）；接着等 {after}")
    raise_all(errors)


@review.command("return", help="退回并说明理由；已排期的先移出时段。")
@chinese.argument("word", "稿件名或文件", metavar="稿件")
@click.option("--who", required=True, metavar="人员", help="退回人")
@click.option("--reason", default="", metavar="理由", help="退回的理由（必填）")
@click.pass_obj
def return_(workspace: str | None, *, word: str, who: str, reason: str) -> None:
    """Send a post back to its author."""
    from pipeline.flows import review as flow
    from pipeline.flows.drafts import post_called
    from pipeline.flows.withdrawing import left_behind
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        post = post_called(room, word)
        flow.return_(room, post, who=who, now=room.now(), reason=reason)
        talk.say(f"已退回《{post.title}》：{reason}")
        if left := left_behind(post):
            talk.say(f"  → {left}")


@review.command("list", help="审校中的稿件：签到哪一级，下一位是谁。")
@talk.json_option
@click.pass_obj
def waiting(workspace: str | None, *, as_json: bool) -> None:
    """Posts in review, with what is signed and what comes next."""
    from pipeline.model.lifecycle import State
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        posts = room.store.posts.find(states=(State.REVIEWING,))
        if as_json:
            talk.dump([_record(room, post) for post in posts])
        else:
            talk.table(("稿件", "标题", "已签", "等谁", "版本"), [_row(room, p) for p in posts])


def _record(room: "Room", post: Post) -> dict[str, object]:
    from pipeline.almanac.beijing import clock
    from pipeline.flows.turns import next_stage, signatures

    done = signatures(room, post)
    signed = [{"stage": s.stage, "who": s.who, "at": clock(s.at).isoformat()} for s in done]
    return {
        "key": post.key,
        "title": post.title,
        "signed": signed,
        "next": next_stage(room, post).value,
        "payload": post.payload_hash[:12],
    }


def _row(room: "Room", post: Post) -> tuple[str, ...]:
    from pipeline.flows.turns import signatures, waits_for

    done = signatures(room, post)
    signed = "、".join(f"{s.stage} {room.config.person(s.who).name}" for s in done)
    version = post.payload_hash[:12] or "—"
    return (post.key, post.title, signed or "—", waits_for(room, post), version)
