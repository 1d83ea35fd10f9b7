"""The yearly report as prose, in the form of a work report; every figure names its question.

A sentence is written where its figures are there, and is left out where they are missing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None
Answers: TypeAlias = Mapping[str, Sequence[tuple[Cell, ...]]]
WAN = 10_000
_WEEKDAYS = ("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, and the questions that its figures answer."""

    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its sentences."""

    title: str
    sentences: tuple[Sentence, ...]


def prose(
    year: int, answers: Answers, before: Answers, name: Callable[[str], str]
) -> tuple[Section, ...]:
    """The sections of one year; `before` answers the same questions for the year before."""
    told = _Year(year, answers, before, name)
    every = (
        ("一、总体情况", told.overall()),
        ("二、全年节奏", told.rhythm()),
        ("三、作品传播", told.works()),
        ("四、读者互动", told.engagement()),
        ("五、阵地建设", told.accounts()),
        ("六、活动与荣誉", told.deeds()),
        ("七、下一步的依据", told.outlook()),
        ("八、统计口径", told.methods()),
    )
    sections = (Section(title=title, sentences=tuple(sentences)) for title, sentences in every)
    return tuple(section for section in sections if section.sentences)


def over(value: float) -> str:
    """逾332万 of 3,320,004; 达332万 of exactly that; plain below ten thousand."""
    if value < WAN:
        return f"为{value:,.0f}"
    whole = int(value // WAN)
    return f"{'达' if value == whole * WAN else '逾'}{whole:,}万"


@dataclass(frozen=True, slots=True)
class _Year:
    """What was asked and answered."""

    year: int
    answers: Answers
    before: Answers
    name: Callable[[str], str]

    def overall(self) -> Iterator[Sentence]:
        """The sentence that every work report begins with, and its means."""
        n, originals, reads, covered, censored, pushes, days = self._numbers("totals", 7)
        followers = self._numbers("followers", 1)[0]
        text = f"全年共推送{n}篇，其中原创{originals}篇"
        text += f"，累计阅读量{over(reads)}" if covered else ""
        text += f"，粉丝数{over(followers)}" if followers else ""
        yield Sentence(text=f"{text}。", questions=("totals", "followers"))
        yield self._of(
            "totals",
            f"全年有{days}天推送，平均每天{n / _days(self.year):.2f}篇，头条{pushes}条，"
            f"原创占{originals / n * 100:.1f}%。",
        )
        if covered:
            missing = f"；另有{n - covered}篇没有阅读数，不计入平均" if covered < n else ""
            yield self._of("totals", f"篇均阅读{reads / covered:,.0f}次{missing}。")
        if censored:
            yield self._of("totals", f"阅读“10万+”的作品有{censored}篇，按下限计入合计。")
        if covered and followers:
            each = reads / followers
            yield Sentence(
                text=f"平均每位粉丝对应{each:.1f}次阅读。", questions=("totals", "followers")
            )
        yield from self._growth(n, reads)

    def _growth(self, n: int, reads: int) -> Iterator[Sentence]:
        then, _, old, *_ = self._numbers("totals", 7, before=True)
        if then and old:
            yield Sentence(
                text=f"上一年推送{then}篇、阅读{over(old)}；今年篇数{_change(n, then)}，"
                f"阅读{_change(reads, old)}。",
                questions=("totals", "totals:before"),
            )

    def rhythm(self) -> Iterator[Sentence]:
        """Quarters, best and quietest months, the longest silence."""
        for quarter, n, reads in self._rows("quarters", 3):
            told = f"，阅读{over(reads)}" if reads else ""
            yield self._of("quarters", f"第{'一二三四'[quarter - 1]}季度推送{n}篇{told}。")
        months = self._rows("months", 3)
        if len(months) > 1:
            most, least = max(months, key=lambda m: m[1]), min(months, key=lambda m: m[1])
            yield self._of(
                "months",
                f"推送最多的是{most[0]}月，{most[1]}篇；最少的是{least[0]}月，{least[1]}篇。",
            )
            each = "，".join(f"{m}月{n}篇、阅读{r:,}次" for m, n, r in months)
            yield self._of("months", f"逐月看，{each}。")
            best = max(months, key=lambda m: m[2] or 0)
            if best[2]:
                yield self._of("months", f"阅读最高的是{best[0]}月，{over(best[2])}。")
        for account, days, start, end in self.answers.get("silence", ()):
            text = f"最长的一次间隔是{self.name(str(account))}的{days}天（{start}至{end}）。"
            yield self._of("silence", text)

    def works(self) -> Iterator[Sentence]:
        """The ten best, originals and headlines against all."""
        rows = self.answers.get("articles", ())
        for place, (title, account, reads, censored, day) in enumerate(rows, start=1):
            figure = "10万+" if censored else f"{int(reads or 0):,}次"
            text = f"阅读第{place}位是{self.name(str(account))}{day}的《{title}》，{figure}。"
            yield self._of("articles", text)
        for month, title, reads in self.answers.get("peaks", ()):
            yield self._of("peaks", f"{month}月读者最多的是《{title}》，{int(reads or 0):,}次。")
        for question, word in (("originals", "原创"), ("headlines", "头条")):
            reads, n = self._numbers(question, 2)
            if n:
                yield self._of(question, f"{word}作品篇均阅读{reads / n:,.0f}次（{n}篇）。")

    def engagement(self) -> Iterator[Sentence]:
        """Likes and the rest, per hundred reads; missing ones are left out."""
        words = ("点赞", "在看", "转发", "收藏", "留言")
        row = next(iter(self.answers.get("engagement", ())), (None,) * 5)
        known = [(w, int(v)) for w, v in zip(words, row, strict=True) if v is not None]
        if known:
            told = "、".join(f"{word}{value:,}次" for word, value in known)
            yield self._of("engagement", f"全年收到{told}。")
        reads = self._numbers("totals", 7)[2]
        if known and reads:
            rates = "、".join(f"{word}{value / reads * 100:.2f}次" for word, value in known)
            yield Sentence(text=f"每百次阅读带来{rates}。", questions=("engagement", "totals"))

    def accounts(self) -> Iterator[Sentence]:
        """Account by account."""
        for account, n, originals, reads in self.answers.get("accounts", ()):
            told = f"，阅读{over(int(reads))}" if reads else ""
            text = f"{self.name(str(account))}推送{n}篇，其中原创{originals}篇{told}。"
            yield self._of("accounts", text)

    def deeds(self) -> Iterator[Sentence]:
        """Sign-ups, viewers, placings and awards."""
        for word, value, posts in self.answers.get("extras", ()):
            yield self._of("extras", f"{word}合计{int(value or 0):,}，来自{posts}次推送。")
        for title, times, best, firsts, awards in self.answers.get("honours", ()):
            text = f"{title}上榜{times}次"
            text += f"，最好第{best}名" if best else ""
            text += f"，{firsts}次第一" if firsts else ""
            text += f"，获{awards}" if awards else ""
            yield self._of("honours", f"{text}。")

    def outlook(self) -> Iterator[Sentence]:
        """When things were sent, with n; no advice from it."""
        for day, n, reads, covered in self._rows("weekdays", 4):
            mean = f"，篇均阅读{reads / covered:,.0f}次" if covered else ""
            yield self._of("weekdays", f"{_WEEKDAYS[day]}推送{n}篇{mean}。")
        for hour, n, reads, covered in self._rows("hours", 4)[:5]:
            mean = f"，篇均阅读{reads / covered:,.0f}次" if covered else ""
            yield self._of("hours", f"{hour}时推送{n}篇{mean}。")
        if self.answers.get("hours"):
            text = "以上只是同期并列的观察，题材与时段混在一起，不能据此断定换个时段就会更好。"
            yield Sentence(text=text, questions=())

    def methods(self) -> Iterator[Sentence]:
        """What the figures are, and what they are not."""
        yield Sentence(
            text=f"本报告统计{self.year}年1月1日0时至12月31日24时（北京时间）发布的文章。"
            "阅读为文末显示的次数，取最近一次采集的累计数，不把各次相加；"
            "显示“10万+”的按下限计入，真数更大。没有采集到的数不写，也不当作零。"
            "粉丝数为各账号年内最后一次采集的总数。“逾”字后的数舍去万以下，“达”字后的是整万。"
            "每个数字后的编号指向一条查询语句，在本机数据库上运行即可复核。",
            questions=(),
        )

    def _of(self, question: str, text: str) -> Sentence:
        return Sentence(text=text, questions=(question,))

    def _numbers(self, question: str, width: int, *, before: bool = False) -> tuple[int, ...]:
        rows = (self.before if before else self.answers).get(question, ())
        return tuple(int(v or 0) for v in next(iter(rows), (0,) * width))

    def _rows(self, question: str, width: int) -> list[tuple[int, ...]]:
        rows = self.answers.get(question, ())
        return [tuple(int(v or 0) for v in row[:width]) for row in rows]


def _days(year: int) -> int:
    """The days of the calendar year."""
    return 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365


def _change(now: int, before: int) -> str:
    rate = (now - before) / before * 100
    return f"{'增长' if rate > 0 else '下降'}{abs(rate):.1f}%" if round(rate, 1) else "持平"
