"""Things to open after a rehearsal: phone previews of every article, and the posters as sent."""

from pathlib import Path, PurePath

from pipeline.files import write_atomic
from pipeline.flows.previewing import preview_page
from pipeline.flows.room import Room
from pipeline.model.content import Article, ArticleType
from pipeline.model.post import Post


def show(room: Room, post: Post) -> None:
    """Write what a person may want to look at for one post."""
    revision = room.store.reviews.latest(post.key)
    if revision is None:
        return
    for item, article in zip(post.items, revision.articles, strict=True):
        stem = PurePath(item.path).stem
        if article.type is ArticleType.NEWSPIC:
            _poster(room, stem, article)
        else:
            _preview(room, item.path, room.state / "preview" / f"{stem}.html")


def _preview(room: Room, path: str, target: Path) -> None:
    if not target.exists():
        write_atomic(target, preview_page(room.bench, room.root / path))


def _poster(room: Room, stem: str, article: Article) -> None:
    for ref in article.images:
        write_atomic(room.state / "posters" / f"{stem}.jpg", room.objects.get(ref))
