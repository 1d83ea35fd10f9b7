"""What `run` does while it watches: the tick, the day's copy, and its sentences."""

from threading import Event as Stop

import click

from pipeline.almanac.beijing import SECOND, clock, minute_words
from pipeline.cli import talk
from pipeline.flows import publish, upkeep
from pipeline.flows.gathering import gathering
from pipeline.flows.ports import Event, Ports
from pipeline.flows.review import void_changed
from pipeline.flows.room import Room
from pipeline.model.errors import TuiwenError
from pipeline.model.lifecycle import WORDS, State
from pipeline.wiring import Platform


def sentence(room: Room) -> str:
    """What a real run means, in one sentence, before it starts."""
    waiting = room.store.posts.find(states=(State.SCHEDULED, State.STAGED))
    known = {room.names.get(p.account, p.account) for p in waiting}
    names = "、".join(sorted(known)) or "（暂无）"
    return f"将对真实平台值守，待发 {len(waiting)} 组，账号：{names}。到点会真的发给粉丝。继续？"


def once(room: Room, platform: Platform) -> None:
    """Do what is due now, and say it."""
    events = tick(room, platform.ports(), set())
    for event in events:
        tell(room, event)
    if not events:
        talk.say(f"{clock(room.now()):%m-%d %H:%M} 没有到点的稿件")


def keep(room: Room, platform: Platform) -> None:
    """Watch until told to stop."""
    from pipeline.clock import serve, stopping

    ports, stop, said = platform.ports(), Stop(), set[str]()
    where = f"本机沙箱（模拟） {platform.base}/_sandbox/" if room.simulated else platform.base

    def look() -> None:
        for event in tick(room, ports, said):
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


def tick(room: Room, ports: Ports, said: set[str]) -> list[Event]:
    """One look: sources, releases and the day's copy; what goes wrong beside them holds up no send.

    `said` keeps what the last look complained of, so that it is not said every few seconds.
    """
    now, errors = room.now(), list[TuiwenError]()
    for post in void_changed(room, now=now, errors=errors):
        talk.say(f"《{post.title}》原稿变了，签字作废，需复审")
    events = publish.tick(ports, now)
    with gathering(errors):
        upkeep.daily_copy(room.store, room.state / "backups", now)
    complaints = {str(error) for error in errors}
    for line in sorted(complaints - said):
        talk.say(line)
    said.intersection_update(complaints)
    said |= complaints
    return events


def tell(room: Room, event: Event) -> None:
    """One line of the log, as an editor reads it."""
    at = f"{clock(room.now()):%H:%M:%S}"
    move = f"{WORDS[event.before]} → {WORDS[event.post.state]}"
    mark = click.style("！", fg="red") if event.failed else ""
    due = f"（{minute_words(event.post.due)}）" if event.post.due else ""
    talk.say(f"{at} {mark}《{event.post.title}》{due} {move} {event.note}")
