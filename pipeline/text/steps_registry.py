"""The steps of the compiler: one handler for each node type of the tree."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

import comrak

from pipeline.model.registry import Registry
from pipeline.text.markdown import tree
from pipeline.text.page import Page

Step: TypeAlias = Callable[[comrak.AstNode, Page], str]

STEPS: Registry[Step] = Registry("排版步骤", "pipeline.text.steps")


def step(node_type: str) -> Callable[[Step], Step]:
    """Decorate the handler of one node type, by its name in the tree."""
    return STEPS.register(node_type)


@cache
def handlers() -> dict[type, Step]:
    """Node type -> handler, looked up once."""
    return {_type(name): STEPS[name] for name in STEPS}


def _type(name: str) -> type:
    """A node type; the parser's module does not export the one of ++underline++."""
    if name == "Insert":
        return type(tree("++a++").children[0].children[0].node_value)
    found: type = getattr(comrak, name)
    return found
