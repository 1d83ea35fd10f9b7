"""The demo's workspace: the starter written out, its dates moved to where the demo begins."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from pipeline.almanac.beijing import DAY, midnight
from pipeline.almanac.facts import term_facts
from pipeline.almanac.solarterms import next_terms
from pipeline.config.starter import starter_files
from pipeline.files import write_atomic
from pipeline.model.errors import ConfigError
from pipeline.text.header_write import compose

DATED = re.compile(
    r"^(due|deadline|opens|start|event_date|date|replay)(:\s*)(\d{4}-\d{2}-\d{2})", re.MULTILINE
)
# Drafts that mean one day of the calendar: no other fortnight has it.
OF_ITS_DAY = ("poster-", "memorial-day", "new-year")
IN_WORDS = re.compile(r"(?:(2026|2027)年)?(?<![\d年])(\d{1,2})月(\d{1,2})日")
FORTNIGHT = 15
FIGURES = "assets/demo/"
START = re.compile(r"(?m)^(  start: )(\d{4}-\d{2}-\d{2})")
STATE = re.compile(r"(?m)^(  state: )\S+")
CONFIG = "config.yaml"
DAY_IN_TABLE = re.compile(r"\d{4}-\d{2}-\d{2}")


def lay_out(root: Path, start: date | None) -> None:
    """Write the starter into `root`, moved so that its first Monday is `start`.

    config.yaml is written last: a folder without it is not yet a workspace, and is begun anew.
    """
    if (root / CONFIG).is_file():
        return
    given = dict(starter_files())
    config = given.pop(CONFIG).read_text(encoding="utf-8")
    usual = date.fromisoformat(_found(config))
    shift = (start - usual).days if start else 0
    for name, source in given.items():
        if not (shift and any(word in name for word in OF_ITS_DAY)):
            write_atomic(root / name, _moved(name, source.read_bytes(), shift))
    if start and shift:
        _posters(root, start)
    config = START.sub(lambda m: m[1] + _later(m[2], shift), config)
    write_atomic(root / CONFIG, STATE.sub(r"\1.", config))


def _found(config: str) -> str:
    found = START.search(config)
    if found is None:
        raise ConfigError("样例配置里没有 demo 的 start", where=CONFIG, todo="请重新安装 tuiwen")
    return found[2]


def _posters(root: Path, start: date) -> None:
    """The written posters belong to their own days; other fortnights get posters of their terms."""
    for term in next_terms(midnight(start), 2):
        if term.at < midnight(start) + FORTNIGHT * DAY:
            facts = term_facts(term.name, term.year)
            fields = {
                "title": f"{term.name}｜{facts.poem.split('，')[0]}",
                "kind": "poster",
                "account": "linchuan",
                "due": f"{term.date} 11:00",
                "term": term.name,
                "year": term.year,
                "level": "A",
                "series": "二十四节气",
            }
            signs = "，".join(facts.pentads)
            body = f"今天{term.minute}，{term.name}交节。\n\n{facts.poem}\n\n{signs}。\n"
            write_atomic(root / "drafts" / f"poster-{term.date}.md", compose(fields, body))


def begin_anew(root: Path) -> None:
    """Throw an earlier rehearsal away; only a folder that is one."""
    if root.exists():
        shutil.rmtree(root)


def _moved(name: str, data: bytes, shift: int) -> bytes:
    if shift and name.startswith("drafts/"):
        text = DATED.sub(lambda m: m[1] + m[2] + _later(m[3], shift), data.decode())
        return IN_WORDS.sub(lambda m: _words(m, shift), text).encode()
    if shift and name.startswith(FIGURES):
        return DAY_IN_TABLE.sub(lambda m: _later(m[0], shift), data.decode()).encode()
    return data


def _later(day: str, shift: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()


def _words(found: re.Match[str], shift: int) -> str:
    """A date in words, moved by whole weeks: its weekday stays; no year means the nearest."""
    month, day = int(found[2]), int(found[3])
    try:
        meant = date(int(found[1] or (2027 if month <= 5 else 2026)), month, day)
    except ValueError:
        return found[0]
    later = meant + timedelta(days=shift)
    return (f"{later.year}年" if found[1] else "") + f"{later.month}月{later.day}日"
