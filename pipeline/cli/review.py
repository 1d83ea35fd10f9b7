"""`review`: submit, sign, return, and who has signed what."""

import click

from pipeline.cli import chinese, talk


@chinese.group("review", help="送审、签发、退回。命令行签字一律记为“代录”。")
def review() -> None:
    """Group of the review verbs."""


@review.command("submit", help="送审：检查、冻结将要发出的版本。不写稿件则送审全部撰稿中的。")
@click.argument("keys", nargs=-1, metavar="[稿件]…")
@click.option("--who", required=True, help="送审人")
@click.pass_obj
def submit(workspace: str | None, keys: tuple[str, ...], who: str) -> None:
    """Submit posts for review; all refusals are reported together."""
    from pipeline.flows import review as flow
    from pipeline.flows.drafts import take_in_all
    from pipeline.model.errors import NothingToDo, Several, TuiwenError
    from pipeline.model.lifecycle import State
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        room.config.person(who)
        take_in_all(room, who=who, now=room.now())
        waiting = (State.WRITING, State.RETURNED)
        posts = [room.store.posts.get(k) for k in keys] or room.store.posts.find(states=waiting)
        if not posts:
            raise NothingToDo("没有待送审的稿件")
        errors: list[TuiwenError] = []
        for post in posts:
            try:
                flow.submit(room, post, who=who, now=room.now())
                talk.say(f"已送审《{post.title}》")
            except TuiwenError as error:
                errors.append(error)
        if errors:
            raise Several(errors)


@review.command("sign", help="签下一级；最后一级签完即为已签发。")
@click.argument("keys", nargs=-1, required=True, metavar="稿件…")
@click.option("--who", required=True, help="签字人")
@click.option("--opinion", default="", help="意见")
@click.pass_obj
def sign(workspace: str | None, keys: tuple[str, ...], who: str, opinion: str) -> None:
    """Record a signature on the frozen revision."""
    from pipeline.flows import review as flow
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        for key in keys:
            post = room.store.posts.get(key)
            stage = flow.next_stage(room, post)
            flow.sign(room, post, who=who, now=room.now(), opinion=opinion)
            talk.say(f"《{post.title}》{stage}：{room.config.person(who).name}（代录）")


@review.command("return", help="退回并说明理由。")
@click.argument("key", metavar="稿件")
@click.option("--who", required=True, help="退回人")
@click.option("--reason", default="", help="理由（必填）")
@click.pass_obj
def return_(workspace: str | None, key: str, who: str, reason: str) -> None:
    """Send a post back to its author."""
    from pipeline.flows import review as flow
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        post = room.store.posts.get(key)
        flow.return_(room, post, who=who, now=room.now(), reason=reason)
        talk.say(f"已退回《{post.title}》：{reason}")


@review.command("list", help="审校中的稿件：签到哪一级，下一位是谁。")
@talk.json_option
@click.pass_obj
def waiting(workspace: str | None, as_json: bool) -> None:
    """Posts in review, with what is signed and what comes next."""
    from pipeline.almanac.beijing import clock
    from pipeline.flows import review as flow
    from pipeline.model.lifecycle import State
    from pipeline.wiring import open_room

    with open_room(workspace) as room:
        rows = []
        for post in room.store.posts.find(states=(State.REVIEWING,)):
            done = room.store.reviews.signoffs(post.key, post.payload_hash)
            rows.append(
                {
                    "key": post.key,
                    "title": post.title,
                    "signed": [{"stage": s.stage, "who": s.who, "at": clock(s.at).isoformat()} for s in done],
                    "next": flow.next_stage(room, post).value,
                    "payload": post.payload_hash[:12],
                }
            )
        if as_json:
            talk.dump(rows)
        else:
            heads = ("稿件", "标题", "已签", "下一级", "版本")
            talk.table(
                heads,
                [
                    (r["key"], r["title"], len(r["signed"]), r["next"], r["payload"])  # type: ignore[arg-type]
                    for r in rows
                ],
            )
