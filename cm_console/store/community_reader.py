"""Where people can be written to: the communities of all connected intranets, without counting anything."""

from __future__ import annotations

from cm_console.domain.plan.place import Place
from cm_console.store.readers import Readers

ALL = "SELECT intranet_id, remote_id, name FROM community WHERE coalesce(archived, 0) = 0 ORDER BY 1, 3, 2"
ANY = "SELECT 1 FROM community WHERE intranet_id = ? AND coalesce(archived, 0) = 0 LIMIT 1"


class CommunityReader:
    """Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def all(self) -> list[Place]:
        """Communities that are in use, by intranet and name."""
        with self._readers.reading() as reader:
            return [Place(*row) for row in reader.rows(ALL)]

    def any_in(self, intranet_id: int) -> bool:
        """Whether an intranet has any."""
        with self._readers.reading() as reader:
            return reader.value(ANY, (intranet_id,)) is not None
