"""Tables of reading figures, typed by a person or exported by a backend, to rows."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any, BinaryIO

from pipeline.intake import cells, delimited, workbook
from pipeline.model.errors import InputError, Several, TuiwenError

# Column names as desks and backends write them; the first of a row that fits decides.
COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("标题", "文章标题", "内容标题", "推文标题", "图文标题", "图文消息标题"),
    "account": ("账号", "公众号", "账号名称", "公众号名称", "帐号", "单位"),
    "published": (
        *("发布时间", "发布日期", "发表时间", "发表日期", "推送时间", "推送日期"),
        *("群发时间", "群发日期", "日期", "时间"),
    ),
    "position": ("位置", "位次", "次序", "排序", "头条/次条", "第几条"),
    "reads": (
        *("阅读", "阅读数", "阅读量", "阅读次数", "总阅读", "总阅读数", "总阅读次数"),
        *("内容阅读次数", "图文阅读次数", "图文总阅读次数"),
    ),
    "read_user": (
        *("阅读人数", "总阅读人数", "阅读总人数", "内容阅读人数"),
        *("图文阅读人数", "图文总阅读人数"),
    ),
    "zaikan": ("在看", "在看数", "在看次数", "在看人数"),
    "like": ("点赞", "点赞数", "赞", "点赞次数", "点赞人数"),
    "share": (
        *("转发", "转发数", "转发量", "分享", "分享数", "分享次数", "总分享次数", "分享人数"),
        *("总分享人数", "分享转发次数", "分享转发人数", "转发次数"),
    ),
    "favourite": ("收藏", "收藏数", "收藏次数", "微信收藏次数", "收藏人数", "微信收藏人数"),
    "comment": ("留言", "留言数", "留言条数", "评论", "评论数", "评论条数"),
    "captured": ("截至", "截止", "采集时间", "抄数时间", "统计时间"),
    "url": ("链接", "网址", "文章链接", "内容url"),
    "original": ("原创", "是否原创"),
}
# Other figures of a post, kept under the first name.
EXTRAS: dict[str, tuple[str, ...]] = {
    "报名人数": ("报名人数", "报名数", "报名"),
    "直播观看": ("直播观看", "直播观看人数", "直播观看次数", "直播观看量", "观看人数", "观看次数"),
    "活动参与": ("活动参与", "参与人数", "活动参与人数", "到场人数"),
}
MOST_MISTAKES = 200  # a table of the wrong kind is not listed to its end
_SUMS = frozenset({"合计", "总计", "小计", "汇总"})
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
    extras: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a table held: its rows, and the columns that nobody knows."""

    rows: tuple[FigureRow, ...]
    ignored: tuple[str, ...] = ()


def read_sheet(name: str, data: bytes) -> Sheet:
    """Read a CSV, TSV or xlsx; all mistakes are reported together with name:line."""
    reader = Reader(name, BytesIO(data))
    return Sheet(rows=tuple(reader.rows()), ignored=reader.ignored)


class Reader:
    """A table that is read row by row; `ignored` are the columns that nobody knows."""

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self._name = name
        self._stream = stream
        self.ignored: tuple[str, ...] = ()

    def rows(self) -> Iterator[FigureRow]:
        """The rows, from the first one; mistakes are raised together after the last."""
        lines = enumerate(self._table(), start=1)
        columns, extras = self._header(lines)
        wrong: list[TuiwenError] = []
        found = False
        above: dict[str, str] = {}  # a merged cell carries its value once
        for line, row in lines:
            get = {k: row[i].strip() if i < len(row) else "" for k, i in columns.items()}
            more = {k: row[i] if i < len(row) else "" for k, i in extras.items()}
            if not any(get.values()) or get["title"] in COLUMNS["title"] or _sum(get):
                continue
            above = _filled(get, above)
            try:
                yield _row(line, get, more, f"{self._name}:{line}")
                found = True
            except Several as error:
                wrong += error.errors
                if len(wrong) >= MOST_MISTAKES:
                    break
        if wrong:
            raise wrong[0] if len(wrong) == 1 else Several(wrong)
        if not found:
            raise InputError("表头下面没有数据", where=self._name, todo="每篇文章一行")

    def _table(self) -> Iterator[list[str]]:
        self._stream.seek(0)
        head = self._stream.read(8)
        if head.startswith(b"\xd0\xcf\x11\xe0"):
            raise InputError("旧的 .xls 格式读不了", where=self._name, todo="请另存为 xlsx 或 CSV")
        packed = head.startswith(b"PK\x03\x04")
        read = workbook.table if packed else delimited.table
        return read(self._stream, self._name)

    def _header(
        self, lines: Iterator[tuple[int, list[str]]]
    ) -> tuple[dict[str, int], dict[str, int]]:
        """The line that names a title and a figure, among the first twenty."""
        for _, row in islice(lines, _HEADER_WITHIN):
            columns, extras = _columns(row, COLUMNS), _columns(row, EXTRAS)
            figures = extras or {"reads", "read_user"} & set(columns)
            if "title" in columns and figures:
                used = {*columns.values(), *extras.values()}
                cells = (c.strip() for i, c in enumerate(row) if i not in used)
                self.ignored = tuple(cell for cell in cells if cell)
                return columns, extras
        raise InputError(
            "找不到表头",
            where=self._name,
            todo="要有一行写着“标题”和“阅读”，例如：账号,标题,发布时间,位置,阅读,在看,点赞,转发",
        )


def _sum(get: Mapping[str, str]) -> bool:
    """A line of totals below the table."""
    return get["title"] in _SUMS or (not get["title"] and get.get("account", "") in _SUMS)


def _filled(get: dict[str, str], above: Mapping[str, str]) -> dict[str, str]:
    """Fill what a merged cell left empty: the account, and with it the day."""
    if "account" in get and not get["account"] and above:
        get["account"] = above["account"]
        if "published" in get and not get["published"]:
            get["published"] = above["published"]
    return {k: get.get(k, "") for k in ("account", "published")}


def _columns(row: Sequence[str], known: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    plain = [_plain(cell) for cell in row]
    found: dict[str, int] = {}
    for key, names in known.items():
        places = [plain.index(n) for n in names if n in plain]
        if places:
            found[key] = places[0]
    return found


def _plain(cell: str) -> str:
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    return text.partition("(")[0].strip()


def _row(line: int, get: Mapping[str, str], more: Mapping[str, str], where: str) -> FigureRow:
    wrong: list[TuiwenError] = []

    def cell(key: str, read: Callable[[str], Any], otherwise: object) -> Any:
        try:
            return read(more[key] if key in more else get.get(key, ""))
        except ValueError as error:
            word = key if key in more else COLUMNS[key][0]
            wrong.append(InputError(f"{word}：{error}", where=where))
            return otherwise

    reads = cell("reads", cells.count, cells.Count(None))
    captured = cell("captured", cells.moment, None)
    if not get["title"]:
        wrong.append(InputError("这一行没有标题", where=where, todo="补上标题或删去这一行"))
    counts = {key: cell(key, cells.count, cells.Count(None)).value for key in _COUNTS}
    extras = {key: cell(key, cells.count, cells.Count(None)).value for key in more}
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
        extras=tuple((k, v) for k, v in extras.items() if v is not None),
        **counts,
    )
    if wrong:
        raise Several(wrong)
    return row
