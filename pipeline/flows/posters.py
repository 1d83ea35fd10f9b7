"""A poster from the calendar, a brand and a layout: bytes of a JPEG."""

from pipeline.almanac.facts import term_facts
from pipeline.model.scene import Brand, Poster
from pipeline.picture.poster import NO_BRAND, draw


def draw_poster(
    *, term: str, year: int, layout: str, size: tuple[int, int], brand: Brand | None
) -> bytes:
    """Draw one poster; the year seeds the art, so that each year's series is its own."""
    poster = Poster(term=term, year=year, layout=layout, size=size, seed=year)
    return draw(poster, term_facts(term, year), brand=brand or NO_BRAND)
