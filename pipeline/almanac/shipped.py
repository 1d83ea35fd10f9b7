"""The data files that the almanac is shipped with; where they come from: data/PROVENANCE.md."""

import csv
import pkgutil

from pipeline.model.errors import StoreError


def data(name: str) -> bytes:
    """The bytes of one shipped file."""
    found = pkgutil.get_data(__package__ or __name__, f"data/{name}")
    if found is None:
        raise StoreError(f"安装不完整：缺少 almanac/data/{name}", todo="请重新安装 tuiwen")
    return found


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one shipped CSV."""
    return list(csv.DictReader(data(name).decode("utf-8").splitlines()))
