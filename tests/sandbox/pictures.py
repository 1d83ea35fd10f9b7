"""Bytes that a platform takes for pictures."""

import struct
import zlib


def png(width: int = 900, height: int = 383, size: int = 0) -> bytes:
    """A PNG with a true head, padded to a size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n"
    for kind, body in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 8)), (b"IEND", b"")):
        check = struct.pack(">I", zlib.crc32(kind + body))
        data += struct.pack(">I", len(body)) + kind + body + check
    return data + b"\0" * max(0, size - len(data))


def jpeg(width: int = 300, height: int = 300, size: int = 0) -> bytes:
    """The head of a JPEG with its frame, padded to a size."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8, 8, height, width, 0)
    data = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + frame
    return data + b"\0" * max(0, size - len(data))
