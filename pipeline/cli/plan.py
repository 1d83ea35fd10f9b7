"""`plan`, `status` and `hold`: what will leave and when, where everything is, and the brake."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.model.lifecycle import WORDS
from pipeline.model.post import Post

if TYPE_CHECKING:
    from pipeline.flows.plan import Placing
    from pipeline.flows.room import Room

HEADS = ("时间", "账号", "方式", "状态", "等谁", "标题", "稿件")
RELEASES = {"mass": "群发", "publish": "发布", "hand": "人工"}
NOBODY = "命令行"


def record(room: "Room", post: Post) -> dict[str, object]:
    """One post as JSON."""
    from pipeline.almanac.beijing import clock
    from pipeline.flows.turns import waits_for

    return {
        "key": post.key,
        "account": post.account,
        "release": post.release.value,
        "state": post.state.value,
        "word": WORDS[post.state],
        "waits_for": waits_for(room, post),
        "due": clock(post.due).isoformat() if post.due is not None else None,
        "items": [{"position": i.position, "title": i.title, "path": i.path} for i in post.items],
    }


def row(room: "Room", post: Post) -> tuple[str, ...]:
    """One post as a line of a table."""
    from pipeline.almanac.beijing import clock, weekday
    from pipeline.flows.turns import waits_for

    when = "—"
    if post.due is not None:
        at = clock(post.due)
        when = f"{at:%m-%d} {weekday(at.date())[-1]} {at:%H:%M}"
    more = f"（共{len(post.items)}篇）" if len(post.items) > 1 else ""
    return (
        when,
        room.names.get(post.account, post.account),
        RELEASES[post.release],
        WORDS[post.state],
        waits_for(room, post) or "—",
        post.title + more,
        post.key,
    )


def show(room: "Room", posts: Sequence[Post], *, as_json: bool) -> None:
    """Posts in the order of their hours; those without one last."""
    ordered = sorted(posts, key=lambda p: (p.due is None, p.due or 0, p.key))
    if as_json:
        talk.dump([record(room, p) for p in ordered])
    else:
        talk.table(HEADS, [row(room, p) for p in ordered])


@chinese.command("plan", help="给已签发的稿件排时段；排不进的说明原因并给出三个时间。")
@chinese.argument("word", "稿件名或文件；不写则排全部已签发的", default="", metavar="[稿件]")
@click.option("--at", "wish", default="", metavar="时间", help="排到这个时间，如 2026-12-09T18:30")
@click.option("--who", default="", metavar="人员", help="谁在排期（config.yaml 里的人员）")
@click.option("--dry-run", is_flag=True, help="只看会怎样，不排")
@click.option("--unschedule", "out", is_flag=True, help="移出时段，回到已签发")
@click.option("--take-back", "back", is_flag=True, help="收回待人工发布的稿件，回到已签发")
@talk.json_option
@click.pass_obj
def plan(
    workspace: str | None,
    *,
    word: str,
    wish: str,
    who: str,
    dry_run: bool,
    out: bool,
    back: bool,
    as_json: bool,
) -> None:
    """Place one post at a wish, or all signed ones; or take one out of its slot."""
    from pipeline.cli.cancel import take_out
    from pipeline.flows import plan as flow
    from pipeline.flows.drafts import post_called, read_each, wished
    from pipeline.model.errors import UsageError
    from pipeline.wiring import moment, open_room

    if (out or back) and (out is back or wish or dry_run):
        raise UsageError("--unschedule 和 --take-back 只能单用一个", todo="改期请用 --at 时间")
    if wish and not word:
        raise UsageError("--at 要写明排哪一篇", todo="tuiwen plan 稿件 --at 2026-12-09T18:30")
    with open_room(workspace) as room:
        if out or back:
            person = room.config.person(who).name if who else NOBODY
            take_out(room, word, who=person, from_hands=back)
            return
        drafts, broken = read_each(room)
        wishes, now = wished(drafts), room.now()
        person = room.config.person(who).key if who else NOBODY
        with flow.only_looking(room, active=dry_run):
            if word:
                post = post_called(room, word)
                at = moment(wish) if wish else wishes.get(post.key)
                placed = [flow.place(room, post, wish=at, who=person, now=now)]
            else:
                placed = flow.place_all(room, wishes, who=person, now=now)
            refused = _told(placed)
            for line in (*map(str, broken), *flow.differences(room, wishes)):
                talk.say(line)
            if dry_run:
                talk.say("只看，没有写入：")
            show(room, room.store.posts.find(), as_json=as_json)
    if placed and refused == len(placed):
        raise click.exceptions.Exit(5)


def _told(placed: "Sequence[Placing]") -> int:
    """Say which posts found no slot, or keep the one they had; how many."""
    from pipeline.almanac.beijing import minute_words
    from pipeline.flows.plan import HOLDING

    refused = [one for one in placed if one.answer.at is None]
    for post, answer in ((one.post, one.answer) for one in refused):
        kept = minute_words(post.due) if post.due and post.state in HOLDING else ""
        what = f"未改期，仍在 {kept}" if kept else "未排"
        talk.say(f"{what}：《{post.title}》（{post.key}）{answer.words}")
    if refused:
        talk.say("  → 改到别的时间：tuiwen plan 稿件 --at 2026-12-09T18:30")
    return len(refused)


@chinese.command("status", help="各篇现在到了哪一步，在等谁。")
@click.option("--account", default="", metavar="账号", help="只看一个账号")
@click.option(
    "--limit", type=click.IntRange(0), default=0, metavar="行数", help="最多几行，0 为全部"
)
@talk.json_option
@click.pass_obj
def status(workspace: str | None, *, account: str, limit: int, as_json: bool) -> None:
    """Every post with its state; brakes and the simulated platform are said first."""
    from pipeline.flows.drafts import read_each
    from pipeline.flows.seasonal import missing
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        if account:
            room.config.account(account)
        for scope, reason in room.store.desk.holds().items():
            name = "全部" if scope == "*" else room.names.get(scope, scope)
            talk.say(f"已暂停{name}的发布：{reason}")
        if room.simulated:
            talk.say("平台：本机沙箱（模拟）")
        for line in missing(room, read_each(room)[0], now=room.now()):
            talk.say(line)
        show(room, room.store.posts.find(account=account, limit=limit), as_json=as_json)


@chinese.command("hold", help="暂停一个账号或全部的发布；--resume 恢复。")
@chinese.argument("scope", "账号代号；不写则为全部账号", default="*", metavar="[账号]")
@click.option("--reason", default="", metavar="理由", help="为什么暂停（暂停时必填）")
@click.option("--resume", is_flag=True, help="恢复")
@click.option("--who", default="", metavar="人员", help="谁在操作")
@click.pass_obj
def hold(workspace: str | None, *, scope: str, reason: str, resume: bool, who: str) -> None:
    """Put on or lift a brake: a row that every claim reads."""
    from pipeline.model.errors import NothingToDo, UsageError
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        name = "全部账号" if scope == "*" else room.config.account(scope).name
        person = room.config.person(who).name if who else NOBODY
        if resume:
            if not room.store.desk.resume(scope, who=person, at=room.now()):
                raise NothingToDo(f"{name}没有暂停", todo="用 tuiwen status 看现在暂停了什么")
            talk.say(f"已恢复{name}的发布")
            return
        if not reason.strip():
            raise UsageError("暂停要写理由", todo="加 --reason，例如 --reason 上级通知")
        before = room.store.desk.holds().get(scope)
        if before is not None:
            raise NothingToDo(f"{name}已经暂停：{before}", todo="要恢复请加 --resume")
        room.store.desk.hold(scope, reason=reason, who=person, at=room.now())
        talk.say(f"已暂停{name}的发布：{reason}")
