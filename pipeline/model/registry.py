"""A registry hands over objects by name; its members are the modules of one folder."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Generic, TypeVar

from pipeline.model.errors import UsageError

T = TypeVar("T")


class Registry(Generic[T]):
    """Members of one kind by name.

    `what` is the Chinese word for the kind, used in messages. `folder` is the dotted name of the
    package whose modules register themselves; it is imported on the first look-up, so that a
    start of the program does not pay for members it never asks for.
    """

    def __init__(self, what: str, folder: str) -> None:
        self.what = what
        self._folder = folder
        self._members: dict[str, T] = {}
        self._loaded = False

    def register(self, name: str) -> Callable[[T], T]:
        """Decorate a member with its name."""

        def add(member: T) -> T:
            if name in self._members:
                raise UsageError(f"{self.what}“{name}”登记了两次")
            self._members[name] = member
            return member

        return add

    def __getitem__(self, name: str) -> T:
        self._load()
        try:
            return self._members[name]
        except KeyError:
            raise UsageError(f"没有名为“{name}”的{self.what}", todo=self._hint(name)) from None

    def __iter__(self) -> Iterator[str]:
        self._load()
        return iter(sorted(self._members))

    def __contains__(self, name: object) -> bool:
        self._load()
        return name in self._members

    def __len__(self) -> int:
        self._load()
        return len(self._members)

    def _hint(self, name: str) -> str:
        near = get_close_matches(name, self._members, n=1, cutoff=0.4)
        listed = "、".join(sorted(self._members))
        return (f"您是否想写“{near[0]}”？" if near else "") + f"可选：{listed}"

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        package = importlib.import_module(self._folder)
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{self._folder}.{module.name}")
