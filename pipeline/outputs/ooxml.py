"""The least that a .docx has to be: four parts in a zip (ECMA-376, WordprocessingML)."""

import zipfile
from io import BytesIO

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip knows: same text, same bytes

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _style(id_: str, name: str, *, size: int, more: str = "", bold: bool = False) -> str:
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{more}</w:pPr>'
        f'<w:rPr>{weight}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


_BORDER = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="BFC5CD"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES = (
    f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
    '<w:sz w:val="21"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="80" w:line="340" w:lineRule="auto"/></w:pPr></w:style>'
    + _style("Title", "Title", size=40, bold=True, more='<w:jc w:val="center"/>')
    + _style(
        "Heading1",
        "heading 1",
        size=28,
        bold=True,
        more='<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
    )
    + _style("Note", "Note", size=18)
    + _style("Head", "Table Head", size=18, bold=True, more='<w:spacing w:after="0"/>')
    + _style("Cell", "Table Cell", size=18, more='<w:spacing w:after="0"/>')
    + '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>'
    f"<w:tblPr><w:tblBorders>{_BORDER}</w:tblBorders></w:tblPr></w:style></w:styles>"
)
_A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1021" '
    'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def package(body: str) -> bytes:
    """A document with this body, A4."""
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}{_A4}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relations("styles", "styles.xml"),
        "word/document.xml": document,
        "word/styles.xml": _STYLES,
    }
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(info, _HEAD + text)
    return target.getvalue()
