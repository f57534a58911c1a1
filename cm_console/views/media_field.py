"""The pictures and films of an item, each with words for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.plan.item import Media, People
from cm_console.views import plan_words
from cm_console.views.icons import icon
from cm_console.views.view import View, claim_keys

MOST = 10
THUMBNAIL = QSize(72, 72)
SIDE = 144  # of what is asked for, enough for a screen of two pixels a point
PATTERN = "*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.webm *.mov"


class MediaCard(View):
    """One picture or film."""

    edited = Signal()
    removed = Signal(object)  # itself
    copy_wanted = Signal(str, object)  # file, Path

    def __init__(self, media: Media, parent: QWidget) -> None:
        super().__init__(parent)
        self._media = media
        self._number = 1
        self._picture, self._people, self._remove = QLabel(self), QComboBox(self), QToolButton(self)
        self._copy = QToolButton(self)
        self.words = QLineEdit(self)
        self._picture.setFixedSize(THUMBNAIL)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self._copy, self._remove):
            button.setProperty("role", "bare")
        self._people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        claim_keys(self._people.view())
        for people in People:
            self._people.addItem("", people)
        self.words.setText(media.alt_text)
        self._people.setCurrentIndex(list(People).index(media.people))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._picture, 0, 0, 2, 1)
        grid.addWidget(self.words, 0, 1)
        grid.addWidget(self._copy, 0, 2)
        grid.addWidget(self._remove, 0, 3)
        grid.addWidget(self._people, 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        self.words.textEdited.connect(self.edited)
        self._people.activated.connect(self.edited)
        self._remove.clicked.connect(self._on_remove)
        self._copy.clicked.connect(self._on_copy)
        self.show_image(None)

    @property
    def file(self) -> str:
        """The file that it is about."""
        return self._media.file

    def media(self) -> Media:
        """What is written about it."""
        people = People(self._people.currentData())
        return replace(self._media, alt_text=self.words.text().strip(), people=people)

    def show_image(self, image: QImage | None) -> None:
        """Shows the picture; a sign for a film, and for what cannot be shown."""
        if image is None:
            name = "play" if self._media.is_film else "image-off"
            self._picture.setPixmap(icon(name).pixmap(28, 28))
            return
        ratio = self.devicePixelRatioF()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(image.scaled(THUMBNAIL * ratio, keep, smooth))
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)

    def name(self, number: int) -> None:
        """Which of the pictures it is, from 1."""
        self._number = number
        self.retranslate()

    def retranslate(self) -> None:
        of = self.tr("film {number}") if self._media.is_film else self.tr("picture {number}")
        self._picture.setAccessibleName(of.format(number=self._number))
        self.words.setPlaceholderText(self.tr("What does it show?"))
        self.words.setToolTip(self.tr("Read aloud to colleagues who cannot see it"))
        words = self.tr("In words, for who cannot see it: {which}")
        self.words.setAccessibleName(words.format(which=self._picture.accessibleName()))
        remove = self.tr("Remove {which}").format(which=self._picture.accessibleName())
        copy = self.tr("Save a copy of {which}…").format(which=self._picture.accessibleName())
        self._copy.setIcon(icon("external-link"))
        self._copy.setAccessibleName(copy)
        self._copy.setToolTip(copy)
        self._remove.setIcon(icon("trash-2"))
        self._remove.setAccessibleName(remove)
        self._remove.setToolTip(remove)
        for row, people in enumerate(People):
            self._people.setItemText(row, plan_words.word(people))
        self._people.setAccessibleName(self.tr("Can colleagues be recognised?"))

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)

    @Slot()
    def _on_copy(self) -> None:
        """Only what is saved like this can be read outside of the console."""
        dialog = QFileDialog(self, self._copy.accessibleName())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(self.file).suffix[1:])
        dialog.fileSelected.connect(self._on_place)
        dialog.open()

    @Slot(str)
    def _on_place(self, name: str) -> None:
        self.copy_wanted.emit(self.file, Path(name))


class MediaField(View):
    """Says which files and pictures a person wants to add; `add` takes their names once they are kept."""

    edited = Signal()
    files_chosen = Signal(object)  # Sequence[Path]
    image_pasted = Signal(object)  # QImage
    images_wanted = Signal(object)  # Sequence[str]: files
    copy_wanted = Signal(str, object)  # file, Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[MediaCard] = []
        self.shown = object()  # another one each time that something else is shown
        self._add, self._hint, self._note = QPushButton(self), QLabel(self), QLabel(self)
        self._add.setIcon(icon("plus"))
        for label in (self._hint, self._note):
            label.setProperty("role", "small")
            label.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._add, self._hint, self._note):
            self._column.addWidget(part)
        self.setAcceptDrops(True)
        self._add.clicked.connect(self._on_add)
        self.retranslate()

    def cards(self) -> Sequence[MediaCard]:
        """What is shown, in order."""
        return self._cards

    def show_media(self, media: Sequence[Media]) -> None:
        """Shows these from now on."""
        self.shown = object()
        for card in list(self._cards):
            self._drop(card)
        for one in media:
            self._take(one)
        self._number()
        self.images_wanted.emit([one.file for one in media])

    def media(self) -> tuple[Media, ...]:
        """What is shown, with what is written about it."""
        return tuple(card.media() for card in self._cards)

    def add(self, files: Sequence[str]) -> None:
        """Adds files that are kept now; one that is here already is not added twice."""
        here = {card.file for card in self._cards}
        fresh = [file for file in dict.fromkeys(files) if file not in here][: MOST - len(self._cards)]
        for file in fresh:
            self._take(Media(file))
        if fresh:
            self._number()
            self._cards[-1].words.setFocus()
            self.images_wanted.emit(fresh)
            self.edited.emit()

    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a file."""
        for card in self._cards:
            if card.file == file:
                card.show_image(image)

    def retranslate(self) -> None:
        self._add.setText(self.tr("Add a picture or film…"))
        self._hint.setText(self.tr("You can drop or paste them here too. At most 20 MB each."))
        self._note.setText(self.tr("They are sent along. Where and when a photo was taken stays here."))

    # --- Qt overrides --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()) or event.mimeData().hasImage():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take_in(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_in(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    # --- inside --------------------------------------------------------------------------------------

    def _take_in(self, data: QMimeData) -> None:
        if paths := _paths(data):
            self.files_chosen.emit(paths)
        elif data.hasImage():
            image = QImage(data.imageData())
            if not image.isNull():
                self.image_pasted.emit(image)

    def _take(self, media: Media) -> None:
        card = MediaCard(media, self)
        card.edited.connect(self.edited)
        card.removed.connect(self._on_removed)
        card.copy_wanted.connect(self.copy_wanted)
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)

    def _drop(self, card: MediaCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _number(self) -> None:
        for number, card in enumerate(self._cards, 1):
            card.name(number)
        self._add.setEnabled(len(self._cards) < MOST)
        self._note.setVisible(bool(self._cards))

    @Slot(object)
    def _on_removed(self, card: MediaCard) -> None:
        self._drop(card)
        self._number()
        self._add.setFocus()
        self.edited.emit()

    @Slot()
    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a picture or film"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{self.tr('Pictures and films')} ({PATTERN})")
        dialog.filesSelected.connect(self._on_files)
        dialog.open()

    @Slot(list)
    def _on_files(self, names: list[str]) -> None:
        self.files_chosen.emit([Path(name) for name in names])


def _paths(data: QMimeData) -> list[Path]:
    """Files of this computer among what is dropped or pasted."""
    return [Path(QUrl(url).toLocalFile()) for url in data.urls() if url.isLocalFile()]
