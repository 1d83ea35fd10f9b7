"""What a file is by its first bytes, and whether it may be opened at all."""

import io

from PIL import Image, UnidentifiedImageError

from pipeline.model.errors import InputError

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000

# Our own limit stands before any decoding and is stricter than Pillow's warning.
Image.MAX_IMAGE_PIXELS = None

_MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)


def kind_of(data: bytes) -> str:
    """JPEG, PNG, GIF, WEBP, BMP or TIFF; the name of the file is not asked."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    raise InputError("这不是图片", todo="请换成 JPEG、PNG、GIF、WebP、BMP 或 TIFF 图片")


def opened(data: bytes) -> Image.Image:
    """The picture with its header read and not one pixel decoded."""
    if len(data) > MAX_BYTES:
        raise InputError(
            f"图片有 {len(data) / 1e6:.1f} MB，超过 {MAX_BYTES // 1_000_000} MB",
            todo="请先用修图软件缩小",
        )
    kind = kind_of(data)
    try:
        picture = Image.open(io.BytesIO(data), formats=[kind])
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise damaged() from error
    if picture.width * picture.height > MAX_PIXELS:
        raise InputError(
            f"图片有 {picture.width * picture.height / 1e6:.0f} 百万像素"
            f"（{picture.width}×{picture.height}），超过 {MAX_PIXELS // 1_000_000} 百万",
            todo="请先缩小；正文配图 1080 像素宽就够清楚",
        )
    return picture


def damaged() -> InputError:
    """The error for a picture that begins well and cannot be read to its end."""
    return InputError("图片已损坏，读不出来", todo="请重新导出或重新下载这张图")
