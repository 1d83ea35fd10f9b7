"""What compiling needs: themes, brand and house rules; a workspace's, or the built-in ones."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.almanac.beijing import clock
from pipeline.config.accounts import AccountEntry
from pipeline.config.schema import Config
from pipeline.flows.kit import Kit
from pipeline.model.content import Draft

THEME, LAYOUT = "youth", "scroll"
"""The look of a file that lies in no workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """`root` is the folder that draft paths are relative to; `config` is None for a lone file.

    `theme` overrides every draft's own. `now` is µs UTC.
    """

    root: Path
    themes: Path
    config: Config | None
    kit: Kit | None
    now: Callable[[], int]
    theme: str = ""

    def entry(self, draft: Draft) -> AccountEntry | None:
        """The draft's account, where the configuration has it."""
        return self.config.accounts.get(draft.account) if self.config else None

    def theme_of(self, draft: Draft) -> str:
        """The asked theme, the draft's own, its account's, or the first one."""
        entry = self.entry(draft)
        return self.theme or draft.theme or (entry.theme if entry else THEME)

    def theme_path(self, draft: Draft) -> Path:
        """The CSS file of the draft's theme."""
        return self.themes / f"{self.theme_of(draft)}.css"

    def author_of(self, draft: Draft) -> str:
        """The draft's author, or its account's."""
        entry = self.entry(draft)
        return draft.author or (entry.author if entry else "")

    def name_of(self, draft: Draft) -> str:
        """The account's name as followers see it."""
        entry = self.entry(draft)
        return entry.name if entry else draft.account

    def limits_of(self, draft: Draft) -> str:
        """Which reading of the platform's limits stops this draft."""
        known = self.config is not None and draft.account in self.config.accounts
        return self.config.limits(draft.account) if self.config and known else "documented"

    def layout_of(self, draft: Draft) -> str:
        """The layout that a poster's draft names, or the workspace's, or the first one."""
        own = str(draft.fields.get("layout") or "")
        return own or (self.config.posters.layout if self.config else LAYOUT)

    def year(self, draft: Draft) -> int:
        """The year that dates without one mean: of the wished hour, or the present one."""
        return clock(draft.due if draft.due is not None else self.now()).year
