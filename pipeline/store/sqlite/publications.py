"""What is live: one row an article, however many ways it was heard of."""

from dataclasses import replace

from pipeline.model.errors import StoreError
from pipeline.model.post import Origin, Publication
from pipeline.store.sqlite.connection import Connection, Value
from pipeline.store.sqlite.rows import flat, publication_of

# How the same article is recognised, surest first.
_SAME = (
    ("id = :id", "id"),
    ("post = :post AND position = :position", "post"),
    ("account = :account AND msgid = :msgid", "msgid"),
    ("account = :account AND url = :url", "url"),
)
_GAPS = ("post", "url", "msgid", "article_id")


class SqlitePublications:
    """The room `publications`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, publication: Publication) -> Publication:
        """Insert, or fill the gaps of the row with the same id, post and position, msgid or URL."""
        row = flat(publication)
        del row["id"]
        with self._db.immediate():
            known = self._known({**row, "id": publication.id})
            if known is None:
                return replace(publication, id=self._db.write("publications", row))
            return self._fill(known, publication)

    def find(
        self,
        *,
        account: str = "",
        post: str = "",
        since: int | None = None,
        until: int | None = None,
    ) -> list[Publication]:
        """Publications by time; `since` inclusive, `until` exclusive."""
        terms: list[tuple[str, Value]] = [
            ("account = ?", account or None),
            ("post = ?", post or None),
            ("at >= ?", since),
            ("at < ?", until),
        ]
        used = [(term, value) for term, value in terms if value is not None]
        where = " AND ".join(term for term, _ in used) or "1"
        rows = self._db.rows(
            f"SELECT * FROM publications WHERE {where} ORDER BY at, account, position, id",
            [value for _, value in used],
        )
        return [publication_of(row) for row in rows]

    def _known(self, row: dict[str, Value]) -> Publication | None:
        for where, needed in _SAME:
            found = row[needed] and self._db.row(f"SELECT * FROM publications WHERE {where}", row)
            if found:
                return publication_of(found)
        return None

    def _fill(self, known: Publication, news: Publication) -> Publication:
        """Only what was empty is written; somebody else's becomes ours when a post claims it."""
        gaps: dict[str, Value] = {
            name: getattr(news, name) for name in _GAPS if not getattr(known, name)
        }
        if known.origin is Origin.OTHER and news.post:
            gaps["origin"] = str(news.origin)
        columns = ", ".join(f'"{name}" = :{name}' for name in gaps)
        if gaps:
            self._db.changed(
                f"UPDATE publications SET {columns} WHERE id = :id", {**gaps, "id": known.id}
            )
        row = self._db.row("SELECT * FROM publications WHERE id = ?", (known.id,))
        if row is None:
            raise StoreError("在线文章的记录不见了", where=known.title, todo="请运行 tuiwen doctor")
        return publication_of(row)
