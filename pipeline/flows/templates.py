"""What `new` writes: a header with the kind's own fields, and a body that says what goes where."""

from collections.abc import Iterator

from pipeline.model.content import Draft, Finding, Kind, Level, Place
from pipeline.text.header_keys import KIND_FIELDS
from pipeline.text.header_write import compose

BODY = "导语：一两句话说清谁、什么时候、在哪里、做什么。\n\n## 小标题\n\n正文写在这里。\n"
_LINES = frozenset(line for line in BODY.splitlines() if line)


def template(kind: Kind, *, title: str, account: str) -> str:
    """A draft to begin with; empty fields are left for the author."""
    fields: dict[str, object] = {"title": title, "account": account, "kind": kind.value}
    fields |= {"digest": "", "cover": ""}
    if kind is Kind.REPRINT:
        fields |= {"origin": "转载", "source": "", "source_url": ""}
    fields |= dict.fromkeys(KIND_FIELDS[kind], "")
    return compose(fields, BODY)


def unfilled(draft: Draft) -> Iterator[Finding]:
    """Lines that `new` wrote and nobody replaced: they must not reach a reader."""
    for number, line in enumerate(draft.body.splitlines(), start=draft.body_line):
        if line.strip() in _LINES:
            yield Finding(
                rule="D1",
                level=Level.MUST,
                where=Place(path=draft.path, line=number),
                message="还是新建时的样例文字",
                before=line.strip(),
                reason="这是 tuiwen new 写下的提示，换成正文，或删去这一行",
            )
