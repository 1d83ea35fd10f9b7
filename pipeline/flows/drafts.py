"""All drafts of a workspace: read, wished for, taken in."""

from collections.abc import Iterator

from pipeline import files
from pipeline.flows.intake import key_of, take_in
from pipeline.flows.compiling import read
from pipeline.flows.room import Room
from pipeline.model.content import Draft
from pipeline.model.errors import Several, TuiwenError
from pipeline.model.post import Post


def read_all(room: Room) -> list[Draft]:
    """Every draft; the unreadable ones are reported together."""
    drafts: list[Draft] = []
    errors: list[TuiwenError] = []
    for path in _paths(room):
        try:
            drafts.append(read(room.bench, path)[0])
        except Several as several:
            errors += several.errors
        except TuiwenError as error:
            errors.append(error)
    if errors:
        raise Several(errors)
    return drafts


def wishes(room: Room) -> dict[str, int | None]:
    """Post key to the hour that its headline's draft wishes."""
    found: dict[str, int | None] = {}
    for draft in sorted(read_all(room), key=lambda d: d.position):
        found.setdefault(key_of(draft), draft.due)
    return found


def take_in_all(room: Room, *, who: str, now: int) -> list[Post]:
    """Posts for every draft that has none yet."""
    return take_in(room, read_all(room), who=who, now=now)


def _paths(room: Room) -> Iterator[str]:
    for path in files.list_drafts(room.drafts):
        yield path.relative_to(room.root).as_posix()
