"""What `new` writes: a header with the kind's own fields, and a body that says what goes where."""

from pipeline.model.content import Kind
from pipeline.text.header_keys import KIND_FIELDS
from pipeline.text.header_write import compose

BODY = "导语：一两句话说清谁、什么时候、在哪里、做什么。\n\n## 小标题\n\n正文。\n"


def template(kind: Kind, *, title: str, account: str) -> str:
    """A draft to begin with; empty fields are left for the author."""
    fields: dict[str, object] = {"title": title, "account": account, "kind": kind.value}
    fields |= {"digest": "", "cover": ""}
    if kind is Kind.REPRINT:
        fields |= {"origin": "转载", "source": "", "source_url": ""}
    fields |= dict.fromkeys(KIND_FIELDS[kind], "")
    return compose(fields, BODY)
