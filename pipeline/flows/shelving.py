"""Pictures that come with an imported text: told apart, named, kept until all is well."""

import binascii
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from pipeline import files
from pipeline.model.content import Finding, Level, Place
from pipeline.model.errors import InputError, TuiwenError
from pipeline.picture.painter.sniff import kind_of

_ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "BMP": "bmp", "TIFF": "tif"}
_VECTORS = ((b"\x01\x00\x00\x00", "EMF"), (b"\xd7\xcd\xc6\x9a", "WMF"), (b"<svg", "SVG"))


@dataclass(slots=True, kw_only=True)
class Shelf:
    """The pictures of one draft; `folder` is theirs, as the draft names it.

    `fetch` opens an address under the guard; None where the configuration forbids it.
    """

    origin: Path
    called: str
    folder: str
    fetch: Callable[[str], bytes] | None = None
    pictures: dict[str, bytes] = field(default_factory=dict)  # file name -> bytes
    findings: list[Finding] = field(default_factory=list)
    _known: dict[bytes | str, str] = field(default_factory=dict)

    def keep(self, data: bytes) -> str:
        """The reference of a picture; nothing, and a finding, for what is none."""
        if data not in self._known:
            self._known[data] = self._named(data)
        return self._known[data]

    def adopt(self, address: str) -> str:
        """The reference of a picture that a page names: inside it, beside it, or on the web."""
        if address not in self._known:
            self._known[address] = self._adopted(address)
        return self._known[address]

    def _adopted(self, address: str) -> str:
        try:
            if address.startswith("data:"):
                return self.keep(_inside(address))
            if address.startswith("//"):
                address = f"https:{address}"
            if "://" in address and not address.startswith("file:"):
                return self._from_the_web(address)
            return self.keep(self._beside(address))
        except TuiwenError as error:
            self._tell(
                "I1", Level.SHOULD, f"图片“{address[:60]}”没有收下：{error.what}", error.todo
            )
            return ""

    def _from_the_web(self, address: str) -> str:
        if self.fetch is not None:
            return self.keep(self.fetch(address))
        message = f"图片在网上，没有下载：{address.partition('?')[0][:80]}"
        todo = "请下载后放进 assets/ 再引用，或在 config.yaml 里打开 pictures.remote 重新导入"
        self._tell("I1", Level.SHOULD, message, todo)
        return address

    def _beside(self, address: str) -> bytes:
        """A file in the folder of the page that was saved, and nowhere else."""
        home = self.origin.parent.resolve()
        name = unquote(address.partition("?")[0].partition("#")[0].removeprefix("file://"))
        try:
            path = (home / name.replace("\\", "/")).resolve()
        except (OSError, ValueError):
            raise InputError("文件名不能用") from None
        if not path.is_relative_to(home):
            raise InputError("它不在网页所在的文件夹里", todo="请把图片放到网页旁边再导入")
        return files.read_bytes(path, name=address[:60])

    def _named(self, data: bytes) -> str:
        try:
            ending = _ENDINGS[kind_of(data)]
        except InputError:
            vector = next((kind for head, kind in _VECTORS if data.lstrip()[:4] == head), "")
            what = f"有一张 {vector} 矢量图" if vector else "有一张认不出的图片"
            self._tell("I1", Level.SHOULD, f"{what}，没有收下", "请另存为 PNG 或 JPEG 后插入稿件")
            return ""
        name = f"{len(self.pictures) + 1:02d}.{ending}"
        self.pictures[name] = data
        return f"{self.folder}/{name}"

    def _tell(self, rule: str, level: Level, message: str, reason: str) -> None:
        where = Place(path=self.called)
        self.findings.append(
            Finding(rule=rule, level=level, where=where, message=message, reason=reason)
        )


def _inside(address: str) -> bytes:
    head, _, data = address.partition(",")
    try:
        return b64decode(unquote(data)) if head.endswith(";base64") else unquote_to_bytes(data)
    except (binascii.Error, ValueError):
        raise InputError("网页里的图片数据坏了") from None
