"""N: footnotes that point nowhere, or that nothing points to."""

import re
from collections.abc import Iterator

from pipeline.model.content import Finding, Level
from pipeline.text.check_registry import Case, rule

_DEFINED = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")
_USED = re.compile(r"\[\^([^\]\s]+)\](?!:)")


@rule("N9")
def notes(case: Case) -> Iterator[Finding]:
    """A note without a definition stays as typed; a definition without a use is left out."""
    if "[" not in case.words:
        return
    defined = {m[1]: line for line, text in case.prose if (m := _DEFINED.match(text))}
    used = {m[1]: line for line, text in case.prose for m in _USED.finditer(text)}
    for name in sorted(used.keys() - defined.keys()):
        message = f"脚注[^{name}]没有写注文"
        yield case.finding("N9", Level.SHOULD, used[name], message, before=f"[^{name}]")
    for name in sorted(defined.keys() - used.keys()):
        message = f"脚注[^{name}]在正文里没有用到，不会显示"
        yield case.finding("N9", Level.SHOULD, defined[name], message, before=f"[^{name}]")
