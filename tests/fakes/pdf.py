"""Reads back the text of a PDF that Qt wrote, as far as a test needs it."""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|([\d.-]+) ([\d.-]+) Td <([0-9A-F]+)> Tj|\b(BT)\b")


def pages(content: bytes) -> list[str]:
    """The text of each page; one line for each text that was drawn."""
    objects = {int(number): body for number, body in OBJECT.findall(content)}
    fonts = {
        number: _letters(objects[int(found.group(1))])
        for number, body in objects.items()
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", body))
    }
    kids = re.search(rb"/Kids\s+\[(.*?)\]", content, re.DOTALL)
    assert kids is not None
    drawn = []
    for page in re.findall(rb"(\d+) 0 R", kids.group(1)):
        found = re.search(rb"/Contents (\d+) 0 R", objects[int(page)])
        assert found is not None
        drawn.append(_text(_stream(objects[int(found.group(1))]), fonts))
    return drawn


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    assert found is not None
    return zlib.decompress(found.group(1)) if b"FlateDecode" in body else found.group(1)


def _letters(body: bytes) -> dict[int, str]:
    """What the glyphs of a font stand for."""
    found: dict[int, str] = {}
    for first, _, codes in re.findall(rb"<(\w+)> <(\w+)> \[(.*?)\]", _stream(body), re.DOTALL):
        for number, code in enumerate(re.findall(rb"<(\w+)>", codes)):
            found[int(first, 16) + number] = chr(int(code, 16)).replace("\t", " ")
    return found


def _text(stream: bytes, fonts: dict[int, dict[int, str]]) -> str:
    lines, letters = [""], dict[int, str]()
    for found in SHOWN.finditer(stream):
        if found.group(1):
            letters = fonts[int(found.group(1))]
        elif found.group(5):
            lines.append("")
        else:
            lines[-1] += letters.get(int(found.group(4), 16), "?")
    return "\n".join(lines)
