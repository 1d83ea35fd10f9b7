"""Drafts and assets on disk: read as what they are, found inside the workspace, written whole."""

import errno
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from pipeline.model.content import Finding, Level, Place
from pipeline.model.errors import InputError, StoreError

MAX_DRAFT = 2_000_000  # bytes; a draft of this size holds a hundred articles
MAX_PICTURE = 20_000_000  # bytes of one picture on disk
ENDINGS = (".md", ".markdown", ".html", ".htm")

_WHY = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "超过了文件大小限制",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.EISDIR: "这是目录",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EEXIST: "路径中有一段不是目录",
    errno.ENAMETOOLONG: "文件名太长",
}

_UTF8_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file's text in Unicode with plain line ends, and what had to be converted."""

    path: str
    text: str
    findings: tuple[Finding, ...] = ()


def list_drafts(folder: Path) -> tuple[Path, ...]:
    """The draft files below a folder by path; names that start with . or _ are left out."""
    if not folder.is_dir():
        raise InputError(
            "没有这个稿件文件夹", where=str(folder), todo="先运行 tuiwen init 建好工作区"
        )
    return tuple(sorted(p for p in _walk(folder) if p.suffix.lower() in ENDINGS))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif entry.is_file():
            yield entry


def read_draft(path: Path, *, name: str = "") -> Text:
    """A draft's text: UTF-8 with or without BOM, UTF-16 with BOM, or GBK, which is told.

    `name` is how messages call the file. Raises InputError.
    """
    called = name or str(path)
    return decoded(read_bytes(path, name=called, limit=MAX_DRAFT), called)


def decoded(data: bytes, called: str) -> Text:
    """Bytes as a text with plain line ends; another encoding than UTF-8 is told."""
    text, encoding = _decoded(data, called)
    found = Finding(
        rule="C2",
        level=Level.SHOULD,
        where=Place(path=called, line=1),
        message=f"文件是 {encoding} 编码，已按它读出；请另存为 UTF-8",
        reason="别的编辑器会把它显示成乱码",
    )
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return Text(path=called, text=plain, findings=(found,) if encoding != "UTF-8" else ())


def _decoded(data: bytes, called: str) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16"
    try:
        return data.removeprefix(_UTF8_BOM).decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
    if b"\0" not in data:
        try:
            return data.decode("gb18030"), "GBK"
        except UnicodeDecodeError:
            pass
    raise InputError(
        "文件既不是 UTF-8 也不是 GBK 文本，读不出来",
        where=f"{called}:{line}",
        todo="请在编辑器里打开它，另存为 UTF-8",
    )


def read_bytes(path: Path, *, name: str = "", limit: int = MAX_PICTURE) -> bytes:
    """A regular file's bytes up to a limit; raises InputError."""
    called = name or str(path)
    try:
        if not path.is_file():
            raise InputError("没有这个文件", where=called, todo="检查路径和文件名")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as problem:
        what = f"文件读不了：{_why(problem)}"
        raise InputError(what, where=called, todo="检查文件权限") from None
    if len(data) > limit:
        what = f"文件超过{limit // 1_000_000}MB"
        raise InputError(what, where=called, todo="请压缩或拆小后再用")
    return data


def resolve_picture(workspace: Path, draft: Path, ref: str, *, where: str = "") -> Path:
    """The file that a draft names, relative to the draft; it must lie inside the workspace.

    Links on disk are followed before the comparison, so none leads out. Raises InputError.
    """
    at = where or str(draft)
    if "\0" in ref or "://" in ref or ref.startswith(("//", "data:")):
        raise InputError(f"“{ref[:80]}”不是本地图片", where=at, todo="请把图片存进 assets/ 再引用")
    root = workspace.resolve()
    found = _first_file(draft.parent, ref.replace("\\", "/"))
    if found is None:
        inside = (draft.parent / ref).resolve().is_relative_to(root)
        what = f"找不到图片“{ref}”" if inside else f"图片“{ref}”在工作区外面"
        raise InputError(what, where=at, todo="路径从稿件所在的文件夹算起，图片须在工作区里")
    if not found.is_relative_to(root):
        raise InputError(
            f"图片“{ref}”在工作区外面", where=at, todo="请把图片复制到 assets/pictures/ 再引用"
        )
    return found


def _first_file(folder: Path, ref: str) -> Path | None:
    for name in dict.fromkeys((ref, unquote(ref))):
        try:
            path = (folder / name).resolve()
            if path.is_file():
                return path
        except OSError:  # a name that the file system cannot hold is no file of ours
            continue
    return None


def write_atomic(path: Path, data: bytes | str) -> None:
    """Write a file so that a reader sees the old or the new one, never half; raises StoreError."""
    content = data.encode() if isinstance(data, str) else data
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(temporary).replace(path)
        _settle(path.parent)
    except OSError as problem:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        what = f"写不进文件：{_why(problem)}"
        raise StoreError(
            what, where=str(path), todo="检查磁盘空间和权限；原来的文件没有动"
        ) from None


def _why(problem: OSError) -> str:
    return _WHY.get(problem.errno or 0, problem.strerror or "未知原因")


def _settle(folder: Path) -> None:
    """Make the rename itself durable; Windows cannot open a folder and needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
