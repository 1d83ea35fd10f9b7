"""Workers as forked processes: started, killed with SIGKILL at random, started again."""

import os
import random
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field, replace

from tests.reliability.deaths import Deaths
from tests.reliability.orders import ORDERS
from tests.reliability.place import Place, ports_of
from tests.reliability.stalls import Stalling, Stalls

FREEZE = (1.0, 1.6)
"""Real seconds: two minutes of the sweep's time, longer than the settle time."""


@dataclass
class Crew:
    """So many workers of one order; every one that ends is replaced."""

    place: Place
    order: str
    size: int
    chance: random.Random
    stall: float = 0.0  # probability of a freeze at each of its two places
    started: int = 0
    broken: int = 0
    stalls: int = 0
    frozen: dict[int, float] = field(default_factory=dict)  # pid to when it wakes up
    pids: set[int] = field(default_factory=set)

    def fill(self) -> None:
        """Bury the dead, wake the frozen and start new workers."""
        for pid in list(self.pids):
            done, status = os.waitpid(pid, os.WNOHANG | os.WUNTRACED)
            if done and os.WIFSTOPPED(status):
                self.stalls += 1
                self.frozen[pid] = time.monotonic() + self.chance.uniform(*FREEZE)
            elif done:
                self.pids.discard(pid)
                self.frozen.pop(pid, None)
                self.broken += os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0
        self._wake()
        while len(self.pids) < self.size:
            self.started += 1
            self.pids.add(self._start(self.chance.getrandbits(32)))

    def _wake(self) -> None:
        for pid, when in list(self.frozen.items()):
            if when <= time.monotonic():
                del self.frozen[pid]
                os.kill(pid, signal.SIGCONT)

    def kill_one(self) -> None:
        """SIGKILL, whoever it hits and wherever it is."""
        os.kill(self.chance.choice(sorted(self.pids)), signal.SIGKILL)

    def dismiss(self) -> None:
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self.pids.clear()

    def _start(self, seed: int) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = 1
        try:
            deaths, chance = Deaths(self.place.root / "deaths"), random.Random(seed)
            stalls = Stalls(self.stall, chance)

            def hook(point: str) -> None:
                deaths.at(point, chance)
                stalls.at(point)

            ports = ports_of(self.place, hook)
            channel = ports.channel
            if self.stall:
                ports = replace(ports, channel=lambda *way: Stalling(channel(*way), stalls))
            ORDERS[self.order](self.place, ports)
            code = 0
        except BaseException:  # noqa: BLE001  a child must never return into the parent's code
            traceback.print_exc(file=sys.stderr)
        finally:
            os._exit(code)
