"""Tuiwen from a fresh clone, with nothing but Python 3.11 or newer.

    python3 start.py demo       set up, then run the demo
    python3 start.py test       set up, then run every check
    python3 start.py ANYTHING   set up, then run `tuiwen ANYTHING`

Set-up makes `.venv` beside this file from the hashed lock and does it again only when the lock or
pyproject.toml changed. Every annotation is a string, so that an old Python gets as far as the
sentence that says it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
LOCKS = {"run": "requirements.lock", "check": "requirements-check.lock"}
NEEDED, NETWORK = 3, 4  # exit codes: something is missing here; something could not be fetched

CHECKS = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
    ("import-linter", ["lint-imports", "--no-logo"]),
    ("pytest", ["pytest", "-n", "2", "--dist", "worksteal"]),
)
BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "chrome"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)


class Stop(Exception):
    """Set-up cannot go on; the sentence says what to do, in Chinese and in English."""

    def __init__(self, chinese: str, english: str, code: int) -> None:
        super().__init__(f"{chinese}\n{english}")
        self.code = code


def need_python() -> None:
    """A Python that is new enough and can make environments."""
    if sys.version_info < (3, 11):  # noqa: UP036  an older one must be told
        have = ".".join(str(n) for n in sys.version_info[:3])
        raise Stop(
            f"需要 Python 3.11 或更新的版本，当前是 {have}：请从 python.org 安装后再运行一次。",
            f"Python 3.11 or newer is needed, this is {have}: install one and run this again.",
            NEEDED,
        )
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        package = f"python3.{sys.version_info[1]}-venv"
        raise Stop(
            f"这个 Python 缺少 venv 或 ensurepip：请运行 sudo apt install {package}（或从 python.org 安装完整的 Python）后再试。",  # noqa: E501  one sentence
            f"This Python lacks venv or ensurepip: run `sudo apt install {package}` and try again.",
            NEEDED,
        )


def fingerprint(lock: str) -> str:
    """What the environment is made of: the lock, pyproject.toml, this place and this Python."""
    digest = hashlib.sha256(f"{ROOT}\n{sys.version_info[:2]}\n".encode())
    for name in (lock, "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def ready(kind: str) -> bool:
    """The environment stands as the lock says; the one for checking serves for running too."""
    kinds = [kind, "check"] if kind == "run" else [kind]
    return PYTHON.exists() and any(
        _read(VENV / f"tuiwen-{k}.stamp") == fingerprint(LOCKS[k]) for k in kinds
    )


def set_up(kind: str) -> None:
    """Make `.venv`, install the lock with its hashes, then Tuiwen itself in place."""
    if ready(kind):
        return
    say("正在准备运行环境 .venv（只在首次或依赖变动时进行，约一分钟）… Setting up .venv …")
    for stamp in VENV.glob("tuiwen-*.stamp"):
        stamp.unlink()
    make_venv()
    pip("install", "--require-hashes", "-r", LOCKS[kind])
    pip("install", "--no-deps", "--no-build-isolation", "-e", ".")
    stamp = VENV / f"tuiwen-{kind}.stamp"
    stamp.write_text(fingerprint(LOCKS[kind]), encoding="ascii")
    say("环境已就绪。Ready.")


def make_venv() -> None:
    """A fresh one, unless what is there works with this very Python."""
    probe = "import pip, sys; print(*sys.version_info[:2])"
    if PYTHON.exists():
        answer = subprocess.run(  # the probe's complaints are the answer, not for the screen
            [str(PYTHON), "-c", probe], capture_output=True, text=True, check=False
        )
        if answer.stdout.split() == [str(n) for n in sys.version_info[:2]]:
            return
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        raise Stop(
            f"无法在 {VENV} 建立运行环境：原因见上，常见的是磁盘已满或没有写权限。",
            f"The environment could not be made at {VENV}: see above (disk full, no permission?).",
            NEEDED,
        )


def pip(*args: str) -> None:
    """Run pip in the environment; on a terminal one line shows how far it is."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", *args]
    running = subprocess.Popen(
        [*command, "--progress-bar", "off"],
        cwd=ROOT,
        env={**environment(), "PIP_USER": "0", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    lines = []
    for line in running.stdout or ():
        lines.append(line.rstrip())
        if sys.stdout.isatty() and line.startswith("Collecting "):
            print(f"\r  {line.split()[1]:<50.50}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r" + " " * 52 + "\r", end="")
    if running.wait():
        say("\n".join(lines[-15:]))
        raise Stop(
            "依赖没有装好（原因见上）：请检查网络、代理或 pip 镜像设置，再运行一次，会接着装。",
            "pip failed (see above): check the network, proxy or pip mirror, then run this again.",
            NETWORK,
        )


def environment() -> dict[str, str]:
    """The environment for our children, without what would lead them to another Python."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH")}


def browser() -> None:
    """Find Chromium, install it where Debian lets us, or say in one sentence what to install."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if not WINDOWS and os.geteuid() == 0 and shutil.which("apt-get"):
        say("正在从 Debian 安装 Chromium … Installing Chromium from Debian …")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *step], env=quiet, check=False)  # noqa: S607
    if not any(shutil.which(name) for name in BROWSERS):
        say(
            "没有找到 Chromium：页面检查需要它，请安装 Chromium 或 Google Chrome。"
            " Chromium was not found: install Chromium or Google Chrome for the page checks."
        )


def check() -> int:
    """Run every check, even after one failed; the last line is pytest's."""
    browser()
    results, closing = [], ""
    for name, command in CHECKS:
        say(f"\n== {name}")
        began = time.monotonic()
        code, last = stream([str(BIN / command[0]), *command[1:]])
        results.append((name, code, time.monotonic() - began))
        closing = last
    say("\n== 结果 Summary")
    for name, code, seconds in results:
        say(f"  {name:<14} {seconds:6.1f} s  {'未通过 FAILED' if code else '通过 ok'}")
    say(closing)
    return int(any(code for _, code, _ in results))


def stream(command: list[str]) -> tuple[int, str]:
    """Run a check, pass its lines on, and keep the last one that says something."""
    last = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**environment(), "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return running.returncode, last


def tuiwen(args: list[str]) -> int:
    """Run `tuiwen` where the caller stands; Ctrl+C is the program's to answer."""
    # -P: a folder named `pipeline` where the caller stands is not ours.
    command = [str(PYTHON), "-P", "-m", "pipeline", *args]
    if not WINDOWS:
        os.execve(command[0], command, environment())  # noqa: S606  no shell is meant
    with subprocess.Popen(command, env=environment()) as running:
        while True:
            try:
                return running.wait()
            except KeyboardInterrupt:
                continue


def say(text: str) -> None:
    """Print at once: the lines of children come between."""
    print(text, flush=True)


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii", errors="replace") if path.exists() else ""


def main(args: list[str]) -> int:
    """Set up what the word needs, then do it."""
    for out in (sys.stdout, sys.stderr):
        if isinstance(out, io.TextIOWrapper):
            out.reconfigure(errors="replace")  # a GBK console lacks a few signs
    try:
        need_python()
        set_up("check" if args[:1] == ["test"] else "run")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    return check() if args[:1] == ["test"] else tuiwen(args)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
