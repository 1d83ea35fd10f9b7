"""Other people's clients against the sandbox, each in an environment of its own.

They are installed from PyPI and npm, so this runs by name only:
`python -m pytest tests/sandbox/outside/clients.py`.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.sandbox.caller import Platform

pytestmark = pytest.mark.long

HERE = Path(__file__).parent
WECHATPY = ("2.0.0a26", "1.8.18")
# cryptography: wechatpy wants it at import. node-socialite 1.5 moved a file that easywechat needs.
NODE = {
    "private": True,
    "dependencies": {"co-wechat-api": "3.11.0", "node-easywechat": "3.6.2"},
    "overrides": {"node-socialite": "1.4.1"},
}
OK = {"errcode": 0, "errmsg": "ok"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A small picture that is also a good thumb, and something with the head of a film."""
    folder = tmp_path_factory.mktemp("files")
    picture, film = folder / "a.jpg", folder / "a.mp4"
    Image.new("RGB", (90, 60), "crimson").save(picture)
    film.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(64))
    return picture, film


def answers(
    program: Path | str, script: str, platform: Platform, folder: Path, *files: Path
) -> dict[str, Any]:
    """What a client got, by the names of its script."""
    account = platform.accounts[0]
    order = [program, HERE / script, platform.base, account["appid"], account["secret"], *files]
    done = subprocess.run(
        order, check=False, cwd=folder, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.mark.parametrize("version", WECHATPY)
def test_wechatpy(platform: Platform, files: tuple[Path, Path], tmp_path: Path, version: str):
    python = installed(tmp_path / "env", f"wechatpy=={version}")
    seen = answers(python, "with_wechatpy.py", platform, tmp_path, *files)
    assert len(seen) == {"2.0.0a26": 42, "1.8.18": 31}[version]
    assert seen["draft get"] == "头条"
    assert seen["download"] == seen["get image"] == files[0].stat().st_size
    assert (seen["get deleted"], seen["quota"], seen["deleted"]) == (40007, 45028, 88008)
    assert (seen["retired"], seen["send state"]) == (47009, "SEND_SUCCESS")
    assert seen["comments"]["total"] == len(seen["comments"]["comment"]) >= 3
    assert seen["elected"]["comment"][0]["reply"]["content"] == "谢谢"
    assert {row["ref_date"] for row in seen["cumulate"]} == {f"2026-12-0{n}" for n in range(1, 7)}
    if version == WECHATPY[0]:
        assert seen["published"]["publish_status"] == 0
        assert "今日“大雪”😀" in seen["draft get 2"]
        assert seen["draft gone"] == 40007


def test_node(platform: Platform, files: tuple[Path, Path], tmp_path: Path):
    (tmp_path / "package.json").write_text(json.dumps(NODE), encoding="utf-8")
    install = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(install, check=True, cwd=tmp_path, capture_output=True, timeout=300)
    seen = answers("node", "with_node.js", platform, tmp_path, files[0])
    assert len(seen) == 30
    assert seen["e published"]["publish_status"] == 0
    assert seen["e draft get"]["news_item"][0]["title"] == "头条"
    assert seen["e article"]["news_item"][0]["title"] == "改过"
    assert seen["c media"] == files[0].stat().st_size
    assert seen["c state"]["msg_status"] == "SEND_SUCCESS"
    codes = [seen[name] for name in ("e gone", "c removed", "c again", "c quota")]
    assert codes == [40007, 40007, 45066, 45028]
    done = [seen[name] for name in ("e update", "e speed", "c remove", "c delete")]
    assert done == [OK] * 4


def installed(folder: Path, package: str) -> Path:
    """The Python of a new environment with one package."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, timeout=120)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    order = [python, "-m", "pip", "install", "-q", package, "cryptography"]
    subprocess.run(order, check=True, capture_output=True, timeout=300)
    return python
