"""One draft from its file to an article without pictures: read, compile, check."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from pipeline import files
from pipeline.flows.bench import Bench
from pipeline.flows.templates import unfilled
from pipeline.flows.typesetting import in_house_style
from pipeline.model.content import Draft, Finding
from pipeline.model.errors import InputError
from pipeline.text import header, theme
from pipeline.text.check import check
from pipeline.text.compile import Compiled, compile_draft


def read(bench: Bench, path: str) -> tuple[Draft, tuple[Finding, ...]]:
    """One draft of the workspace, with what reading it has to say."""
    text = files.read_draft(bench.root / path, name=path)
    draft, found = header.parse(path, text.text)
    return draft, (*text.findings, *found)


def compiled(bench: Bench, draft: Draft) -> tuple[Compiled, tuple[Finding, ...]]:
    """Compile and check one draft, without its pictures' bytes."""
    path = bench.theme_path(draft)
    left = tuple(unfilled(draft))
    style = theme.parse(bench.theme_of(draft), _css(bench, draft, path), path=path.name)
    draft, told = in_house_style(bench, replace(draft, author=bench.author_of(draft)))
    made = compile_draft(draft, style, brand=bench.kit.letterhead if bench.kit else None)
    found = check(draft, made, year=bench.year(draft), limits=bench.limits_of(draft))
    return made, (*left, *told, *found)


def _css(bench: Bench, draft: Draft, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        wanted = bench.theme_of(draft)
        there = sorted(p.stem for p in path.parent.glob("*.css"))
        near = get_close_matches(wanted, there, n=1, cutoff=0.4)
        hint = f"您是否想写“{near[0]}”？" if near else ""
        raise InputError(
            f"没有名为“{wanted}”的样式",
            where=_named_at(bench, draft),
            todo=f"{hint}assets/themes/ 里有：{'、'.join(there)}",
        ) from None


def _named_at(bench: Bench, draft: Draft) -> str:
    """Where the theme's name stands: the command, the draft, or its account's entry."""
    if bench.theme:
        return "--theme"
    entry = bench.entry(draft)
    return str(draft.at("theme")) if draft.theme or entry is None else f"账号 {draft.account}"
