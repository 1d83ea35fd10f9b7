"""One draft compiled and checked on a bench, without a store."""

from dataclasses import dataclass
from pathlib import Path

from pipeline import files
from pipeline.flows.bench import Bench
from pipeline.flows.compiling import compiled, read
from pipeline.model.content import Article, Draft, Finding
from pipeline.model.errors import InputError, Several, TuiwenError


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A compiled draft with everything there is to say about it."""

    draft: Draft
    article: Article
    text_chars: int
    theme: str
    findings: tuple[Finding, ...]


def formatted(bench: Bench, path: Path) -> Formatted:
    """Compile one file."""
    draft, notes = read(bench, _name(bench, path))
    made, findings = compiled(bench, draft)
    return Formatted(
        draft=draft,
        article=made.article,
        text_chars=made.text_chars,
        theme=bench.theme_of(draft),
        findings=(*notes, *findings),
    )


def check_file(bench: Bench, path: Path) -> tuple[Finding, ...]:
    """All findings of one file; its account and its pictures must exist, too."""
    made = formatted(bench, path)
    errors: list[TuiwenError] = []
    draft = made.draft
    if bench.config is not None and bench.entry(draft) is None:
        try:
            bench.config.entry(draft.account)
        except TuiwenError as error:
            errors.append(InputError(error.what, where=str(draft.at("account")), todo=error.todo))
    named = [(p.ref, p.line) for p in made.article.pictures]
    if draft.cover:
        named.append((draft.cover, draft.lines.get("cover", 1)))
    for ref, line in named:
        try:
            files.resolve_picture(bench.root, bench.root / draft.path, ref, where=f"{draft.path}:{line}")
        except TuiwenError as error:
            errors.append(error)
    if errors:
        raise Several(errors)
    return made.findings


def _name(bench: Bench, path: Path) -> str:
    """How messages call the file: relative to the workspace where it lies inside."""
    full = path.resolve()
    return full.relative_to(bench.root).as_posix() if full.is_relative_to(bench.root) else str(path)
