"""All rules over one draft."""

from pipeline.model.content import Draft, Finding
from pipeline.text.check_registry import RULES, Case, prose
from pipeline.text.compile import Compiled


def check(draft: Draft, compiled: Compiled, *, year: int) -> list[Finding]:
    """What the compiler and the rules found, in the order of the file's lines."""
    case = Case(draft=draft, compiled=compiled, year=year, prose=prose(draft))
    found = [*compiled.findings, *(f for name in RULES for f in RULES[name](case))]
    return sorted(found, key=lambda f: (f.where.line, f.rule, f.message))
