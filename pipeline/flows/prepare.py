"""From a draft file to the article that will be sent: compiled, imaged, checked.

What it was made of is kept as a manifest (file to SHA-256): a sign-off holds while it holds.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.compiling import compiled, read
from pipeline.flows.dress import Wardrobe
from pipeline.flows.room import Room
from pipeline.model.content import Article, Draft, Finding, Kind
from pipeline.model.errors import InputError, Several, TuiwenError
from pipeline.model.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One draft made ready; `sources` maps each file it was made of to its SHA-256."""

    draft: Draft
    article: Article
    text: str
    findings: tuple[Finding, ...]
    sources: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPost:
    """All articles of one post; `source_hash` names the manifest of everything behind them."""

    parts: tuple[Prepared, ...]
    source_hash: str

    @property
    def articles(self) -> tuple[Article, ...]:
        """What will be frozen."""
        return tuple(part.article for part in self.parts)


def prepare(room: Room, path: str) -> Prepared:
    """Compile one draft and put its pictures and cover where the release finds them."""
    draft, notes = read(room.bench, path)
    made, findings = compiled(room.bench, draft)
    wardrobe = Wardrobe(room, draft)
    dressed = wardrobe.poster if draft.kind is Kind.POSTER else wardrobe.news
    article = dressed(made.article)
    if wardrobe.errors:
        raise Several(wardrobe.errors)
    css = room.bench.theme_path(draft)
    own = {path: _sha(room.root / path), css.relative_to(room.root).as_posix(): _sha(css)}
    return Prepared(
        draft=draft,
        article=article,
        text=made.text,
        findings=(*notes, *findings),
        sources=own | wardrobe.sources,
    )


def prepare_post(room: Room, post: Post) -> PreparedPost:
    """Prepare every article of a post; their mistakes are reported together."""
    parts: list[Prepared] = []
    errors: list[TuiwenError] = []
    for item in post.items:
        try:
            parts.append(prepare(room, item.path))
        except Several as several:
            errors += several.errors
        except TuiwenError as error:
            errors.append(error)
    if errors:
        raise Several(errors)
    manifest = {name: sha for part in parts for name, sha in part.sources.items()}
    ref = room.objects.put(json.dumps(manifest, ensure_ascii=False, sort_keys=True).encode())
    return PreparedPost(parts=tuple(parts), source_hash=ref.removeprefix("asset:"))


def unchanged(room: Room, post: Post) -> bool:
    """Whether everything the frozen revision was made of is still as it was."""
    revision = room.store.reviews.revision(post.key, post.payload_hash)
    if revision is None:
        return False
    manifest: dict[str, str] = json.loads(room.objects.get(revision.source_hash))
    return all(_sha(room.root / name) == sha for name, sha in manifest.items())


def _sha(path: Path) -> str:
    """The file as it is now; a file that is gone has no SHA-256, a locked one is no change."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as problem:
        what = f"现在读不出来，看不出是否改过：{problem.strerror}"
        raise InputError(what, where=str(path), todo="关掉占用它的程序，或检查权限") from None
