"""Pictures for an article: body pictures fitted, a cover found or drawn, posters painted."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pipeline import files
from pipeline.almanac.beijing import clock
from pipeline.almanac.facts import term_facts
from pipeline.flows.room import Room
from pipeline.model.content import Article, Draft
from pipeline.model.errors import InputError, Several, TuiwenError
from pipeline.model.scene import Brand, Poster
from pipeline.picture import poster as posters
from pipeline.picture.card import cover_card
from pipeline.picture.painter import photo
from pipeline.text.placing import place

T = TypeVar("T")

PORTRAIT, COVER = (1080, 1920), (900, 383)
PALETTES = ("winter", "spring", "summer", "autumn")  # December begins the winter
TEXTS = ("poem", "poem_author", "lunar", "weekday", "instant", "date", "pentads", "footer")


class Wardrobe:
    """Gathers what one draft's pictures need.

    `errors` collects every bad picture of it, `sources` the files that were read (path to SHA-256).
    """

    def __init__(self, room: Room, draft: Draft) -> None:
        self.room, self.draft = room, draft
        self.errors: list[TuiwenError] = []
        self.sources: dict[str, str] = {}

    @property
    def brand(self) -> Brand:
        """The mark on drawn pictures."""
        return self.room.kit.mark if self.room.kit else posters.NO_BRAND

    def news(self, article: Article) -> Article:
        """Put what will be sent where the compiler wrote `picture:N`, and add the cover."""
        fitted = {
            number: self._try(picture.line, partial(self._body, picture.ref))
            for number, picture in enumerate(article.pictures)
        }
        good = {number: photo_ for number, photo_ in fitted.items() if photo_ is not None}
        refs = {number: self.room.objects.put(p.data) for number, p in good.items()}
        sizes = {number: (p.width, p.height) for number, p in good.items()}
        pictures = tuple(
            replace(p, placeholder=refs[n], width=sizes[n][0], height=sizes[n][1])
            for n, p in enumerate(article.pictures)
            if n in refs
        )
        html = place(article.html, refs, sizes)
        return replace(article, html=html, pictures=pictures, cover=self._cover(article))

    def poster(self, article: Article) -> Article:
        """A picture message: the poster is its one picture and its cover."""
        drawn = self._try(self.draft.lines.get("term", 1), self._painted)
        if drawn is None:
            return article
        ref = self.room.objects.put(drawn)
        return replace(article, images=(ref,), cover=ref)

    def _painted(self) -> bytes:
        fields = self.draft.fields
        term, year = str(fields.get("term", "")), fields.get("year") or self.room.bench.year(self.draft)
        if not term:
            raise InputError("节气海报没有写是哪个节气", todo="在稿件开头加一行 term: 大雪")
        poster = Poster(
            term=term,
            year=int(str(year)),
            layout=str(fields.get("layout") or self.room.config.posters.layout),
            size=PORTRAIT,
            seed=int(str(year)),
            texts={key: str(fields[key]) for key in TEXTS if fields.get(key)},
            qr=self.room.config.posters.qr,
        )
        return posters.draw(poster, term_facts(term, poster.year), brand=self.brand)

    def _cover(self, article: Article) -> str:
        """The draft's own cover, else the first picture, else a card with the title."""
        own = self.draft.cover
        ref = own or (article.pictures[0].ref if article.pictures else "")
        line = self.draft.lines.get("cover", 1) if own else 1
        data = self._try(line, partial(self._cropped, ref) if ref else self._card)
        return self.room.objects.put(data) if data is not None else ""

    def _cropped(self, ref: str) -> bytes:
        return photo.cover(self._read(ref), COVER)

    def _card(self) -> bytes:
        name = self.room.bench.name_of(self.draft)
        seed = int(hashlib.sha256(self.draft.title.encode()).hexdigest()[:8], 16)
        return cover_card(self.draft.title, name, palette=PALETTES[self._month() % 12 // 3], seed=seed)

    def _month(self) -> int:
        due = self.draft.due
        return clock(due if due is not None else self.room.now()).month

    def _body(self, ref: str) -> photo.Photo:
        return photo.fit_body(self._read(ref), max_width=self.room.config.pictures.width)

    def _read(self, ref: str) -> bytes:
        path = files.resolve_picture(self.room.root, self.room.root / self.draft.path, ref)
        data = files.read_bytes(path, name=ref)
        inside = path.relative_to(self.room.root.resolve()).as_posix()
        self.sources[inside] = hashlib.sha256(data).hexdigest()
        return data

    def _try(self, line: int, make: Callable[[], T]) -> T | None:
        """What was made, or None with its mistakes noted at their line."""
        try:
            return make()
        except Several as several:
            self.errors += [self._placed(error, line) for error in several.errors]
        except TuiwenError as error:
            self.errors.append(self._placed(error, line))
        return None

    def _placed(self, error: TuiwenError, line: int) -> TuiwenError:
        return InputError(error.what, where=f"{self.draft.path}:{line}", todo=error.todo)
