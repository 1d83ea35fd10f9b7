"""Posters and pictures that several tests draw."""

import io

from PIL import Image

from pipeline.model.scene import Brand, Poster

BRAND = Brand(name="青春临川")
LINK = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv"
FULL, COVER, SQUARE = (1080, 1920), (900, 383), (1080, 1080)
TERMS = (
    "小寒",
    "大寒",
    "立春",
    "雨水",
    "惊蛰",
    "春分",
    "清明",
    "谷雨",
    "立夏",
    "小满",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "小雪",
    "大雪",
    "冬至",
)


def poster(term: str = "大雪", size: tuple[int, int] = FULL, **more: object) -> Poster:
    words = {"layout": "scroll", "year": 2026, "seed": 2026, **more}
    return Poster(term=term, size=size, **words)  # type: ignore[arg-type]


def picture_file(
    size: tuple[int, int], kind: str = "JPEG", mode: str = "RGB", **how: object
) -> bytes:
    sink = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(sink, kind, **how)
    return sink.getvalue()


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture
