"""One draft as the phone shows it: compiled, with its pictures inside the page."""

from base64 import b64encode
from pathlib import Path

from pipeline import files
from pipeline.almanac.facts import term_facts
from pipeline.flows.bench import Bench
from pipeline.flows.checking import formatted
from pipeline.model.content import Article, Draft, Kind
from pipeline.model.scene import Poster
from pipeline.picture import poster as posters
from pipeline.picture.painter import photo
from pipeline.text.placing import place
from pipeline.text.preview import page

COVER, PORTRAIT = (900, 383), (1080, 1920)


def preview_page(bench: Bench, path: Path) -> str:
    """One self-contained HTML file."""
    made = formatted(bench, path)
    draft, article = made.draft, made.article
    figures = f"{article.chars} 字符 / 20000 · {article.size} 字节 · 样式 {made.theme}"
    html = _poster(bench, draft, article) if draft.kind is Kind.POSTER else _placed(bench, draft, article)
    return page(
        article.title,
        bench.name_of(draft),
        article.digest,
        html,
        cover=_cover(bench, draft, article),
        author=article.author,
        figures=figures,
    )


def _placed(bench: Bench, draft: Draft, article: Article) -> str:
    fitted = {n: photo.fit_body(_read(bench, draft, p.ref)) for n, p in enumerate(article.pictures)}
    sizes = {n: (p.width, p.height) for n, p in fitted.items()}
    return place(article.html, {n: _data(p.data, p.mime) for n, p in fitted.items()}, sizes)


def _poster(bench: Bench, draft: Draft, article: Article) -> str:
    """A picture message: the poster above its words."""
    picture = f'<img src="{_data(_drawn(bench, draft, PORTRAIT))}" alt="" style="width:100%">'
    words = "".join(f"<p>{line}</p>" for line in article.html.split("\n") if line.strip())
    return f"<section>{picture}{words}</section>"


def _drawn(bench: Bench, draft: Draft, size: tuple[int, int]) -> bytes:
    term, year = str(draft.fields.get("term", "")), int(str(draft.fields.get("year") or bench.year(draft)))
    poster = Poster(term=term, year=year, layout=str(draft.fields.get("layout") or "scroll"), size=size, seed=year)
    brand = bench.kit.mark if bench.kit else posters.NO_BRAND
    return posters.draw(poster, term_facts(term, year), brand=brand)


def _cover(bench: Bench, draft: Draft, article: Article) -> str:
    if draft.kind is Kind.POSTER:
        return _data(_drawn(bench, draft, COVER))
    ref = draft.cover or (article.pictures[0].ref if article.pictures else "")
    return _data(photo.cover(_read(bench, draft, ref), COVER)) if ref else ""


def _read(bench: Bench, draft: Draft, ref: str) -> bytes:
    where = files.resolve_picture(bench.root, bench.root / draft.path, ref, where=draft.path)
    return files.read_bytes(where, name=ref)


def _data(data: bytes, mime: str = "image/jpeg") -> str:
    return f"data:{mime};base64,{b64encode(data).decode()}"
