"""Deaths on order: so many kills at each named point, each of them used up exactly once."""

import os
import random
import signal
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

POINTS = (
    *(f"draft.{step}" for step in ("intent", "answer", "recorded", "reconcile")),
    *(f"release.{step}" for step in ("intent", "answer", "recorded", "reconcile")),
    *(f"mass.{step}" for step in ("intent", "answer", "recorded", "reconcile")),
)


@dataclass(frozen=True)
class Deaths:
    """A folder of orders: a file is an order, and removing it is the right to die."""

    root: Path

    def order(self, points: Iterable[str], times: int) -> None:
        for point in points:
            for n in range(times):
                (self.root / "ordered" / f"{point}.{n}").touch()

    def make(self) -> None:
        for name in ("ordered", "died"):
            (self.root / name).mkdir(parents=True, exist_ok=True)

    def left(self) -> int:
        return len(list((self.root / "ordered").iterdir()))

    def died(self) -> Counter[str]:
        """How often a worker died at each point."""
        return Counter(path.stem for path in (self.root / "died").iterdir())

    def at(self, point: str, chance: random.Random) -> None:
        """Die here if somebody ordered it; by a coin, so that the deaths spread over the posts."""
        if chance.random() < 0.5:
            return
        for order in sorted((self.root / "ordered").glob(f"{point}.*")):
            try:
                order.rename(self.root / "died" / order.name)
            except FileNotFoundError:
                continue  # another worker was faster
            os.kill(os.getpid(), signal.SIGKILL)
