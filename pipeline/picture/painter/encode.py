"""Pictures to bytes: JPEG that keeps under a limit."""

import io

from PIL import Image

from pipeline.model.errors import InputError

# Full colour resolution first: thin red type and seals suffer from 4:2:0.
_STEPS = ((90, 0), (86, 0), (82, 0), (82, 2), (76, 2), (68, 2), (58, 2), (45, 2), (30, 2), (15, 2))


def encode_jpeg(picture: Image.Image, *, limit: int = 460_800) -> bytes:
    """The best JPEG of at most `limit` bytes; no metadata goes along."""
    data = b""
    for quality, subsampling in _STEPS:
        data = _encoded(picture, quality, subsampling)
        if len(data) <= limit:
            return data
    raise InputError(
        f"图片压到最小仍有 {len(data):,} 字节，超过 {limit:,}",
        todo="请换一张细节少一些或尺寸小一些的图",
    )


def _encoded(picture: Image.Image, quality: int, subsampling: int) -> bytes:
    """One JPEG, without Pillow's optimiser: it fails on noise that exceeds a byte per pixel."""
    sink = io.BytesIO()
    picture.save(sink, "JPEG", quality=quality, subsampling=subsampling)
    return sink.getvalue()


def reduce_to(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A finished picture at a smaller size, evenly."""
    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
