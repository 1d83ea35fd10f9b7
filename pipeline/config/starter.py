"""Where the sample workspace lies: inside an installed wheel, or at the root of a checkout."""

from pathlib import Path

import pipeline
from pipeline.model.errors import ConfigError

PARTS = ("config.yaml", "drafts", "assets")


def starter() -> Path:
    """The folder that holds config.yaml, drafts/ and assets/ of the sample workspace."""
    package = Path(pipeline.__file__).resolve().parent
    for folder in (package / "starter", package.parent):
        if all((folder / part).exists() for part in PARTS):
            return folder
    raise ConfigError("安装不完整：缺少样例工作区", where=str(package), todo="请重新安装 tuiwen")


def starter_files() -> list[tuple[str, Path]]:
    """Every file of the sample workspace: its path inside the workspace, and where it lies."""
    root = starter()
    files = [root / PARTS[0]]
    for part in PARTS[1:]:
        files += sorted(p for p in (root / part).rglob("*") if p.is_file() and _kept(p))
    return [(p.relative_to(root).as_posix(), p) for p in files]


def _kept(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix not in (".pyc", ".part")
