"""Nothing that a picture tells beside what it shows leaves with it."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter

from cm_console.domain.picture_traces import Damaged, without_traces
from tests.fakes.pictures import chunk, png

SECRET = b"52.370216N 4.895168E Els de Vries"
TURNED_RIGHT = 6


def exif(turned: int) -> bytes:
    """How a phone writes it: how to turn the picture, and a comment where it was taken."""
    fields = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack(">HHII", 0x9286, 7, len(SECRET), 40)
    return b"MM\0\x2a\0\0\0\x08\0\x02" + fields + b"\0\0\0\0\0\0" + SECRET


def picture(kind: str) -> bytes:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(data.data())


def seen(content: bytes) -> QImage:
    """As somebody sees it, turned as it says."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    return image


def phone_photo(turned: int = TURNED_RIGHT) -> bytes:
    plain = picture("JPEG")
    data = b"Exif\0\0" + exif(turned)
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + SECRET
    segments = b"".join(
        bytes((0xFF, marker)) + struct.pack(">H", len(one) + 2) + one
        for marker, one in ((0xE1, data), (0xE1, xmp), (0xED, SECRET), (0xFE, SECRET))
    )
    return plain[:2] + segments + plain[2:] + b"the film behind it: " + SECRET


def test_a_photo_of_a_phone_tells_nothing_and_stays_upright() -> None:
    photo = phone_photo()
    clean = without_traces(photo, ".jpg")
    assert SECRET in photo
    assert SECRET not in clean
    assert (seen(clean).width(), seen(clean).height()) == (4, 8)
    assert seen(clean) == seen(photo)
    assert without_traces(clean, ".jpg") == clean


def test_a_photo_that_is_upright_needs_no_word_about_it() -> None:
    assert without_traces(phone_photo(turned=1), ".jpg") == picture("JPEG")


@pytest.mark.parametrize("turned", [1, TURNED_RIGHT])
def test_texts_and_places_in_a_png_stay_here(turned: int) -> None:
    told = png(
        chunk(b"tEXt", b"Author\0" + SECRET), chunk(b"eXIf", exif(turned)), chunk(b"gAMA", b"\0\0\xb1\x8f")
    )
    clean = without_traces(told + SECRET, ".png")
    assert SECRET not in clean
    assert (b"gAMA" in clean, b"eXIf" in clean) == (True, turned != 1)
    assert seen(clean) == seen(told)


def test_a_webp_keeps_what_it_shows() -> None:
    def part(name: bytes, data: bytes) -> bytes:
        return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)

    body = part(b"VP8X", b"\x0c" + bytes(9)) + part(b"VP8L", b"picture") + part(b"EXIF", exif(6))
    body += part(b"XMP ", SECRET)
    clean = without_traces(b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body, ".webp")
    assert SECRET not in clean
    assert part(b"VP8L", b"picture") in clean
    assert clean[20] == 0x08  # only how to turn it
    assert struct.unpack_from("<I", clean, 4)[0] == len(clean) - 8


def test_comments_in_a_gif_stay_here() -> None:
    begin = b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6)
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    image = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
    told = begin + loop + b"\x21\xfe" + bytes((len(SECRET),)) + SECRET + b"\0" + image + b"\x3b" + SECRET
    assert without_traces(told, ".gif") == begin + loop + image + b"\x3b"


def test_the_place_of_a_film_is_blanked_where_it_stands() -> None:
    def box(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data) + 8) + name + data

    track = box(b"trak", box(b"udta", SECRET) + box(b"mdia", b""))
    film = box(b"ftyp", b"isom") + box(b"moov", track + box(b"udta", SECRET)) + box(b"mdat", b"the film")
    clean = without_traces(film, ".mp4")
    assert SECRET not in clean
    assert (len(clean), clean.index(b"the film")) == (len(film), film.index(b"the film"))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".gif", ".mp4"])
def test_what_is_cut_off_does_not_leave(suffix: str) -> None:
    broken = {
        ".jpg": phone_photo()[:60],
        ".png": png()[:40],
        ".webp": b"RIFF\xff\0\0\0WEBPVP8L\xff\0\0\0x",
        ".gif": b"GIF89a\x01\0\x01\0\x80\0\0",
        ".mp4": struct.pack(">I", 99) + b"moov",
    }
    with pytest.raises(Damaged):
        without_traces(broken[suffix], suffix)
