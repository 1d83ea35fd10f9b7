"""F: dates, weekdays, deadlines and numbers that contradict each other."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from pipeline.model.content import Finding, Kind, Level
from pipeline.text.check_registry import Case, rule
from pipeline.text.header_values import moment

_DAYS = "一二三四五六日"
_DATE = re.compile(
    r"(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
    r"(?P<gap>[（(，,\s]{0,2})(?P<w>周|星期|礼拜)(?P<n>[一二三四五六日天])"
)
_WEEKDAYS = ("周", "星期", "礼拜")
_YEAR = re.compile(r"(\d{4})年")
NEAR = 60  # characters before a date in which its year may stand
_ZONE = timedelta(hours=8)


@rule("F1")
def weekday(case: Case) -> Iterator[Finding]:
    """A weekday that its date does not have, in any year that the date may mean."""
    if not any(word in case.words for word in _WEEKDAYS):
        return
    for line, text in case.prose:
        for found in _DATE.finditer(text):
            days = [d for y in _years(case, text, found) if (d := _day(y, found))]
            said = _DAYS.index(found["n"].replace("天", "日"))
            if not days or any(d.weekday() == said for d in days):
                continue
            right = f"{found['w']}{_DAYS[days[0].weekday()]}"
            yield case.finding(
                "F1",
                Level.MUST,
                line,
                f"{days[0].year}年{days[0].month}月{days[0].day}日是{right}，"
                f"不是{found['w']}{found['n']}",
                before=found[0],
                after=found[0][: -len(found["w"]) - 1] + right,
                reason="日期和星期对不上",
            )


def _years(case: Case, text: str, found: re.Match[str]) -> list[int]:
    """The year written with the date, or before it on the line, or the one nearest to the issue."""
    if found["y"]:
        return [int(found["y"])]
    if before := _YEAR.findall(text, max(0, found.start() - NEAR), found.start()):
        return [int(before[-1]), *_nearest(case, found)]
    return _nearest(case, found)


def _nearest(case: Case, found: re.Match[str]) -> list[int]:
    if case.draft.due is None:
        return [case.year, case.year + 1] if int(found["m"]) <= 2 else [case.year]
    due = _beijing(case.draft.due)
    days = [d for y in (due.year - 1, due.year, due.year + 1) if (d := _day(y, found))]
    return [min(days, key=lambda d: abs(d - due)).year] if days else []


def _day(year: int, found: re.Match[str]) -> date | None:
    try:
        return date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None


def _beijing(at: int) -> date:
    return (datetime.fromtimestamp(at / 1_000_000, UTC) + _ZONE).date()


@rule("F2")
def deadline(case: Case) -> Iterator[Finding]:
    """A deadline that is over when the post goes out."""
    draft = case.draft
    written = str(draft.fields.get("deadline") or "")
    last = moment(written, 8 * 3600)
    if last is not None and re.fullmatch(r"\D*\d{4}\D\d{1,2}\D\d{1,2}日?", written.strip()):
        last += 86_400_000_000  # a bare date means the whole day
    if written and last is None:
        message = f"截止时间“{written}”看不懂，请写成 2026-12-20 18:00"
        yield case.finding("F2", Level.SHOULD, draft.at("deadline").line, message, before=written)
    elif last is not None and draft.due is not None and last <= draft.due:
        message = f"截止时间 {written} 早于发布时间"
        yield case.finding("F2", Level.MUST, draft.at("deadline").line, message, before=written)


_CLAIM = re.compile(
    r"(?<!每点)(?<!各)(?:招募|招收|招聘|招|名额|限额|共需|还差|限)(?:共|为|：|:|约|\*\*)*(\d{1,6})\s*(?:名|人|个名额)"
)


@rule("F8")
def quota(case: Case) -> Iterator[Finding]:
    """Numbers of places in the text against the field; silent if one of them agrees."""
    field = case.draft.fields.get("quota")
    if case.draft.kind is not Kind.RECRUITMENT or not isinstance(field, int):
        return
    claims = [(n, m) for n, text in case.prose for m in _CLAIM.finditer(text)]
    if not claims or any(int(m[1]) == field for _, m in claims):
        return
    line, found = claims[0]
    message = f"正文写{found[1]}人，文件头 quota 是{field}"
    yield case.finding("F8", Level.SHOULD, line, message, before=found[0], reason="人数前后不一致")
