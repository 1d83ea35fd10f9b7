"""Print docs/lifecycle.md from the table of moves: `python tools/print_lifecycle.py > FILE`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.model.lifecycle import ENDS, IN_DOUBT, MOVES, WORDS, State

HEAD = """\
# The life of a post

Printed from `pipeline/model/lifecycle.py` by `tools/print_lifecycle.py`; a test compares the two.
What is not in the table cannot happen: the store writes a state only through it.

Ends stand in double frames. In the dashed ones nobody knows yet whether the post is out: we ask
the platform, and where asking settles nothing, a person decides. Nothing goes back into the queue
from there by itself.
"""


def diagram() -> str:
    """The states and moves as a Mermaid flow chart; one arrow between each two states."""
    lines = ["```mermaid", "flowchart TD"]
    for state in State:
        frame = ("[[", "]]") if state in ENDS else ("(", ")")
        lines.append(f'    {state}{frame[0]}"{WORDS[state]}"{frame[1]}')
    arrows: dict[tuple[State, State], list[str]] = {}
    for row in MOVES:
        for before in row.before:
            arrows.setdefault((before, row.then), []).append(row.move)
    lines += [f'    {a} -->|"{"<br>".join(moves)}"| {b}' for (a, b), moves in arrows.items()]
    lines.append("    classDef doubt stroke-dasharray: 5 5")
    lines.append(f"    class {','.join(sorted(IN_DOUBT))} doubt")
    return "\n".join([*lines, "```"])


def states() -> str:
    """The states with their words."""
    rows = [f"| `{s}` | {WORDS[s]} | {'end' if s in ENDS else ''} |" for s in State]
    return "\n".join(["| state | word | |", "|---|---|---|", *rows])


def moves() -> str:
    """The table, row by row."""
    rows = [
        f"| {'、'.join(WORDS[s] for s in row.before)} | `{row.move}` | {WORDS[row.then]}"
        f" | {row.by} | {row.why} |"
        for row in MOVES
    ]
    return "\n".join(["| from | move | to | by | why |", "|---|---|---|---|---|", *rows])


def page() -> str:
    """The whole document."""
    return f"{HEAD}\n{diagram()}\n\n## States\n\n{states()}\n\n## Moves\n\n{moves()}\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(page())
