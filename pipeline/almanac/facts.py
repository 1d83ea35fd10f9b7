"""What the almanac knows of one term in one year, as pictures and checks take it."""

from datetime import date

from pipeline.almanac.beijing import weekday
from pipeline.almanac.customs import custom
from pipeline.almanac.lunar import lunar_date
from pipeline.almanac.pentads import pentads
from pipeline.almanac.poems import poems
from pipeline.almanac.solarterms import term as solar_term
from pipeline.model.scene import TermFacts


def term_facts(term: str, year: int) -> TermFacts:
    """Instant, dates in words, pentads and the first couplet of a term."""
    found = solar_term(term, year)
    day = date.fromisoformat(found.date)
    lunar = lunar_date(day)
    poem = poems(term)[0]
    return TermFacts(
        term=term,
        year=year,
        at=found.at,
        date=found.date,
        weekday=weekday(day),
        lunar=f"{lunar.year_words}{lunar.words}",
        pentads=pentads(term),
        poem=poem.line,
        poem_author=poem.author,
        poem_title=poem.title,
        poem_dynasty=poem.dynasty,
        says=custom(term).says,
    )
