"""One page with one article in every theme, light and dark, as a phone shows it."""

from collections.abc import Mapping
from html import escape
from importlib.resources import files

from pipeline.text.compile import compile_draft
from pipeline.text.header import parse
from pipeline.text.preview import framed
from pipeline.text.theme import Brand, Theme

_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none';img-src data:;style-src 'unsafe-inline';frame-src 'self'">
<title>排版样式</title>
<style>
*{{box-sizing:border-box}}
body{{margin:0;padding:32px 24px 64px;background:#eceae4;color:#2a2a28;font:16px/1.6 system-ui,\
-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}}
h1{{max-width:806px;margin:0 auto 8px;font-size:24px}}
.about{{max-width:806px;margin:0 auto 32px;color:#5c5a54}}
article{{max-width:806px;margin:0 auto 56px}}
h2{{margin:0;font-size:19px}}
article>p{{margin:2px 0 14px;color:#5c5a54}}
.pair{{display:flex;flex-wrap:wrap;gap:28px 56px}}
iframe{{display:block;width:375px;max-width:100%;height:812px;border:0;border-radius:24px;\
background:#fff;box-shadow:0 10px 40px rgba(40,36,20,.16)}}
</style></head><body>
<h1>排版样式</h1>
<p class="about">同一篇文章，左为浅色，右为平台换算后的深色；宽375像素，可在框内滚动。</p>
{articles}
</body></html>
"""
_ARTICLE = """<article><h2>{name}</h2><p>{about}</p><div class="pair">
<iframe sandbox title="{name}，浅色" srcdoc="{day}"></iframe>
<iframe sandbox title="{name}，深色" srcdoc="{night}"></iframe></div></article>
"""


_BRAND = Brand(
    name="青春临川", header="青春临川 · 与您同行", footer="青春临川 · 共青团临川区委员会"
)


def sample() -> str:
    """The article of the gallery: every construct once."""
    return files("pipeline.text").joinpath("gallery_sample.md").read_text("utf-8")


def gallery(themes: Mapping[str, tuple[Theme, str]]) -> str:
    """The page's HTML; each theme by its name, with a sentence about it."""
    return _PAGE.format(articles="".join(_one(n, *themes[n]) for n in sorted(themes)))


def _one(name: str, theme: Theme, about: str) -> str:
    draft, _ = parse("sample.md", sample())
    made = compile_draft(draft, theme, brand=_BRAND)
    words = {"title": draft.title, "account": _BRAND.name, "author": draft.author}
    return _ARTICLE.format(
        name=escape(name),
        about=escape(f"{about} {made.article.chars} 字符，正文 {made.text_chars} 字"),
        day=escape(framed(words, made.article.html, dark=False)),
        night=escape(framed(words, made.article.html, dark=True)),
    )
