"""Commentary written by rule: every sentence is true of the table or is not written."""

from collections.abc import Callable, Mapping, Sequence

from pipeline.model.metrics import Mark, Ranking, RankRow
from pipeline.ranking.articles import ArticleRow
from pipeline.ranking.periods import Words
from pipeline.ranking.statistics import growth

Name = Callable[[str], str]
WEEK = Words("本周", "上周", "周榜")


def comments(
    ranking: Ranking,
    articles: Sequence[ArticleRow],
    reads_before: int | None,
    name: Name,
    *,
    said: Words = WEEK,
    champion_for: int = 1,
) -> tuple[str, ...]:
    """Champion, dark horse, newcomers, who left, the best article, the whole list's change."""
    if not ranking.rows:
        return (f"{said.this}没有可以排名的公众号。",)
    sentences = (
        _champion(ranking, name, champion_for),
        _horse(ranking.rows, name),
        _comers(ranking, name, said.this),
        _best(articles, name),
        _change(ranking, reads_before, said.last),
    )
    return tuple(s for s in sentences if s)


def percent(value: float) -> str:
    """+12.3%."""
    return f"{value * 100:+.1f}%"


def _champion(ranking: Ranking, name: Name, issues: int) -> str:
    first = [r for r in ranking.rows if r.place == 1]
    names = "、".join(name(r.account) for r in first)
    row = first[0]
    if len(first) > 1:
        return f"{names}并列榜首，指数{row.score.printed:.2f}。"
    stays = "蝉联" if row.last_place == 1 else "居"
    text = f"{names}{stays}榜首，指数{row.score.printed:.2f}"
    seconds = [r for r in ranking.rows if r.place == 2]
    if seconds:
        lead = row.score.printed - seconds[0].score.printed
        text += f"，领先{'、'.join(name(r.account) for r in seconds)} {lead:.2f}"
    if issues > 2:
        text += f"，已连续{issues}期居首"
    return f"{text}。"


def _horse(rows: Sequence[RankRow], name: Name) -> str:
    """The largest rise; nobody is a dark horse for one place."""
    best = max((r.change or 0 for r in rows), default=0)
    if best < 2:
        return ""
    risen = [r for r in rows if r.change == best]
    names = "、".join(f"{name(r.account)}（第{r.last_place}→第{r.place}）" for r in risen)
    return f"进步最大的是{names}，上升{best}位。"


def _comers(ranking: Ranking, name: Name, this: str) -> str:
    words: Mapping[str, list[str]] = {
        "新上榜": [name(r.account) for r in ranking.rows if r.mark is Mark.NEW],
        "重回榜单": [name(r.account) for r in ranking.rows if r.mark is Mark.RE],
        f"{this}落榜": [name(a) for a in ranking.out],
    }
    parts = [f"{'、'.join(names)}{word}" for word, names in words.items() if names]
    return f"{'；'.join(parts)}。" if parts else ""


def _best(articles: Sequence[ArticleRow], name: Name) -> str:
    if not articles:
        return ""
    best = articles[0].reading
    account = name(best.publication.account)
    return f"单篇阅读最高的是{account}的《{best.publication.title}》，阅读{best.printed}。"


def _change(ranking: Ranking, before: int | None, last: str) -> str:
    now = sum(r.figures.R or 0 for r in ranking.rows)
    change = growth(now, before) if before else None
    if change is None:
        return ""
    direction = "增加" if change > 0 else "减少" if change < 0 else "持平"
    words = f"{direction}{abs(change) * 100:.1f}%" if change else direction
    return f"上榜公众号合计阅读{now:,}，比{last}{words}。"
