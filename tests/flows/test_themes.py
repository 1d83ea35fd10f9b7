"""The page of themes shows every one of a folder; mistakes in several are told together."""

import pytest

from pipeline.flows.themes import themes_page
from pipeline.model.errors import InputError, Several


def test_every_theme_is_shown_in_light_and_in_dark(root):
    page, names = themes_page(root / "assets" / "themes")
    assert len(names) >= 6
    for name in names:
        assert f'title="{name}，浅色"' in page
        assert f'title="{name}，深色"' in page


def test_mistakes_in_two_themes_are_told_together(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.css").write_text("p { position: fixed }", "utf-8")
    with pytest.raises(Several) as told:
        themes_page(tmp_path)
    assert [e.where for e in told.value.errors] == [
        "assets/themes/a.css:1",
        "assets/themes/b.css:1",
    ]


def test_an_empty_folder_is_told(tmp_path):
    with pytest.raises(InputError, match="没有样式文件"):
        themes_page(tmp_path)
