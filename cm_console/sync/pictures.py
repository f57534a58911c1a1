"""Pictures and films on their way to a server: each stands there once, and none stays behind unseen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cm_console.domain.intranet import Intranet
from cm_console.domain.picture_traces import Damaged, without_traces
from cm_console.domain.plan.errors import PictureDamaged, PictureMissing
from cm_console.domain.plan.outgoing import illustrated
from cm_console.domain.plan.publication import Publication, Wish
from cm_console.domain.publishing import Outgoing, Picture, Uploaded
from cm_console.sync.ports import PublicationStore

ReadFile = Callable[[str], bytes | None]
"""The content of a file of the plan by its name there; None when it is not on this computer."""


@dataclass(frozen=True, slots=True)
class Illustrator:
    """Brings pictures to one intranet, and takes away what is not shown any more."""

    intranet: Intranet
    store: PublicationStore
    read: ReadFile

    def note(self, held: Publication, wish: Wish) -> Publication:
        """What may stand there is on disk before the first byte leaves."""
        coming = (picture.file for picture in wish.outgoing.pictures)
        noted = replace(held, files=tuple(dict.fromkeys((*held.files, *coming))))
        if noted != held:
            self.store.keep(noted)
        return noted

    def send(self, outgoing: Outgoing) -> Outgoing:
        """What goes out to the letter, its pictures being there. Raises `IntranetError`, `PictureMissing`,
        `PictureDamaged`.
        """
        uploads = [self._upload(picture, number) for number, picture in enumerate(outgoing.pictures, 1)]
        return illustrated(outgoing, uploads)

    def tidy(self, held: Publication, wish: Wish | None) -> Publication:
        """Removes files that nothing shows any more, as long as no other item shows them. Raises
        `IntranetError`.
        """
        spare = held.spare_files(wish)
        if not spare:
            return held
        for file in sorted(spare - self.store.files_of_others(held)):
            self.intranet.remove_upload(file)
        tidied = replace(held, files=tuple(one for one in held.files if one not in spare))
        self.store.keep(tidied)
        return tidied

    def _upload(self, picture: Picture, number: int) -> Uploaded:
        content = self.read(picture.file)
        if content is None:
            raise PictureMissing(number=number)
        try:
            clean = without_traces(content, picture.file[picture.file.rfind(".") :])
        except Damaged as error:
            raise PictureDamaged(number=number) from error
        return self.intranet.upload(picture, clean)
