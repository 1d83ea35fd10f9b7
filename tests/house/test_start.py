"""start.py needs nothing but Python, and says in a sentence what is missing."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FILES = ("start.py", "pyproject.toml", "requirements.lock", "requirements-check.lock")
OLD = "import sys; sys.version_info = (3, 9, 2, 'final', 0)"
BARE = "import sys; sys.modules['ensurepip'] = None"


def run(first: str) -> subprocess.CompletedProcess[str]:
    """start.py as a Python would run it in which `first` is true."""
    code = f"{first}; sys.argv = ['start.py', 'demo']; import runpy; "
    code += f"runpy.run_path({str(ROOT / 'start.py')!r}, run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("first", "said"), [(OLD, "需要 Python 3.11 或更新的版本，当前是 3.9.2"), (BARE, "-venv")]
)
def test_what_is_missing_is_said_in_two_languages(first, said):
    done = run(first)
    assert done.returncode == 3
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2
    assert "Traceback" not in done.stderr


def test_old_pythons_can_read_it():
    """As far as the sentence that says that they are too old."""
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_it_imports_the_standard_library_only():
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = {
        (node.module if isinstance(node, ast.ImportFrom) else alias.name) or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


@pytest.fixture
def start(tmp_path):
    """start.py beside its locks in a folder of its own, with a Python in its `.venv`."""
    for name in FILES:
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    spec = importlib.util.spec_from_file_location("start_here", tmp_path / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.PYTHON.parent.mkdir(parents=True)
    module.PYTHON.touch()
    return module


def stamp(start, kind: str) -> Path:
    path = start.VENV / f"tuiwen-{kind}.stamp"
    path.write_text(start.fingerprint(start.LOCKS[kind]), encoding="ascii")
    return path


def test_set_up_is_done_again_only_when_something_changed(start):
    assert not start.ready("run")
    stamp(start, "run")
    assert start.ready("run")
    assert not start.ready("check")
    for name in ("requirements.lock", "pyproject.toml"):
        path = start.ROOT / name
        before = path.read_bytes()
        path.write_bytes(before + b"\n")
        assert not start.ready("run")
        path.write_bytes(before)
    assert start.ready("run")


def test_environment_for_checking_serves_for_running(start):
    stamp(start, "check")
    assert start.ready("check")
    assert start.ready("run")


def test_children_are_not_led_to_another_python(start, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "elsewhere")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert not {"PYTHONHOME", "PYTHONPATH"} & set(start.environment())
