"""The desk's own list: who is on it and how it is computed, as the configuration decided."""

from collections.abc import Mapping

from pipeline.almanac.beijing import DAY, HOUR, MINUTE
from pipeline.config.schema import Config
from pipeline.ranking.taken import Terms


def terms_of(config: Config, *, index: str = "", people: bool = False) -> Terms:
    """The configured terms; `index` overrides the formula for one list."""
    given, reports = config.ranking, config.reports
    own = not index or index == given.index
    after = (given.cutoff.days - 1) * DAY
    at = given.cutoff.at.hour * HOUR + given.cutoff.at.minute * MINUTE
    return Terms(
        index=index or given.index,
        weights=given.weights if own else {},
        cap=given.cap,
        cutoff=after + at,
        title=reports.title,
        first_issue=reports.first_issue,
        top=reports.top,
        people=people,
        account=reports.account or next(iter(config.accounts)),
    )


def listed(config: Config) -> Mapping[str, str]:
    """Account to printed name, own accounts first; others are known by their names alone."""
    own = config.ranking.own or tuple(config.accounts)
    others = {other.name: other.name for other in config.ranking.others}
    return {key: config.entry(key).name for key in own} | others


def own_names(config: Config) -> Mapping[str, str]:
    """What a sheet may call our accounts: their names and their keys."""
    names = {entry.name: key for key, entry in config.accounts.items()}
    return names | {key: key for key in config.accounts}
