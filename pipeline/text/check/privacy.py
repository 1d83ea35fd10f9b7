"""V: numbers of persons that must not be published."""

import re
from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule

# GB 11643: area 6, birth date 8, order 3, check 1.
_ID = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]"
    r"(?![0-9A-Za-z])"
)
_CENTURIES = ("19", "20")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


@rule("V1")
def identity(case: Case) -> Iterator[Finding]:
    """A citizen's number whose check digit is right; the fix masks digits 7 to 14."""
    if not any(century in case.draft.body for century in _CENTURIES):
        return
    for number, text in enumerate(case.draft.body.split("\n"), case.draft.body_line):
        for found in _ID.finditer(text):
            if _valid(found[0]):
                yield case.finding(
                    "V1",
                    Level.MUST,
                    number,
                    f"正文里有身份证号（尾号{found[0][-4:]}）",
                    before=found[0],
                    after=f"{found[0][:6]}********{found[0][14:]}",
                    reason="个人信息不得公开",
                    source="GB 11643 校验码",
                )


def _valid(text: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(text, _WEIGHTS, strict=False))
    return _CHECK[total % 11] == text[-1].upper()
