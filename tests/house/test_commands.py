"""The command line as a console sees it: every text fits GBK, no verb ends in a traceback."""

import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from pipeline.cli.app import tuiwen
from pipeline.config.starter import starter_files


def verbs(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command of the tree, groups included."""
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None, f"{name} is listed and does not exist"
            yield from verbs(inner, (*path, name))


def help_of(path: tuple[str, ...]) -> str:
    """What `--help` prints."""
    command: click.Command = tuiwen
    context = click.Context(command, info_name="tuiwen")
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(context, name)
        assert found is not None
        command, context = found, click.Context(found, info_name=name, parent=context)
    return command.get_help(context)


def test_every_help_is_chinese_and_fits_a_gbk_console():
    texts = {" ".join(path): help_of(path) for path in verbs(tuiwen)}
    assert len(texts) > 15
    assert not [(name, s) for name, text in texts.items() for s in text if not fits_gbk(s)]
    assert not [name for name, text in texts.items() if not any(map(is_chinese, text))]


def fits_gbk(sign: str) -> bool:
    return sign == "?" or sign.encode("gbk", errors="replace") != b"?"


def is_chinese(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """The sample workspace in a folder of its own."""
    top = tmp_path_factory.mktemp("desk")
    for name, path in starter_files():
        target = top / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return top


LINES = ("--version", "--help", "terms 2026", "config check")
LINES += ("check drafts", "status", "plan", "doctor")


@pytest.mark.parametrize("line", LINES)
def test_verb_on_a_gbk_console(workspace, line):
    """Whatever a verb has to say, it says it; a sign that GBK lacks costs a mark, not the run."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pipeline", *line.split()],
        check=False,
        cwd=workspace,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "gbk"},
    )
    out, err = done.stdout.decode("gbk"), done.stderr.decode("gbk")
    assert out or err
    assert "Traceback" not in err
    assert "UnicodeEncodeError" not in err
    assert done.returncode in range(7), err
