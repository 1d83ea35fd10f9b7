"""W: words that are easily mistaken; a small table of our own, each with its fix."""

import re
from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule

# 截止 ends a time (报名截止); 截至 counts up to a time (截至目前): 现代汉语词典, both entries.
_UP_TO = re.compile(r"截止(?=到?(?:目前|今[天日年]|现在|昨[天日]|本[周月]|\d{1,4}[年月日]))到?")
# A date that ends something: 截止12月20日 with no count after it is left to the writer.
NEAR = 60  # characters that may say what is counted
_COUNTS = re.compile(r"共|已|累计|收到|达|有")


@rule("W1")
def up_to(case: Case) -> Iterator[Finding]:
    """截止目前 → 截至目前; before a date only where a count follows."""
    if "截止" not in case.words:
        return
    for line, text in case.prose:
        for found in _UP_TO.finditer(text):
            rest = text[found.end() : found.end() + NEAR]
            if rest[:1].isdigit() and not _COUNTS.search(re.split("[。；！？]", rest)[0]):
                continue
            tail = re.match(r"\d+[年月日]|\D{2}", rest)
            word = tail[0] if tail else ""
            yield case.finding(
                "W1",
                Level.SHOULD,
                line,
                f"“{found[0]}{word}”应为“截至{word}”",
                before=f"{found[0]}{word}",
                after=f"截至{word}",
                reason="“截止”表示到此为止，“截至”表示统计到某时",
                source="现代汉语词典",
            )
