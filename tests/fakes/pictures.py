"""The smallest pictures that are pictures."""

from __future__ import annotations

import struct
import zlib

EMPTY_ROOM = "5a7" + "0" * 29 + ".png"
CAKE = "cafe" + "0" * 28 + ".png"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*more: bytes) -> bytes:
    """One grey dot; `more` are chunks beside it."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dot = chunk(b"IDAT", zlib.compress(b"\0\x80"))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + dot + chunk(b"IEND", b"")


def read_picture(file: str) -> bytes | None:
    """Every picture is on this computer."""
    return png()
