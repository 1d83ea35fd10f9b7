"""The journal: intent before the socket opens, answer after it closed."""

from collections.abc import Mapping

from pipeline.model.errors import Conflict, StoreError
from pipeline.model.post import Effect, EffectState, Op, Post
from pipeline.store.sqlite.connection import Connection
from pipeline.store.sqlite.rows import dumped, effect_of


class SqliteEffects:
    """The room `effects`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def begin(self, *, post: Post, op: Op, key: str, request_hash: str, at: int) -> Effect:
        """Write the intent; a refused one of the same op and key becomes an intent again."""
        with self._db.immediate():
            row = self._db.row("SELECT * FROM effects WHERE op = ? AND key = ?", (str(op), key))
            if row is not None:
                return self._renew(effect_of(row), post.key, request_hash, at)
            made = self._db.write(
                "effects",
                {
                    "post": post.key,
                    "account": post.account,
                    "op": str(op),
                    "key": key,
                    "request_hash": request_hash,
                    "state": str(EffectState.INTENT),
                    "intent_at": at,
                    "last_send": at,
                },
            )
            return self._get(made)

    def sending(self, effect: Effect, *, at: int) -> Effect:
        """Move `last_send` forward: until now a request may have left."""
        with self._db.immediate():
            self._db.changed(
                "UPDATE effects SET last_send = max(last_send, ?) WHERE id = ?", (at, effect.id)
            )
        return self._get(effect.id)

    def finish(
        self, effect: Effect, state: EffectState, *, at: int, answer: Mapping[str, str]
    ) -> Effect:
        """Write what became of it; UNKNOWN also moves `last_send` to `at`."""
        open_still = state in {EffectState.UNKNOWN, EffectState.INTENT}
        with self._db.immediate():
            self._db.changed(
                "UPDATE effects SET state = ?, answer = ?, finished_at = ?, "
                "last_send = max(last_send, ?) WHERE id = ?",
                (
                    str(state),
                    dumped(answer),
                    None if open_still else at,
                    at if open_still else 0,
                    effect.id,
                ),
            )
        return self._get(effect.id)

    def latest(self, post: str, op: Op) -> Effect | None:
        """The newest effect of a post with this op."""
        row = self._db.row(
            "SELECT * FROM effects WHERE post = ? AND op = ? ORDER BY intent_at DESC, id DESC",
            (post, str(op)),
        )
        return effect_of(row) if row else None

    def of(self, post: str) -> list[Effect]:
        """All effects of a post, oldest first."""
        rows = self._db.rows("SELECT * FROM effects WHERE post = ? ORDER BY id", (post,))
        return [effect_of(row) for row in rows]

    def _renew(self, old: Effect, post: str, request_hash: str, at: int) -> Effect:
        if old.state is not EffectState.REFUSED or old.post != post:
            raise Conflict(
                f"同一次发送不能做两次（{old.op}）", where=post, todo="请用 tuiwen status 查看"
            )
        self._db.changed(
            "UPDATE effects SET state = ?, request_hash = ?, intent_at = ?, last_send = ?, "
            "finished_at = NULL WHERE id = ?",
            (str(EffectState.INTENT), request_hash, at, max(at, old.last_send), old.id),
        )
        return self._get(old.id)

    def _get(self, number: int) -> Effect:
        row = self._db.row("SELECT * FROM effects WHERE id = ?", (number,))
        if row is None:
            raise StoreError(f"账上没有第 {number} 行", todo="请运行 tuiwen doctor")
        return effect_of(row)
