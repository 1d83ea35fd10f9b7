"""Posts and their steps; `move` is the one function that changes a state."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipeline.model.errors import Conflict, InputError, Stale, UsageError
from pipeline.model.lifecycle import WORDS, Move, State, after
from pipeline.model.post import Item, Post, Step
from pipeline.store.sqlite.connection import Connection, Value
from pipeline.store.sqlite.rows import dumped, item_of, item_row, post_of, post_row, step_of

CHANGES = frozenset({"due", "not_after", "payload_hash", "remote", "items", "release", "level"})
WAITING = (State.SCHEDULED, State.STAGING, State.STAGED)


class SqlitePosts:
    """The rooms `posts`, `items` and `steps`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, post: Post, *, who: str, at: int) -> None:
        """Insert a new post in whatever state it starts; Conflict when the key is taken."""
        del who  # the first move names its author; an addition is no move
        with self._db.immediate():
            try:
                self._db.write("posts", post_row(post, at=at))
            except sqlite3.IntegrityError:
                raise Conflict("编号已被占用", where=post.key, todo="请换一个编号") from None
            self._write_items(post)

    def get(self, key: str) -> Post:
        """The post; InputError when there is none of that key."""
        row = self._db.row("SELECT * FROM posts WHERE key = ?", (key,))
        if row is None:
            raise InputError("没有这个稿件编号", where=key, todo="用 tuiwen status 查看全部编号")
        return self._read([row])[0]

    def find(
        self,
        *,
        account: str = "",
        states: Iterable[State] = (),
        due_from: int | None = None,
        due_until: int | None = None,
        awake_at: int | None = None,
        limit: int = 0,
    ) -> list[Post]:
        """Posts by due time (none last); both ends inclusive; `awake_at` leaves out sleepers."""
        wanted = [str(state) for state in states]
        terms: list[tuple[str, list[Value]]] = [
            ("account = ?", [account] if account else []),
            (f"state IN ({', '.join('?' * len(wanted))})", [*wanted]),
            ("due >= ?", [] if due_from is None else [due_from]),
            ("due <= ?", [] if due_until is None else [due_until]),
            ("coalesce(wake_at, 0) <= ?", [] if awake_at is None else [awake_at]),
        ]
        used = [(term, values) for term, values in terms if values]
        where = " AND ".join(term for term, _ in used) or "1"
        values = [value for _, part in used for value in part]
        order = "ORDER BY due IS NULL, due, key LIMIT ?"
        rows = self._db.rows(f"SELECT * FROM posts WHERE {where} {order}", [*values, limit or -1])
        return self._read(rows)

    def by_draft(self, path: str) -> Post | None:
        """The newest post that holds a draft file, cancelled ones excepted."""
        row = self._db.row(
            "SELECT p.* FROM posts p JOIN items i ON i.post = p.key "
            "WHERE i.path = ? AND p.state <> ? ORDER BY p.rowid DESC LIMIT 1",
            (path, str(State.CANCELLED)),
        )
        return self._read([row])[0] if row else None

    def next_due(self, *, after: int) -> int | None:
        """The first due time later than `after` of a post that waits for its release."""
        row = self._db.row(
            f"SELECT min(due) AS due FROM posts WHERE due > ? AND state IN ({_marks(WAITING)})",
            (after, *map(str, WAITING)),
        )
        return row["due"] if row else None

    def move(
        self, post: Post, move: Move, *, who: str, at: int, note: str = "", **changes: object
    ) -> Post:
        """Compare-and-set on state and fence; writes the step. Raises Stale or IllegalMove."""
        then = after(post.state, move)
        moved = replace(_changed(post, changes), state=then, fence=post.fence + 1)
        step: dict[str, Value] = {
            "post": post.key,
            "at": at,
            "who": who,
            "move": str(move),
            "before": str(post.state),
            "then": str(then),
            "note": note,
        }
        with self._db.immediate():
            self._set(post, {**post_row(moved, at=at), "wake_at": None, "tries": 0})
            self._db.write("steps", step)
            if "items" in changes:
                self._db.changed("DELETE FROM items WHERE post = ?", (post.key,))
                self._write_items(moved)
        return moved

    def remember(self, post: Post, remote: Mapping[str, str], *, at: int) -> Post:
        """Merge ids that the platform gave, without a move; Stale as `move`."""
        known = _changed(post, {"remote": remote})
        with self._db.immediate():
            self._set(post, {"remote": dumped(known.remote), "updated_at": at})
        return known

    def sleep(self, post: Post, *, until: int) -> None:
        """Leave the post alone until then and count one more try; a move wakes it."""
        with self._db.immediate():
            tries = self.tries(post.key) + 1
            self._set(post, {"wake_at": until, "tries": tries})

    def tries(self, key: str) -> int:
        """How often it slept since its last move."""
        row = self._db.row("SELECT tries FROM posts WHERE key = ?", (key,))
        return int(row["tries"]) if row else 0

    def steps(self, key: str) -> list[Step]:
        """Every move of one post, in order."""
        rows = self._db.rows("SELECT * FROM steps WHERE post = ? ORDER BY id", (key,))
        return [step_of(row) for row in rows]

    def _set(self, post: Post, row: Mapping[str, Value]) -> None:
        """Write columns if nobody moved the post since it was read."""
        columns = ", ".join(f'"{name}" = :{name}' for name in row if name != "key")
        done = self._db.changed(
            f"UPDATE posts SET {columns} WHERE key = :key AND state = :old_state "
            "AND fence = :old_fence",
            {**row, "key": post.key, "old_state": str(post.state), "old_fence": post.fence},
        )
        if done != 1:
            raise Stale(
                f"稿件已不在“{WORDS[post.state]}”", where=post.key, todo="请重新查看后再操作"
            )

    def _write_items(self, post: Post) -> None:
        for item in post.items:
            self._db.write("items", item_row(post.key, item))

    def _read(self, rows: Iterable[sqlite3.Row]) -> list[Post]:
        """Posts with their items, in two queries however many there are."""
        heads = list(rows)
        keys = [row["key"] for row in heads]
        items: dict[str, list[Item]] = {key: [] for key in keys}
        for start in range(0, len(keys), 500):
            some = keys[start : start + 500]
            for row in self._db.rows(
                f"SELECT * FROM items WHERE post IN ({_marks(some)}) ORDER BY post, position", some
            ):
                items[row["post"]].append(item_of(row))
        return [post_of(row, tuple(items[row["key"]])) for row in heads]


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _changed(post: Post, changes: Mapping[str, object]) -> Post:
    """The post with the changes that a move may make; `remote` is merged, an empty id forgotten."""
    if unknown := set(changes) - CHANGES:
        raise UsageError(f"变更状态时不能改：{'、'.join(sorted(unknown))}", where=post.key)
    fields = dict(changes)
    remote = fields.get("remote")
    if isinstance(remote, Mapping):
        merged = {**post.remote, **remote}
        fields["remote"] = {name: value for name, value in merged.items() if value}
    return replace(post, **fields)  # type: ignore[arg-type]  # names were checked above
