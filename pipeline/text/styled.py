"""A styled page (排版件) as an article: sanitised, its pictures gathered, its text for checks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

import nh3

from pipeline.model.content import Draft, Finding, Level, Picture, Place
from pipeline.model.errors import InputError
from pipeline.text.links import is_own
from pipeline.text.plain import text_of
from pipeline.text.raw_html import alternatives, foreign
from pipeline.text.source import UNSEEN
from pipeline.text.styled_compact import compact
from pipeline.text.styled_rules import ATTRIBUTES, CARDS, KEPT, allowed, written

MAX_CHARS = 1_000_000  # a page of this size could not be sent (developers.weixin.qq.com draft_add)
MAX_TAGS = 40_000
MAX_DEPTH = 250  # tags inside one another; the platform's own check complains at 14
_DIV = re.compile(
    r"<(/?)(?:div|article|header|footer|main|figure|figcaption|center)(?=[\s/>])", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_ANY = re.compile(r"<[a-zA-Z/!](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link"})
_GONE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "noscript",
    "template",
    "title",
    "textarea",
}
_WORDS = {
    "picture": "{n} 处背景图片已去掉：后台保存时会丢",
    "layer": "{n} 处用了绝对定位，已去掉：公众号不支持，请核对版面",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled:
    """What a styled draft gives an article."""

    html: str
    text: str
    pictures: tuple[Picture, ...]
    findings: tuple[Finding, ...]


def styled(draft: Draft) -> Styled:
    """The body of a styled draft; InputError where it cannot be an article."""
    body = UNSEEN.sub("", draft.body)
    _limits(draft, body)
    found = _Gathered(draft, body)
    html = compact(found.cleaned())
    alts = alternatives(html)
    pictures = tuple(replace(p, alt=alts.get(n, "")) for n, p in enumerate(found.pictures, 1))
    return Styled(
        html=html,
        text=text_of(html),
        pictures=pictures,
        findings=tuple(found.findings(unseen=len(draft.body) - len(body))),
    )


class _Gathered:
    """One pass of the sanitiser, and what it came upon."""

    def __init__(self, draft: Draft, body: str) -> None:
        self._draft = draft
        self._body = body
        self._lost: dict[str, int] = {}
        self._from = 0
        self.pictures: list[Picture] = []

    def cleaned(self) -> str:
        """The HTML that may stay."""
        kept = nh3.clean(
            _DIV.sub(r"<\1section", self._body),
            tags=KEPT,
            clean_content_tags=_GONE,
            attributes=ATTRIBUTES,
            generic_attribute_prefixes={"data-"},
            attribute_filter=self._attribute,
            url_schemes={"http", "https", "picture"},
            link_rel=None,
            strip_comments=True,
        )
        return str(kept)

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "style":
            style = allowed(value)
            for what in style.lost:
                self._lost[what] = self._lost.get(what, 0) + 1
            return written(style.kept) or None
        if tag == "a" and name == "href":
            return value if is_own(value) else None
        if tag == "img" and name == "src":
            return self._adopt(value)
        if name.startswith("data-") and tag not in CARDS:
            return None
        return None if "url(" in value.lower() or "javascript:" in value.lower() else value

    def _adopt(self, ref: str) -> str:
        name = f"picture:{len(self.pictures) + 1}"
        at = max(
            self._body.find(ref, self._from), self._body.find(ref.replace("&", "&amp;"), self._from)
        )
        self._from = max(at, self._from)
        line = self._draft.body_line + self._body.count("\n", 0, max(at, 0))
        self.pictures.append(Picture(ref=ref, line=line, placeholder=name))
        return name

    def findings(self, *, unseen: int) -> Iterator[Finding]:
        """What had to be left out, told once each."""
        names = {name.lower() for _, name in _TAG.findall(_DIV.sub(r"<\1section", self._body))}
        if gone := sorted(names - KEPT - {"tbody", "html", "body"}):
            listed = "、".join(f"<{name}>" for name in gone[:8])
            yield self._find("X1", Level.SHOULD, f"公众号不支持 {listed}，已去掉")
        for what, count in self._lost.items():
            yield self._find("X2", Level.SHOULD, _WORDS[what].format(n=count))
        for url in dict.fromkeys(foreign(self._body)):
            yield self._find("K1", Level.SHOULD, f"外链“{url[:60]}”点不开，已只留文字")
        if unseen:
            yield self._find("C1", Level.SHOULD, f"有{unseen}个看不见的字符，已去掉")

    def _find(self, rule: str, level: Level, message: str) -> Finding:
        where = Place(path=self._draft.path, line=self._draft.body_line)
        return Finding(rule=rule, level=level, where=where, message=message)


def _limits(draft: Draft, body: str) -> None:
    depth = deepest = tags = 0
    for found in _TAG.finditer(body):
        tags += 1
        if found[2].lower() not in _VOID:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    reasons = (
        (len(body) > MAX_CHARS, f"排版件有{len(body)}个字符，超过{MAX_CHARS}"),
        (tags > MAX_TAGS, f"排版件有{tags}个标签，超过{MAX_TAGS}"),
        (deepest > MAX_DEPTH, f"标签嵌套超过{MAX_DEPTH}层"),
    )
    for wrong, what in reasons:
        if wrong:
            raise InputError(what, where=draft.path, todo="请在编辑器里简化后重新导出")


def lines_of(draft: Draft) -> Iterator[tuple[int, str]]:
    """Line number and text of a styled body, for the checks that read prose."""
    bare = _ANY.sub(lambda tag: "\n" * tag[0].count("\n"), draft.body)
    for number, line in enumerate(bare.split("\n"), draft.body_line):
        yield number, unescape(line).replace("\xa0", " ")
