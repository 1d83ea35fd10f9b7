"""What `run` does while it watches: the tick, the day's collection, the copy, and its sentences."""

from threading import Event as Stop

import click

from pipeline.almanac.beijing import SECOND, clock, minute_words
from pipeline.cli import talk
from pipeline.flows import publish, upkeep
from pipeline.flows.ports import Event, Ports
from pipeline.flows.review import void_changed
from pipeline.flows.room import Room
from pipeline.model.lifecycle import WORDS, State
from pipeline.wiring import Platform


def sentence(room: Room) -> str:
    """What a real run means, in one sentence, before it starts."""
    waiting = room.store.posts.find(states=(State.SCHEDULED, State.STAGED))
    names = "、".join(sorted({room.names[p.account] for p in waiting})) or "（暂无）"
    return f"将对真实平台值守，待发 {len(waiting)} 组，账号：{names}。到点会真的发给粉丝。继续？"


def once(room: Room, platform: Platform) -> None:
    """Do what is due now, and say it."""
    events = tick(room, platform.ports())
    for event in events:
        tell(room, event)
    if not events:
        talk.say(f"{clock(room.now()):%m-%d %H:%M} 没有到点的稿件")


def keep(room: Room, platform: Platform) -> None:
    """Watch until told to stop."""
    from pipeline.clock import serve, stopping

    ports, stop = platform.ports(), Stop()
    where = f"本机沙箱（模拟） {platform.base}/_sandbox/" if room.simulated else platform.base

    def look() -> None:
        for event in tick(room, ports):
            tell(room, event)

    with stopping(stop):
        talk.say(f"开始值守 · {where} · Ctrl+C 结束")
        serve(
            look,
            lambda: publish.next_due(ports, room.now()),
            stop,
            complain=lambda error: talk.say(str(error)),
            every=room.config.platform.tick / SECOND,
        )
    talk.say("已停止值守；未完成的会在下次值守时接着做")


def tick(room: Room, ports: Ports) -> list[Event]:
    """One look: sources, releases, the day's figures and the day's copy."""
    now = room.now()
    for post in void_changed(room, now=now):
        talk.say(f"《{post.title}》原稿变了，签字作废，需复审")
    events = publish.tick(ports, now)
    upkeep.daily_copy(room.store, room.state / "backups", now)
    return events


def tell(room: Room, event: Event) -> None:
    """One line of the log, as an editor reads it."""
    at = f"{clock(room.now()):%H:%M:%S}"
    move = f"{WORDS[event.before]} → {WORDS[event.post.state]}"
    mark = click.style("！", fg="red") if event.failed else ""
    due = f"（{minute_words(event.post.due)}）" if event.post.due else ""
    talk.say(f"{at} {mark}《{event.post.title}》{due} {move} {event.note}")
