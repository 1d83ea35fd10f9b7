"""Print docs/wechat-api.md from the client's tables: `python tools/print_wechat_api.py > FILE`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.channels.wechat.answers import Act, answer
from pipeline.channels.wechat.book import ANYWHERE, BOOK, Fact
from pipeline.channels.wechat.errcodes import WORDS
from pipeline.channels.wechat.quota import DAILY
from pipeline.model.account import LIMITS, MASS_QUOTA

HEAD = """\
# What we know of the platform's API

Printed from the tables of `pipeline/channels/wechat/` by `tools/print_wechat_api.py`; a test
compares the two. Sources are pages of developers.weixin.qq.com unless said otherwise.

How sure: **documented** by the platform itself; **field**: reports of people who met it;
**memory**: neither, so treated with more care; **disputed**: the sources differ, and we keep to the
cautious reading. Nothing here was tried on the real platform by us: no row says *probed* yet.
"""
CALLS = """\
HTTP status is 200 for refusals too: the `errcode` is the verdict, and its absence a yes. Bodies go
out as raw UTF-8 and are read as UTF-8 whatever the header says. A call that is marked **once** is
never repeated blindly: after silence the last column says how its effect is looked for.
"""
TAIL = """
Any other errcode is shown with the platform's own words and the request id (rid), and treated as
unknown: a repeatable call is made again later, a once-call is looked for."""
DID = {
    Act.TOKEN: "a new token, one repeat",
    Act.LATER: "again later",
    Act.UNSURE: "again later; after a once-call nobody knows: it is looked for",
    Act.QUOTA: "stop until 00:00 Beijing time",
    Act.BARRED: "stop the account, tell the editor",
    Act.REFUSED: "stop the post, tell the editor",
    Act.DONE: "taken as done, with the id that comes along",
}


def table(names: str, rows: list[tuple[str, ...]]) -> str:
    """A Markdown table; `names` are divided by |."""
    heads = names.split("|")
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines
    )


def call(fact: Fact) -> tuple[str, ...]:
    """One call as a row."""
    daily = f"{DAILY[fact.path]:,} a day" if fact.path in DAILY else ""
    bounds = "; ".join(part for part in (daily, fact.limit) if part)
    codes = " ".join(map(str, fact.codes))
    how = f"{'**once**: ' if fact.once else ''}{fact.silence}"
    return f"{fact.method} `{fact.path}`", fact.does, bounds, codes, how, fact.source, fact.sure


def limits() -> list[tuple[str, ...]]:
    """The limits of a text."""
    return [
        (
            name,
            f"{one.documented:,} {one.unit}",
            f"{one.strict:,} {one.strict_unit}",
            str(one.errcode),
            one.source,
        )
        for name, one in LIMITS.items()
    ]


def code(number: int) -> tuple[str, ...]:
    """One errcode as a row."""
    row = answer(number)
    if row is None:
        raise KeyError(number)
    return str(number), row.say, row.todo, DID[row.act], row.sure


def page() -> str:
    """The whole document."""
    sends = "\n".join(
        f"- {kind}: {quota.slots} a {quota.period}" for kind, quota in MASS_QUOTA.items()
    )
    parts = [
        HEAD,
        f"## Calls\n\n{CALLS}",
        table("call|what for|limits|refusals|after silence|source|how sure", [*map(call, BOOK)]),
        f"\nAny call with a token may also be refused with {', '.join(map(str, ANYWHERE))}.\n",
        "## Limits of a text\n",
        table("field|documented|warned above|errcode|source", limits()),
        f"\n## Mass sends\n\n{sends}\n",
        "## Errcodes\n\nThe sentences that an editor reads, and what the client does.\n",
        table("errcode|says|what to do|the client|how sure", [code(number) for number in WORDS]),
        TAIL,
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(page())
