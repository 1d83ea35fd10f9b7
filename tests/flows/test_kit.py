"""The brand kit: pictures and colours, everything wrong in it told together."""

from pathlib import Path

import pytest

from pipeline.config.starter import starter
from pipeline.flows.kit import load_kit
from pipeline.model.errors import ConfigError, Several


def test_the_sample_has_everything() -> None:
    kit = load_kit(starter() / "assets/brand/brand.yaml")
    assert kit is not None
    assert all((kit.mark.logo, kit.mark.seal, kit.mark.mascot))
    assert kit.mark.colours["primary"].startswith("#")
    assert kit.letterhead.name == kit.mark.name == "青春临川"


def test_none_is_none(tmp_path: Path) -> None:
    assert load_kit(tmp_path / "brand.yaml") is None


def test_all_mistakes_together(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    path.write_text("logo: 没有.png\nseal: {file: 也没有.png}\ncolours: {ink: 红}\n", "utf-8")
    with pytest.raises(Several) as caught:
        load_kit(path)
    assert len(caught.value.errors) == 3


BROKEN = [b"a: [", b"- a\n", b"\xff\xfe", b"a: b: c", b"a: \x00"]


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_kit_is_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "brand.yaml"
    path.write_bytes(data)
    with pytest.raises(ConfigError, match="品牌包"):
        load_kit(path)


def test_a_folder_is_no_kit(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="没有这个文件"):
        load_kit(tmp_path)
