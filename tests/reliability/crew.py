"""Workers as forked processes: started, killed with SIGKILL at random, started again."""

import os
import random
import signal
import sys
import traceback
from dataclasses import dataclass, field

from tests.reliability.deaths import Deaths
from tests.reliability.orders import ORDERS
from tests.reliability.place import Place, ports_of


@dataclass
class Crew:
    """So many workers of one order; every one that ends is replaced."""

    place: Place
    order: str
    size: int
    chance: random.Random
    started: int = 0
    broken: int = 0
    pids: set[int] = field(default_factory=set)

    def fill(self) -> None:
        """Bury the dead and start new workers."""
        for pid in list(self.pids):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                self.pids.discard(pid)
                self.broken += os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0
        while len(self.pids) < self.size:
            self.started += 1
            self.pids.add(self._start(self.chance.getrandbits(32)))

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
            ports = ports_of(self.place, lambda point: deaths.at(point, chance))
            ORDERS[self.order](self.place, ports)
            code = 0
        except BaseException:  # noqa: BLE001  a child must never return into the parent's code
            traceback.print_exc(file=sys.stderr)
        finally:
            os._exit(code)
