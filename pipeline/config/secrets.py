"""AppSecrets and other secrets: from the environment or a 0600 file, and never anywhere else."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from pipeline.model.errors import ConfigError

FILE = "secrets.env"
PREFIX = "TUIWEN_SECRET_"


class Secret(str):
    """A secret that does not show itself where a value is printed for debugging."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('…')"


def variable(account: str) -> str:
    """The environment variable of an account's AppSecret."""
    return PREFIX + account.upper()


def find(account: str, beside: Path, environ: Mapping[str, str] | None = None) -> Secret:
    """The AppSecret of an account; ConfigError that says where to put it, without showing any.

    `beside` is the folder of config.yaml. The environment goes before the file.
    """
    name = variable(account)
    given = (os.environ if environ is None else environ).get(name) or _file(beside / FILE).get(name)
    if not given:
        raise ConfigError(
            f"没有账号 {account} 的 AppSecret",
            todo=f"设置环境变量 {name}，或在 {beside / FILE} 里写一行 {name}=…（权限 600）",
        )
    return Secret(given)


def _file(path: Path) -> dict[str, str]:
    """NAME=value lines; the file is refused while others on the machine could read it."""
    if not path.exists():
        return {}
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise ConfigError(
            "其他用户也能读到这个密钥文件", where=str(path), todo=f"运行 chmod 600 {path}"
        )
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, sign, value = text.partition("=")
        if not sign or not name.strip().isidentifier():
            # The line itself may be a secret: only its number is told.
            raise ConfigError("这一行不是“名称=值”", where=f"{path}:{number}", todo="改正这一行")
        found[name.strip()] = value.strip().strip("'\"")
    return found
