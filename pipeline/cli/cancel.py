"""`cancel`, and what `plan` takes back: the ways out before a post is out."""

from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.room import Room


@chinese.command("cancel", help="取消一篇稿件，不再发布；待决的等于 decide --drop。")
@chinese.argument("word", "稿件名或文件", metavar="稿件")
@click.option("--who", required=True, metavar="人员", help="谁取消")
@click.option("--reason", default="", metavar="理由", help="为什么取消（必填）")
@click.pass_obj
def cancel(workspace: str | None, *, word: str, who: str, reason: str) -> None:
    """Cancel one post, with a reason."""
    from pipeline.flows import withdrawing
    from pipeline.flows.drafts import post_called
    from pipeline.model.errors import UsageError
    from pipeline.wiring import open_room, release_ports

    if not reason.strip():
        raise UsageError("取消要写理由", where=word, todo="加 --reason 说明")
    with open_room(workspace) as room:
        key, name = post_called(room, word).key, room.config.person(who).name
        post = withdrawing.cancel(release_ports(room), key, who=name, why=reason)
        talk.say(f"已取消《{post.title}》：{reason}")
        if left := withdrawing.left_behind(post):
            talk.say(left)


def take_out(room: "Room", word: str, *, who: str, from_hands: bool) -> None:
    """`plan --unschedule` and `plan --take-back`."""
    from pipeline.flows import withdrawing
    from pipeline.flows.drafts import post_called
    from pipeline.model.errors import UsageError
    from pipeline.wiring import release_ports

    if not word:
        raise UsageError("请写明是哪一篇", todo="tuiwen plan 稿件 --unschedule 或 --take-back")
    key, ports = post_called(room, word).key, release_ports(room)
    if from_hands:
        post = withdrawing.take_back(ports, key, who=who)
        talk.say(f"已收回《{post.title}》，回到“已签发”，不再等人发布")
    else:
        post = withdrawing.unschedule(ports, key, who=who)
        talk.say(f"已把《{post.title}》移出时段，回到“已签发”")
    if left := withdrawing.left_behind(post):
        talk.say(left)
