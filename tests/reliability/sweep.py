"""The kill sweep: `python -m tests.reliability.sweep --kills 5000 --resume DIR`.

Batches of posts are released by workers that are killed at named points and at random, until the
ordered number of kills is reached and every post has come to rest. Then the platform is asked what
really went out. The folder keeps everything, so a sweep that was cut off goes on where it stood.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from pipeline.flows.upkeep import faults as store_faults
from pipeline.model.lifecycle import ENDS, State
from tests.reliability.crew import Crew
from tests.reliability.deaths import POINTS, Deaths
from tests.reliability.place import ROADS, Place, account_of, title_of, wall, write
from tests.reliability.platform import enter, running, trouble, truth

ACCOUNTS = 5  # new ones for each batch
BATCH = 20
STALL = 0.15
REST = ENDS | {State.QUESTION}


@dataclass
class Progress:
    """What a sweep has done so far; kept in its folder."""

    order: str
    seed: int
    batches: int = 0
    random_kills: int = 0
    stalls: int = 0
    seconds: float = 0.0
    broken: int = 0
    clock: int = 0  # the sweep's time at which it stood


@dataclass
class Report:
    """What came of it."""

    order: str
    seed: int
    posts: int
    kills: int
    random_kills: int
    stalls: int
    seconds: float
    points: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    sent_once: int = 0
    duplicates: int = 0
    lost: int = 0
    questions: int = 0
    books: list[str] = field(default_factory=list)
    broken: int = 0


@dataclass
class Sweep:
    """One sweep in one folder."""

    place: Place
    progress: Progress
    kills: int
    stalls: int
    workers: int

    def __post_init__(self) -> None:
        self.deaths = Deaths(self.place.root / "deaths")
        self.chance = random.Random(self.progress.seed * 7919 + self.progress.batches)

    def run(self, limit: float) -> Report:
        """Batch after batch until the kills are done; at most `limit` seconds."""
        began = time.monotonic()
        crew = Crew(self.place, self.progress.order, self.workers, self.chance)
        crew.stall = STALL if self.stalls else 0.0
        try:
            while time.monotonic() - began < limit:
                resting = self.resting()
                if resting and self.enough():
                    break
                if resting:
                    self.batch()
                crew.fill()
                self.progress.stalls += crew.stalls
                crew.stalls = 0
                self.strike(crew)
        finally:
            crew.dismiss()
            self.progress.seconds += time.monotonic() - began
            self.progress.broken += crew.broken
            self.save()
        return self.report()

    def strike(self, crew: Crew) -> None:
        """Wait a moment, and when the named points are served, kill somebody."""
        time.sleep(self.chance.uniform(0.06, 0.2))
        if self.deaths.left() == 0 and self.killed() < self.kills:
            crew.kill_one()
            self.progress.random_kills += 1

    def killed(self) -> int:
        return self.progress.random_kills + sum(self.deaths.died().values())

    def enough(self) -> bool:
        kills = self.killed() >= self.kills and self.deaths.left() == 0
        return kills and self.progress.stalls >= self.stalls

    def resting(self) -> bool:
        """Every post has come to an end, or to a question (or, for the naive, to a mark)."""
        with closing(self.place.open()) as store:
            posts = store.posts.find()
            if self.progress.order == "protocol":
                return all(post.state in REST for post in posts)
        return all((self.place.root / "marks" / post.key).exists() for post in posts)

    def batch(self) -> None:
        """More posts on accounts of their own, and more trouble on the platform."""
        first = self.progress.batches * ACCOUNTS
        for number in range(first, first + ACCOUNTS):
            enter(self.place.base, number)
        with closing(self.place.open()) as store:
            for n in range(BATCH):
                account = account_of(first + n % ACCOUNTS)
                key = f"{self.progress.batches:04}-{n:02}"
                write(store, key, account, ROADS[n // ACCOUNTS % 2], self.place.now())
        self.progress.batches += 1
        self.save()

    def save(self) -> None:
        self.progress.clock = self.place.now()
        text = json.dumps(asdict(self.progress))
        (self.place.root / "progress.json").write_text(text, encoding="utf-8")

    def report(self) -> Report:
        """The platform's truth against what the desk believes."""
        sent = truth(self.place.base)
        with closing(self.place.open()) as store:
            posts = store.posts.find()
            books = store_faults(store) if self.progress.order == "protocol" else []
        times = {post.key: sent[title_of(post.key)] for post in posts}
        asked = {post.key for post in posts if post.state is State.QUESTION}
        return Report(
            order=self.progress.order,
            seed=self.progress.seed,
            posts=len(posts),
            kills=self.killed(),
            random_kills=self.progress.random_kills,
            stalls=self.progress.stalls,
            seconds=round(self.progress.seconds, 1),
            points=dict(sorted(self.deaths.died().items())),
            states=dict(Counter(str(post.state) for post in posts)),
            sent_once=sum(n == 1 for n in times.values()),
            duplicates=sum(n > 1 for n in times.values()),
            lost=sum(n == 0 for key, n in times.items() if key not in asked),
            questions=len(asked),
            books=books,
            broken=self.progress.broken,
        )


def sweep(folder: Path, options: argparse.Namespace) -> Report:
    """Begin a sweep, or go on with the one in the folder."""
    kept = folder / "progress.json"
    deaths = Deaths(folder / "deaths")
    deaths.make()
    if kept.exists():
        progress = Progress(**json.loads(kept.read_text(encoding="utf-8")))
    else:
        progress = Progress(order=options.order, seed=options.seed)
        deaths.order(options.points or POINTS, options.each)
    place = Place(folder, started=wall(), began=progress.clock or wall())
    with running(place) as base:
        trouble(base, options.faults, progress.seed)
        place = replace(place, base=base)
        one = Sweep(place, progress, options.kills, options.stalls, options.workers)
        return one.run(options.limit)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.sweep")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--each", type=int, default=5, help="kills at each named point")
    parser.add_argument("--stalls", type=int, default=0, help="freezes at the worst moments")
    parser.add_argument("--points", nargs="*", choices=POINTS, help="all of them by default")
    parser.add_argument("--order", default="protocol")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--faults", type=float, default=0.2, help="share of writing calls")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=24 * 3600.0, help="seconds")
    parser.add_argument("--resume", type=Path, required=True, help="folder of the sweep")
    options = parser.parse_args(arguments)
    options.resume.mkdir(parents=True, exist_ok=True)
    report = sweep(options.resume, options)
    sys.stdout.write(json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n")
    return int(bool(report.duplicates or report.lost or report.books))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
