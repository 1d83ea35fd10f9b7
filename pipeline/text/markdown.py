"""Markdown to a tree: CommonMark and GFM, with bold that works beside Chinese punctuation."""

import comrak

_EXTENSIONS = comrak.ExtensionOptions(
    strikethrough=True,
    table=True,
    autolink=True,
    tasklist=True,
    footnotes=True,
    inline_footnotes=True,
    ofm_callouts=True,  # GFM alerts, and boxes with any other name, title or fold mark
    block_directive=True,
    description_lists=True,
    highlight=True,
    insert=True,
    subscript=True,
    superscript=True,
    math_dollars=True,
    math_latex=True,
    cjk_friendly_emphasis=True,
)
_PARSE = comrak.ParseOptions()


def tree(text: str) -> comrak.AstNode:
    """The document's tree; columns count bytes (counting characters would cost n² on a line)."""
    return comrak.parse_document(text, _EXTENSIONS, _PARSE)
