"""Laws of the rehearsal: all out exactly once, also when killed; told again, not done again."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

LINE = [sys.executable, "-m", "pipeline", "demo", "--dir"]


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LINE, str(folder), *more],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def kill_after(folder: Path, seconds: float) -> bool:
    """Start a rehearsal and kill it; False when it was done before."""
    with subprocess.Popen(
        [*LINE, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
    return False


def steps(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "tuiwen.db")) as db:
        return db.execute("SELECT * FROM steps ORDER BY id").fetchall()


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "desk"
    done = run(folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout + done.stderr


def test_everything_is_out_exactly_once(finished: tuple[Path, str]) -> None:
    folder, told = finished
    assert "恰好一次 19 篇，没有重复，没有遗漏" in told
    with closing(sqlite3.connect(folder / "tuiwen.db")) as db:
        states = dict(db.execute("SELECT state, count(*) FROM posts GROUP BY state"))
        assert states == {"published": 18}
        per_article = db.execute(
            "SELECT max(n) FROM (SELECT count(*) n FROM publications WHERE post != ''"
            " GROUP BY post, position)"
        ).fetchone()
        assert per_article == (1,)


def test_two_weeks_rank_eight_accounts_with_new_and_out(finished: tuple[Path, str]) -> None:
    folder, told = finished
    with closing(sqlite3.connect(folder / "tuiwen.db")) as db:
        weeks = dict(db.execute("SELECT start, count(*) FROM places GROUP BY start"))
    assert weeks == {"2026-12-06": 8, "2026-12-13": 8}
    assert "NEW" in told
    assert "落榜：柏川职院青年" in told
    assert "模拟数据" in told


def test_pages_tables_and_posters_are_there(finished: tuple[Path, str]) -> None:
    folder, _ = finished
    for week in ("2026-W50", "2026-W51"):
        page = (folder / "reports" / f"ranking-{week}.html").read_text(encoding="utf-8")
        assert "模拟" in page
        assert (folder / "reports" / f"ranking-{week}.xlsx").read_bytes().startswith(b"PK")
        assert (folder / "drafts" / f"ranking-{week}.md").exists()
    posters = sorted((folder / "posters").glob("*.jpg"))
    assert [p.stem for p in posters] == ["1207-poster-daxue", "1222-poster-dongzhi"]


def test_a_finished_rehearsal_reports_itself(finished: tuple[Path, str]) -> None:
    folder, _ = finished
    before = steps(folder)
    again = run(folder)
    assert again.returncode == 0
    assert "已经做完" in again.stderr
    assert steps(folder) == before


def test_killed_at_any_moment_it_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    pause = 0.9
    while kill_after(folder, pause) and pause < 4:
        pause += 0.35
        time.sleep(0.05)
    done = run(folder)
    assert done.returncode == 0, done.stderr
    assert "恰好一次 19 篇，没有重复，没有遗漏" in done.stdout + done.stderr


def test_another_fortnight_moves_dates_and_draws_its_own_terms(tmp_path: Path) -> None:
    done = run(tmp_path / "desk", "--from", "2027-03-01")
    assert done.returncode == 0, done.stderr
    assert "惊蛰" in done.stdout
    assert "没有重复，没有遗漏" in done.stderr


def test_a_day_that_is_no_monday_is_refused(tmp_path: Path) -> None:
    done = run(tmp_path / "desk", "--from", "2027-03-02")
    assert done.returncode == 2
    assert "不是星期一" in done.stderr
    assert not (tmp_path / "desk").exists()
