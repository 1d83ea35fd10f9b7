"""What only a real process shows: streams, encodings, locks, ports, a full disk, no network."""

import json
import os
import pty
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.flows.locks import only_one
from tests.cli.person import Person
from tests.cli.process import COMMAND, ran

COLOUR = re.compile(rb"\x1b\[[0-9;]*3[0-9]")
SMALL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"


def test_data_on_stdout_and_talk_on_stderr(person):
    done = ran(person.root, "status", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == []
    assert "模拟" in done.stderr.decode()


def test_a_gbk_console_reads_everything(person):
    env = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}
    person.keep("1208-recap-volunteer-day.md")
    for line in ("--help", "check drafts", "review submit --who 林小满", "status"):
        done = ran(person.root, *line.split(), env=env)
        assert done.returncode == 0, done.stderr.decode("gbk")
        assert "�" not in done.stdout.decode("gbk")
    assert "青春临川" in done.stdout.decode("gbk")
    assert done.stdout.decode("gbk").count("?") == 0


def on_terminal(root: Path, *words: str, env: dict[str, str]) -> bytes:
    """What a terminal gets to see."""
    ours, theirs = pty.openpty()
    given = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    with subprocess.Popen(
        (*COMMAND, *words), cwd=root, stdout=theirs, stderr=theirs, env={**given, **env}
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                more = os.read(ours, 65536)
            except OSError:
                break
            if not more:
                break
            seen += more
        process.wait(timeout=60)
    os.close(ours)
    return seen


def test_colours_are_for_terminals_and_for_those_who_want_them(person):
    path = person.draft("a.md", "---\ntitle: 甲\naccount: linchuan\n---\n\n截止目前。\n")
    words = ("check", str(path))
    assert COLOUR.search(on_terminal(person.root, *words, env={"TERM": "xterm"}))
    plain = on_terminal(person.root, *words, env={"TERM": "xterm", "NO_COLOR": "1"})
    assert not COLOUR.search(plain)
    assert b"\x1b" not in ran(person.root, *words).stdout


def test_piped_tables_are_plain_lines_with_tabs(person):
    done = ran(person.root, "account", "list")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert rows[0] == ["代号", "名称", "类型", "认证", "发布方式"]
    assert len(rows) == 4
    drawn = on_terminal(person.root, "account", "list", env={"TERM": "xterm"}).decode()
    assert "\t" not in drawn
    assert "青春临川" in drawn


def test_a_reader_that_goes_away_is_no_error(person):
    line = f"{sys.executable} -P -m pipeline index --explain | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=person.root, capture_output=True, timeout=60, check=False
    )
    assert done.stderr == b""
    assert done.stdout.endswith(b"0\n")


def test_completion_knows_the_verbs(person):
    env = {"COMP_WORDS": "tuiwen po", "COMP_CWORD": "1", "_TUIWEN_COMPLETE": "bash_complete"}
    done = ran(person.root, env=env)
    assert (done.returncode, done.stdout.decode().split()) == (0, ["plain,poster"])
    assert "_TUIWEN_COMPLETE" in ran(person.root, "completion", "bash").stdout.decode()


def test_a_second_run_names_the_first_and_is_refused(person):
    with only_one(person.root / "var"):
        done = ran(person.root, "run", "--once")
    assert done.returncode == 5
    said = done.stderr.decode()
    assert f"另一个 tuiwen run 正在使用这个目录（进程 {os.getpid()}）" in said
    assert "→" in said
    assert ran(person.root, "run", "--once").returncode == 0


def test_run_ends_when_it_is_asked_to(person):
    with subprocess.Popen(
        (*COMMAND, "run"), cwd=person.root, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    ) as process:
        assert process.stderr is not None
        assert "开始值守" in process.stderr.readline().decode()
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
        assert process.wait(timeout=60) == 0
    assert "已停止值守" in said
    assert "Traceback" not in said


@pytest.fixture
def far(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """A workspace of a real platform that nobody reaches: a loopback port without a listener."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = person.root / "config.yaml"
    text = config.read_text("utf-8").replace("base: sandbox", f"base: http://127.0.0.1:{port}", 1)
    config.write_text(text, encoding="utf-8")
    for key in ("LINCHUAN", "FUWU", "JIEDAO"):
        monkeypatch.setenv(f"TUIWEN_SECRET_{key}", f"geheim-{key}")
    return person


@pytest.mark.parametrize("line", ["collect --account fuwu", "account check fuwu"])
def test_no_network_is_a_sentence_and_code_4(far, line):
    done = ran(far.root, *line.split())
    said = done.stderr.decode()
    assert done.returncode == 4, said
    assert "连不上" in said
    assert "→" in said
    assert "geheim" not in said
    assert "Traceback" not in said


def test_no_network_loses_nothing_while_running(far):
    tips = "1209-fuwu-frost-tips"
    far.keep(f"{tips}.md")
    far.clock("2026-12-09 09:00")
    far.does("review", "submit", "--who", "lin")
    far.does("review", "sign", tips, "--who", "chen")
    far.does("plan")
    far.clock("2026-12-09 10:00")
    done = ran(far.root, "run", "--once", "--yes")
    assert done.returncode == 0
    assert "连不上" in done.stderr.decode()
    (row,) = far.does("status", "--json").json
    assert row["state"] in {"scheduled", "staging"}


def test_a_real_platform_is_asked_for_first(far):
    done = ran(far.root, "run", "--once")
    assert done.returncode == 2
    assert "加 --yes" in done.stderr.decode()


FULL = [
    ("poster --term 大雪 --year 2026 --size 540x960 --out p.jpg", "p.jpg"),
    ("preview drafts/1208-recap-volunteer-day.md --out p.html", "p.html"),
    ("review submit 1208-recap-volunteer-day --who lin", ""),
]


@pytest.mark.parametrize(("line", "name"), FULL, ids=["poster", "preview", "submit"])
def test_a_full_disk_leaves_no_half_file(person, line, name):
    if name == "":
        person.does("status")
    before = person.files()
    done = ran(person.root, *line.split(), before=SMALL.format(40_000))
    said = done.stderr.decode()
    assert done.returncode == 4, said
    assert "磁盘" in said or "写不进" in said
    assert "→" in said
    assert "Traceback" not in said
    new = {p for p in person.files() - before if not p.startswith(str(person.root / "var"))}
    assert new == set()
    if name == "":
        assert ran(person.root, *line.split()).returncode == 0
        assert person.does("doctor").code == 0


def test_the_sandbox_says_one_line_when_it_is_ready(tmp_path):
    with subprocess.Popen(
        (*COMMAND, "sandbox", "--port", "0", "--state", str(tmp_path / "s")),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        assert list(ready) == ["base", "accounts"]
        assert ready["base"].startswith("http://127.0.0.1:")
        assert all(set(a) >= {"appid", "secret", "kind", "verified"} for a in ready["accounts"])
        assert ready["accounts"][0]["verified"] is True
        port = ready["base"].rpartition(":")[2]
        taken = ran(tmp_path, "sandbox", "--port", port, "--state", str(tmp_path / "t"))
        assert taken.returncode == 4
        assert "端口已被占用" in taken.stderr.decode()
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == b""
        assert process.wait(timeout=60) == 0
