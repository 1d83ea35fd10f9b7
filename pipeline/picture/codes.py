"""QR codes as modules; the painter only fills squares."""

import math
from functools import lru_cache

from pipeline.model.errors import InputError

QUIET = 4  # modules of white around a code (ISO/IEC 18004)
SHARE = 0.145  # of the width, white field included: still read at half the size
_MODULE = 4 / 1080  # of the width: finer modules are lost when the poster is shown at half size


@lru_cache(maxsize=16)
def modules(content: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of a code at error level M."""
    import segno  # noqa: PLC0415  only posters with a code pay for it
    from segno.encoder import DataOverflowError  # noqa: PLC0415  as above

    try:
        code = segno.make_qr(content, error="m", boost_error=False)
    except DataOverflowError:
        raise InputError("二维码的网址太长，放不进一个码", todo="请换成短一些的链接") from None
    return tuple(tuple(bool(cell) for cell in line) for line in code.matrix)


def side(content: str, width: int) -> int:
    """The side of the white field in px: a whole number of px per module, rounded up."""
    count = len(modules(content)) + 2 * QUIET
    pixels = max(math.ceil(SHARE * width / count), math.ceil(_MODULE * width))
    if count * pixels > 0.24 * width:
        raise InputError("二维码的网址太长，印出来扫不清", todo="请换成 120 个字符以内的链接")
    return count * pixels
