"""Photographs from outside: made small, upright and free of metadata; bytes in, bytes out."""

import io
import math
import struct
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from pipeline.model.errors import InputError
from pipeline.picture.painter.encode import encode_jpeg
from pipeline.picture.painter.sniff import damaged, opened

# developers.weixin.qq.com uploadimg: jpg/png below 1 MB; addMaterial: thumb 64 KB, JPG.
BODY_LIMIT, THUMB_LIMIT = 1_000_000, 64_000
COVER_LIMIT = 460_800
COVER, SQUARE = (900, 383), (500, 500)

_SIDEWAYS = frozenset({5, 6, 7, 8})  # EXIF orientations that swap width and height
_ORIENTATION = 0x0112
_ENLARGED, _SHOWN = 1.5, 0.3  # a background is enlarged no more, and shows at least this share
_GRAPHIC = 1.0  # a PNG below this many bytes per pixel is a drawing, not a photograph
_MIME = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif"}
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error, IndexError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture ready to be sent."""

    data: bytes
    mime: str
    width: int
    height: int
    animated: bool = False


def fit_body(data: bytes, *, max_width: int = 1080, limit: int = BODY_LIMIT) -> Photo:
    """A body picture of at most `max_width` px and `limit` bytes.

    Photographs become JPEG, drawings and pictures with transparency stay PNG while they fit;
    an animated GIF is handed on as it is.
    """
    picture = opened(data)
    if getattr(picture, "is_animated", False) and picture.format == "GIF":
        width, height = picture.size
        return Photo(data=data, mime=_MIME["GIF"], width=width, height=height, animated=True)
    drawing = picture.format != "JPEG" and len(data) < _GRAPHIC * picture.width * picture.height
    picture = _upright(picture, max_width)
    if picture.width > max_width:
        height = max(1, round(picture.height * max_width / picture.width))
        picture = picture.resize((max_width, height), Image.Resampling.LANCZOS)
    return _encoded(picture, limit, as_png=drawing or _transparent(picture))


def cover(
    data: bytes, size: tuple[int, int] = COVER, *, focus: tuple[float, float] = (0.5, 0.42)
) -> bytes:
    """A picture cropped to a cover around its focus; (1, 1) asks for the square of 500 px."""
    target = SQUARE if size == (1, 1) else size
    picture = _upright(opened(data), *target)
    cropped = ImageOps.fit(picture, target, Image.Resampling.LANCZOS, centering=focus)
    return encode_jpeg(_flat(cropped), limit=COVER_LIMIT)


def background(data: bytes, size: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture of one's own in the place of the art; refused where it would be blurred or cut up.

    The focus lies a little above the middle, as in most photographs.
    """
    picture = opened(data)
    width, height = picture.size
    share = max(size[0] / width, size[1] / height)
    if share > _ENLARGED:
        least = f"{math.ceil(size[0] / _ENLARGED)}×{math.ceil(size[1] / _ENLARGED)}"
        what = f"背景图只有 {width}×{height}，铺满 {size[0]}×{size[1]} 会发糊"
        raise InputError(what, todo=f"请换一张至少 {least} 的图，或用自带的画面")
    shown = size[0] * size[1] / (width * height * share * share)
    if shown < _SHOWN:
        what = f"背景图 {width}×{height} 的长宽比和海报相差太多，只能露出 {shown:.0%}"
        raise InputError(what, todo=f"请裁成接近 {size[0]}×{size[1]} 的比例")
    picture = _flat(_upright(picture, *size))
    fitted = ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=(0.5, 0.42))
    return np.asarray(fitted)


def shrunk(data: bytes, width: int, *, quality: int = 80) -> bytes:
    """A JPEG of our own at a smaller width."""
    with Image.open(io.BytesIO(data)) as picture:
        height = round(picture.height * width / picture.width)
        small = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    sink = io.BytesIO()
    small.save(sink, "JPEG", quality=quality, progressive=True)
    return sink.getvalue()


def thumb(data: bytes, *, side: int = 300) -> bytes:
    """A JPEG below 64 KB that fits into a square of `side` px."""
    picture = _upright(opened(data), side)
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    return encode_jpeg(_flat(picture), limit=THUMB_LIMIT)


def _upright(picture: Image.Image, width: int, height: int = 1) -> Image.Image:
    """Decode no more than needed, turn as the camera was held, and drop what is not picture."""
    try:
        sideways = picture.getexif().get(_ORIENTATION) in _SIDEWAYS
        _draft(picture, (height, width) if sideways else (width, height))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    except _BROKEN as error:
        raise damaged() from error
    return _plain(upright)


def _draft(picture: Image.Image, least: tuple[int, int]) -> None:
    """Let the JPEG decoder halve the picture while both sides stay at or above `least`."""
    share = max(least[0] / picture.width, least[1] / picture.height)
    if share < 1:
        wanted = (int(picture.width * share) or 1, int(picture.height * share) or 1)
        picture.draft("RGB", wanted)


def _plain(picture: Image.Image) -> Image.Image:
    """8 bits, RGB or RGBA, in sRGB, without profile, EXIF or comments."""
    profile = picture.info.get("icc_profile")
    if picture.mode in {"I;16", "I;16B", "I;16L", "I", "F"}:
        picture = _eight_bits(picture)
    if picture.mode == "P" or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode in {"LA", "La", "PA", "RGBa"}:
        picture = picture.convert("RGBA")
    if profile and picture.mode in {"RGB", "CMYK", "L"}:
        picture = _in_srgb(picture, profile)
    if picture.mode not in {"RGB", "RGBA"}:
        picture = picture.convert("RGB")
    picture.info = {}
    return picture


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits; Pillow's own conversion would clip it to white."""
    values = np.asarray(picture, np.float32)
    full = 65535.0 if picture.mode != "F" or values.max() > 1 else 1.0
    return Image.fromarray(np.clip(values * (255.0 / full) + 0.5, 0, 255).astype(np.uint8))


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """From the picture's own colour space; a broken profile is passed over as viewers do."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return picture
        turned = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return picture
    return turned or picture


def _transparent(picture: Image.Image) -> bool:
    if picture.mode != "RGBA":
        return False
    lowest, _ = picture.getchannel("A").getextrema()
    return isinstance(lowest, int) and lowest < 255


def _flat(picture: Image.Image) -> Image.Image:
    """Transparency on white: JPEG knows none."""
    if picture.mode != "RGBA":
        return picture
    ground = Image.new("RGB", picture.size, "#ffffff")
    ground.paste(picture, (0, 0), picture)
    return ground


def _encoded(picture: Image.Image, limit: int, *, as_png: bool) -> Photo:
    width, height = picture.size
    if as_png:
        sink = io.BytesIO()
        kept = picture if _transparent(picture) else picture.convert("RGB")
        kept.save(sink, "PNG", optimize=True)
        if sink.tell() <= limit:
            return Photo(data=sink.getvalue(), mime=_MIME["PNG"], width=width, height=height)
    data = encode_jpeg(_flat(picture), limit=limit)
    return Photo(data=data, mime=_MIME["JPEG"], width=width, height=height)
