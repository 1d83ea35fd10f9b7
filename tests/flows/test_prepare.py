"""From a draft to what is sent: pictures, covers, posters, and the manifest of their sources."""

from io import BytesIO

import pytest
from PIL import Image

from pipeline.flows.prepare import prepare, prepare_post, unchanged
from pipeline.model.content import ArticleType
from pipeline.model.errors import InputError, Several
from tests.flows.office import PICTURE, Office

WATER = "![水](../assets/pictures/still-water.jpg)"


def size(data: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(data)) as picture:
        return picture.size


def test_body_pictures_stand_in_the_html_as_the_bytes_that_are_sent(desk_office: Office) -> None:
    desk_office.draft("a", f"{WATER}\n\n字。\n\n{WATER}")
    made = prepare(desk_office.room, "drafts/a.md")
    refs = [picture.placeholder for picture in made.article.pictures]
    assert len(refs) == 2
    assert "picture:" not in made.article.html
    assert made.article.html.count(refs[0]) == 2
    assert size(desk_office.room.objects.get(refs[0]))[0] <= 1080


def test_the_manifest_names_every_source(desk_office: Office) -> None:
    desk_office.draft("a", WATER)
    made = prepare(desk_office.room, "drafts/a.md")
    assert set(made.sources) == {"drafts/a.md", "assets/themes/youth.css", PICTURE}


COVERS = [("字。", {}), (WATER, {}), ("字。", {"cover": "../assets/pictures/still-water.jpg"})]


@pytest.mark.parametrize(("body", "header"), COVERS)
def test_there_is_always_a_cover(desk_office: Office, body: str, header: dict[str, str]) -> None:
    desk_office.draft("a", body, **header)
    made = prepare(desk_office.room, "drafts/a.md")
    assert size(desk_office.room.objects.get(made.article.cover)) == (900, 383)


def test_a_poster_is_a_picture_message(desk_office: Office) -> None:
    desk_office.draft("a", "大雪到了。", kind="poster", term="大雪")
    article = prepare(desk_office.room, "drafts/a.md").article
    assert article.type is ArticleType.NEWSPIC
    assert article.images[0] == article.cover
    assert size(desk_office.room.objects.get(article.images[0])) == (1080, 1920)


BAD = [
    ({"kind": "poster"}, "drafts/a.md:1：节气海报没有写是哪个节气"),
    ({"kind": "poster", "term": "大血"}, "drafts/a.md:6：没有名为“大血”的节气"),
    ({"kind": "poster", "term": "大雪", "year": "二零"}, "drafts/a.md:7：年份“二零”不是整数"),
    ({"kind": "poster", "term": "大雪", "layout": "scrol"}, "drafts/a.md:7：没有名为“scrol”的版式"),
]


@pytest.mark.parametrize(("header", "said"), BAD)
def test_a_poster_that_cannot_be_drawn_has_its_line(
    desk_office: Office, header: dict[str, str], said: str
) -> None:
    desk_office.draft("a", **header)
    with pytest.raises((InputError, Several)) as caught:
        prepare(desk_office.room, "drafts/a.md")
    assert said in str(caught.value)


def test_all_bad_pictures_of_all_articles_come_together(desk_office: Office) -> None:
    for n, name in enumerate("ab", start=1):
        desk_office.draft(name, "![丁](没有.jpg)\n\n![戊](也没有.jpg)", batch="双", position=n)
    (post,) = desk_office.take_in()
    with pytest.raises(Several) as caught:
        prepare_post(desk_office.room, post)
    places = [error.where for error in caught.value.errors]
    assert places[:2] == ["drafts/a.md:9", "drafts/a.md:11"]
    assert {place.partition(":")[0] for place in places} == {"drafts/a.md", "drafts/b.md"}


def test_the_same_sources_give_the_same_payload(desk_office: Office) -> None:
    """What is signed must not depend on when it was compiled."""
    desk_office.draft("a", WATER)
    first = prepare(desk_office.room, "drafts/a.md")
    desk_office.now += 3_600_000_000
    assert prepare(desk_office.room, "drafts/a.md").article == first.article


def test_a_picture_that_is_replaced_is_a_change(desk_office: Office) -> None:
    post = desk_office.submitted("a", WATER)
    assert unchanged(desk_office.room, post)
    path = desk_office.room.root / PICTURE
    path.write_bytes(path.read_bytes() + b"\0")
    assert not unchanged(desk_office.room, post)
    path.unlink()
    assert not unchanged(desk_office.room, post)
