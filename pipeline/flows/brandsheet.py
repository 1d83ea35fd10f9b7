"""The sheet of a brand kit: every part of it, and how it looks where it is used."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pipeline.almanac.facts import term_facts
from pipeline.flows.kit import kit_fields, load_kit
from pipeline.model.errors import NothingToDo
from pipeline.model.scene import Brand, Poster
from pipeline.outputs.gallery import filled
from pipeline.picture.checks import ratio
from pipeline.picture.poster import draw

_LEAST = 4.5  # WCAG 2.2, 1.4.3
_SAMPLE, _YEAR = "大雪", 2026  # what the examples are drawn of


@dataclass(frozen=True, slots=True, kw_only=True)
class Swatch:
    """One colour, and how text in it reads on white and white on it."""

    role: str
    name: str
    value: str
    on_white: float

    @property
    def verdict(self) -> str:
        """Where the colour may stand."""
        return "可作文字" if self.on_white >= _LEAST else "只作底色和点缀"

    @property
    def light(self) -> bool:
        """Whether dark letters read better on it."""
        return self.on_white < _LEAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One picture of the kit with its rules."""

    name: str
    src: str
    alt: str
    usage: str


def brand_sheet(path: Path, *, qr: str = "") -> str:
    """The page; a workspace without a kit has none."""
    kit = load_kit(path)
    if kit is None:
        raise NothingToDo("工作区没有品牌包", where=str(path), todo="参照 tuiwen init 写出的样例")
    given = kit_fields(path)
    mascot = _mapping(given.get("mascot"))
    poses = _mapping(mascot.get("poses"))
    return filled(
        "brand.html",
        name=kit.mark.name,
        slogan=str(given.get("slogan") or ""),
        wechat=kit.mark.wechat,
        header=kit.letterhead.header,
        footer=kit.letterhead.footer,
        swatches=_swatches(kit.mark, _mapping(given.get("colours"))),
        parts=[
            _part(path, word, _mapping(given.get(key)))
            for key, word in (
                ("logo", "标志"),
                ("mark", "图形标志"),
                ("avatar", "头像"),
                ("seal", "印章"),
            )
            if _mapping(given.get(key)).get("file")
        ],
        mascot=mascot,
        poses=[_part(path, str(name), _mapping(entry)) for name, entry in poses.items()],
        samples=_samples(kit.mark, qr),
        qr=qr,
    )


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _part(path: Path, name: str, entry: Mapping[str, object]) -> Part:
    data = (path.parent / str(entry["file"])).read_bytes()
    return Part(
        name=name,
        src=_data(data, "png"),
        alt=str(entry.get("alt") or ""),
        usage=str(entry.get("usage") or ""),
    )


def _swatches(brand: Brand, given: Mapping[str, object]) -> list[Swatch]:
    white = np.full((1, 3), 255, np.uint8)
    return [
        Swatch(
            role=role,
            name=str(_mapping(given.get(role)).get("name") or role),
            value=value,
            on_white=ratio(value, white),
        )
        for role, value in brand.colours.items()
    ]


def _samples(brand: Brand, qr: str) -> list[Part]:
    """The kit at work: a poster, a square, a cover."""
    facts = term_facts(_SAMPLE, _YEAR)
    looks = (
        ("海报", "companion", (720, 1280), qr),
        ("图片消息", "gate", (720, 960), qr),
        ("方图", "disc", (780, 780), ""),
        ("封面", "scroll", (900, 383), ""),
    )
    return [
        Part(
            name=name,
            src=_data(
                draw(
                    Poster(term=_SAMPLE, year=_YEAR, layout=layout, size=size, seed=_YEAR, qr=code),
                    facts,
                    brand=brand,
                ),
                "jpeg",
            ),
            alt=f"{_SAMPLE}{name}示例",
            usage="",
        )
        for name, layout, size, code in looks
    ]


def _data(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{b64encode(data).decode()}"
