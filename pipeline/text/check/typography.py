"""T: typography that is wrong in any house style."""

import re
from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule

_WIDE = re.compile(r"(?<![0-9０-９])[0-9]*[０-９][0-9０-９]*")
_DIGITS = "０１２３４５６７８９"
_NARROW = str.maketrans(_DIGITS, "0123456789")


@rule("T7")
def wide_digits(case: Case) -> Iterator[Finding]:
    """Full-width digits (GB/T 15835 writes Arabic numerals half-width)."""
    if not any(digit in case.words for digit in _DIGITS):
        return
    for line, text in case.prose:
        for found in _WIDE.finditer(text):
            after = found[0].translate(_NARROW)
            yield case.finding(
                "T7",
                Level.SHOULD,
                line,
                f"全角数字“{found[0]}”应为“{after}”",
                before=found[0],
                after=after,
                source="GB/T 15835",
            )
