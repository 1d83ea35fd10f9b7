"""`plan`, `status` and `hold`: what will leave and when, where everything is, and the brake."""

from collections.abc import Sequence

import click

from pipeline.cli import chinese, talk
from pipeline.model.lifecycle import WORDS
from pipeline.model.post import Post

HEADS = ("时间", "账号", "方式", "状态", "标题")
RELEASES = {"mass": "群发", "publish": "发布", "hand": "人工"}


def row(post: Post, names: dict[str, str]) -> tuple[str, str, str, str, str]:
    """One post as a line of a table."""
    from pipeline.almanac.beijing import clock, weekday

    when = "—"
    if post.due is not None:
        at = clock(post.due)
        when = f"{at:%m-%d} {weekday(at.date())[-1]} {at:%H:%M}"
    more = f"（共{len(post.items)}篇）" if len(post.items) > 1 else ""
    return (
        when,
        names.get(post.account, post.account),
        RELEASES[post.release],
        WORDS[post.state],
        post.title + more,
    )


def record(post: Post) -> dict[str, object]:
    """One post as JSON."""
    from pipeline.almanac.beijing import clock

    return {
        "key": post.key,
        "account": post.account,
        "release": post.release.value,
        "state": post.state.value,
        "word": WORDS[post.state],
        "due": clock(post.due).isoformat() if post.due is not None else None,
        "items": [{"position": i.position, "title": i.title, "path": i.path} for i in post.items],
    }


def show(posts: Sequence[Post], names: dict[str, str], *, as_json: bool) -> None:
    """Posts in the order of their hours; those without one last."""
    ordered = sorted(posts, key=lambda p: (p.due is None, p.due or 0, p.key))
    if as_json:
        talk.dump([record(p) for p in ordered])
    else:
        talk.table(HEADS, [row(p, names) for p in ordered])


@chinese.command("plan", help="给已签发的稿件排时段；排不进的说明原因并给出三个时间。")
@click.argument("key", required=False, metavar="[稿件]")
@click.option("--at", "wish", metavar="时间", help="把这篇排到这个时间，如 2026-12-09 18:30")
@click.option("--who", default="", help="谁在排期（config.yaml 里的人员）")
@click.option("--dry-run", is_flag=True, help="只看，不排")
@talk.json_option
@click.pass_obj
def plan(
    workspace: str | None, key: str | None, wish: str | None, who: str, dry_run: bool, as_json: bool
) -> None:
    """Place one post at a wish, or all signed ones."""
    from pipeline.flows import plan as flow
    from pipeline.flows.drafts import wishes
    from pipeline.wiring import moment, open_room

    with open_room(workspace) as room:
        now = room.now()
        if key is not None:
            post = room.store.posts.get(key)
            at = moment(wish) if wish else wishes(room).get(key)
            placed = [flow.place(room, post, wish=at, who=who or "命令行", now=now)]
        elif dry_run:
            placed = []
        else:
            placed = flow.place_all(room, wishes(room), who=who or "命令行", now=now)
        for one in placed:
            if one.answer.at is None:
                talk.say(f"未排：《{one.post.title}》{one.answer.words}")
        for line in flow.differences(room, wishes(room)):
            talk.say(line)
        show(room.store.posts.find(), room.names, as_json=as_json)
    if placed and all(one.answer.at is None for one in placed):
        raise click.exceptions.Exit(5)


@chinese.command("status", help="各篇现在到了哪一步，谁在等谁。")
@click.option("--account", default="", help="只看一个账号")
@click.option("--limit", default=0, help="最多几行，0 为全部")
@talk.json_option
@click.pass_obj
def status(workspace: str | None, account: str, limit: int, as_json: bool) -> None:
    """Every post with its state; brakes and the simulated platform are said first."""
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        for scope, reason in room.store.desk.holds().items():
            talk.say(f"⏸ 已暂停{'全部' if scope == '*' else room.names.get(scope, scope)}：{reason}")
        if room.config.platform.base == "sandbox":
            talk.say("平台：本机沙箱（模拟）")
        posts = room.store.posts.find(account=account, limit=limit)
        show(posts, room.names, as_json=as_json)


@chinese.command("hold", help="暂停一个账号或全部的发布；--resume 恢复。")
@click.argument("scope", default="*", metavar="[账号]")
@click.option("--reason", default="", help="为什么暂停")
@click.option("--resume", is_flag=True, help="恢复")
@click.option("--who", default="命令行", help="谁在操作")
@click.pass_obj
def hold(workspace: str | None, scope: str, reason: str, resume: bool, who: str) -> None:
    """Put on or lift a brake: a row that every claim reads."""
    from pipeline.model.errors import NothingToDo, UsageError
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        if scope != "*":
            room.config.account(scope)
        name = "全部账号" if scope == "*" else room.names[scope]
        if resume:
            if not room.store.desk.resume(scope, who=who, at=room.now()):
                raise NothingToDo(f"{name}没有暂停")
            talk.say(f"已恢复{name}的发布")
            return
        if not reason:
            raise UsageError("暂停要写理由", todo="加 --reason，例如 --reason 上级通知")
        room.store.desk.hold(scope, reason=reason, who=who, at=room.now())
        talk.say(f"已暂停{name}的发布：{reason}")
