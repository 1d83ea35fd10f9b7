"""Figures in bulk: snapshots against plain executemany, a ranking beside pandas and DuckDB.

`python bench/metrics.py` measures ours; `--beside` also makes a virtual environment of its own in
a temporary folder, installs pandas and duckdb there, and lets them rank the same accounts from
the same file. Times are the best of three; ratios are what to compare between machines.
"""

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

from pipeline.almanac.beijing import DAY, HOUR, midnight
from pipeline.almanac.weeks import week_of
from pipeline.flows.report import weekly
from pipeline.model.metrics import Snapshot, Source
from pipeline.model.post import Origin, Publication
from pipeline.ranking.taken import Terms
from pipeline.store.sqlite import open_store

DAY_ONE = 20_800  # days since 1970
ARTICLES = 3  # of each account in the ranked week

BESIDE = """
import json, math, sqlite3, sys, time
import duckdb, pandas as pd
path, since, until = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
SQL = ('SELECT p.account, p.position, s.read_public r, s.zaikan z FROM publications p '
       'JOIN snapshots s ON s.publication = p.id WHERE p.at >= %d AND p.at < %d' % (since, until))
def wci(R, Rt, Rm, Z, Zt, Zm, n):
    import numpy as np
    g = lambda r, z: .85 * np.log1p(r) + .15 * np.log1p(10 * z)
    return (.3*g(R/7, Z/7) + .3*g(R/n, Z/n) + .3*g(Rt/7, Zt/7) + .1*g(Rm, Zm)) ** 2 * 10
def grouped(d):
    h = d[d.position == 1].groupby('account')
    a = d.groupby('account')
    v = wci(a.r.sum(), h.r.sum(), a.r.max(), a.z.sum(), h.z.sum(), a.z.max(), a.size()).round(2)
    return v.rank(ascending=False, method='min')
def with_pandas():
    return len(grouped(pd.read_sql(SQL, sqlite3.connect(path))))
def with_duckdb():
    rows = sqlite3.connect(path).execute(SQL).fetchall()
    frame = pd.DataFrame(rows, columns=['account', 'position', 'r', 'z'])
    g = lambda r, z: f'(.85*ln({r}+1)+.15*ln(10*({z})+1))'
    return len(duckdb.sql('SELECT account, rank() OVER (ORDER BY v DESC) FROM (SELECT account, '
      f"round(pow(.3*{g('R/7','Z/7')}+.3*{g('R/n','Z/n')}+.3*{g('Rt/7','Zt/7')}+.1*{g('Rm','Zm')},2)"
      '*10,2) v FROM (SELECT account, sum(r)::double R, sum(z)::double Z, count(*) n, max(r) Rm, '
      'max(z) Zm, sum(r) FILTER (position=1)::double Rt, sum(z) FILTER (position=1)::double Zt '
      'FROM frame GROUP BY account))').fetchall())
def best(f):
    times = []
    for _ in range(3):
        t = time.perf_counter(); n = f(); times.append(time.perf_counter() - t)
    return min(times), n
print(json.dumps({'pandas': best(with_pandas), 'duckdb': best(with_duckdb)}))
"""


def best(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of some runs, in seconds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def snapshots(count: int) -> list[Snapshot]:
    """Snapshots of a thousand articles."""
    return [
        Snapshot(
            publication=i % 1000 + 1,
            captured_at=DAY_ONE * DAY + i,
            source=Source.TYPED,
            read_public=i % 90_000,
            zaikan=i % 50,
            like=i % 90,
            share=i % 120,
        )
        for i in range(count)
    ]


def bulk(folder: Path, count: int) -> tuple[float, float]:
    """Writing them through the store, and with executemany into the same table."""
    rows = snapshots(count)
    columns = tuple(Snapshot.__dataclass_fields__)
    plain = [tuple(getattr(r, c) for c in columns) for r in rows]
    plain = [tuple(str(v) if isinstance(v, str) else v for v in row) for row in plain]
    names = ", ".join(f'"{c}"' for c in columns)
    marks = ", ".join("?" * len(columns))

    def ours() -> float:
        store = prepared(folder / "ours.db")
        begun = time.perf_counter()
        store.metrics.snapshots(rows)
        spent = time.perf_counter() - begun
        store.close()
        return spent

    def theirs() -> float:
        prepared(folder / "plain.db").close()
        with sqlite3.connect(folder / "plain.db") as raw:
            raw.execute("PRAGMA synchronous = FULL")
            begun = time.perf_counter()
            raw.executemany(f"INSERT INTO snapshots ({names}) VALUES ({marks})", plain)
            raw.commit()
            return time.perf_counter() - begun

    return min(ours() for _ in range(3)), min(theirs() for _ in range(3))


def prepared(path: Path):  # noqa: ANN201
    """A fresh database with a thousand articles."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    store = open_store(path)
    with store.immediate():
        for i in range(1000):
            store.publications.add(article(f"a{i}", 1, DAY_ONE * DAY))
    return store


def article(account: str, position: int, at: int) -> Publication:
    """One article of others."""
    return Publication(
        id=0, account=account, position=position, title="文", at=at, origin=Origin.OTHER
    )


def ranking(path: Path, accounts: int) -> tuple[float, int, int]:
    """One week of many accounts, from raw snapshots to the report."""
    from datetime import date

    week = week_of(date(2026, 12, 7))
    store, rows = open_store(path), []
    with store.immediate():
        for i in range(accounts):
            for k in range(ARTICLES):
                at = week.since + k * DAY
                made = store.publications.add(article(f"号{i}", k % 2 + 1, at))
                reads = (i * 7919 + k * 104_729) % 90_000
                rows.append(
                    Snapshot(
                        publication=made.id,
                        captured_at=at + HOUR,
                        source=Source.IMPORT,
                        read_public=reads,
                        zaikan=reads // 200,
                    )
                )
        store.metrics.snapshots(rows)
    names = {f"号{i}": f"号{i}" for i in range(accounts)}
    terms, now = Terms(index="wci-13.0"), week.until + DAY
    spent = best(lambda: weekly(store=store, week=week, terms=terms, names=names, now=now))
    store.close()
    return spent, midnight(week.start), week.until


def beside(path: Path, since: int, until: int, folder: Path) -> dict[str, list[float]]:
    """The same list by pandas and DuckDB, in an environment of their own."""
    home = folder / "beside"
    venv.create(home, with_pip=True)
    python = next(p for p in (home / "bin/python", home / "Scripts/python.exe") if p.exists())
    subprocess.run([python, "-m", "pip", "install", "-q", "pandas", "duckdb"], check=True)
    command = [python, "-c", BESIDE, str(path), str(since), str(until)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--accounts", type=int, default=10_000)
    parser.add_argument("--beside", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        ours, plain = bulk(folder, given.rows)
        print(f"{given.rows:,} snapshots: {ours:.2f} s, executemany {plain:.2f} s,", end=" ")
        print(f"ratio {ours / plain:.2f}")
        path = folder / "ranking.db"
        spent, since, until = ranking(path, given.accounts)
        print(f"report of {given.accounts:,} accounts from raw snapshots: {spent:.2f} s")
        if given.beside:
            for name, (seconds, rows) in beside(path, since, until, folder).items():
                print(f"  {name}: places only, {rows:,} accounts, {seconds:.2f} s,", end=" ")
                print(f"ours / {name} {spent / seconds:.1f}")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory {peak:.0f} MB, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
