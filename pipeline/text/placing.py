"""Putting real addresses where the compiler wrote `picture:N`."""

import re
from collections.abc import Mapping

from pipeline.text.page import attribute

_PLACE = re.compile(r'(<img[^>]*? src=)"picture:(\d+)"')


def place(
    html: str, sources: Mapping[int, str], sizes: Mapping[int, tuple[int, int]] | None = None
) -> str:
    """The HTML with the address of each picture, and with its pixel size where it is known.

    `data-w` is the width in pixels and `data-ratio` height by width, as the platform's editor
    writes them. Pictures without an address keep their placeholder.
    """
    known = sizes or {}

    def put(found: re.Match[str]) -> str:
        number = int(found[2])
        if number not in sources:
            return found[0]
        width, height = known.get(number, (0, 0))
        size = f' data-w="{width}" data-ratio="{round(height / width, 4):g}"' if width else ""
        return f'{found[1]}"{attribute(sources[number])}"{size}'

    return _PLACE.sub(put, html)
