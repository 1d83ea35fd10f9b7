"""Each case file holds a draft's body and what becomes of it; `--renew` writes the second part."""

import re
from pathlib import Path

import pytest

from tests.text.writing import compiled

FOLDER = Path(__file__).parents[1] / "cases" / "text"
MARK = "\n==== HTML ====\n"
_BLOCK = re.compile(r"(?<=>)(?=<(?:p|section|h\d|table|thead|tbody|tr|blockquote)[ >])")


def _outcome(body: str) -> str:
    made = compiled(body)
    lines = [_BLOCK.sub("\n", made.article.html).replace("\u00a0", "⍽")]
    lines += [f"{p.placeholder} {p.ref} | {p.alt} | {p.caption}" for p in made.article.pictures]
    lines += [f"{f.level} {f.rule} {f.where} {f.message}" for f in made.findings]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda p: p.stem)
def test_a_case_comes_out_as_written(path, request):
    body, _, expected = path.read_text("utf-8").partition(MARK)
    outcome = _outcome(body)
    if request.config.getoption("--renew"):
        path.write_text(body + MARK + outcome, "utf-8")
    else:
        assert outcome == expected
