"""What one section of config.yaml says of another: checked when each of them is right in itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.config.document import Loc
from pipeline.config.schema import Config
from pipeline.model.people import ROLE_OF_STAGE

Mistake = tuple[Loc, str, str]  # where, what, what to do


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord:
    """One check and the sections that it reads."""

    reads: frozenset[str]
    find: Callable[[Config], Iterator[Mistake]]


ACCORDS: list[Accord] = []
_Find = Callable[[Config], Iterator[Mistake]]


def accord(*reads: str) -> Callable[[_Find], _Find]:
    """Register a check that reads these sections."""

    def add(find: _Find) -> _Find:
        ACCORDS.append(Accord(reads=frozenset(reads), find=find))
        return find

    return add


@accord("accounts")
def distinct_accounts(config: Config) -> Iterator[Mistake]:
    """Two accounts share neither a name nor an AppID."""
    seen: dict[str, str] = {}
    for key, entry in config.accounts.items():
        for field, value in (("name", entry.name), ("appid", entry.appid)):
            if value in seen:
                loc = ("accounts", key, field)
                yield (
                    loc,
                    f"“{value}”与账号 {seen[value]} 的相同",
                    "每个账号的名称和 AppID 只写一次",
                )
            seen[value] = key


@accord("people")
def distinct_people(config: Config) -> Iterator[Mistake]:
    """Nobody is listed twice: a person cannot be two reviewers."""
    seen: dict[str, str] = {}
    for key, entry in config.people.items():
        if entry.name in seen:
            loc = ("people", key, "name")
            yield loc, f"“{entry.name}”与 {seen[entry.name]} 同名", "同一个人写一次，角色写在一起"
        seen[entry.name] = key


@accord("people", "review")
def somebody_signs(config: Config) -> Iterator[Mistake]:
    """Every stage of every chain has a person who may sign it."""
    roles = {role for person in config.people.values() for role in person.roles}
    for level, stages in config.review.chains.items():
        for stage in stages:
            if ROLE_OF_STAGE[stage] not in roles:
                todo = f"在 people 里给一个人加上角色 {ROLE_OF_STAGE[stage]}"
                yield ("review", "chains", level), f"没有人能签{stage}", todo


@accord("accounts", "review")
def chains_exist(config: Config) -> Iterator[Mistake]:
    """The class of each account has a chain."""
    for key, entry in config.accounts.items():
        if entry.level not in config.review.chains:
            loc = ("accounts", key, "level")
            yield loc, f"没有 {entry.level} 类的审校流程", "在 review.chains 里补上"


@accord("schedule", "accounts")
def hours_are_awake(config: Config) -> Iterator[Mistake]:
    """No slot lies in quiet hours."""
    general = config.schedule
    for moment in general.hours:
        if general.quiet and general.quiet.covers(moment):
            yield ("schedule", "hours"), f"{moment:%H:%M} 在免打扰时段内", "改 hours 或 quiet"
    for key, entry in config.accounts.items():
        quiet = entry.quiet or general.quiet
        for moment in entry.hours or ():
            if quiet and quiet.covers(moment):
                loc = ("accounts", key, "hours")
                yield loc, f"{moment:%H:%M} 在免打扰时段内", "改 hours 或 quiet"


@accord("schedule")
def late_is_whole(config: Config) -> Iterator[Mistake]:
    """Each way of leaving has its bound."""
    for way in ("mass", "publish", "hand"):
        if way not in config.schedule.late:
            yield ("schedule", "late"), f"缺少 {way} 的最晚时间", f"补上 {way}: 30m"


@accord("accounts", "ranking")
def ranked_accounts(config: Config) -> Iterator[Mistake]:
    """Who is ranked as our own is ours, and others bear other names."""
    for index, key in enumerate(config.ranking.own):
        if key not in config.accounts:
            yield (
                ("ranking", "own", index),
                f"没有账号“{key}”",
                f"可选：{'、'.join(config.accounts)}",
            )
    ours = {entry.name for entry in config.accounts.values()}
    for index, other in enumerate(config.ranking.others):
        if other.name in ours:
            loc = ("ranking", "others", index, "name")
            yield loc, f"“{other.name}”是自己的账号", "自己的账号写在 ranking.own"


@accord("accounts", "reports")
def report_account(config: Config) -> Iterator[Mistake]:
    """Reports become drafts of an account that is ours."""
    key = config.reports.account
    if key and key not in config.accounts:
        todo = f"可选：{'、'.join(config.accounts)}"
        yield ("reports", "account"), f"没有账号“{key}”", todo
