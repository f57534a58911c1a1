"""Pictures and films in WordPress's media library.

WordPress knows no keys: a file is asked for by its slug, our name for its content, before it is sent. A slug
is given out once, so a second file with the same content is recognised and removed.
"""

from __future__ import annotations

from cm_console.domain.errors import ItemGone, NoAnswer, Unreachable
from cm_console.domain.publishing import Picture, Uploaded
from cm_console.intranet.connectors.wordpress.api import Api
from cm_console.intranet.connectors.wordpress.wire import Attachment, Row
from cm_console.intranet.media_types import MARK, media_type

ROUTE = "/media"


class Media:
    """The media library for one account."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def upload(self, picture: Picture, content: bytes) -> Uploaded:
        """See `Publishing.upload`."""
        row = self._find(picture.file) or self._bring(picture.file, content)
        if row.alt_text != picture.alt_text:
            try:
                self._api.write("POST", f"{ROUTE}/{row.id}", Row, {"alt_text": picture.alt_text})
            except Unreachable as error:  # that would mean that nothing arrived
                raise NoAnswer(host=self._api.http.host) from error
        return Uploaded(str(row.id), row.source_url)

    def remove(self, file: str) -> None:
        """See `Publishing.remove_upload`. The library has no bin."""
        row = self._find(file)
        if row is not None:
            self._delete(row)

    def _find(self, file: str) -> Attachment | None:
        query = {"slug": _slug(file), "context": "edit", "orderby": "id", "order": "asc"}
        return next(iter(self._api.listing(ROUTE, Attachment, query).rows), None)

    def _bring(self, file: str, content: bytes) -> Attachment:
        made = self._api.upload(ROUTE, Attachment, content, media_type(file), f"{MARK}{file}")
        if made.slug == _slug(file):
            return made
        try:
            first = self._find(file)
            if first is None:
                return made  # something on the site makes slugs of its own
            self._delete(made)
        except Unreachable as error:
            raise NoAnswer(host=self._api.http.host) from error
        return first

    def _delete(self, row: Attachment) -> None:
        try:
            self._api.write("DELETE", f"{ROUTE}/{row.id}", object, {"force": True})
        except ItemGone:
            return


def _slug(file: str) -> str:
    return MARK + file.partition(".")[0]
