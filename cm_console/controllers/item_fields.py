"""The fields of the editor over the plan: pictures that come and are shown, and which parts stay open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from cm_console.bridge.pictures import png_of
from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.ports import Settings
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.controllers.thumbnails import Thumbnails
from cm_console.domain.errors import AppError
from cm_console.views.item_fields import OPEN, ItemFields
from cm_console.views.media_field import SIDE

SECTIONS = "calendar.editor_parts"


class ItemFieldsController(QObject):
    """Files are copied and made small on cm-io."""

    failed = Signal(object)  # AppError

    def __init__(
        self,
        fields: ItemFields,
        plan: Callable[[], Plan],
        tasks: TaskRunner,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fields, self._plan, self._tasks, self._settings = fields, plan, tasks, settings
        self._thumbnails = Thumbnails(plan, tasks, SIDE, self)
        fields.open_sections(settings.get(SECTIONS, list(OPEN)))
        fields.sections_changed.connect(self._on_sections)
        fields.media.files_chosen.connect(self._on_files)
        fields.media.image_pasted.connect(self._on_image)
        fields.media.images_wanted.connect(self._on_images_wanted)
        fields.media.copy_wanted.connect(self._on_copy_wanted)
        self._thumbnails.ready.connect(self._on_ready)

    def clean(self) -> None:
        """Lets go of files to which nothing refers; nobody waits for it."""
        self._tasks.submit(Lane.IO, self._clean, None, self._failed)

    def _clean(self) -> int:
        return self._plan().media.clean()

    def _copy(self, paths: Sequence[Path]) -> tuple[list[str], AppError | None]:
        """The names of what could be kept, and the first reason why something could not."""
        files, trouble = list[str](), None
        for path in paths:
            try:
                files.append(self._plan().media.add(path))
            except AppError as error:
                trouble = trouble or error
        return files, trouble

    def _export(self, file: str, path: Path) -> None:
        self._plan().media.export(file, path)

    def _keep(self, image: QImage) -> tuple[list[str], AppError | None]:
        return [self._plan().media.add_content(png_of(image))], None

    def _take(self, about: object, answer: tuple[list[str], AppError | None]) -> None:
        """Adds what was kept, unless another item is shown by now."""
        files, trouble = answer
        if about is self._fields.media.shown:
            self._fields.media.add(files)
        if trouble is not None:
            self._failed(trouble)

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def _submit(self, work: Callable[[], tuple[list[str], AppError | None]]) -> None:
        shown = self._fields.media.shown
        self._tasks.submit(Lane.IO, work, partial(self._take, shown), self._failed)

    @Slot()
    def _on_sections(self) -> None:
        try:
            self._settings.set(SECTIONS, self._fields.opened())
        except AppError as error:
            self._failed(error)

    @Slot(object)
    def _on_files(self, paths: Sequence[Path]) -> None:
        self._submit(partial(self._copy, paths))

    @Slot(object)
    def _on_image(self, image: QImage) -> None:
        self._submit(partial(self._keep, image))

    @Slot(object)
    def _on_images_wanted(self, files: Sequence[str]) -> None:
        self._thumbnails.ask(files)

    @Slot(str, object)
    def _on_copy_wanted(self, file: str, path: Path) -> None:
        self._tasks.submit(Lane.IO, partial(self._export, file, path), None, self._failed)

    @Slot(str, object)
    def _on_ready(self, file: str, image: QImage | None) -> None:
        self._fields.media.show_image(file, image)
