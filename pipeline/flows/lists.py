"""The desk's own list: who is on it and how it is computed, as the configuration decided."""

from collections.abc import Mapping

from pipeline.almanac.beijing import DAY, HOUR, MINUTE
from pipeline.config.schema import Config
from pipeline.model.errors import UsageError
from pipeline.ranking.periods import Period
from pipeline.ranking.taken import Terms


def terms_of(
    config: Config,
    *,
    index: str = "",
    people: bool = False,
    age: int = 0,
    group: str = "",
    period: Period = Period.WEEK,
) -> Terms:
    """The configured terms; what is given here holds for one list alone."""
    given, reports = config.ranking, config.reports
    own = not index or index == given.index
    after = (given.cutoff.days - 1) * DAY
    at = given.cutoff.at.hour * HOUR + given.cutoff.at.minute * MINUTE
    return Terms(
        index=index or given.index,
        weights=given.weights if own else {},
        cap=given.cap,
        cutoff=after + at,
        title=titled(reports.title, period, group),
        first_issue=reports.first_issue,
        top=reports.top,
        people=people,
        age=age,
        group=group,
        account=reports.account or next(iter(config.accounts)),
    )


def titled(title: str, period: Period, group: str = "") -> str:
    """一周推文榜 of a month is 月度推文榜; a group stands in brackets."""
    words = {
        Period.MONTH: "月度",
        Period.QUARTER: "季度",
        Period.YEAR: "年度",
        Period.CUSTOM: "分期",
    }
    if period in words:
        kind = words[period]
        plain = next((w for w in ("一周", "每周", "周") if w in title), "")
        title = title.replace(plain, kind, 1) if plain else f"{kind}{title}"
    return f"{title}（{group}）" if group else title


def listed(config: Config, group: str = "") -> Mapping[str, str]:
    """Account to printed name, own accounts first; others are known by their names alone."""
    entries = {k: config.entry(k) for k in config.ranking.own or tuple(config.accounts)}
    own = [(key, entry.name, entry.group) for key, entry in entries.items()]
    others = [(other.name, other.name, other.group) for other in config.ranking.others]
    found = {key: name for key, name, of in [*own, *others] if group in ("", of)}
    if not found:
        groups = "、".join(dict.fromkeys(of for _, _, of in [*own, *others] if of)) or "还没有分组"
        raise UsageError(f"没有名为“{group}”的分组", todo=f"config.yaml 里有：{groups}")
    return found


def own_names(config: Config) -> Mapping[str, str]:
    """What a sheet may call our accounts: their names and their keys."""
    names = {entry.name: key for key, entry in config.accounts.items()}
    return names | {key: key for key in config.accounts}
