"""The wheel stands alone: outside the checkout, with only its dependencies beside it."""

import json
import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from the checkout as it is."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return next(out.glob("tuiwen-*.whl"))


class Home:
    """An environment with the wheel in it, and a folder to stand in."""

    def __init__(self, top: Path, wheel: Path) -> None:
        self.top = top
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", top / "venv"], check=True)
        self.bin = top / "venv" / ("Scripts" if os.name == "nt" else "bin")
        pip = [sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet"]
        subprocess.run([*pip, "--no-deps", "--no-index", wheel], check=True, capture_output=True)
        # The dependencies without a download. An editable install is a .pth file, and those are
        # read in site folders only: this folder comes in through one, so ours stays outside.
        packages = self.out([self.python, "-c", "import site; print(site.getsitepackages()[0])"])
        deps = next(p for p in site.getsitepackages() if Path(p, "pydantic").is_dir())
        Path(packages.strip(), "dependencies.pth").write_text(f"{deps}\n", encoding="utf-8")

    @property
    def python(self) -> Path:
        return self.bin / ("python.exe" if os.name == "nt" else "python")

    def out(self, command: list[str | Path], where: Path | None = None) -> str:
        """What a command prints; its words when it fails."""
        done = subprocess.run(
            command,
            check=False,
            cwd=where or self.top,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={"PATH": os.defpath, "HOME": str(self.top), "PYTHONIOENCODING": "utf-8"},
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def tuiwen(self, *args: str, where: Path | None = None) -> str:
        """Run the installed command."""
        return self.out([self.bin / "tuiwen", *args], where)


@pytest.fixture(scope="module")
def home(tmp_path_factory, wheel) -> Home:
    return Home(tmp_path_factory.mktemp("home"), wheel)


def test_wheel_carries_the_program_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pipeline"}
    assert not [n for n in names if "__pycache__" in n or "/var/" in n or n.endswith(".db")]


def test_program_comes_from_the_wheel(home):
    path = home.out([home.python, "-P", "-c", "import pipeline; print(pipeline.__file__)"])
    assert str(ROOT) not in path
    assert home.tuiwen("--version").startswith("tuiwen ")


def test_init_writes_the_sample_workspace_byte_for_byte(home):
    home.tuiwen("init", "x")
    for part in ("config.yaml", "drafts", "assets"):
        ours = [ROOT / part] if (ROOT / part).is_file() else sorted((ROOT / part).rglob("*"))
        for path in ours:
            if path.is_file() and not path.name.startswith("."):
                theirs = home.top / "x" / path.relative_to(ROOT)
                assert theirs.read_bytes() == path.read_bytes(), path


def test_poster_in_chinese(home):
    said = home.tuiwen(
        *("poster", "--term", "大雪", "--year", "2026"), *("--out", "大雪.jpg", "--json")
    )
    poster = json.loads(said)
    picture = home.top / "大雪.jpg"
    assert (poster["width"], poster["height"]) == (1080, 1920)
    assert poster["bytes"] == picture.stat().st_size
    with Image.open(picture) as image:
        assert image.size == (1080, 1920)


def test_demo_runs(home):
    stage = home.top / "stage"
    stage.mkdir()
    home.tuiwen("demo", where=stage)
    assert list(stage.rglob("tuiwen.db"))
