"""Fences of the operating system: one worker an account, one `run` a state folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.flows.locks import AccountLocks, only_one
from pipeline.model.errors import Locked

HOLD = """
import sys
from pathlib import Path
from pipeline.flows.locks import AccountLocks, only_one
state = Path(sys.argv[1])
with only_one(state), AccountLocks(state)("ribao") as ours:
    print(ours, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that holds the folder and the account."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_a_second_run_is_refused_and_names_the_other(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    with pytest.raises(Locked, match=str(holder.pid)), only_one(tmp_path):
        pass


def test_an_account_is_held_by_one_worker_and_free_at_its_death(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    locks = AccountLocks(tmp_path)
    with locks("ribao") as ours, locks("fuwu") as other:
        assert (ours, other) == (False, True)
    holder.kill()
    holder.wait()
    with locks("ribao") as ours, locks("ribao") as again:
        assert (ours, again) == (True, False)


def test_the_folder_is_free_after_the_run(tmp_path: Path) -> None:
    for _ in range(2):
        with only_one(tmp_path):
            assert (tmp_path / "run.pid").exists()
    assert not (tmp_path / "run.pid").exists()
