"""Formulas in a line and on lines of their own."""

import re
from typing import cast

import comrak

from pipeline.text.formula.placed import written
from pipeline.text.page import Page, escape
from pipeline.text.steps_registry import step

# `$HOME 和 $PATH`, `$5到$6`: Chinese or a back-tick between two dollars is prose, not a formula.
_PROSE = re.compile(r"[\u3000-\u9fff\uff00-\uffef`]")
_WORDS = re.compile(r"\\(?:text|mathrm|textbf)\{[^{}]*\}")


@step("Math")
def math(node: comrak.AstNode, page: Page) -> str:
    """One dollar runs with the text; two stand alone where there is a paragraph to stand in."""
    value = cast("comrak.Math", node.node_value).value
    if value.display_math:
        alone = isinstance(node.parent and node.parent.node_value, comrak.Paragraph)
        return written(node, page, value.literal, display=alone)
    if _PROSE.search(_WORDS.sub("", value.literal)):
        return f"${escape(value.literal.replace(chr(92) + '$', '$'))}$"
    return written(node, page, value.literal, display=False)
