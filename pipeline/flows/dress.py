"""Pictures for an article: body pictures fitted, a cover found or drawn, posters painted."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pipeline import files
from pipeline.almanac.beijing import clock
from pipeline.flows.gathering import gathering
from pipeline.flows.painting import painted
from pipeline.flows.room import Room
from pipeline.model.content import Article, Draft
from pipeline.model.errors import InputError, TuiwenError
from pipeline.picture.card import cover_card
from pipeline.picture.painter import photo
from pipeline.text import qr
from pipeline.text.placing import place

T = TypeVar("T")

COVER = (900, 383)
PALETTES = ("winter", "spring", "summer", "autumn")  # December begins the winter


class Wardrobe:
    """Gathers what one draft's pictures need.

    `errors` collects every bad picture of it, `sources` the files that were read (path to SHA-256).
    """

    def __init__(self, room: Room, draft: Draft) -> None:
        self.room, self.draft = room, draft
        self.errors: list[TuiwenError] = []
        self.sources: dict[str, str] = {}

    def news(self, article: Article) -> Article:
        """Put what will be sent where the compiler wrote `picture:N`, and add the cover."""
        fitted = {
            number: self._try(picture.line, partial(self._body, picture.ref))
            for number, picture in enumerate(article.pictures, start=1)
        }
        good = {number: photo_ for number, photo_ in fitted.items() if photo_ is not None}
        refs = {number: self.room.objects.put(p.data) for number, p in good.items()}
        sizes = {number: (p.width, p.height) for number, p in good.items()}
        pictures = tuple(
            replace(p, placeholder=refs[n], width=sizes[n][0], height=sizes[n][1])
            for n, p in enumerate(article.pictures, start=1)
            if n in refs
        )
        html = place(article.html, refs, sizes)
        return replace(article, html=html, pictures=pictures, cover=self._cover(article))

    def poster(self, article: Article) -> Article:
        """A picture message: the poster is its one picture and its cover."""
        bench = self.room.bench
        drawn = self._try(self.draft.lines.get("term", 1), partial(painted, bench, self.draft))
        if drawn is None:
            return article
        ref = self.room.objects.put(drawn)
        return replace(article, images=(ref,), cover=ref)

    def _cover(self, article: Article) -> str:
        """The draft's own cover, else the first picture, else a card with the title."""
        own = self.draft.cover
        first = qr.first_read(article.pictures)
        ref = own or (first.ref if first else "")
        line = self.draft.lines.get("cover", 1) if own else 1
        data = self._try(line, partial(self._cropped, ref) if ref else self._card)
        return self.room.objects.put(data) if data is not None else ""

    def _cropped(self, ref: str) -> bytes:
        return photo.cover(self._read(ref), COVER)

    def _card(self) -> bytes:
        name = self.room.bench.name_of(self.draft)
        seed = int(hashlib.sha256(self.draft.title.encode()).hexdigest()[:8], 16)
        return cover_card(
            self.draft.title, name, palette=PALETTES[self._month() % 12 // 3], seed=seed
        )

    def _month(self) -> int:
        due = self.draft.due
        return clock(due if due is not None else self.room.now()).month

    def _body(self, ref: str) -> photo.Photo:
        return photo.fit_body(self._read(ref), max_width=self.room.config.pictures.width)

    def _read(self, ref: str) -> bytes:
        if ref.startswith(qr.PREFIX):
            return qr.png(ref.removeprefix(qr.PREFIX))
        path = files.resolve_picture(self.room.root, self.room.root / self.draft.path, ref)
        data = files.read_bytes(path, name=ref)
        inside = path.relative_to(self.room.root.resolve()).as_posix()
        self.sources[inside] = hashlib.sha256(data).hexdigest()
        return data

    def _try(self, line: int, make: Callable[[], T]) -> T | None:
        """What was made, or None with its mistakes noted at their line."""
        found: list[TuiwenError] = []
        with gathering(found):
            return make()
        self.errors += [self._placed(error, line) for error in found]
        return None

    def _placed(self, error: TuiwenError, line: int) -> TuiwenError:
        where = f"{self.draft.path}:{line}"
        if error.where.startswith(f"{self.draft.path}:"):
            return error
        return InputError(error.what, where=where, todo=error.todo)
