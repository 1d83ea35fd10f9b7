"""Write requirements.lock and requirements-check.lock from pyproject.toml.

Run by hand where uv is at hand: `python tools/lock.py`, with `--upgrade` for newer versions.
The locks hold for every platform (markers) and carry the hashes of the public index; no address
of any index enters them. The build backend is locked too, so that the editable install needs no
build isolation and fetches nothing that has no hash.

What only the generators in this folder import (an ephemeris, a font tool) is in no lock: each
generator names it in its first lines.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made by tools/lock.py from pyproject.toml; not edited by hand.\n"


def compile_lock(target: str, wanted: list[str], upgrade: list[str]) -> None:
    """Resolve `wanted` for all platforms; versions that the lock already holds are kept."""
    out = ROOT / target
    command = [
        *("uv", "pip", "compile", "-", "--universal", "--generate-hashes"),
        *("--python-version", "3.11", "--no-emit-index-url", "--no-emit-find-links"),
        *("--no-header", "--no-annotate", "--no-config", "--output-file", str(out), *upgrade),
    ]
    subprocess.run(command, input="\n".join(wanted), text=True, check=True, cwd=ROOT)
    out.write_text(HEAD + out.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def main() -> None:
    """Both locks; the one for checking is the one for running and more."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv else []
    compile_lock("requirements.lock", run, upgrade)
    pinned = ["-c requirements.lock"]
    compile_lock(
        "requirements-check.lock", [*run, *project["dependency-groups"]["check"], *pinned], upgrade
    )


if __name__ == "__main__":
    main()
