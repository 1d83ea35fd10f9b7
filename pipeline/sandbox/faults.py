"""Faults on order: what goes wrong with the next calls to a path.

| kind         | what the client sees                          | effect                    |
| errcode      | the given errcode                             | none, unless "effect"     |
| http         | an HTTP status (502)                          | none, unless "effect"     |
| reset_before | connection reset                              | none                      |
| reset_after  | connection reset                              | yes                       |
| half_body    | half of the reply, then the end               | yes                       |
| hang         | nothing for after_ms, then a reset            | none, unless "effect"     |
| late         | connection reset                              | after_ms later            |
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Final

from pipeline.sandbox.chance import share
from pipeline.sandbox.state import State, dump

KINDS: Final = frozenset(
    {"errcode", "http", "reset_before", "reset_after", "half_body", "hang", "late"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One rule."""

    path: str  # exact, or with a * at its end
    kind: str
    times: int | None = 1  # None: for ever
    errcode: int = -1
    errmsg: str = ""
    extra: dict[str, Any] = field(default_factory=dict)  # more keys of the reply
    status: int = 502
    effect: bool = False
    after_ms: int = 1_000
    probability: float = 1.0
    seed: int = 0
    seen: int = 0  # calls that it looked at

    def meets(self, path: str) -> bool:
        """Whether the rule is about a path."""
        if self.path.endswith("*"):
            return path.startswith(self.path[:-1])
        return path == self.path

    def strikes(self) -> bool:
        """Whether chance wants it this time."""
        return self.probability >= 1 or share(self.seed, self.seen) < self.probability


KNOWN: Final = frozenset(each.name for each in fields(Fault)) - {"seen"}


def mistakes(rule: Mapping[str, Any]) -> list[str]:
    """What is wrong with a rule."""
    found = [f"unknown key {name}" for name in rule if name not in KNOWN]
    if rule.get("kind") not in KINDS:
        found.append(f"kind is one of {', '.join(sorted(KINDS))}")
    if not isinstance(rule.get("path"), str):
        found.append("path is text")
    numbers = ("errcode", "status", "after_ms", "seed")
    found += [f"{n} is a whole number" for n in numbers if not isinstance(rule.get(n, 0), int)]
    times = rule.get("times", 1)
    if times is not None and (not isinstance(times, int) or times < 1):
        found.append("times is a number from 1, or null for ever")
    if not isinstance(rule.get("probability", 1.0), (int, float)):
        found.append("probability is a number from 0 to 1")
    return found


class Faults:
    """The rules in the order in which they were given; kept in the state."""

    def __init__(self, state: State) -> None:
        self.state = state
        rows = state.all("SELECT * FROM fault ORDER BY number")
        self.rules = {row["number"]: Fault(**json.loads(row["rule"])) for row in rows}

    def add(self, rule: Mapping[str, Any]) -> int:
        """A further rule."""
        fault = Fault(**rule)
        number = self.state.add("fault", {"rule": dump(asdict(fault))})
        self.rules[number] = fault
        return number

    def clear(self) -> None:
        """No rules any more."""
        self.state.run("DELETE FROM fault")
        self.rules.clear()

    def draw(self, path: str) -> Fault | None:
        """The fault that strikes this call."""
        for number, fault in list(self.rules.items()):
            if fault.meets(path):
                self.keep(number, fault)
                if fault.strikes():
                    return fault
        return None

    def keep(self, number: int, fault: Fault) -> None:
        """Count the look, and the strike where there is one."""
        left = fault.times
        if left is not None and fault.strikes():
            left -= 1
        if left == 0:
            del self.rules[number]
            self.state.run("DELETE FROM fault WHERE number = ?", number)
            return
        self.rules[number] = replace(fault, times=left, seen=fault.seen + 1)
        rule = dump(asdict(self.rules[number]))
        self.state.run("UPDATE fault SET rule = ? WHERE number = ?", rule, number)
