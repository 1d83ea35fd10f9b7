"""Crop boxes of a cover: taken as text, given back as a list."""

import re
from collections.abc import Mapping
from typing import Any, Final

from pipeline.sandbox.bodies import text
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.state import Row

# developers.weixin.qq.com draft_add: fractions of the original with at most six decimals.
FRACTION: Final = re.compile(r"(?:0|1)(?:\.\d{1,6})?")
FIELDS: Final = {"pic_crop_235_1": ("2.35_1", 2.35), "pic_crop_1_1": ("1_1", 1.0)}
TOLERANCE: Final = 0.03


def crops(given: Mapping[str, Any], cover: Row, profile: str) -> list[dict[str, str]]:
    """The boxes of an article, or 53402."""
    if cover["width"] <= 1 or cover["height"] <= 1:
        raise Refusal(53402)
    found = []
    for name, (ratio, wanted) in FIELDS.items():
        if box := text(given, name, 53402):
            found.append({"ratio": ratio, **corners(box)})
            if profile == "strict" and not fits(found[-1], cover, wanted):
                raise Refusal(53402)
    return found


def corners(box: str) -> dict[str, str]:
    """X1_Y1_X2_Y2 with X1 < X2 and Y1 < Y2 inside 0..1."""
    parts = box.split("_")
    if len(parts) != 4 or not all(FRACTION.fullmatch(part) for part in parts):
        raise Refusal(53402)
    x1, y1, x2, y2 = map(float, parts)
    if x2 <= x1 or y2 <= y1 or max(x2, y2) > 1:
        raise Refusal(53402)
    return dict(zip(("x1", "y1", "x2", "y2"), parts, strict=True))


def fits(box: Mapping[str, str], cover: Row, wanted: float) -> bool:
    """Whether the box has the ratio that its name says; one source refuses others."""
    width = (float(box["x2"]) - float(box["x1"])) * cover["width"]
    height = (float(box["y2"]) - float(box["y1"])) * cover["height"]
    return abs(float(width / height) / wanted - 1) <= TOLERANCE
