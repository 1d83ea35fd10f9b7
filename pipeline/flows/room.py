"""What the desk's flows are handed: the workspace on disk, its configuration and its store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.schema import Config
from pipeline.flows.bench import Bench
from pipeline.flows.kit import Kit
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
    def bench(self) -> Bench:
        """Where this workspace's drafts are compiled."""
        themes = self.root / "assets" / "themes"
        return Bench(root=self.root, themes=themes, config=self.config, kit=self.kit, now=self.now)

    @property
    def drafts(self) -> Path:
        """Where draft files live."""
        return self.root / "drafts"

    @property
    def names(self) -> dict[str, str]:
        """Account key to the name that followers see."""
        return {key: entry.name for key, entry in self.config.accounts.items()}

    @property
    def simulated(self) -> bool:
        """Whether everything here happens on the sandbox; shown wherever a figure is."""
        return self.config.platform.base == "sandbox"
