"""C: characters that nobody sees, where the compiler does not take them out."""

from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule
from pipeline.text.source import UNSEEN

_WORDS = {"title": "标题", "author": "作者", "digest": "摘要", "source": "来源"}


@rule("C3")
def header(case: Case) -> Iterator[Finding]:
    """A header's text goes to the platform as it is."""
    for key, word in _WORDS.items():
        text = getattr(case.draft, key)
        if UNSEEN.search(text):
            message = f"{word}里有看不见的字符（零宽、换向或控制字符），请删去重打"
            clean = UNSEEN.sub("", text)
            line = case.draft.at(key).line
            yield case.finding("C3", Level.MUST, line, message, before=text, after=clean)
