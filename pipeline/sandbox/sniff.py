"""What bytes are, judged by their own headers and not by their file name."""

import struct
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A recognised file; pictures have a size."""

    form: str
    mime: str
    width: int = 0
    height: int = 0


# Start-of-frame markers of JPEG (ITU T.81, table B.1), without DHT, JPG and DAC.
FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
ALONE: Final = frozenset(range(0xD0, 0xD9)) | {0x01}


def sniff(content: bytes) -> Seen | None:
    """The file's form, or nothing that the platform takes."""
    for look in (png, jpeg, gif, bmp, mp4, audio):
        if seen := look(content):
            return seen
    return None


def png(content: bytes) -> Seen | None:
    """PNG: signature, then IHDR with the size."""
    if not content.startswith(b"\x89PNG\r\n\x1a\n") or content[12:16] != b"IHDR":
        return None
    if len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return Seen(form="png", mime="image/png", width=width, height=height)


def jpeg(content: bytes) -> Seen | None:
    """JPEG: walk the segments to the frame header."""
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return Seen(form="jpeg", mime="image/jpeg", width=width, height=height)
        at += 2 if marker in ALONE else 1 if marker == 0xFF else 2 + segment(content, at)
    return None


def segment(content: bytes, at: int) -> int:
    """Length of the segment at a marker; at least the length field itself."""
    return max(2, int.from_bytes(content[at + 2 : at + 4], "big"))


def gif(content: bytes) -> Seen | None:
    """GIF87a and GIF89a."""
    if content[:6] not in {b"GIF87a", b"GIF89a"} or len(content) < 10:
        return None
    width, height = struct.unpack("<HH", content[6:10])
    return Seen(form="gif", mime="image/gif", width=width, height=height)


def bmp(content: bytes) -> Seen | None:
    """Windows bitmap; a negative height means rows from the top."""
    if not content.startswith(b"BM") or len(content) < 26:
        return None
    width, height = struct.unpack("<ii", content[18:26])
    return Seen(form="bmp", mime="image/bmp", width=abs(width), height=abs(height))


def mp4(content: bytes) -> Seen | None:
    """ISO media with its ftyp box in front."""
    return Seen(form="mp4", mime="video/mp4") if content[4:8] == b"ftyp" else None


def audio(content: bytes) -> Seen | None:
    """The four kinds of sound that material takes."""
    if content.startswith(b"#!AMR"):
        return Seen(form="amr", mime="audio/amr")
    if content.startswith(b"RIFF") and content[8:12] == b"WAVE":
        return Seen(form="wav", mime="audio/wav")
    if content.startswith(b"0&\xb2u\x8ef\xcf\x11"):
        return Seen(form="wma", mime="audio/x-ms-wma")
    tagged = content.startswith(b"ID3") or (content[:1] == b"\xff" and content[1:2] >= b"\xe0")
    return Seen(form="mp3", mime="audio/mpeg") if tagged else None
