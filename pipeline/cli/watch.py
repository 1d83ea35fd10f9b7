"""What `run` does while it watches: the tick, the day's copy, and its sentences."""

from collections.abc import Callable
from threading import Event as Stop

import click

from pipeline.almanac.beijing import SECOND, clock, minute_words
from pipeline.channels import Statistics
from pipeline.cli import talk
from pipeline.flows import publish, upkeep
from pipeline.flows.daily import figures
from pipeline.flows.gathering import sheltering
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
    events = tick(room, platform.ports(), platform.statistics, set())
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
        for event in tick(room, ports, platform.statistics, said):
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


def tick(
    room: Room, ports: Ports, statistics: Callable[[str], Statistics], said: set[str]
) -> list[Event]:
    """One look: sources, releases, then the day's chores; what goes wrong there holds up no send.

    `said` keeps what the last look complained of, so that it is not said every few seconds.
    """
    now, errors = room.now(), list[TuiwenError]()
    for post in void_changed(room, now=now, errors=errors):
        talk.say(f"《{post.title}》原稿变了，签字作废，需复审")
    events = publish.tick(ports, now)
    complaints, day = {str(error) for error in errors}, f"{clock(now):%m-%d} "
    chores = {f"{day}{error}" for error in _chores(room, ports, statistics)}
    for line in sorted((complaints | chores) - said):
        talk.say(line)
    # A chore that fails is tried again within the day, and said once of that day.
    said.intersection_update({*complaints, *(line for line in said if line.startswith(day))})
    said |= complaints | chores
    return events


def _chores(room: Room, ports: Ports, statistics: Callable[[str], Statistics]) -> list[TuiwenError]:
    """What is done once a day, and what went wrong with it."""
    errors, given, now = list[TuiwenError](), room.config.collect, room.now()
    with sheltering(errors):
        upkeep.daily_copy(room.store, room.state / "backups", now)
    with sheltering(errors):
        upkeep.prune_calls(room.store, now)
    for got in figures(ports, statistics, at=given.at, back=given.back, errors=errors):
        name = room.names[got.account]
        talk.say(f"{clock(now):%m-%d %H:%M} 已采集“{name}”的统计：{got.snapshots} 条")
    return errors


def tell(room: Room, event: Event) -> None:
    """One line of the log, as an editor reads it."""
    at = f"{clock(room.now()):%H:%M:%S}"
    move = f"{WORDS[event.before]} → {WORDS[event.post.state]}"
    mark = click.style("！", fg="red") if event.failed else ""
    due = f"（{minute_words(event.post.due)}）" if event.post.due else ""
    talk.say(f"{at} {mark}《{event.post.title}》{due} {move} {event.note}")
