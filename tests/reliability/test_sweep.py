"""Never twice, never lost: a hundred kills in CI; the long form is run by name."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.reliability.deaths import POINTS


def sweep(folder: Path, *options: str) -> dict[str, Any]:
    """A process of its own: it forks its workers, so nothing else may run in it."""
    command = [sys.executable, "-m", "tests.reliability.sweep", "--resume", str(folder), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_a_hundred_kills_neither_lose_nor_double_a_post(tmp_path: Path) -> None:
    """At least five at each named point, with a fifth of the writing calls going wrong."""
    report = sweep(tmp_path, "--kills", "100", "--each", "5")
    assert report["kills"] >= 100, report
    assert set(report["points"]) == set(POINTS), report
    assert min(report["points"].values()) >= 5, report
    assert (report["duplicates"], report["lost"], report["questions"]) == (0, 0, 0), report
    assert report["states"] == {"published": report["posts"]}, report
    assert (report["books"], report["broken"]) == ([], 0), report


def test_workers_that_freeze_before_the_send_double_nothing(tmp_path: Path) -> None:
    """Longer than the settle time, half of them after the last check: the lock is the fence."""
    options = ("--each", "0", "--kills", "0", "--stalls", "10", "--workers", "4")
    report = sweep(tmp_path, *options, "--faults", "0.15")
    assert report["stalls"] >= 10, report
    assert report["states"] == {"published": report["posts"]}, report
    assert (report["duplicates"], report["lost"], report["books"]) == (0, 0, []), report


def test_a_sweep_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    first = sweep(tmp_path, "--kills", "1000", "--each", "1", "--limit", "1")
    again = sweep(tmp_path, "--kills", str(first["kills"]))
    assert again["posts"] >= first["posts"]
    assert again["points"] == dict.fromkeys(POINTS, 1)
    assert again["states"] == {"published": again["posts"]}, again
    assert (again["duplicates"], again["lost"]) == (0, 0), again


def test_the_sweep_bites_call_then_mark(tmp_path: Path) -> None:
    """The usual script that sends first: at least a tenth goes out twice."""
    options = ("--order", "call-then-mark", "--points", "release.answer", "--workers", "1")
    report = sweep(tmp_path, *options, "--kills", "15")
    assert report["duplicates"] * 10 >= report["posts"], report


def test_the_sweep_bites_mark_then_call(tmp_path: Path) -> None:
    """The usual script that remembers first: at least a tenth never goes out, and nobody knows."""
    options = ("--order", "mark-then-call", "--points", "release.intent")
    report = sweep(tmp_path, *options, "--kills", "15")
    assert report["lost"] * 10 >= report["posts"], report
