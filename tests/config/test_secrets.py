"""A secret comes from the environment or a private file, and shows itself nowhere."""

import os
from pathlib import Path

import pytest

from pipeline.config import secrets
from pipeline.model.errors import ConfigError

CANARY = "c0ffee00c0ffee00c0ffee00c0ffee00"


def write(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / secrets.FILE
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_environment_goes_before_the_file(tmp_path):
    write(tmp_path, "TUIWEN_SECRET_LINCHUAN=file\n")
    assert secrets.find("linchuan", tmp_path, {"TUIWEN_SECRET_LINCHUAN": "env"}) == "env"
    assert secrets.find("linchuan", tmp_path, {}) == "file"


def test_comments_blank_lines_and_quotes(tmp_path):
    write(tmp_path, "\ufeff# words\n\n TUIWEN_SECRET_FUWU = 'abc' \n")
    assert secrets.find("fuwu", tmp_path, {}) == "abc"


def test_missing_secret_says_where_to_put_it(tmp_path):
    with pytest.raises(ConfigError, match="没有账号 fuwu 的 AppSecret") as caught:
        secrets.find("fuwu", tmp_path, {})
    assert "TUIWEN_SECRET_FUWU" in caught.value.todo


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_file_that_others_can_read_is_refused(tmp_path, mode):
    path = write(tmp_path, f"TUIWEN_SECRET_FUWU={CANARY}\n", mode)
    if os.name == "posix":
        with pytest.raises(ConfigError, match="其他用户也能读到") as caught:
            secrets.find("fuwu", tmp_path, {})
        assert "chmod 600" in caught.value.todo
        assert CANARY not in str(caught.value)
    assert path.exists()


def test_no_error_and_no_repr_shows_a_secret(tmp_path):
    write(tmp_path, f"{CANARY}\n")
    with pytest.raises(ConfigError) as caught:
        secrets.find("fuwu", tmp_path, {})
    assert CANARY not in str(caught.value)
    assert CANARY not in repr(secrets.Secret(CANARY))
    assert CANARY not in f"{ {'secret': secrets.Secret(CANARY)} }"
