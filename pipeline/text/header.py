"""A draft file's header (front matter): found, read, checked; all mistakes reported together."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Any

from pipeline.model.content import BodyForm, Draft, Finding, Kind, Level, Place
from pipeline.model.errors import InputError, Several
from pipeline.text.header_keys import KIND_FIELDS, KIND_WORDS, kind_that_knows, names_for
from pipeline.text.header_values import Values
from pipeline.text.header_write import compose
from pipeline.text.header_yaml import Entry, entries

__all__ = ["compose", "parse"]

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def parse(path: str, text: str, *, zone_offset: int = 8 * 3600) -> tuple[Draft, list[Finding]]:
    """The draft in a file's text and what is odd about its header.

    Times without a zone are local, `zone_offset` seconds east of UTC. Raises InputError or
    Several.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    head, body, body_line = _split(path, text)
    rows = entries(path, head, first_line=2)
    errors: list[InputError] = []
    kind = _kind(path, rows, errors)
    known, unknown = _sort(path, rows, kind, errors)
    draft = _draft(path, kind, known, unknown, errors, zone_offset)
    if errors:
        raise errors[0] if len(errors) == 1 else Several(errors)
    findings = [_unknown(path, kind, entry) for entry in unknown]
    return draft(body, body_line), findings


def _split(path: str, text: str) -> tuple[str, str, int]:
    opening = _FENCE.match(text)
    if opening is None:
        raise InputError(
            "稿件开头没有文件头",
            where=f"{path}:1",
            todo="第一行写 ---，接着写 title: 标题 等各项，再写一行 ---，然后是正文",
        )
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        raise InputError("文件头没有结束", where=f"{path}:1", todo="在正文前补一行 ---")
    rest = text[closing.end() :]
    body = rest.lstrip("\n")
    skipped = len(rest) - len(body)
    line = text.count("\n", 0, closing.end()) + 1 + skipped
    return text[opening.end() + 1 : closing.start()], body, line


def _kind(path: str, rows: list[Entry], errors: list[InputError]) -> Kind:
    for entry in rows:
        if entry.name in {"kind", "类型", "栏目类型"}:
            word = str(entry.value).strip()
            if word in KIND_WORDS:
                return KIND_WORDS[word]
            near = get_close_matches(word, KIND_WORDS, n=1, cutoff=0.4)
            hint = f"您是否想写“{near[0]}”？" if near else ""
            options = "、".join(k.value for k in Kind)
            errors.append(
                InputError(
                    f"没有“{word}”这种稿件类型",
                    where=f"{path}:{entry.line}",
                    todo=f"{hint}可选：{options}",
                )
            )
            break
    return Kind.ARTICLE


def _sort(
    path: str, rows: list[Entry], kind: Kind, errors: list[InputError]
) -> tuple[dict[str, Entry], list[Entry]]:
    names = names_for(kind)
    known: dict[str, Entry] = {}
    unknown: dict[str, Entry] = {}
    for entry in rows:
        key = names.get(entry.name)
        seen = known if key else unknown
        before = seen.setdefault(key or entry.name, entry)
        if before is not entry:
            errors.append(_twice(path, key or entry.name, before, entry))
    return known, list(unknown.values())


def _twice(path: str, key: str, first: Entry, second: Entry) -> InputError:
    spelled = f"（{first.name}、{second.name}）" if first.name != second.name else ""
    return InputError(
        f"“{key}”写了两次{spelled}：第{first.line}行和第{second.line}行",
        where=f"{path}:{second.line}",
        todo="只留一个",
    )


def _draft(  # noqa: PLR0917  the parts of one sentence, private to this file
    path: str,
    kind: Kind,
    known: Mapping[str, Entry],
    unknown: list[Entry],
    errors: list[InputError],
    zone: int,
) -> Any:
    read = Values(path, known, errors, zone)
    fields: dict[str, Any] = {
        "path": path,
        "kind": kind,
        "form": _form(path),
        "title": read.title(),
        "account": read.text("account"),
        "author": read.text("author"),
        "digest": read.text("digest"),
        "theme": read.text("theme"),
        "cover": read.text("cover"),
        "cover_alt": read.text("cover_alt"),
        "due": read.moment("due"),
        "release": read.release(),
        "original": read.flag("original"),
        "reprint": kind is Kind.REPRINT or read.reprint(),
        "source": read.text("source"),
        "source_url": read.text("source_url"),
        "series": read.text("series"),
        "batch": read.text("batch"),
        "position": read.position(),
        "level": read.level(),
        "comments": read.flag("comments"),
        "tags": read.tags(),
        "fields": {k: known[k].value for k in KIND_FIELDS[kind] if k in known},
        "unknown": {e.name: e.value for e in unknown},
        "lines": {k: e.line for k, e in known.items()} | {e.name: e.line for e in unknown},
    }
    return lambda body, line: Draft(body=body, body_line=line, **fields)


def _form(path: str) -> BodyForm:
    ending = PurePosixPath(path.replace("\\", "/")).suffix.lower()
    return BodyForm.STYLED if ending in {".html", ".htm"} else BodyForm.MARKDOWN


def _unknown(path: str, kind: Kind, entry: Entry) -> Finding:
    near = get_close_matches(entry.name, names_for(kind), n=1, cutoff=0.7)
    owner = kind_that_knows(entry.name)
    hint = f"您是否想写“{near[0]}”？" if near else ""
    if not near and owner:
        hint = f"它是 kind: {owner.value} 的字段。"
    return Finding(
        rule="H1",
        level=Level.SHOULD,
        where=Place(path=path, line=entry.line),
        message=f"不认识的字段“{entry.name}”，已保留。{hint}",
        before=entry.name,
        after=near[0] if near else "",
        reason="写错的字段不会起作用",
    )
