"""QR codes are drawn here, opaque, and never become a cover."""

from io import BytesIO

from PIL import Image

from pipeline.model.content import Picture
from pipeline.text import qr
from tests.text.writing import compiled, rules


def test_a_code_is_black_on_white_with_its_quiet_zone():
    """R27: no network is asked."""
    image = Image.open(BytesIO(qr.png("https://e.com/路径?a=1"))).convert("RGBA")
    assert {p for _, p in image.getcolors()} == {(0, 0, 0, 255), (255, 255, 255, 255)}
    edge = 4 * 8
    assert image.crop((0, 0, image.width, edge)).getcolors()[0][1] == (255, 255, 255, 255)


def test_the_cover_is_the_first_picture_that_is_no_code():
    photo = Picture(ref="a.jpg")
    assert qr.first_read([Picture(ref="qr:x"), photo]) == photo
    assert qr.first_read([Picture(ref="qr:x")]) is None


def test_an_address_keeps_every_character():
    made = compiled(":::qr https://e.com:8080/a?b=1:2&c=中#d text=扫码\n:::")
    assert made.article.pictures[0].ref == "qr:https://e.com:8080/a?b=1:2&c=中#d"


def test_a_code_without_an_address_is_told():
    assert "G4" in rules(":::qr text=扫码\n:::")
