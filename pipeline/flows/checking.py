"""One draft compiled and checked on a bench, without a store."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline import files
from pipeline.flows.bench import Bench
from pipeline.flows.compiling import compiled, read
from pipeline.flows.gathering import gathering, raise_all
from pipeline.flows.intake import no_account
from pipeline.model.content import Article, Draft, Finding, Kind
from pipeline.model.errors import InputError, TuiwenError
from pipeline.text import qr
from pipeline.text.costs import Costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A compiled draft with everything there is to say about it."""

    draft: Draft
    article: Article
    text_chars: int
    costs: Costs
    theme: str
    findings: tuple[Finding, ...]


def formatted(bench: Bench, path: Path) -> Formatted:
    """Compile one file."""
    draft, notes = read(bench, called(bench, path))
    made, findings = compiled(bench, draft)
    return Formatted(
        draft=draft,
        article=made.article,
        text_chars=made.text_chars,
        costs=made.costs,
        theme=bench.theme_of(draft),
        findings=(*notes, *findings),
    )


def check_file(bench: Bench, path: Path) -> tuple[Finding, ...]:
    """All findings of one file; its account, its pictures, its term and its layout must exist."""
    made = formatted(bench, path)
    errors: list[TuiwenError] = []
    if bench.config is not None and (wrong := no_account(bench.config, made.draft)) is not None:
        errors.append(wrong)
    for ref, line in pictures_of(made):
        with gathering(errors):
            _openable(picture_bytes(bench, made.draft, ref, line), f"{made.draft.path}:{line}")
    if made.draft.kind is Kind.POSTER:
        with gathering(errors):
            _drawable(bench, made.draft)
    raise_all(errors)
    return made.findings


def pictures_of(made: Formatted) -> Iterator[tuple[str, int]]:
    """Every picture that the draft names, with its line; the cover is one."""
    for picture in made.article.pictures:
        yield picture.ref, picture.line
    if made.draft.cover:
        yield made.draft.cover, made.draft.lines.get("cover", 1)


def picture_bytes(bench: Bench, draft: Draft, ref: str, line: int) -> bytes:
    """The file that a draft names; what is wrong with it has the draft's line."""
    if ref.startswith(qr.PREFIX):
        return qr.png(ref.removeprefix(qr.PREFIX))
    where = f"{draft.path}:{line}"
    path = files.resolve_picture(bench.root, bench.root / draft.path, ref, where=where)
    try:
        return files.read_bytes(path, name=ref)
    except InputError as error:
        raise InputError(f"图片“{ref}”：{error.what}", where=where, todo=error.todo) from None


def _openable(data: bytes, where: str) -> None:
    """Read a picture's head, not its pixels."""
    from pipeline.picture.painter.sniff import opened  # noqa: PLC0415  Pillow, only for pictures

    try:
        opened(data).close()
    except InputError as error:
        raise InputError(error.what, where=where, todo=error.todo) from None


def _drawable(bench: Bench, draft: Draft) -> None:
    from pipeline.flows.painting import PORTRAIT, wanted  # noqa: PLC0415  the painter, for posters

    wanted(bench, draft, PORTRAIT)


def called(bench: Bench, path: Path) -> str:
    """How messages call the file: relative to the workspace where it lies inside."""
    full = path.resolve()
    return full.relative_to(bench.root).as_posix() if full.is_relative_to(bench.root) else str(path)
