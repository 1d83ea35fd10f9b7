"""Chance that repeats: the same key always gives the same figure."""

import hashlib
from statistics import NormalDist
from typing import Final

NORMAL: Final = NormalDist()


def share(*key: object) -> float:
    """Even between 0 and 1, both excluded."""
    digest = hashlib.blake2b("\x1f".join(map(str, key)).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") + 0.5) / 2**64


def bell(*key: object) -> float:
    """Normal with mean 0 and deviation 1."""
    return NORMAL.inv_cdf(share(*key))
