"""What the desk's flows are handed: the workspace on disk, its configuration and its store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.almanac.beijing import clock
from pipeline.config.schema import Config
from pipeline.flows.kit import Kit
from pipeline.model.content import Draft
from pipeline.store.objects import Objects
from pipeline.store.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """One workspace: `root` holds config.yaml, drafts/ and assets/; `state` the database.

    `now` is the one clock: the machine's, or the one that a rehearsal steps (µs UTC).
    """

    root: Path
    state: Path
    config: Config
    store: Store
    objects: Objects
    kit: Kit | None
    now: Callable[[], int]

    @property
    def names(self) -> dict[str, str]:
        """Account key to the name that followers see."""
        return {key: entry.name for key, entry in self.config.accounts.items()}

    @property
    def simulated(self) -> bool:
        """Whether everything here happens on the sandbox; shown wherever a figure is."""
        return self.config.platform.base == "sandbox"

    def theme_of(self, draft: Draft) -> str:
        """The draft's own theme, or its account's."""
        return draft.theme or self.config.entry(draft.account).theme

    def theme_path(self, draft: Draft) -> Path:
        """The CSS file of the draft's theme."""
        return self.root / "assets" / "themes" / f"{self.theme_of(draft)}.css"

    def author_of(self, draft: Draft) -> str:
        """The draft's author, or its account's."""
        return draft.author or self.config.entry(draft.account).author

    def year(self, draft: Draft) -> int:
        """The year that dates without one mean: of the wished hour, or the present one."""
        return clock(draft.due if draft.due is not None else self.now()).year
