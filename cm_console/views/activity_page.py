"""What waits to be sent, what was refused, and what changed in the meantime."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from cm_console.domain.commands import ATTENTION_STATES, OPEN_STATES, OperationState
from cm_console.domain.queue import OperationRow
from cm_console.models.operations_model import OperationRole, OperationsModel, needs_person
from cm_console.views import times, words
from cm_console.views.errors import kept_texts
from cm_console.views.forms.ui_activity_page import Ui_ActivityPage
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.view import View

Index = QModelIndex | QPersistentModelIndex


class OperationDelegate(LineDelegate):
    """One decision on its way."""

    def line(self, index: Index) -> Line:
        row: OperationRow = index.data(OperationRole)
        icon, ink = look_of(row)
        return Line(
            icon,
            ink,
            title_of(row),
            f"{status(row)}  ·  {row.intranet}",
            times.age(row.decided_at, times.now()),
        )


class ActivityPage(View):
    """Shows the operations of a model; the buttons ask for one of them by its id."""

    retry_requested = Signal(str)
    discard_requested = Signal(str)
    send_again_requested = Signal(str)
    item_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ActivityPage()
        self.ui.setupUi(self)
        self.banner = self.ui.banner
        self._model = OperationsModel(self)
        self._delegate = OperationDelegate(self)
        self._shown = ""
        self.ui.list.setModel(self._model)
        self.ui.list.setItemDelegate(self._delegate)
        self.ui.list.setUniformItemSizes(True)
        self.ui.splitter.setSizes([440, 820])
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.list.setMinimumWidth(320)
        self.setFocusProxy(self.ui.list)
        self.ui.list.selectionModel().currentChanged.connect(self._on_current)
        self.ui.retry.clicked.connect(self._on_retry)
        self.ui.discard.clicked.connect(self._on_discard)
        self.ui.sendAgain.clicked.connect(self._on_send_again)
        self.ui.toItem.clicked.connect(self._on_to_item)
        self.retranslate()
        self._show_summary()

    @property
    def model(self) -> OperationsModel:
        """The operations that are listed."""
        return self._model

    def take(self, operations: list[OperationRow]) -> None:
        """Shows these operations; the chosen one stays chosen."""
        self._model.take(operations)
        self._show_summary()
        if operations:
            position = max(0, self._model.position(self._shown))
            self.ui.list.setCurrentIndex(self._model.index(position))
            self._show_side(self._model.operation(position))

    def go_to(self, operation_id: str) -> None:
        """Chooses one operation."""
        position = self._model.position(operation_id)
        if position >= 0:
            self.ui.list.setCurrentIndex(self._model.index(position))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self._show_summary()
        if operation := self._current():
            self._show_side(operation)

    # --- inside --------------------------------------------------------------------------------------

    def _show_summary(self) -> None:
        rows = [self._model.operation(number) for number in range(self._model.rowCount())]
        needed, waiting = sum(map(needs_person, rows)), self._model.waiting()
        parts = [self.tr("%Ln need(s) you", "", needed)] if needed else []
        if rows and not waiting:
            parts.append(self.tr("Everything was sent"))
        elif waiting - needed:
            parts.append(self.tr("%Ln on their way", "", waiting - needed))
        self.ui.summary.setText("  ·  ".join(parts))
        empty = self.ui.emptyState
        empty.say("send", self.tr("Nothing is on its way"), self.tr("Every decision was sent and checked."))
        self.ui.stack.setCurrentWidget(self.ui.splitter if rows else empty)

    def _show_side(self, row: OperationRow) -> None:
        ui = self.ui
        self._shown = row.operation_id
        ui.title.setText(title_of(row))
        parts = [row.intranet, times.moment(row.decided_at), words.word(row.state)]
        if row.attempts:
            parts.append(self.tr("%Ln attempt(s)", "", row.attempts))
        ui.about.setText("  ·  ".join(parts))
        self._show_problem(row)
        compared = row.theirs is not None and has_problem(row)
        said = [self.tr("Reason: {reason}").format(reason=words.reason(row.reason))] if row.reason else []
        ui.words.setText("\n".join([*said, *([row.text] if row.text else [])]))
        ui.words.setVisible(bool(ui.words.text()) and not compared)
        conflict, waits = row.state is OperationState.CONFLICT, row.state in OPEN_STATES
        ui.sendAgain.setVisible(conflict)
        ui.retry.setVisible(row.state in {OperationState.REFUSED, OperationState.RETRY} or unsure(row))
        ui.discard.setVisible(row.state in ATTENTION_STATES or waits)
        ui.toItem.setVisible(row.item_id is not None)
        ui.compare.setVisible(compared)
        if compared:
            ui.compare.show_operation(row)

    def _show_problem(self, row: OperationRow) -> None:
        if not has_problem(row):
            self.ui.problem.hide()
            return
        title, hint = kept_texts(row.error, row.error_title, row.error_hint)
        self.ui.problem.say(title, hint, tone="danger" if needs_person(row) else "warning", closable=False)

    def _current(self) -> OperationRow | None:
        position = self._model.position(self._shown)
        return self._model.operation(position) if position >= 0 else None

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_current(self) -> None:
        index = self.ui.list.currentIndex()
        if index.isValid():
            self._show_side(self._model.operation(index.row()))

    @Slot()
    def _on_retry(self) -> None:
        self.retry_requested.emit(self._shown)

    @Slot()
    def _on_discard(self) -> None:
        self.discard_requested.emit(self._shown)

    @Slot()
    def _on_send_again(self) -> None:
        self.send_again_requested.emit(self._shown)

    @Slot()
    def _on_to_item(self) -> None:
        operation = self._current()
        if operation is not None and operation.item_id is not None:
            self.item_requested.emit(operation.item_id)


def unsure(row: OperationRow) -> bool:
    """Whether only a person can tell if it arrived."""
    return row.state is OperationState.UNKNOWN and bool(row.error)


def has_problem(row: OperationRow) -> bool:
    """Whether what went wrong still matters; not once it was undone or decided anew."""
    return bool(row.error) and row.state is not OperationState.CANCELLED


def title_of(row: OperationRow) -> str:
    """What was decided, and about what; in the past tense only when it was done."""
    finished = row.state in (OperationState.DONE, OperationState.SUPERSEDED)
    return f"{words.done(row.action) if finished else words.word(row.action)}: {row.summary}"


def status(row: OperationRow) -> str:
    """Where it is on its way, in words."""
    if has_problem(row):
        return kept_texts(row.error, row.error_title, row.error_hint)[0]
    return words.word(row.state)


def look_of(row: OperationRow) -> tuple[str, str]:
    """Icon and colour of a row."""
    if needs_person(row):
        return "triangle-alert", "danger"
    if row.state in OPEN_STATES:
        return ("cloud-off", "warning") if row.error else ("hourglass", "muted")
    return ("undo-2", "muted") if row.state is OperationState.CANCELLED else ("circle-check", "good")
