"""A lone file or a draft of a workspace, checked without a store."""

from html import unescape
from pathlib import Path

import pytest

from pipeline.flows.checking import check_file, formatted
from pipeline.flows.previewing import preview_page
from pipeline.flows.templates import template
from pipeline.model.content import Kind, Level
from pipeline.model.errors import InputError
from pipeline.wiring import Benches
from tests.flows.office import Office

TEXT = "---\ntitle: 甲\naccount: {}\n---\n\n截止目前，一切都好。\n"


def test_a_lone_file_has_the_built_in_look_and_any_account(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT.format("谁"), encoding="utf-8")
    bench = Benches(None).of(path)
    assert [f.level for f in check_file(bench, path)] == [Level.SHOULD]
    assert formatted(bench, path).theme == "youth"
    assert list(tmp_path.iterdir()) == [path]


def test_in_a_workspace_the_account_must_be_ours(desk_office: Office) -> None:
    path = desk_office.draft("a", account="谁")
    with pytest.raises(InputError, match=r"drafts/a\.md:3"):
        check_file(desk_office.room.bench, path)


def test_the_account_gives_theme_and_author(desk_office: Office) -> None:
    made = formatted(desk_office.room.bench, desk_office.draft("a", account="fuwu"))
    assert made.theme == "ink"
    assert made.article.author == "临川青年服务"


def test_a_theme_that_an_account_names_wrongly_is_laid_at_its_door(desk_office: Office) -> None:
    (desk_office.room.root / "assets/themes/ink.css").unlink()
    path = desk_office.draft("a", account="fuwu")
    with pytest.raises(InputError, match="账号 fuwu：没有名为“ink”的样式"):
        formatted(desk_office.room.bench, path)


def test_a_workspace_is_read_once_for_all_its_files(desk_office: Office) -> None:
    benches = Benches(None)
    first, second = (benches.of(desk_office.draft(name)) for name in "ab")
    assert first is second


def test_a_preview_has_its_pictures_inside(desk_office: Office) -> None:
    path = desk_office.draft("a", "![水](../assets/pictures/still-water.jpg)")
    html = preview_page(desk_office.room.bench, path)
    assert html.count("data:image/jpeg;base64,") >= 2
    assert 'src="picture:' not in html.replace("&quot;", '"')


def test_a_preview_of_a_poster_has_poster_and_cover(desk_office: Office) -> None:
    path = desk_office.draft("a", "大雪到了。", kind="poster", term="大雪")
    assert preview_page(desk_office.room.bench, path).count("data:image/jpeg;base64,") >= 2


def test_a_poster_without_words_is_previewed_as_a_picture_message(desk_office: Office) -> None:
    path = desk_office.draft("a", "", kind="poster", term="大雪")
    html = unescape(preview_page(desk_office.room.bench, path))
    assert html.count('<img id="picture" src="data:image/jpeg;base64,') == 2
    assert "图片消息 · 1 张图 · 没有配文" in html
    assert " 字符" not in html


def test_what_new_wrote_must_be_replaced_before_a_draft_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = template(Kind.ARTICLE, title="甲", account="谁")
    path.write_text(text, encoding="utf-8")
    bench = Benches(None).of(path)
    left = [f for f in check_file(bench, path) if f.rule == "D1"]
    assert [text.splitlines()[f.where.line - 1] for f in left] == [f.before for f in left]
    assert len(left) == 3
    assert {f.level for f in left} == {Level.MUST}
    path.write_text(TEXT.format("谁"), encoding="utf-8")
    assert "D1" not in {f.rule for f in check_file(bench, path)}
