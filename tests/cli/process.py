"""The command as a process of its own, as a terminal starts it."""

import os
import subprocess
import sys
from pathlib import Path

COMMAND = (sys.executable, "-P", "-m", "pipeline")


def ran(
    root: Path, *words: str, env: dict[str, str] | None = None, before: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in `root`; `before` is Python that the process runs first."""
    command: tuple[str, ...] = (*COMMAND, *words)
    if before:
        start = f"import sys; {before}; from pipeline.__main__ import main; sys.exit(main())"
        command = (sys.executable, "-P", "-c", start, *words)
    return subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
