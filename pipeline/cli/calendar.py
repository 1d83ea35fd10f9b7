"""`calendar`: what the days of a year or a month are known for."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import chinese, talk
from pipeline.cli.wrong_use import WrongValue

if TYPE_CHECKING:
    from pipeline.almanac.entries import Entry


def _span(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[int, int]:
    """A year, or a year and a month; month 0 is the whole year."""
    found = re.fullmatch(r"(\d{4})(?:-(0?[1-9]|1[0-2]))?", value)
    if found is None:
        raise WrongValue(f"“{value}”不是年份或月份，写成 2027 或 2027-02")
    return int(found[1]), int(found[2] or 0)


@chinese.command("calendar", help="日历：节气、三伏、数九、节日、放假调休、纪念日。")
@chinese.argument("span", "一年（2027）或一个月（2027-02）", callback=_span, metavar="年份或月份")
@click.option("--ics", type=click.Path(dir_okay=False, path_type=Path), help="另存为日历文件 .ics")
@talk.json_option
def calendar(*, span: tuple[int, int], ics: Path | None, as_json: bool) -> None:
    """Print the entries; the .ics holds the same."""
    from pipeline.almanac.entries import entries, holiday_words

    year, month = span
    found = [e for e in entries(year) if month in (0, e.day.month)]
    unknown = holiday_words(year)
    if ics is not None:
        _save(found, ics, f"{year}年{f'{month}月' if month else ''}日历")
    if as_json:
        talk.dump({"year": year, "holidays": unknown or "已公布", "entries": _records(found)})
    else:
        talk.table(("日期", "星期", "农历", "类别", "名称", "说明"), [_row(e) for e in found])
        if unknown:
            talk.say(unknown)


def _save(found: "list[Entry]", path: Path, name: str) -> None:
    from pipeline.files import write_atomic
    from pipeline.outputs.ics import calendar_file

    write_atomic(path, calendar_file(found, name=name))
    talk.say(f"已写入 {len(found)} 条：{path}")


def _records(found: "list[Entry]") -> list[dict[str, object]]:
    from pipeline.almanac.lunar import lunar_date

    return [
        {
            "date": e.day.isoformat(),
            "kind": e.kind,
            "name": e.name,
            "lunar": lunar_date(e.day).words,
            "note": e.note,
            "source": e.source,
            "uncertain": e.uncertain,
            "solemn": e.solemn,
        }
        for e in found
    ]


def _row(entry: "Entry") -> tuple[str, ...]:
    from pipeline.almanac.beijing import weekday
    from pipeline.almanac.lunar import lunar_date

    marks = ("日期待定", entry.uncertain), ("哀悼日，不用红印和喜庆版式", entry.solemn)
    told = "；".join(filter(None, (entry.note, *(word for word, on in marks if on))))
    day = entry.day
    lunar = lunar_date(day).words
    return (f"{day:%m-%d}", weekday(day)[-1], lunar, entry.kind, entry.name, told)
