"""What a picture or film tells beside what it shows (where, when, with which device) is left out.

Chunks are dropped, never rewritten, so nothing is decoded and no quality is lost. How it is to be turned
stays. Works on JPEG, PNG, WebP, GIF, MP4 and MOV; WebM holds no place in practice and is left as it is.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

UPRIGHT = 1
_ORIENTATION = 0x0112
_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_KEPT_PNG = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD acTL fcTL fdAT cICP".split()
)
_KEPT_GIF = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_PARENTS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf"})
_TELLING = frozenset({b"udta", b"meta", b"uuid"})


class Damaged(ValueError):
    """Not built as its kind should be, so nobody can tell what else is in it."""


def without_traces(content: bytes, suffix: str) -> bytes:
    """The same picture or film without what was written beside it. `suffix` as of `kind_of`, with its dot.

    Raises `Damaged`.
    """
    clean = {".jpg": _jpeg, ".png": _png, ".webp": _webp, ".gif": _gif, ".mp4": _film, ".mov": _film}
    try:
        return clean[suffix](content) if suffix in clean else content
    except (struct.error, IndexError) as error:
        raise Damaged from error


# --- JPEG ------------------------------------------------------------------------------------------------


def _jpeg(content: bytes) -> bytes:
    """Keeps what is needed to draw it; what phones hang behind the end (films, other sizes) goes too."""
    out, turned, at = bytearray(content[:2]), UPRIGHT, 2
    head = len(out)
    while True:
        marker, at = _marker(content, at)
        if marker == _EOI:
            out += b"\xff\xd9"
            break
        length = struct.unpack_from(">H", content, at)[0]
        data = content[at + 2 : at + length]
        if length < 2 or len(data) != length - 2:
            raise Damaged
        if marker == 0xE1 and data.startswith(b"Exif\0\0"):
            turned = _orientation(data[6:])
        if _draws(marker, data):
            out += bytes((0xFF, marker)) + content[at : at + length]
            head = len(out) if marker == 0xE0 else head
        at += length
        if marker == _SOS:
            end = _end_of_scan(content, at)
            out += content[at:end]
            at = end
    if turned != UPRIGHT:
        data = b"Exif\0\0" + _only_orientation(turned)
        out[head:head] = b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data
    return bytes(out)


def _marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at] != 0xFF:
        raise Damaged
    while content[at] == 0xFF:
        at += 1
    return content[at], at + 1


def _draws(marker: int, data: bytes) -> bool:
    """Colour profile (APP2) and colour space (APP14) stay; other APPn and comments tell about the maker."""
    if marker == 0xE2:
        return data.startswith(b"ICC_PROFILE\0")
    return marker in {0xE0, 0xEE} or not (0xE0 <= marker <= 0xEF or marker == 0xFE)


def _end_of_scan(content: bytes, at: int) -> int:
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise Damaged
        if content[at + 1] not in {0x00, 0xFF} and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 1 if content[at + 1] == 0xFF else 2


# --- how it is to be turned --------------------------------------------------------------------------------


def _orientation(tiff: bytes) -> int:
    """1 to 8 of an Exif block; 1 where it says nothing that can be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return UPRIGHT
    try:
        first = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", tiff, first)[0]):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else UPRIGHT
    except struct.error:
        return UPRIGHT
    return UPRIGHT


def _only_orientation(turned: int) -> bytes:
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)


# --- PNG, WebP ---------------------------------------------------------------------------------------------


def _png(content: bytes) -> bytes:
    out = bytearray(content[:8])
    at = 8
    while True:
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise Damaged
        if name in _KEPT_PNG:
            out += content[at:end]
        elif name == b"eXIf" and (turned := _orientation(content[at + 8 : end - 4])) != UPRIGHT:
            out += _png_chunk(b"eXIf", _only_orientation(turned))
        if name == b"IEND":
            return bytes(out)
        at = end


def _png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _webp(content: bytes) -> bytes:
    body, turned, drawn = (
        bytearray(),
        UPRIGHT,
        {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"},
    )
    for name, data in _riff(content):
        if name == b"EXIF":
            turned = _orientation(data.removeprefix(b"Exif\0\0"))
        elif name in drawn:
            body += _riff_chunk(name, data)
    if body[:4] == b"VP8X":
        body[8] &= ~0x0C & 0xFF  # neither Exif nor XMP inside
        if turned != UPRIGHT:
            body[8] |= 0x08
            body += _riff_chunk(b"EXIF", _only_orientation(turned))
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + bytes(body)


def _riff(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, end = 12, min(len(content), 8 + struct.unpack_from("<I", content, 4)[0])
    while at < end:
        name, length = struct.unpack_from("<4sI", content, at)
        data = content[at + 8 : at + 8 + length]
        if len(data) != length:
            raise Damaged
        yield name, data
        at += 8 + length + length % 2


def _riff_chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


# --- GIF ---------------------------------------------------------------------------------------------------


def _gif(content: bytes) -> bytes:
    at = 13 + _colours(content[10])
    out = bytearray(content[:at])
    while content[at] != 0x3B:
        if content[at] == 0x21:
            end = _past_blocks(content, at + 2)
            kept = content[at + 1] in {0x01, 0xF9} or content[at + 3 : at + 14] in _KEPT_GIF
        elif content[at] == 0x2C:
            end, kept = _past_blocks(content, at + 11 + _colours(content[at + 9])), True
        else:
            raise Damaged
        out += content[at:end] if kept else b""
        at = end
    return bytes(out) + b"\x3b"


def _colours(flags: int) -> int:
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _past_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1


# --- MP4 and MOV -------------------------------------------------------------------------------------------


def _film(content: bytes) -> bytes:
    """What tells becomes free room of the same size: the film's own pointers stay right."""
    out = bytearray(content)
    _free(out, 0, len(out))
    return bytes(out)


def _free(film: bytearray, at: int, end: int) -> None:
    while at + 8 <= end:
        length, name = struct.unpack_from(">I4s", film, at)
        head = 8
        if length == 1:
            length, head = struct.unpack_from(">Q", film, at + 8)[0], 16
        after = end if length == 0 else at + length
        if after > end or after < at + head:
            raise Damaged
        if bytes(name) in _TELLING:
            film[at + 4 : at + 8] = b"free"
            film[at + head : after] = bytes(after - at - head)
        elif bytes(name) in _PARENTS:
            _free(film, at + head, after)
        at = after
