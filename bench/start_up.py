"""How long the command needs to start, beside the bare interpreter and as a ratio to it.

    python bench/start_up.py [RUNS]

Each line is the median and the best of several processes, taken in turn with the interpreter's own,
so that a busy machine slows both. Heavy modules that a path loads and need not are named.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 15
BARE = (sys.executable, "-I", "-c", "pass")
PATHS = {"--version": 150, "terms 2026": 250, "terms 2026 --json": 250, "--help": 250}
HEAVY = ("rich", "numpy", "pydantic", "PIL", "requests", "sqlite_utils", "yaml", "apscheduler")


def command(line: str) -> tuple[str, ...]:
    return (sys.executable, "-P", "-m", "pipeline", *line.split())


def taken(words: tuple[str, ...]) -> float:
    begun = perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return (perf_counter() - begun) * 1000


def loaded(line: str) -> list[str]:
    """The heavy modules that a path has loaded at its end."""
    code = (
        "import sys; from pipeline.cli.app import run; run(sys.argv[1:]); "
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    words = (sys.executable, "-P", "-c", code, *line.split())
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return list(eval(done.stderr))  # our own list, printed one line above


def main() -> None:
    for line, aim in PATHS.items():
        bare, ours = [], []
        for _ in range(RUNS):
            bare.append(taken(BARE))
            ours.append(taken(command(line)))
        ratio = median(a / b for a, b in zip(ours, bare, strict=True))
        print(
            f"tuiwen {line:18} median {median(ours):4.0f} ms, best {min(ours):4.0f} ms "
            f"(aim {aim}), interpreter {median(bare):3.0f} ms, ratio {ratio:.1f}, "
            f"heavy: {', '.join(loaded(line)) or 'none'}"
        )


if __name__ == "__main__":
    main()
