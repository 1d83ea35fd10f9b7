"""Every `tuiwen …` line in a ```sh block of the READMEs runs, in the order in which it stands.

A block marked ```console is shown only. Lines that set up the checkout are what the checks
themselves were started by; servers that stay are tested where they live.
"""

import re
import shlex
import subprocess
import sys

import pytest

from tests.conftest import ROOT

ELSEWHERE = (
    "git clone",
    "cd ",
    "alias ",
    "python3 start.py",
    "uv run",
    "tuiwen demo",
    "pip install",
)


def commands(name: str) -> list[str]:
    """The lines of all sh blocks of a document, comments and prompts taken off."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [re.sub(r"\s+#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_commands_of_the_readme_run(name, tmp_path):
    lines = commands(name)
    assert lines, "a README without a command to type"
    here = tmp_path
    for line in lines:
        if line.startswith("cd ") and (here / line[3:].strip()).is_dir():
            here = here / line[3:].strip()
        if line.startswith(ELSEWHERE):
            continue
        assert line.startswith("tuiwen "), f"not a command of ours: {line}"
        done = subprocess.run(
            [sys.executable, "-P", "-m", "pipeline", *shlex.split(line)[1:]],
            check=False,
            cwd=here,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode in {0, 1, 6}, f"{line}\n{done.stdout}\n{done.stderr}"
