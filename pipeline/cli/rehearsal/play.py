"""The acts of a rehearsal, in order; each one goes on where a killed one stopped."""

import json
from collections.abc import Iterator
from pathlib import Path

from rich.progress import TaskID

from pipeline.almanac.beijing import DAY, minute_words
from pipeline.cli import talk
from pipeline.cli.rehearsal import audit, clockwork, closing, exhibits, people
from pipeline.flows.checking import check_file
from pipeline.flows.drafts import read_all
from pipeline.flows.locks import only_one
from pipeline.flows.room import Room
from pipeline.model.content import Level
from pipeline.model.lifecycle import ENDS, WORDS, State
from pipeline.wiring import PRESENT, open_platform, open_room

BEGUN, DONE, AUDIT = "rehearsal:start", "rehearsal:done", "rehearsal:audit"


def play(root: Path) -> None:
    """All acts; a finished rehearsal only reports itself."""
    _set_clock(root)
    with open_room(root) as room, only_one(room.state):
        if room.store.desk.get(DONE):
            talk.say("这次演练已经做完；加 --fresh 可以重来。\n")
        else:
            _prepare(room)
            _days(room)
            room.store.desk.set(DONE, "1")
        begun, counts = room.store.desk.get(BEGUN), room.store.desk.get(AUDIT)
        closing.summary(room, int(begun or 0), json.loads(counts or "{}"))


def _set_clock(root: Path) -> None:
    """The rehearsal's present time lives in its database, and nowhere else."""
    with open_room(root) as room:
        if not room.store.desk.get(BEGUN):
            start = room.config.demo.start
            with room.store.immediate():
                room.store.desk.set(PRESENT, str(start))
                room.store.desk.set(BEGUN, str(start))


def _prepare(room: Room) -> None:
    """Check, submit, sign and place everything that is written."""
    _findings(room)
    drafts = len({d.batch or d.path for d in read_all(room)})
    with talk.progress() as bars:
        for name, act in (("排版配图、送审", people.submit_all), ("三审签字", people.sign_all)):
            bar = bars.add_task(name, total=drafts, now="")

            def step(title: str, bar: TaskID = bar) -> None:
                bars.update(bar, advance=1, now=title[:24])

            act(room, step)
            bars.update(bar, completed=drafts, now="")
    for placed in people.place_all(room):
        if placed.answer.why:
            due = minute_words(placed.post.due) if placed.post.due else "未排"
            talk.say(f"改期：《{placed.post.title}》{placed.answer.why}，改到 {due}")


def _findings(room: Room) -> None:
    found = [f for path in sorted(room.drafts.glob("*.md")) for f in check_file(room.bench, path)]
    counts = "，".join(f"{level} {sum(f.level is level for f in found)}" for level in Level)
    talk.say(f"检查稿件：{counts}")
    for finding in found:
        talk.say(f"  {finding.where}：{finding.level} {finding.message}")


def _days(room: Room) -> None:
    """The clock runs through the fortnight; at the end the platform itself is asked."""
    begun = int(room.store.desk.get(BEGUN) or 0)
    end = begun + room.config.demo.days * DAY
    with open_platform(room) as platform, talk.progress() as bars:
        bar = bars.add_task("两周逐日运行", total=room.config.demo.days, now="")

        def tell(line: str) -> None:
            bars.console.print(line, soft_wrap=True, highlight=False)

        for stop in clockwork.run(room, platform, end=end, told=tell):
            bars.update(bar, completed=(stop.now - begun) // DAY, now=minute_words(stop.now))
            for line in _lines(room, stop):
                tell(line)
        room.store.desk.set(AUDIT, json.dumps(audit.counted(room, platform)))
        for post in room.store.posts.find():
            exhibits.show(room, post)


# What is worth a line; the rest of the way is in the database.
TOLD = frozenset({State.HANDED_OVER, State.PUBLISHED}) | (ENDS | {State.QUESTION})


def _lines(room: Room, stop: clockwork.Stop) -> Iterator[str]:
    for post in stop.moved:
        if post.state in TOLD:
            name, word = room.names[post.account], WORDS[post.state]
            yield f"{minute_words(stop.now)}　{word}　{name}《{post.title}》"
    for event in stop.failed:
        yield f"{minute_words(stop.now)}　出错　《{event.post.title}》{event.note}"
