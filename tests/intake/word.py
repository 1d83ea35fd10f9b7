"""Word files made by hand, part by part: small, exact, and able to be wrong on purpose."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from PIL import Image

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_STYLES = {"1": "heading 1", "2": "heading 2", "a": "Title", "c": "caption", "q": "Quote"}
_RELATION = '<Relationship Id="{0}" Type="{1}/{2}" Target="{3}"{4}/>'
_LEVEL = (
    '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="%1"/></w:lvl>'
)


def run(text: str, *marks: str) -> str:
    """Text in one run; marks are b, i, u, strike, or vertAlign values."""
    made = "".join(
        f'<w:vertAlign w:val="{m}"/>'
        if "script" in m
        else f'<w:{m} w:val="single"/>'
        if m == "u"
        else f"<w:{m}/>"
        for m in marks
    )
    return f'<w:r><w:rPr>{made}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(
    *runs: str,
    style: str = "",
    level: int | None = None,
    ordered: bool = False,
    centre: bool = False,
) -> str:
    """A paragraph; plain strings are runs without marks."""
    inner = "".join(r if r.startswith("<") else run(r) for r in runs)
    number = (
        ""
        if level is None
        else (
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{2 if ordered else 1}"/></w:numPr>'
        )
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    middle = '<w:jc w:val="center"/>' if centre else ""
    return f"<w:p><w:pPr>{named}{number}{middle}</w:pPr>{inner}</w:p>"


def cell(*paragraphs: str, across: int = 1, down: str = "") -> str:
    """A table's cell; `down` is restart or continue."""
    merged = f'<w:vMerge w:val="{down}"/>' if down else ""
    return (
        f'<w:tc><w:tcPr><w:gridSpan w:val="{across}"/>{merged}</w:tcPr>{"".join(paragraphs)}</w:tc>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, or of plain texts."""
    filled = ("".join(c if c.startswith("<") else cell(paragraph(c)) for c in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in filled)}</w:tbl>"


def note(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:rPr/><w:footnoteReference w:id="{number}"/></w:r>'


class Word:
    """A file in the making: text first, then `made`."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self.notes: list[str] = []
        self.parts: dict[str, bytes] = {}
        self.relations: list[str] = []

    def add(self, *parts: str) -> "Word":
        """More of the body."""
        self.body += parts
        return self

    def link(self, text: str, address: str) -> str:
        """A run that leads to an address."""
        name = self._relation("hyperlink", address, ' TargetMode="External"')
        return f'<w:hyperlink r:id="{name}">{run(text)}</w:hyperlink>'

    def picture(self, data: bytes, *, alt: str = "", ending: str = "png") -> str:
        """A run with a picture; the same bytes twice are two parts."""
        part = f"media/image{len(self.parts) + 1}.{ending}"
        self.parts[f"word/{part}"] = data
        return drawing(self._relation("image", part), alt)

    def outside(self, address: str) -> str:
        """A run with a picture that is not in the file."""
        return drawing(self._relation("image", address, ' TargetMode="External"'), "")

    def _relation(self, kind: str, target: str, more: str = "") -> str:
        name = f"rId{len(self.relations) + 10}"
        self.relations.append(_RELATION.format(name, _R, kind, escape(target), more))
        return name

    def made(self, **more: bytes) -> bytes:
        """The file; `more` replaces or adds parts, named with __ for / and _dot_ for a dot."""
        parts = self._parts() | {
            k.replace("__", "/").replace("_dot_", "."): v for k, v in more.items()
        }
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
            for name, data in parts.items():
                book.writestr(name, data)
        return made.getvalue()

    def _parts(self) -> dict[str, bytes]:
        own = ["footnotes", "styles", "numbering"]
        fixed = [
            _RELATION.format(f"rId{i}", _R, name, f"{name}.xml", "") for i, name in enumerate(own)
        ]
        main = _RELATION.format("rId1", _R, "officeDocument", "word/document.xml", "")
        texts = {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _relations([main]),
            "word/_rels/document.xml.rels": _relations(fixed + self.relations),
            "word/document.xml": _root("document", f"<w:body>{''.join(self.body)}</w:body>"),
            "word/footnotes.xml": _root("footnotes", *map(_note, enumerate(self.notes, 1))),
            "word/styles.xml": _root("styles", *map(_style, _STYLES.items())),
            "word/numbering.xml": _numbering(),
        }
        return {name: text.encode() for name, text in texts.items()} | self.parts


def drawing(relation: str, alt: str) -> str:
    """A run with a picture."""
    words = escape(alt, {'"': "&quot;"})
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{words}"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{relation}"/>'
        "</pic:blipFill></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _note(pair: tuple[int, str]) -> str:
    return f'<w:footnote w:id="{pair[0]}">{paragraph(pair[1])}</w:footnote>'


def _style(pair: tuple[str, str]) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{pair[0]}"><w:name w:val="{pair[1]}"/></w:style>'
    )


def _types() -> str:
    kinds = {
        "png": "image/png",
        "jpg": "image/jpeg",
        "emf": "image/x-emf",
        "xml": "application/xml",
    }
    rows = "".join(f'<Default Extension="{e}" ContentType="{k}"/>' for e, k in kinds.items())
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rows}</Types>'


def _relations(rows: list[str]) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def _numbering() -> str:
    kinds = ((1, "bullet"), (2, "decimal"))
    levels = {n: "".join(_LEVEL.format(i, kind) for i in range(5)) for n, kind in kinds}
    rows = [
        f'<w:abstractNum w:abstractNumId="{n}">{made}</w:abstractNum>' for n, made in levels.items()
    ]
    uses = [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2)]
    return _root("numbering", *rows, *uses)


def _root(name: str, *inner: str) -> str:
    return f"<w:{name} {_SPACES}>{''.join(inner)}</w:{name}>"


def photo(seed: int, size: tuple[int, int] = (64, 48)) -> bytes:
    """A small picture, another one for each seed."""
    made = BytesIO()
    Image.new("RGB", size, (seed * 37 % 256, seed * 59 % 256, seed * 83 % 256)).save(made, "PNG")
    return made.getvalue()
