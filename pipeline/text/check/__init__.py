"""One family of rules a file; `check` runs them all, in the registry beside this folder."""

from pipeline.model.content import Draft, Finding
from pipeline.text.check_registry import RULES, Case, prose
from pipeline.text.compile import Compiled


def check(
    draft: Draft, compiled: Compiled, *, year: int, limits: str = "documented"
) -> tuple[Finding, ...]:
    """What the compiler and the rules found, in the order of the file's lines.

    `limits` names the reading of the platform's limits that stops a post: documented or strict.
    """
    read = prose(draft)
    case = Case(
        draft=draft,
        compiled=compiled,
        year=year,
        strict=limits == "strict",
        prose=read,
        words="\n".join(text for _, text in read),
    )
    found = [*compiled.findings, *(f for name in RULES for f in RULES[name](case))]
    return tuple(sorted(found, key=lambda f: (f.where.line, f.rule, f.message)))
