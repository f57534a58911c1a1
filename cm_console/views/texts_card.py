"""The texts to use again: which there are, and writing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.errors import AppError
from cm_console.domain.plan.item import Wording
from cm_console.domain.plan.kept_text import KeptText
from cm_console.domain.plan.stored import Stored
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import plan_words
from cm_console.views.banner import Banner
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import Overlay

Index = QModelIndex | QPersistentModelIndex
LIST_WIDTH, TEXT_HEIGHT = 240, 96


class TextDelegate(LineDelegate):
    """The name of a text, and how it begins."""

    def line(self, index: Index) -> Line:
        text: KeptText = index.data(RowRole).value
        begin = next((one.text for one in text.wordings), "").replace("\n", " ")
        return Line("user" if text.is_signature else "file-text", "muted", text.name, begin)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is to be kept; the id is empty for a new text."""

    id: str
    text: KeptText


class TextsCard(Overlay):
    """`saved` carries what is to be kept, `removed` the id of a text."""

    saved = Signal(object)  # Kept
    removed = Signal(str)

    WIDTH = 760

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self.model: RowsModel[Stored[KeptText]] = RowsModel(self, _id, _name)
        self._delegate, self.list, self.banner = TextDelegate(self), QListView(self), Banner(self)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self.name, self.signature = QLineEdit(self), QCheckBox(self)
        self.texts = {language: QPlainTextEdit(self) for language in plan_words.LANGUAGES}
        self._labels = {language: QLabel(self) for language in plan_words.LANGUAGES}
        self._new, self._remove, self._close, self._save = (QPushButton(self) for _ in range(4))
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Shows the card."""
        self.banner.hide()
        self.open()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self, texts: Sequence[Stored[KeptText]], chosen: str = "") -> None:
        """The texts that there are; goes to the one with the id `chosen`, or to a new one."""
        self.model.take(texts)
        row = self.model.row(chosen) if chosen else -1
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())
        self._show_chosen()

    def say_error(self, error: AppError) -> None:
        """What went wrong."""
        self.banner.say_error(error)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Texts to use again"))
        self._hint.setText(
            self.tr(
                "{platform}, {persona} and {date} are filled in when you use the text: the name of the"
                " intranet, for whom the item is, and its day."
            )
        )
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the text"))
        self.signature.setText(self.tr("It always stands at the end, as a signature"))
        for language, text in self.texts.items():
            name = plan_words.said(plan_words.LANGUAGES[language])
            self._labels[language].setText(name)
            text.setAccessibleName(self.tr("Text in {language}").format(language=name))
        self.list.setAccessibleName(self.tr("Texts"))
        self._new.setText(self.tr("New text"))
        self._remove.setText(self.tr("Remove"))
        self._close.setText(self.tr("Close"))
        self._save.setText(self.tr("Keep"))

    # --- inside --------------------------------------------------------------------------------------

    def _chosen(self) -> Stored[KeptText] | None:
        index = self.list.currentIndex()
        return self.model.value(index.row()) if index.isValid() else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        shown = chosen.value if chosen else KeptText("", ())
        self.name.setText(shown.name)
        self.signature.setChecked(shown.is_signature)
        known = {one.language: one.text for one in shown.wordings}
        for language, text in self.texts.items():
            text.setPlainText(known.get(language, ""))
        self._remove.setVisible(chosen is not None)
        has_texts = self.model.rowCount() > 0
        for part in (self.list, self._new):
            part.setVisible(has_texts)
        self._show_ready()

    def _written(self) -> KeptText:
        words = {language: text.toPlainText().strip() for language, text in self.texts.items()}
        wordings = tuple(Wording(language, text=one) for language, one in words.items() if one)
        return KeptText(self.name.text().strip(), wordings, self.signature.isChecked())

    def _show_ready(self) -> None:
        text = self._written()
        self._save.setEnabled(bool(text.name and text.wordings))

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        for button in (self._new, self._close):
            button.setProperty("role", "quiet")
        for label in self._labels.values():
            label.setProperty("role", "small")
        for text in self.texts.values():
            text.setTabChangesFocus(True)
            text.setFixedHeight(TEXT_HEIGHT)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.name)
        for language, text in self.texts.items():
            right.addWidget(self._labels[language])
            right.addWidget(text)
        right.addWidget(self.signature)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._new)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(10)
        for part in (self._heading, self._hint, self.banner):
            column.addWidget(part)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.name.textEdited.connect(self._on_edited)
        for text in self.texts.values():
            text.textChanged.connect(self._on_edited)
        self._new.clicked.connect(self._on_new)
        self._remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.dismiss)
        self._save.clicked.connect(self._on_save)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_chosen()

    @Slot()
    def _on_edited(self) -> None:
        self._show_ready()

    @Slot()
    def _on_new(self) -> None:
        self.list.setCurrentIndex(QModelIndex())
        self._show_chosen()
        self.name.setFocus()

    @Slot()
    def _on_save(self) -> None:
        chosen = self._chosen()
        self.banner.hide()
        self.saved.emit(Kept(chosen.id if chosen else "", self._written()))

    @Slot()
    def _on_remove(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.removed.emit(chosen.id)


def _id(stored: Stored[KeptText]) -> str:
    return stored.id


def _name(stored: Stored[KeptText]) -> str:
    return stored.value.name
