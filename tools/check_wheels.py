"""See that the locks have a binary wheel for every platform that we name, by `pip download`.

Run by hand in the environment of requirements-check.lock: `python tools/check_wheels.py FOLDER`.
pip evaluates markers for the Python that runs it, whatever platform it is asked for, so the lock is
cut down to each target here; hashes and wheel tags stay pip's business.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11.9", "3.12.9", "3.13.9", "3.14.0")
PLATFORMS = {
    "win_amd64": {"sys_platform": "win32", "os_name": "nt"},
    "macosx_11_0_arm64": {"sys_platform": "darwin", "os_name": "posix"},
}
# Pure Python that its author hands out as source only; for checking, not for running.
SOURCE_ONLY = {"lunar-python"}


def cut(lock: str, marker: dict[str, str]) -> str:
    """The entries of a lock that hold on one target, with their hashes."""
    kept = []
    for entry in lock.replace("\\\n", " ").splitlines():
        if not entry or entry.startswith("#"):
            continue
        wanted = Requirement(entry.split("--hash")[0].strip())
        if wanted.name in SOURCE_ONLY:
            continue
        if wanted.marker is None or wanted.marker.evaluate(marker):
            name = f"{wanted.name}{wanted.specifier}"
            kept.append(" ".join([name, *("--hash" + h for h in entry.split("--hash")[1:])]))
    return "\n".join(kept)


def download(lock: Path, platform: str, python: str, folder: Path) -> str:
    """An empty text, or what pip said."""
    version = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    marker = {**PLATFORMS[platform], **version}
    wanted = folder / f"{lock.stem}-{platform}-{python}.txt"
    wanted.write_text(cut(lock.read_text(encoding="utf-8"), marker), encoding="utf-8")
    tags = ["--platform", platform, "--python-version", python, "--implementation", "cp"]
    command = ["download", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", *command, *tags, "-d", folder / "wheels", "-r", wanted],
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return "\n".join(errors or ["failed"]) if done.returncode else ""


def main() -> int:
    """One line for each lock, platform and Python."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name in ("requirements.lock", "requirements-check.lock"):
        for platform in PLATFORMS:
            for python in PYTHONS:
                said = download(ROOT / name, platform, python, folder)
                failed += bool(said)
                print(f"{name:<24} {platform:<18} {python:<7} {said or 'ok'}", flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
