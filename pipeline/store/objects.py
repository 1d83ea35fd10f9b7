"""Content-addressed bytes beside the database: what was approved is what is read back."""

import hashlib
import os
import tempfile
from pathlib import Path

from pipeline.model.errors import StoreError

PREFIX = "asset:"


class Objects:
    """A folder of files named by their SHA-256; written whole or not at all."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes) -> str:
        """Keep the bytes; returns `asset:<sha256>`."""
        name = hashlib.sha256(data).hexdigest()
        path = self._path(name)
        if not path.exists():
            self._write(path, data)
        return PREFIX + name

    def get(self, ref: str) -> bytes:
        """The bytes behind `asset:<sha256>`; StoreError when they are missing or damaged."""
        name = ref.removeprefix(PREFIX)
        path = self._path(name)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise StoreError(
                "素材不在库中", where=str(path), todo="从备份恢复，或重新送审"
            ) from None
        except OSError as problem:
            raise StoreError(
                f"素材读不出来：{problem.strerror}", where=str(path), todo="请检查磁盘和权限"
            ) from None
        if hashlib.sha256(data).hexdigest() != name:
            raise StoreError("素材已损坏，不会发送", where=str(path), todo="从备份恢复，或重新送审")
        return data

    def has(self, ref: str) -> bool:
        """Whether the bytes are here."""
        return self._path(ref.removeprefix(PREFIX)).exists()

    def _path(self, name: str) -> Path:
        return self._root / name[:2] / name

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
