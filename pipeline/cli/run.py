"""`run`, `published` and `decide`: the machine's watch, and what people tell it."""

import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk

if TYPE_CHECKING:
    from pipeline.flows.room import Room

HELP = "值守：到点上传、发布、核实。Ctrl+C 结束；--once 只看一遍（供系统定时任务）。"


@chinese.command("run", help=HELP)
@click.option("--once", is_flag=True, help="把现在该做的做完就结束")
@click.option("--yes", is_flag=True, help="对真实账号发布时不再询问")
@click.pass_obj
def run(workspace: str | None, *, once: bool, yes: bool) -> None:
    """Serve the clock; one run a state folder, and a real platform asks first."""
    from pipeline.cli import watch
    from pipeline.flows.locks import only_one
    from pipeline.wiring import open_platform, open_room

    with open_room(workspace) as room, only_one(room.state):
        if not room.simulated and not yes:
            _agreed(room)
        with open_platform(room) as platform:
            if once:
                watch.once(room, platform)
            else:
                watch.keep(room, platform)


def _agreed(room: "Room") -> None:
    """A person says yes to the whole sentence; nobody to ask is a no."""
    from pipeline.cli import watch
    from pipeline.model.errors import UsageError

    if not sys.stdin.isatty():
        raise UsageError("对真实账号值守要先确认", todo="在终端里运行，或加 --yes")
    click.confirm(watch.sentence(room), abort=True, err=True)


@chinese.command("published", help="登记已由人工发布的文章链接。")
@chinese.argument("word", "稿件名或文件", metavar="稿件")
@chinese.argument("url", "文章的链接", metavar="链接")
@click.option("--who", required=True, metavar="人员", help="谁发布的")
@click.pass_obj
def published(workspace: str | None, *, word: str, url: str, who: str) -> None:
    """Close a hand-over with the address that the person pastes."""
    from pipeline.flows import handover
    from pipeline.flows.drafts import post_called
    from pipeline.wiring import open_room, release_ports

    _address(url)
    with open_room(workspace) as room:
        key, person = post_called(room, word).key, room.config.person(who)
        post = handover.pasted(release_ports(room), key, url, who=person.name)
        talk.say(f"已登记《{post.title}》：{url}")


DECIDE = "回答待决的问题：已发出、没有发出（两人确认）、或放弃。"


@chinese.command("decide", help=DECIDE)
@chinese.argument("word", "稿件名或文件", metavar="稿件")
@click.option("--out", "url", metavar="链接", help="已经发出，链接是")
@click.option("--not-out", "not_out", is_flag=True, help="没有发出，可以重排")
@click.option("--drop", is_flag=True, help="不发了")
@click.option("--who", required=True, metavar="人员", help="谁决定")
@click.option("--second", default="", metavar="人员", help="第二位确认人（--not-out 必填）")
@click.pass_obj
def decide(
    workspace: str | None,
    *,
    word: str,
    url: str | None,
    not_out: bool,
    drop: bool,
    who: str,
    second: str,
) -> None:
    """Answer a question; exactly one of the three answers."""
    from pipeline.flows import question
    from pipeline.flows.drafts import post_called
    from pipeline.model.errors import UsageError
    from pipeline.wiring import open_room, release_ports

    if (url is not None) + not_out + drop != 1:
        todo = "--out 链接、--not-out 或 --drop 三选一"
        raise UsageError("请给出一个答案", where=word, todo=todo)
    if url is not None:
        _address(url)
    with open_room(workspace) as room:
        ports, name = release_ports(room), room.config.person(who).name
        key = post_called(room, word).key
        if url is not None:
            post = question.is_out(ports, key, url, who=name)
        elif not_out:
            other = room.config.person(second).name if second else ""
            post = question.is_not_out(ports, key, who=name, second=other)
        else:
            post = question.drop(ports, key, who=name)
        talk.say(f"《{post.title}》已记下")


def _address(url: str) -> None:
    """Only the address of a web page is one."""
    from urllib.parse import urlsplit

    from pipeline.model.errors import UsageError

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        todo = "从公众号里复制文章链接，以 https:// 开头"
        raise UsageError(f"“{url[:80]}”不是文章链接", todo=todo)
