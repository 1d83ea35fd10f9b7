"""Pictures on their way to the platform: sniffed, checked against what was signed, cached."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pipeline.channels.wechat.calls import media
from pipeline.channels.wechat.client import Client
from pipeline.channels.wechat.request import Media
from pipeline.model.errors import Refused

ASSET: Final = re.compile(r"asset:([0-9a-f]{64})")
_BODY: Final = "body"  # a URL for the text
_IMAGE: Final = "image"  # an id in the library
# developers.weixin.qq.com uploadImg (jpg, png; < 1 MB) and addMaterial (10 MB).
_BODY_LIMIT: Final = 1_000_000
_LIBRARY_LIMIT: Final = 10_000_000
_MAGIC: Final = (
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"GIF8", "gif", "image/gif"),
    (b"BM", "bmp", "image/bmp"),
)


class UploadCache(Protocol):
    """What was uploaded where: URL or id by account, hash and use."""

    def get(self, account: str, sha256: str, use: str) -> str | None:
        """The URL or id, or None (an empty text counts as None)."""
        ...

    def put(self, account: str, sha256: str, use: str, value: str, *, at: int) -> None:
        """Remember it; an empty text forgets."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """`asset:<sha256>` in, the platform's name for it out."""

    client: Client
    cache: UploadCache
    read: Callable[[str], bytes]
    now: int

    @property
    def _account(self) -> str:
        return self.client.line.account.key

    def filled(self, html: str) -> str:
        """The text with every placeholder replaced by a URL of the platform."""
        return ASSET.sub(lambda found: self.url(found[0]), html)

    def url(self, asset: str) -> str:
        """For the body; GIFs and big files go through the library, whose URLs work as well."""
        return self._cached(asset, _BODY, self._body)

    def image(self, asset: str) -> str:
        """The library id of a picture that may be shared between posts."""
        return self._cached(asset, _IMAGE, lambda file: media.add_material(self.client, file)[0])

    def fresh(self, asset: str) -> str:
        """A library id that no other post has: never from the cache."""
        return media.add_material(self.client, self._file(asset))[0]

    def forget(self, asset: str) -> None:
        """The library does not know this picture any more: upload it anew next time."""
        self.cache.put(self._account, _sha(asset), _IMAGE, "", at=self.now)

    def _body(self, file: Media) -> str:
        small = file.mime in ("image/jpeg", "image/png") and len(file.data) < _BODY_LIMIT
        if small:
            return media.upload_image(self.client, file)
        return media.add_material(self.client, file)[1]

    def _cached(self, asset: str, use: str, upload: Callable[[Media], str]) -> str:
        known = self.cache.get(self._account, _sha(asset), use)
        if known:
            return known
        value = upload(self._file(asset))
        self.cache.put(self._account, _sha(asset), use, value, at=self.now)
        return value

    def _file(self, asset: str) -> Media:
        sha = _sha(asset)
        data = self.read(asset)
        if hashlib.sha256(data).hexdigest() != sha:
            raise Refused("图片文件与签发时的不一样", where=asset, todo="恢复原图，或重新送审")
        for magic, ending, mime in _MAGIC:
            if data.startswith(magic) and len(data) <= _LIBRARY_LIMIT:
                return Media(name=f"{sha[:16]}.{ending}", mime=mime, data=data)
        raise Refused(
            "图片不是 JPG、PNG、GIF、BMP，或超过 10 MB", where=asset, todo="换图后重新送审"
        )


def _sha(asset: str) -> str:
    found = ASSET.fullmatch(asset)
    if found is None:
        raise Refused(f"图片没有落实：“{asset}”", todo="重新准备稿件，再送审")
    return found[1]
