"""A desk in a folder: the sample's settings and themes, drafts of the test, a set clock."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.config.starter import starter
from pipeline.flows.drafts import take_in_all
from pipeline.flows.review import next_stage, sign, submit
from pipeline.flows.room import Room
from pipeline.model.lifecycle import State
from pipeline.model.people import Stage
from pipeline.model.post import Post
from pipeline.wiring import open_room
from tests.flows.world import START

SIGNERS = {Stage.FIRST: "zhou", Stage.SECOND: "xu", Stage.FINAL: "chen"}
PICTURE = "assets/pictures/still-water.jpg"


@dataclass
class Office:
    """The room, and what a test does in it."""

    room: Room
    now: int = START

    def draft(self, name: str, body: str = "正文。", **header: object) -> Path:
        given = {"title": f"题目{name}", "account": "linchuan", "level": "A"} | header
        lines = "".join(f"{key}: {value}\n" for key, value in given.items() if value != "")
        path = self.room.drafts / f"{name}.md"
        path.write_text(f"---\n{lines}---\n\n{body}\n", encoding="utf-8")
        return path

    def take_in(self) -> list[Post]:
        return take_in_all(self.room, who="lin", now=self.now)

    def get(self, key: str) -> Post:
        return self.room.store.posts.get(key)

    def submitted(self, name: str, body: str = "正文。", **header: object) -> Post:
        self.draft(name, body, **header)
        self.take_in()
        return submit(self.room, self.get(str(header.get("batch", name))), who="lin", now=self.now)

    def approved(self, name: str, body: str = "正文。", **header: object) -> Post:
        post = self.submitted(name, body, **header)
        while post.state is State.REVIEWING:
            who = SIGNERS[next_stage(self.room, post)]
            post = sign(self.room, post, who=who, now=self.now)
        return post


@contextmanager
def office(root: Path) -> Iterator[Office]:
    """An office in an empty folder."""
    for part in ("assets/themes", "assets/brand"):
        shutil.copytree(starter() / part, root / part)
    (root / "drafts").mkdir()
    for name in ("config.yaml", PICTURE):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(starter() / name, root / name)
    with open_room(root) as room:
        made = Office(room)
        made.room = replace(room, now=lambda: made.now)
        yield made
