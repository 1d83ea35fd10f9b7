"""`account`: what the configuration says of an account, and what the platform allows it."""

import click

from pipeline.cli import chinese, talk

KINDS = {"subscription": "订阅号", "service": "服务号"}
WAYS = {"mass": "接口群发", "publish": "接口发布（不通知粉丝）", "hand": "人工发布"}
# What the platform lets an account do, as its console calls it.
CAPABILITIES = {
    "draft": "草稿箱",
    "publish": "发布",
    "mass": "群发",
    "statistics": "数据统计",
    "comment": "留言管理",
}


@chinese.group("account", help="查看账号，核对接口权限。")
def account() -> None:
    """Group of the account verbs."""


@account.command("list", help="配置里的账号。")
@talk.json_option
@click.pass_obj
def listed(workspace: str | None, *, as_json: bool) -> None:
    """Accounts as the configuration has them."""
    from pipeline.wiring import find_root, load_config

    accounts = load_config(find_root(workspace)).model_accounts()
    if as_json:
        talk.dump(
            [
                {
                    "key": a.key,
                    "name": a.name,
                    "kind": a.kind.value,
                    "verified": a.verified,
                    "release": a.release.value,
                    "capabilities": sorted(c.value for c in a.capabilities),
                }
                for a in accounts
            ]
        )
        return
    talk.table(
        ("代号", "名称", "类型", "认证", "发布方式"),
        [
            (a.key, a.name, KINDS[a.kind.value], "是" if a.verified else "否", WAYS[a.release])
            for a in accounts
        ],
    )


@account.command("check", help="向平台核对一个账号能做什么（只问，不改）。")
@chinese.argument("key", "账号代号", metavar="账号")
@talk.json_option
@click.pass_obj
def check(workspace: str | None, *, key: str, as_json: bool) -> None:
    """Ask the platform what the account's rights allow."""
    from pipeline.wiring import open_platform, open_room

    with open_room(workspace) as room:
        name = room.config.account(key).name
        with open_platform(room) as platform:
            where = "本机沙箱（模拟）" if room.simulated else platform.base
            talk.say(f"{name} · {where}")
            found = platform.wechat(key).check()
    if as_json:
        talk.dump([{"capability": o.capability.value, "able": o.able, "say": o.say} for o in found])
        return
    marks = {True: "可用", False: "不可用", None: "未知"}
    rows = [(CAPABILITIES[one.capability.value], marks[one.able], one.say) for one in found]
    talk.table(("能力", "现状", "说明"), rows)
