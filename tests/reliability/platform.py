"""The sandbox as a process of its own: it outlives every worker, and its truth is asked last."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import requests

from tests.reliability.place import SECRET, Place, account_of

SERVE = """
import sys
from pathlib import Path
from pipeline.sandbox.serve import run
from tests.reliability.place import Place
place = Place(Path(sys.argv[1]), started=int(sys.argv[2]), began=int(sys.argv[3]))
quiet = {"quotas": "off", "publish_delay_s": 2, "mass_delay_s": 2}
run(0, place.root / "sandbox", accounts=(), settings=quiet, now=place.now)
"""
WRITING = ("/cgi-bin/draft/add", "/cgi-bin/freepublish/submit", "/cgi-bin/message/mass/sendall")
READING = ("/cgi-bin/draft/batchget", "/cgi-bin/freepublish/batchget", "/cgi-bin/draft/get")
FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "reset_before"},
    {"kind": "reset_after"},
    {"kind": "half_body"},
    {"kind": "http", "status": 502},
    {"kind": "http", "status": 502, "effect": True},
    {"kind": "errcode", "errcode": -1},
    {"kind": "errcode", "errcode": -1, "effect": True},
    {"kind": "errcode", "errcode": 45011},
    {"kind": "late", "after_ms": 300},
)


def call(base: str, door: str, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """One admin call."""
    method = "GET" if given is None else "POST"
    reply = requests.request(method, f"{base}/_sandbox/{door}", json=given, timeout=30)
    reply.raise_for_status()
    answer: dict[str, Any] = reply.json()
    return answer


def enter(base: str, number: int) -> None:
    """One more account."""
    account = account_of(number)
    facts = {"appid": account.appid, "secret": SECRET, "name": account.name, "kind": "service"}
    call(base, "accounts", facts)


def trouble(base: str, share: float, seed: int) -> None:
    """From now on that share of the writing calls goes wrong, and a tenth of it of the others."""
    rules = [
        {
            **fault,
            "path": path,
            "times": None,
            "seed": seed * 1000 + n,
            "probability": share / len(FAULTS) / (1 if path in WRITING else 10),
        }
        for n, (path, fault) in enumerate((p, f) for p in WRITING + READING for f in FAULTS)
    ]
    requests.delete(f"{base}/_sandbox/faults", timeout=30).raise_for_status()
    call(base, "faults", {"faults": rules})


def truth(base: str) -> Counter[str]:
    """How often each title went out."""
    accounts = call(base, "inspect")["accounts"]
    return Counter(article["title"] for one in accounts for article in one["published"])


@contextmanager
def running(place: Place) -> Iterator[str]:
    """The platform's base address while it runs."""
    times = (str(place.started), str(place.began))
    command = [sys.executable, "-c", SERVE, str(place.root), *times]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline())["base"]
        finally:
            process.kill()
