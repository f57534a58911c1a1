"""A page of values that are kept: all of them in a list at the left, one of them in a form at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.models.rows_model import RowsModel
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.empty_state import EmptyState
from cm_console.views.icons import icon
from cm_console.views.line_delegate import LineDelegate
from cm_console.views.view import View, shortcut

LIST, FORM = 360, 900  # pixels at first


class KeptForm(View):
    """All of one value. `edited` with every change; without a `name` it cannot be saved."""

    edited = Signal()
    name: QLineEdit


Row = TypeVar("Row")
Form = TypeVar("Form", bound=KeptForm)


class KeptPage(View, Generic[Row, Form]):
    """What is being written stays until it is saved, or given up after a question.

    A subclass says how a row comes into the form (`fill`) and what is written there (`written`), names its
    parts and lays them out.
    """

    back_wanted = Signal()
    kept = Signal(str, object)  # id (empty for a new one), what is written
    removed = Signal(str)

    def __init__(
        self, form: Form, model: RowsModel[Row], delegate: LineDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.form, self.model, self._delegate = form, model, delegate
        self.banner, self.list, self._empty = Banner(self), QListView(self), EmptyState(self)
        self.leave_question = AskCard(self)
        self._back, self._title, self._said = QToolButton(self), QLabel(self), QLabel(self)
        self._new, self._save, self._remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self._of_kept: Sequence[QPushButton] = (self._remove,)  # make no sense for a new one
        self._stack = QStackedWidget(self)
        self._shown = ""  # what is in the form; empty for a new one
        self._dirty = False
        for owned in (form, model, delegate):
            owned.setParent(self)
        self._dress_frame()
        self._connect_frame()
        self.setFocusProxy(self.list)

    # --- what a subclass says ------------------------------------------------------------------------

    def fill(self, _row: Row | None, /) -> None:
        """Puts a row into the form, or with None the beginning of a new one."""

    def written(self) -> object:
        """What the form holds now."""
        return None

    def lay_out(self, above: Sequence[QHBoxLayout], foot: QHBoxLayout, widest: int) -> None:
        """Puts the lines above the list and the form, and one below a form of at most `widest` pixels."""
        right, buttons = QWidget(self), QWidget(self)
        for part in (self.form, buttons):
            part.setMaximumWidth(widest)
        buttons.setLayout(foot)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form, 1)
        column.addWidget(buttons)
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST, FORM])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for one in above:
            page.addLayout(one)
        page.addWidget(self.banner)
        page.addWidget(splitter, 1)

    # --- what is shown -------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these from now on; what is being written stays."""
        self.model.take(rows)
        if self._dirty:
            return
        row = max(self.model.row(self._shown), 0)
        if rows:
            self.list.setCurrentIndex(self.model.index(row))
            self._show_row(row)
        else:
            self._stack.setCurrentWidget(self._empty)

    @Slot(str)
    def show_kept(self, kept_id: str) -> None:
        """What was written has been kept."""
        self._shown = kept_id
        self._set_dirty(dirty=False)

    def say(self, words: str) -> None:
        """Tells what was done; a screen reader hears it."""
        self._said.setText(words)
        self._said.setAccessibleName(words)

    def retranslate(self) -> None:
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._remove.setText(self.tr("Remove"))
        self._back.setAccessibleName(self.tr("Back to the calendar"))
        self._back.setToolTip("Esc")
        self.say("")

    # --- coming and going ----------------------------------------------------------------------------

    def leave_for(self, then: Callable[[], None]) -> None:
        """Goes elsewhere; asks first where that loses what was written."""
        if self._dirty:
            hint = self.tr("What you changed here is not saved yet.")
            self.leave_question.ask(self.tr("Leave without saving?"), hint, self.tr("Leave it"), then)
        else:
            then()

    def begin(self) -> None:
        """What is in the form is new from now on: nothing of it is kept yet."""
        self.list.clearSelection()
        self._settle("")
        self.form.name.setFocus()

    # --- inside --------------------------------------------------------------------------------------

    def _show_row(self, row: int) -> None:
        self.fill(self.model.value(row))
        self._settle(self.model.key(row))

    def _settle(self, shown: str) -> None:
        """The form holds what is kept under this id, or something new."""
        self._shown = shown
        for button in self._of_kept:
            button.setVisible(bool(shown))
        self._stack.setCurrentIndex(0)
        self._set_dirty(dirty=False)

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty and bool(self.form.name.text().strip()))

    def _dress_frame(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._back.setProperty("role", "bare")
        self._title.setProperty("role", "title")
        self._said.setProperty("role", "muted")
        self._new.setIcon(icon("plus"))
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(300)

    def _connect_frame(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._new.clicked.connect(self.new)
        self._empty.acted.connect(self.new)
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self._on_remove)
        self.form.edited.connect(self._on_edited)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.leave_question.agreed.connect(self._on_agreed)
        shortcut(self, "Esc").activated.connect(self._on_back)
        shortcut(self, "Ctrl+S").activated.connect(self.save)

    def _go_back(self) -> None:
        self._set_dirty(dirty=False)
        self.back_wanted.emit()

    def _go_to(self, kept_id: str) -> None:
        if (row := self.model.row(kept_id)) >= 0:  # it may be gone by the time of the answer
            self._show_row(row)

    def _go_to_new(self) -> None:
        self.fill(None)
        self.begin()

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def new(self) -> None:
        """Begins another one."""
        self.leave_for(self._go_to_new)

    @Slot()
    def save(self) -> None:
        """Keeps what is written."""
        if self._save.isEnabled():
            self.kept.emit(self._shown, self.written())

    @Slot()
    def _on_back(self) -> None:
        self.leave_for(self._go_back)

    @Slot()
    def _on_remove(self) -> None:
        self._set_dirty(dirty=False)
        self.removed.emit(self._shown)

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)

    @Slot(object)
    def _on_agreed(self, then: Callable[[], None]) -> None:
        then()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.key(index.row()) != self._shown:
            self.leave_for(partial(self._go_to, self.model.key(index.row())))


def line(margin: int, left: Sequence[QWidget], right: Sequence[QWidget], end: int = 0) -> QHBoxLayout:
    """Widgets from both ends of a line; `margin` in pixels, at the right `end` where that is another one."""
    row = QHBoxLayout()
    row.setContentsMargins(margin, 8, end or margin, 8)
    row.setSpacing(8)
    for part in left:
        row.addWidget(part)
    row.addStretch(1)
    for part in right:
        row.addWidget(part)
    return row
