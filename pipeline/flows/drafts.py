"""All drafts of a workspace: read, wished for, taken in, and found by what a person calls them."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from pipeline import files
from pipeline.flows.compiling import read
from pipeline.flows.gathering import gathering, raise_all
from pipeline.flows.intake import key_of, take_in
from pipeline.flows.room import Room
from pipeline.model.content import Draft
from pipeline.model.errors import TuiwenError, UsageError
from pipeline.model.post import Post


def read_each(room: Room) -> tuple[list[Draft], list[TuiwenError]]:
    """Every draft that can be read, and what is wrong with the others."""
    drafts: list[Draft] = []
    errors: list[TuiwenError] = []
    for path in _paths(room):
        with gathering(errors):
            drafts.append(read(room.bench, path)[0])
    return drafts, errors


def read_all(room: Room) -> list[Draft]:
    """Every draft; the unreadable ones are reported together."""
    drafts, errors = read_each(room)
    raise_all(errors)
    return drafts


def wished(drafts: Iterable[Draft]) -> dict[str, int | None]:
    """Post key to the hour that its headline's draft wishes."""
    found: dict[str, int | None] = {}
    for draft in sorted(drafts, key=lambda d: d.position):
        found.setdefault(key_of(draft), draft.due)
    return found


def wishes(room: Room) -> dict[str, int | None]:
    """The same for all drafts; the unreadable ones are reported together."""
    return wished(read_all(room))


def take_in_all(room: Room, *, who: str, now: int) -> list[Post]:
    """Posts for every draft that has none yet; one bad draft does not keep the others out."""
    drafts, errors = read_each(room)
    posts: list[Post] = []
    with gathering(errors):
        posts = take_in(room, drafts, who=who, now=now)
    raise_all(errors)
    return posts


def post_called(room: Room, word: str) -> Post:
    """The post of a key, or of a draft's path; an unknown word is answered with the nearest."""
    known = {post.key: post for post in room.store.posts.find()}
    if word in known:
        return known[word]
    for base in (Path.cwd(), room.root):
        full = (base / word).resolve()
        if full.is_file() and full.is_relative_to(room.root):
            found = room.store.posts.by_draft(full.relative_to(room.root).as_posix())
            if found is not None:
                return found
    near = [key for key, post in known.items() if word in key or word in post.title]
    near = near or get_close_matches(word, known, cutoff=0.4)
    raise UsageError(
        f"没有“{word}”这篇稿件" + ("" if known else "：还没有送审过任何稿件"),
        todo=f"您是否想写 {near[0]}？" if near else "用 tuiwen status 看有哪些",
    )


def _paths(room: Room) -> Iterator[str]:
    for path in files.list_drafts(room.drafts):
        yield path.relative_to(room.root).as_posix()
