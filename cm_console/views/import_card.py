"""Shows what a file would bring into the calendar, before anything of it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.imported import Imported, LeftOut
from cm_console.views.view import Overlay

MOST = 8  # titles or lines, and a word for the rest
REASONS = {
    LeftOut.ALREADY_HERE: QT_TRANSLATE_NOOP("imported", "Already in this calendar: {count}"),
    LeftOut.RULE: QT_TRANSLATE_NOOP("imported", "Comes back in a way that is not possible here: {count}"),
    LeftOut.MORE_DATES: QT_TRANSLATE_NOOP("imported", "Has other dates too, which are left out: {count}"),
    LeftOut.THIS_AND_LATER: QT_TRANSLATE_NOOP(
        "imported", "Changes all that follows of something, which is left out: {count}"
    ),
    LeftOut.ZONE: QT_TRANSLATE_NOOP("imported", "In a time zone that is not known: {count}"),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP("imported", "Cannot be read: {count}"),
}


class ImportCard(Overlay):
    """`agreed` when all of it is to be added; Esc adds nothing."""

    WIDTH = 520
    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._heading, self._count, self._titles = QLabel(self), QLabel(self), QLabel(self)
        self._left_out, self._hint = QLabel(self), QLabel(self)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._found, self._file = Imported((), None), ""
        self._dress()
        self._lay_out()
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self.retranslate()

    def show_found(self, file: str, found: Imported) -> None:
        """Asks about what is in a file."""
        self._found, self._file = found, file
        self.retranslate()
        self.open()
        (self._yes if found.titles else self._no).setFocus(Qt.FocusReason.PopupFocusReason)

    def text(self) -> str:
        """All that the card says."""
        parts = (self._heading, self._count, self._titles, self._left_out, self._hint)
        return "\n".join(part.text() for part in parts if not part.isHidden())

    def retranslate(self) -> None:
        found = self._found
        self._heading.setText(self.tr("Bring in {file}").format(file=self._file))
        nothing = self.tr("Nothing in this file can be added.")
        count = len(found.titles)
        self._count.setText(self.tr("%Ln item(s) would be added:", "", count) if count else nothing)
        self._titles.setText(self._some([one or "–" for one in found.titles]))
        told = [
            QCoreApplication.translate("imported", REASONS[why]).format(count=n) for why, n in found.left_out
        ]
        self._left_out.setText("\n".join(filter(None, (*told, self._some(self._lines())))))
        self._hint.setText(
            self.tr("Nothing of it is scheduled before you do that. Ctrl+Z takes all of it back.")
        )
        self._yes.setText(self.tr("Add"))
        self._no.setText(self.tr("Cancel") if count else self.tr("Close"))
        for part in (self._titles, self._hint, self._yes):
            part.setVisible(bool(count))
        self._left_out.setVisible(bool(self._left_out.text()))

    def _lines(self) -> list[str]:
        unknown = self.tr("Column “{column}” is not known")
        wrong = self.tr("Line {line}: “{column}” cannot be used")
        said = [(unknown if line == 1 else wrong, line, column) for line, column in self._found.lines]
        return [words.format(line=line, column=column) for words, line, column in said]

    def _some(self, lines: list[str]) -> str:
        rest = len(lines) - MOST
        return "\n".join([*lines[:MOST], *([self.tr("and %Ln more", "", rest)] if rest > 0 else [])])

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._left_out.setProperty("role", "muted")
        self._hint.setProperty("role", "small")
        self._yes.setProperty("role", "primary")
        self._no.setProperty("role", "quiet")
        for part in (self._heading, self._count, self._titles, self._left_out, self._hint):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)

    def _lay_out(self) -> None:
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        for part in (self._heading, self._count, self._titles, self._left_out, self._hint):
            column.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self._no)
        foot.addWidget(self._yes)
        column.addLayout(foot)

    @Slot()
    def _on_yes(self) -> None:
        self.dismiss()
        self.agreed.emit()
