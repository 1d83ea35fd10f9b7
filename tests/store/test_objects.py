"""Bytes by their SHA-256: what is not what it was, or cannot be read, is a sentence."""

from pathlib import Path

import pytest

from pipeline.model.errors import StoreError
from pipeline.store.objects import Objects


def kept(root: Path) -> tuple[Objects, str, Path]:
    objects = Objects(root)
    ref = objects.put(b"picture")
    (path,) = (p for p in root.rglob("*") if p.is_file())
    return objects, ref, path


def test_what_was_put_is_what_is_read(tmp_path: Path) -> None:
    objects, ref, _ = kept(tmp_path)
    assert (objects.get(ref), objects.has(ref)) == (b"picture", True)


def test_missing_damaged_and_unreadable_bytes_are_told(tmp_path: Path) -> None:
    """One post's file must never end the whole service with an error of the system."""
    objects, ref, path = kept(tmp_path)
    path.write_bytes(b"other")
    with pytest.raises(StoreError, match="已损坏"):
        objects.get(ref)
    path.unlink()
    with pytest.raises(StoreError, match="不在库中"):
        objects.get(ref)
    path.mkdir()
    with pytest.raises(StoreError, match="读不出来"):
        objects.get(ref)
