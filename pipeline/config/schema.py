"""config.yaml as a type: what was decided, as the rest of the program reads it."""

import json
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from pydantic import Field

from pipeline.config.accounts import AccountEntry, PersonEntry
from pipeline.config.machine import Backup, Callbacks, Demo, Desk, Notices, Platform, Workspace
from pipeline.config.reach import Collect, RankingEntry, Reports
from pipeline.config.section import Section
from pipeline.config.units import Key
from pipeline.config.work import (
    Checks,
    Contributors,
    Hand,
    Pictures,
    Posters,
    Review,
    Schedule,
    Typography,
)
from pipeline.model.account import Account
from pipeline.model.content import Kind, Release
from pipeline.model.errors import UsageError
from pipeline.model.people import Person, Stage

T = TypeVar("T", AccountEntry, PersonEntry)


class Config(Section):
    """The whole file; `account` and `person` hand out the model's own types."""

    workspace: Workspace
    """The desk itself."""
    demo: Demo
    """`tuiwen demo`."""
    accounts: dict[Key, AccountEntry] = Field(min_length=1)
    """Accounts by key."""
    people: dict[Key, PersonEntry] = Field(min_length=1)
    """People by key."""
    review: Review = Review()
    """Reviews and proofs."""
    schedule: Schedule
    """When posts leave."""
    hand: Hand = Hand()
    """Release by a person."""
    platform: Platform = Platform()
    """How we talk to WeChat."""
    callbacks: Callbacks = Callbacks()
    """Events that the platform sends us."""
    collect: Collect
    """Statistics of the platform."""
    ranking: RankingEntry
    """Who is ranked, how, and over which days."""
    reports: Reports = Reports()
    """The weekly, monthly and yearly reports."""
    brand: str = "assets/brand/brand.yaml"
    """The brand kit."""
    typography: Typography = Typography()
    """House style."""
    checks: Checks = Checks()
    """How findings bind."""
    pictures: Pictures = Pictures()
    """Pictures of articles."""
    posters: Posters
    """The solar-term series."""
    contributors: Contributors = Contributors()
    """Points for who sends in."""
    notices: Notices = Notices()
    """Telling people."""
    desk: Desk = Desk()
    """The web desk."""
    backup: Backup = Backup()
    """Copies of the database."""

    def entry(self, key: str) -> AccountEntry:
        """An account as the file has it; UsageError with the nearest key."""
        return _known(self.accounts, key, "账号")

    def account(self, key: str) -> Account:
        """An account as the rest of the program sees it."""
        given = self.entry(key)
        fields = ("name", "kind", "verified", "appid", "release", "theme", "author", "level")
        return Account(key=key, **{name: getattr(given, name) for name in fields})

    def model_accounts(self) -> tuple[Account, ...]:
        """All accounts, in the file's order."""
        return tuple(self.account(key) for key in self.accounts)

    def person(self, key: str) -> Person:
        """A person by key or by name."""
        by_name = {p.name: k for k, p in self.people.items()}
        found = by_name.get(key, key)
        given = _known(self.people, found, "人员")
        return Person(key=found, name=given.name, roles=given.roles)

    def model_people(self) -> tuple[Person, ...]:
        """All people, in the file's order."""
        return tuple(self.person(key) for key in self.people)

    def chain(self, level: str) -> tuple[Stage, ...]:
        """The stages of a class, A, B or C."""
        return {str(k): v for k, v in self.review.chains.items()}[level]

    def late(self, kind: Kind, release: Release) -> int:
        """How late a post may still leave, in µs."""
        by_kind = self.schedule.late_kinds.get(kind)
        return self.schedule.late[release] if by_kind is None else by_kind

    def limits(self, key: str) -> str:
        """Which reading of the limits holds for an account: documented or strict."""
        return self.entry(key).limits or self.platform.limits


def _known(table: dict[str, T], key: str, what: str) -> T:
    if key in table:
        return table[key]
    raise UsageError(f"没有名为“{key}”的{what}", todo=_nearest(table, key))


def _nearest(table: Mapping[str, AccountEntry | PersonEntry], key: str) -> str:
    """What the file has: keys and their names, the one that was probably meant first."""
    by_word = {word: k for k, entry in table.items() for word in (entry.name, k)}
    near = get_close_matches(key, by_word, n=1, cutoff=0.4)
    hint = f"您是否想写“{by_word[near[0]]}”？" if near else ""
    known = "、".join(f"{k}（{entry.name}）" for k, entry in table.items())
    return f"{hint}config.yaml 里有：{known}"


def schema_json() -> str:
    """The JSON Schema of config.yaml, for editors that complete and check while one types."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(schema | Config.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
