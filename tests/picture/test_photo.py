"""Photographs from outside: fitted, upright, without metadata, and bombs refused."""

import io
import struct
import zlib

import pytest
from PIL import Image

from pipeline.model.errors import InputError
from pipeline.picture.painter.photo import cover, fit_body, thumb
from tests.picture.posters import opened, picture_file


def exif(orientation: int) -> Image.Exif:
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010E] = "where I live"
    return made


def bomb(side: int) -> bytes:
    """A PNG of side x side that is a few hundred bytes long."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF"])
def test_every_kind_is_known_by_its_content(kind: str) -> None:
    photo = fit_body(picture_file((1600, 1200), kind))
    assert (photo.width, photo.height) == (1080, 810)
    assert photo.mime in {"image/jpeg", "image/png"}
    assert opened(photo.data).size == (1080, 810)


def test_a_small_picture_is_not_enlarged() -> None:
    assert fit_body(picture_file((300, 200))).width == 300


def test_the_body_limit_holds() -> None:
    noisy = opened(picture_file((80, 80))).effect_spread(60).resize((500, 700))
    sink = io.BytesIO()
    noisy.save(sink, "PNG")
    photo = fit_body(sink.getvalue(), limit=50_000)
    assert len(photo.data) <= 50_000


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (600, 300)), (3, (600, 300)), (6, (300, 600))]
)
def test_the_camera_s_turn_is_applied(orientation: int, size: tuple[int, int]) -> None:
    photo = fit_body(picture_file((600, 300), exif=exif(orientation)))
    assert (photo.width, photo.height) == size


def test_nothing_of_the_metadata_is_left() -> None:
    photo = fit_body(picture_file((600, 300), exif=exif(1), comment=b"secret"))
    assert b"where I live" not in photo.data
    assert b"secret" not in photo.data


def test_transparency_stays_in_a_png_and_becomes_white_in_a_jpeg() -> None:
    sink = io.BytesIO()
    Image.new("RGBA", (400, 400), (255, 0, 0, 0)).save(sink, "PNG")
    body = fit_body(sink.getvalue())
    assert body.mime == "image/png"
    assert opened(body.data).mode == "RGBA"
    assert opened(cover(sink.getvalue())).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("LA", "PNG")]
)
def test_every_mode_becomes_colour(mode: str, kind: str) -> None:
    assert opened(fit_body(picture_file((200, 100), kind, mode)).data).mode in {"RGB", "RGBA"}


def test_sixteen_bits_are_scaled_and_not_clipped() -> None:
    sink = io.BytesIO()
    Image.new("I;16", (64, 64), 32768).save(sink, "TIFF")
    red, _, _ = opened(fit_body(sink.getvalue()).data).convert("RGB").getpixel((5, 5))
    assert 124 <= red <= 132


def test_an_animated_gif_is_handed_on_as_it_is() -> None:
    sink = io.BytesIO()
    frames = [Image.new("L", (40, 40), tone) for tone in (0, 120, 250)]
    frames[0].save(sink, "GIF", save_all=True, append_images=frames[1:])
    photo = fit_body(sink.getvalue())
    assert photo.animated
    assert photo.data == sink.getvalue()


@pytest.mark.parametrize(("wanted", "size"), [((900, 383), (900, 383)), ((1, 1), (500, 500))])
def test_a_cover_is_cropped_to_its_ratio(wanted: tuple[int, int], size: tuple[int, int]) -> None:
    assert opened(cover(picture_file((1600, 1200)), wanted)).size == size


def test_the_focus_decides_what_is_kept() -> None:
    tall = picture_file((400, 1600))
    top, low = (opened(cover(tall, focus=(0.5, y))).convert("L") for y in (0.0, 1.0))
    assert top.getpixel((9, 9)) < low.getpixel((9, 9))


def test_a_thumb_is_a_small_jpeg() -> None:
    data = thumb(picture_file((2000, 1500)))
    assert len(data) < 64_000
    assert opened(data).format == "JPEG"


@pytest.mark.parametrize("side", [9_000, 20_000, 60_000])
def test_a_bomb_is_refused_before_it_is_decoded(side: int) -> None:
    with pytest.raises(InputError, match="百万像素"):
        fit_body(bomb(side))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "这不是图片"),
        (b"hello, I am a text", "这不是图片"),
        (b"\x89PNG\r\n\x1a\nrest", "图片已损坏"),
        (b"\xff\xd8\xff" + b"0" * 99, "图片已损坏"),
        (b"x" * 20_000_001, "超过 20 MB"),
    ],
)
def test_what_is_no_picture_is_said(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        fit_body(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "TIFF"])
def test_a_picture_cut_off_in_the_middle_is_damaged(kind: str) -> None:
    whole = picture_file((900, 700), kind)
    for use in (fit_body, cover, thumb):
        with pytest.raises(InputError, match="图片已损坏"):
            use(whole[: len(whole) // 2])
