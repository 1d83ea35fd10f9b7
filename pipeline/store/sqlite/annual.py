"""The questions of a yearly report: each one a query that anybody can run again on the file.

Values: `since` and `until` bound the publishing time, `as_of` the capture (µs UTC), `accounts` is
a JSON list of accounts, `last_day` the last Beijing day of the year.
"""

import json
from collections.abc import Mapping

from pipeline.store.sqlite.connection import Connection, Value

_LIVE = """
live AS (
  SELECT p.*, (SELECT s.id FROM snapshots s WHERE s.publication = p.id
      AND s.read_public IS NOT NULL AND s.captured_at <= :as_of
      ORDER BY s.captured_at DESC LIMIT 1) AS shot,
    date(p.at / 1000000, 'unixepoch', '+8 hours') AS day,
    CAST(strftime('%H', p.at / 1000000, 'unixepoch', '+8 hours') AS INTEGER) AS hour
  FROM publications p WHERE p.at >= :since AND p.at < :until
    AND p.account IN (SELECT value FROM json_each(:accounts))
), told AS (
  SELECT live.*, s.read_public AS reads, s.censored, s.zaikan, s."like", s.share, s.favourite,
    s.comment FROM live LEFT JOIN snapshots s ON s.id = live.shot
)"""

QUERIES: Mapping[str, str] = {
    "totals": (
        "SELECT count(*), sum(original), sum(reads), count(reads), sum(censored), "
        "sum(position = 1), count(DISTINCT day) FROM told"
    ),
    "engagement": (
        'SELECT sum("like"), sum(zaikan), sum(share), sum(favourite), sum(comment) FROM told'
    ),
    "followers": (
        "SELECT sum(followers) FROM (SELECT account, followers, row_number() OVER "
        "(PARTITION BY account ORDER BY date DESC) AS nth FROM account_days "
        "WHERE followers IS NOT NULL AND date <= :last_day "
        "AND account IN (SELECT value FROM json_each(:accounts))) WHERE nth = 1"
    ),
    "quarters": (
        "SELECT (CAST(substr(day, 6, 2) AS INTEGER) + 2) / 3, count(*), sum(reads) "
        "FROM told GROUP BY 1 ORDER BY 1"
    ),
    "months": (
        "SELECT CAST(substr(day, 6, 2) AS INTEGER), count(*), sum(reads) "
        "FROM told GROUP BY 1 ORDER BY 1"
    ),
    "weekdays": (
        "SELECT CAST(strftime('%w', day) AS INTEGER), count(*), sum(reads), count(reads) "
        "FROM told GROUP BY 1 ORDER BY count(*) DESC, 1"
    ),
    "hours": (
        "SELECT hour, count(*), sum(reads), count(reads) "
        "FROM told GROUP BY 1 ORDER BY count(*) DESC, 1"
    ),
    "articles": (
        "SELECT title, account, reads, censored, day FROM told WHERE reads IS NOT NULL "
        "ORDER BY reads DESC, at LIMIT 10"
    ),
    "peaks": (
        "SELECT CAST(substr(day, 6, 2) AS INTEGER), title, reads FROM (SELECT told.*, "
        "row_number() OVER (PARTITION BY substr(day, 1, 7) ORDER BY reads DESC, at) AS nth "
        "FROM told WHERE reads IS NOT NULL) WHERE nth = 1 ORDER BY 1"
    ),
    "originals": "SELECT sum(reads), count(reads) FROM told WHERE original = 1",
    "headlines": "SELECT sum(reads), count(reads) FROM told WHERE position = 1",
    "accounts": (
        "SELECT account, count(*), sum(original), sum(reads) FROM told "
        "GROUP BY account ORDER BY count(*) DESC, account"
    ),
    "silence": (
        "SELECT account, CAST(julianday(day) - julianday(before) AS INTEGER), before, day FROM "
        "(SELECT account, day, lag(day) OVER (PARTITION BY account ORDER BY day) AS before "
        "FROM told) WHERE before IS NOT NULL ORDER BY 2 DESC, 1, 3 LIMIT 1"
    ),
    "extras": (
        "SELECT e.name, sum(e.value), count(*) FROM extras e WHERE e.post IN "
        "(SELECT post FROM told WHERE post <> '') GROUP BY e.name ORDER BY e.name"
    ),
    "honours": (
        "SELECT list, count(*), min(nullif(place, 0)), sum(place = 1), "
        "group_concat(nullif(award, ''), '、') FROM honours "
        "WHERE substr(date, 1, 4) = substr(:last_day, 1, 4) "
        "AND account IN (SELECT value FROM json_each(:accounts)) GROUP BY list ORDER BY 2 DESC, 1"
    ),
}


class SqliteAnnual:
    """The room `annual`: reads only."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def ask(self, name: str, values: Mapping[str, Value]) -> list[tuple[Value, ...]]:
        """The rows that one question gives."""
        return [tuple(row) for row in self._db.rows(_sql(name), values)]

    def sql(self, name: str, values: Mapping[str, Value]) -> str:
        """The question with its values written in, as any SQLite shell runs it."""
        text = " ".join(_sql(name).split())
        for key in sorted(values, key=len, reverse=True):
            text = text.replace(f":{key}", _literal(values[key]))
        return text


def _sql(name: str) -> str:
    query = QUERIES[name]
    return f"WITH {_LIVE.strip()} {query}" if "told" in query else query


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value)
