"""A person at a workspace: types a command, reads the answer, turns the clock of a rehearsal."""

import json
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

from pipeline.almanac.beijing import instant
from pipeline.cli.app import run
from pipeline.wiring import PRESENT, open_room


@dataclass(frozen=True)
class Answer:
    """What one command said; `out` is data, `err` is talk."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Person:
    """Somebody at a desk; every command runs in `root`."""

    root: Path

    def types(self, *words: str | Path) -> Answer:
        """Run one command line in this process, as the console script does."""
        out, err = StringIO(), StringIO()
        with chdir(self.root), redirect_stdout(out), redirect_stderr(err):
            code = run([str(word) for word in words])
        answer = Answer(code, out.getvalue(), err.getvalue())
        assert "Traceback" not in answer.err
        assert code != 70, answer.err + fault(answer.err)
        return answer

    def does(self, *words: str | Path) -> Answer:
        """The same for what must succeed."""
        answer = self.types(*words)
        assert answer.code == 0, answer.err
        return answer

    def clock(self, words: str) -> None:
        """Set the present time of the workspace: `2026-12-07 08:00` of Beijing."""
        with open_room(self.root) as room, room.store.immediate():
            room.store.desk.set(PRESENT, str(instant(datetime.fromisoformat(words))))

    def draft(self, name: str, text: str) -> Path:
        """Write a draft; where it stands in the workspace."""
        path = self.root / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path.relative_to(self.root)

    def keep(self, *names: str) -> None:
        """Take away every draft but these."""
        for path in (self.root / "drafts").iterdir():
            if path.name not in names:
                path.unlink()

    def files(self) -> set[str]:
        """Everything that lies in the folder."""
        return {str(path) for path in self.root.rglob("*")}


def fault(said: str) -> str:
    """The traceback behind a fault of ours, for the one who mends it."""
    log = said.partition("已记入 ")[2].partition("\n")[0]
    return Path(log).read_text(encoding="utf-8") if log else ""
