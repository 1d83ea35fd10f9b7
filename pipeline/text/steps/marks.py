"""Small marks: ++underline++, ~sub~ and ^sup^, kept apart from tildes and signs of prose."""

import re

import comrak

from pipeline.text.page import Page
from pipeline.text.plain import text_of
from pipeline.text.steps_registry import step

# 3~5人 and (^_^) are prose: a small figure follows a letter and holds no Chinese sentence.
_AFTER = re.compile(r"[A-Za-z0-9)\]Α-ω]")
_INDEX = re.compile(r"[A-Za-z0-9+\-\u2212=,.()Α-ω*']{1,12}")
_LETTER = re.compile(r"[A-Za-z)\]Α-ω]")


@step("Insert")
def insert(node: comrak.AstNode, page: Page) -> str:
    """++Underlined++; C++ and C++11 stay as they are."""
    inner = page.inner(node)
    if re.match(r"[A-Za-z0-9]", page.before(node)):
        return f"++{inner}++"
    return f"<u{page.theme.of('u')}>{inner}</u>"


@step("Subscript")
def subscript(node: comrak.AstNode, page: Page) -> str:
    """H~2~O; a range such as 3~5 or 上午~下午 keeps its tildes."""
    inner = page.inner(node)
    small = _LETTER.match(page.before(node)) and _INDEX.fullmatch(text_of(inner))
    return f"<sub>{inner}</sub>" if small else f"~{inner}~"


@step("Superscript")
def superscript(node: comrak.AstNode, page: Page) -> str:
    """x^2^; a face such as (^_^) keeps its signs."""
    inner = page.inner(node)
    small = _AFTER.match(page.before(node)) and _INDEX.fullmatch(text_of(inner))
    return f"<sup>{inner}</sup>" if small else f"^{inner}^"
