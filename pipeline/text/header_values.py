"""Typed values of a header's keys; a wrong one becomes an error with its line."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from pipeline.model.content import Release
from pipeline.model.errors import InputError
from pipeline.text.header_keys import RELEASE_WORDS, REPRINT_WORDS
from pipeline.text.header_yaml import Entry

_YES = {"true", "yes", "是", "开", "1"}
_NO = {"false", "no", "否", "关", "0"}
_MOMENT = re.compile(
    r"(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?"
    r"(?:[T ]*(\d{1,2})[:：时](\d{1,2})?分?(?::(\d{2}))?)?\s*(Z|[+-]\d{2}:?\d{2})?"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(text: str, zone_offset: int) -> int | None:
    """µs UTC of a written time, or None; without a clock time it is 00:00."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(g or 0) for g in found.groups()[:6])
    try:
        at = datetime(year, month, day, hour, minute, second, tzinfo=_zone(found[7], zone_offset))
        return (at - _EPOCH) // timedelta(microseconds=1)
    except (ValueError, OverflowError):
        return None


def _zone(written: str | None, offset: int) -> timezone:
    if written and written != "Z":
        minutes = int(written[1:3]) * 60 + int(written[-2:])
        offset = (-minutes if written[0] == "-" else minutes) * 60
    return timezone(timedelta(seconds=0 if written == "Z" else offset))


class Values:
    """Reads the known keys; mistakes go to `errors`, so that all are told together."""

    def __init__(
        self, path: str, known: Mapping[str, Entry], errors: list[InputError], zone: int
    ) -> None:
        self._path = path
        self._known = known
        self._errors = errors
        self._zone = zone

    def title(self) -> str:
        """The title; a draft without one cannot be anything."""
        text = self.text("title").strip()
        if not text:
            line = self._known["title"].line if "title" in self._known else 1
            self._wrong(line, "稿件没有标题", "在文件头写一行 title: 标题")
        return text

    def text(self, key: str) -> str:
        """A single line of text; lists and maps are refused."""
        value = self._value(key)
        if isinstance(value, (list, dict)):
            self._wrong(self._known[key].line, f"“{key}”应是一行文字", "不要写成列表")
            return ""
        return "" if value is None else " ".join(str(value).split())

    def flag(self, key: str) -> bool:
        """A yes or no."""
        value = self._value(key)
        word = "否" if value is None else str(value).strip().lower()
        if word not in _YES | _NO:
            self._wrong(
                self._known[key].line, f"“{key}”应是 true 或 false，现在是“{value}”", "是或否"
            )
        return word in _YES

    def moment(self, key: str) -> int | None:
        """A wished time in µs UTC."""
        text = self.text(key)
        at = moment(text, self._zone) if text else None
        if text and at is None:
            what = f"“{key}”不是时间：“{text}”"
            self._wrong(self._known[key].line, what, "写成 2026-12-09 18:30 这样的形式")
        return at

    def release(self) -> Release | None:
        """How the author wants it released."""
        word = self.text("release")
        if word and word not in RELEASE_WORDS:
            what = f"没有“{word}”这种发布方式"
            self._wrong(
                self._known["release"].line,
                what,
                "可选：mass（群发）、publish（发布）、hand（人工）",
            )
        return RELEASE_WORDS.get(word)

    def reprint(self) -> bool:
        """Whether `origin` says 转载."""
        return self.text("origin") in REPRINT_WORDS

    def position(self) -> int:
        """The place in a send, 1 to 8."""
        value = self._value("position")
        if value is None:
            return 1
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 8:
            self._wrong(
                self._known["position"].line, f"“position”应是1到8，现在是“{value}”", "1 是头条"
            )
            return 1
        return value

    def level(self) -> str:
        """The review class A, B or C; empty: the account's."""
        word = self.text("level").upper()
        if word not in {"", "A", "B", "C"}:
            what = f"没有“{word}”这个审核级别"
            self._wrong(self._known["level"].line, what, "可选：A（普通）、B（重要）、C（敏感）")
        return word

    def tags(self) -> tuple[str, ...]:
        """A list, or words with commas between them."""
        value = self._value("tags")
        if isinstance(value, list):
            return tuple(str(v).strip() for v in value)
        return tuple(w for w in re.split(r"[,，、\s]+", self.text("tags")) if w)

    def _value(self, key: str) -> Any:
        return self._known[key].value if key in self._known else None

    def _wrong(self, line: int, what: str, todo: str) -> None:
        self._errors.append(InputError(what, where=f"{self._path}:{line}", todo=todo))
