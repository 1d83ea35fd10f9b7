"""The desk's own blocks: `:::name words key=value` up to a line `:::`; one block a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import comrak

from pipeline.model.registry import Registry
from pipeline.text.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Args:
    """What stands after a block's name: plain words, and values by key."""

    words: str
    values: Mapping[str, str]

    def get(self, *names: str) -> str:
        """The value of the first of these keys that is given."""
        return next((self.values[n] for n in names if self.values.get(n)), "")


Block: TypeAlias = Callable[[comrak.AstNode, Args, Page], str]

BLOCKS: Registry[Block] = Registry("组件", "pipeline.text.blocks")


def block(*names: str) -> Callable[[Block], Block]:
    """Decorate a block with its names; the first is English, the others are what editors type."""

    def add(member: Block) -> Block:
        for name in names:
            BLOCKS.register(name)(member)
        return member

    return add
