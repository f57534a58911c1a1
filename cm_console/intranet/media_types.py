"""How the kinds of pictures and films are called in HTTP."""

from __future__ import annotations

MEDIA_TYPES = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mov": "video/quicktime",
}
MARK = "cm-"
"""Before the name of a file on a server. The name is that of its content, so it can be asked for."""


def media_type(file: str) -> str:
    """For a file of the plan, by its suffix."""
    return MEDIA_TYPES.get(file[file.rfind(".") :], "application/octet-stream")
