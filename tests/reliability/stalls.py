"""Workers that freeze at the worst moment: before the last check, and between check and send.

Time goes on for everybody else; when such a worker wakes up, it holds its lock still.
"""

import os
import random
import signal
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.channels import Channel, Difference, Errand
from pipeline.model.post import Op, Receipt, Verdict


@dataclass(frozen=True)
class Stalls:
    """Freeze with this probability; the crew wakes the worker up again."""

    share: float
    chance: random.Random

    def at(self, point: str) -> None:
        """A crash point just after an intent lies before the last check."""
        if point.endswith(".intent"):
            self.freeze()

    def freeze(self) -> None:
        if self.chance.random() < self.share:
            os.kill(os.getpid(), signal.SIGSTOP)


@dataclass(frozen=True)
class Stalling:
    """A channel whose one call freezes before it leaves, after every check was passed."""

    channel: Channel
    stalls: Stalls

    @property
    def op(self) -> Op | None:
        return self.channel.op

    @property
    def keyed(self) -> bool:
        return self.channel.keyed

    @property
    def listed(self) -> bool:
        return self.channel.listed

    def upload(self, errand: Errand) -> Mapping[str, str]:
        return self.channel.upload(errand)

    def draft(self, errand: Errand) -> Mapping[str, str]:
        return self.channel.draft(errand)

    def find(self, errand: Errand) -> Mapping[str, str]:
        return self.channel.find(errand)

    def compare(self, errand: Errand) -> tuple[Difference, ...]:
        return self.channel.compare(errand)

    def release(self, errand: Errand) -> Receipt:
        self.stalls.freeze()
        return self.channel.release(errand)

    def confirm(self, errand: Errand) -> Receipt:
        return self.channel.confirm(errand)

    def ask(self, errand: Errand) -> Verdict:
        return self.channel.ask(errand)
