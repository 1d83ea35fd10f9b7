"""`run`, `account`, `published` and `decide`: the machine's watch, and what people tell it."""

import click

from pipeline.cli import chinese, talk


@chinese.command("run", help="值守：到点上传、发布、核实。Ctrl+C 结束；--once 只看一遍（供系统定时任务）。")
@click.option("--once", is_flag=True, help="把现在该做的做完就结束")
@click.option("--yes", is_flag=True, help="对真实账号发布时不再询问")
@click.pass_obj
def run(workspace: str | None, once: bool, yes: bool) -> None:
    """Serve the clock; one run a state folder, and a real platform asks first."""
    from pipeline.cli import watch
    from pipeline.flows.locks import only_one
    from pipeline.wiring import open_platform, open_room

    with open_room(workspace) as room, only_one(room.state):
        if not room.simulated and not yes:
            click.confirm(watch.sentence(room), abort=True, err=True)
        with open_platform(room) as platform:
            watch.once(room, platform) if once else watch.keep(room, platform)


@chinese.group("account", help="查看账号，核对接口权限。")
def account() -> None:
    """Group of the account verbs."""


@account.command("list", help="配置里的账号。")
@talk.json_option
@click.pass_obj
def listed(workspace: str | None, as_json: bool) -> None:
    """Accounts as the configuration has them."""
    from pipeline.wiring import find_root, load_config

    config = load_config(find_root(workspace))
    rows = [
        {
            "key": a.key,
            "name": a.name,
            "kind": a.kind.value,
            "verified": a.verified,
            "release": a.release.value,
            "capabilities": sorted(c.value for c in a.capabilities),
        }
        for a in config.model_accounts()
    ]
    if as_json:
        talk.dump(rows)
        return
    kinds, ways = {"subscription": "订阅号", "service": "服务号"}, watch_ways()
    talk.table(
        ("代号", "名称", "类型", "认证", "发布方式"),
        [
            (r["key"], r["name"], kinds[str(r["kind"])], "是" if r["verified"] else "否", ways[str(r["release"])])
            for r in rows
        ],
    )


def watch_ways() -> dict[str, str]:
    """How posts leave, in words."""
    return {"mass": "接口群发", "publish": "接口发布（不通知粉丝）", "hand": "人工发布"}


@account.command("check", help="向平台核对一个账号能做什么（只问，不改）。")
@click.argument("key", metavar="账号")
@click.pass_obj
def check(workspace: str | None, key: str) -> None:
    """Ask the platform what the account's rights allow."""
    from pipeline.wiring import open_platform, open_room

    with open_room(workspace) as room, open_platform(room) as platform:
        room.config.account(key)
        where = "本机沙箱（模拟）" if room.simulated else platform.base
        talk.say(f"{room.names[key]} · {where}")
        for one in platform.wechat(key).check():
            mark = {True: "可用", False: "不可用", None: "未知"}[one.able]
            talk.data(f"{one.capability.value}\t{mark}\t{one.say}")


@chinese.command("published", help="登记已由人工发布的文章链接。")
@click.argument("key", metavar="稿件")
@click.argument("url", metavar="链接")
@click.option("--who", required=True, help="谁发布的")
@click.pass_obj
def published(workspace: str | None, key: str, url: str, who: str) -> None:
    """Close a hand-over with the address that the person pastes."""
    from pipeline.flows import handover
    from pipeline.wiring import open_platform, open_room

    with open_room(workspace) as room, open_platform(room) as platform:
        post = handover.pasted(platform.ports(), key, url, who=room.config.person(who).name)
        talk.say(f"已登记《{post.title}》：{url}")


@chinese.command("decide", help="回答待决的问题：已发出（--out 链接）、没有发出（--not-out，两人）、放弃（--drop）。")
@click.argument("key", metavar="稿件")
@click.option("--out", "url", metavar="链接", help="已经发出，链接是")
@click.option("--not-out", "not_out", is_flag=True, help="没有发出，可以重排")
@click.option("--drop", is_flag=True, help="不发了")
@click.option("--who", required=True, help="谁决定")
@click.option("--second", default="", help="第二位确认人（--not-out 必填）")
@click.pass_obj
def decide(
    workspace: str | None,
    key: str,
    url: str | None,
    not_out: bool,
    drop: bool,
    who: str,
    second: str,
) -> None:
    """Answer a question; exactly one of the three answers."""
    from pipeline.flows import question
    from pipeline.model.errors import UsageError
    from pipeline.wiring import open_platform, open_room

    if (url is not None) + not_out + drop != 1:
        raise UsageError("请给出一个答案", where=key, todo="--out 链接、--not-out 或 --drop 三选一")
    with open_room(workspace) as room, open_platform(room) as platform:
        ports, name = platform.ports(), room.config.person(who).name
        if url is not None:
            post = question.is_out(ports, key, url, who=name)
        elif not_out:
            other = room.config.person(second).name if second else ""
            post = question.is_not_out(ports, key, who=name, second=other)
        else:
            post = question.drop(ports, key, who=name)
        talk.say(f"《{post.title}》已记下")
