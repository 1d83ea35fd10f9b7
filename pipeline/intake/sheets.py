"""Tables of reading figures, typed by a person or exported by a backend, to rows."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.intake import cells, delimited, workbook
from pipeline.model.errors import InputError, Several, TuiwenError

# Column names as desks and backends write them; the first of a row that fits decides.
COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("标题", "文章标题", "内容标题", "推文标题", "图文标题"),
    "account": ("账号", "公众号", "账号名称", "公众号名称", "帐号", "单位"),
    "published": ("发布时间", "发布日期", "发表时间", "发表日期", "推送时间", "日期", "时间"),
    "position": ("位置", "位次", "次序", "排序", "头条/次条", "第几条"),
    "reads": ("阅读", "阅读数", "阅读量", "阅读次数", "总阅读", "总阅读数", "内容阅读次数"),
    "read_user": ("阅读人数", "总阅读人数", "阅读总人数", "内容阅读人数"),
    "zaikan": ("在看", "在看数", "在看人数"),
    "like": ("点赞", "点赞数", "赞", "点赞人数"),
    "share": ("转发", "转发数", "转发量", "分享", "分享数", "分享次数", "分享人数"),
    "favourite": ("收藏", "收藏数", "收藏人数"),
    "comment": ("留言", "留言数", "评论", "评论数"),
    "captured": ("截至", "截止", "采集时间", "抄数时间", "统计时间"),
    "url": ("链接", "网址", "文章链接", "内容url"),
    "original": ("原创", "是否原创"),
}
_COUNTS = ("read_user", "zaikan", "like", "share", "favourite", "comment")
_HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One article's figures; `line` as the spreadsheet numbers it, times in µs UTC."""

    line: int
    title: str
    account: str = ""
    published: cells.Moment | None = None
    position: int = 0
    reads: int | None = None
    censored: bool = False
    read_user: int | None = None
    zaikan: int | None = None
    like: int | None = None
    share: int | None = None
    favourite: int | None = None
    comment: int | None = None
    captured: int | None = None
    url: str = ""
    original: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a table held: its rows, and the columns that nobody knows."""

    rows: tuple[FigureRow, ...]
    ignored: tuple[str, ...] = ()


def read_sheet(name: str, data: bytes) -> Sheet:
    """Read a CSV, TSV or xlsx; all mistakes are reported together with name:line."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError("旧的 .xls 格式读不了", where=name, todo="请另存为 xlsx 或 CSV")
    table = (workbook if data.startswith(b"PK\x03\x04") else delimited).table(data, name)
    at, columns = _header(table, name)
    rows, wrong = _rows(table, at, columns, name)
    if wrong:
        raise wrong[0] if len(wrong) == 1 else Several(wrong)
    if not rows:
        raise InputError("表头下面没有数据", where=name, todo="每篇文章一行")
    used = set(columns.values())
    return Sheet(
        rows=tuple(rows),
        ignored=tuple(c.strip() for i, c in enumerate(table[at]) if c.strip() and i not in used),
    )


def _header(table: Sequence[Sequence[str]], name: str) -> tuple[int, dict[str, int]]:
    """The line that names a title and reads, among the first twenty, and where its columns are."""
    for at, row in enumerate(table[:_HEADER_WITHIN]):
        columns = _columns(row)
        if "title" in columns and ("reads" in columns or "read_user" in columns):
            return at, columns
    raise InputError(
        "找不到表头",
        where=name,
        todo="要有一行写着“标题”和“阅读”，例如：账号,标题,发布时间,位置,阅读,在看,点赞,转发",
    )


def _columns(row: Sequence[str]) -> dict[str, int]:
    plain = [_plain(cell) for cell in row]
    found: dict[str, int] = {}
    for key, names in COLUMNS.items():
        places = [plain.index(n) for n in names if n in plain]
        if places:
            found[key] = places[0]
    return found


def _plain(cell: str) -> str:
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    return text.partition("(")[0].strip()


def _rows(
    table: Sequence[Sequence[str]], at: int, columns: dict[str, int], name: str
) -> tuple[list[FigureRow], list[TuiwenError]]:
    rows: list[FigureRow] = []
    wrong: list[TuiwenError] = []
    above = ""  # a merged cell names its account once
    for line, row in enumerate(table[at + 1 :], start=at + 2):
        get = {k: row[i].strip() if i < len(row) else "" for k, i in columns.items()}
        if not any(get.values()) or get["title"] in COLUMNS["title"]:
            continue
        above = get["account"] = get.get("account") or above
        try:
            rows.append(_row(line, get, f"{name}:{line}"))
        except Several as error:
            wrong += error.errors
    return rows, wrong


def _row(line: int, get: dict[str, str], where: str) -> FigureRow:
    wrong: list[TuiwenError] = []

    def cell(key: str, read: Callable[[str], Any], otherwise: object) -> Any:
        try:
            return read(get.get(key, ""))
        except ValueError as error:
            wrong.append(InputError(f"{COLUMNS[key][0]}：{error}", where=where))
            return otherwise

    reads = cell("reads", cells.count, cells.Count(None))
    captured = cell("captured", cells.moment, None)
    if not get["title"]:
        wrong.append(InputError("这一行没有标题", where=where, todo="补上标题或删去这一行"))
    counts = {key: cell(key, cells.count, cells.Count(None)).value for key in _COUNTS}
    row = FigureRow(
        line=line,
        title=get["title"],
        account=get.get("account", ""),
        published=cell("published", cells.moment, None),
        position=cell("position", cells.position, 0),
        reads=reads.value,
        censored=reads.censored,
        captured=captured.at if captured else None,
        url=get.get("url", ""),
        original=cells.yes(get.get("original", "")),
        **counts,
    )
    if wrong:
        raise Several(wrong)
    return row
