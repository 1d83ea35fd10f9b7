"""QR codes made here: the address is told to nobody."""

from collections.abc import Sequence
from io import BytesIO

import segno

from pipeline.model.content import Picture

PREFIX = "qr:"  # a picture's ref that is drawn, not read
MOST = 1_000  # bytes of an address; more makes modules too small for a phone's camera
_MODULE = 8  # px of a module
_QUIET = 4  # modules of quiet zone (ISO/IEC 18004)


def first_read(pictures: Sequence[Picture]) -> Picture | None:
    """The first picture that is no code: what a cover can be made of."""
    return next((p for p in pictures if not p.ref.startswith(PREFIX)), None)


def png(address: str) -> bytes:
    """A QR code as a PNG, opaque: black on white with its quiet zone."""
    out = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="png", scale=_MODULE, border=_QUIET, dark="#000", light="#fff")
    return out.getvalue()
