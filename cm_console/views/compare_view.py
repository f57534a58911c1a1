"""What somebody saw, what they decided, and what the intranet shows now: side by side."""

from __future__ import annotations

import difflib
import re

from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from cm_console.domain.commands import Seen
from cm_console.domain.moderation import Action
from cm_console.domain.queue import OperationRow
from cm_console.views import words
from cm_console.views.forms.ui_compare_view import Ui_CompareView
from cm_console.views.safe_text import escaped
from cm_console.views.view import View

GRAVE = (Action.HIDE, Action.REJECT, Action.REMOVE)  # those that are asked why


class CompareView(View):
    """Differences from what was seen are marked in the other two texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CompareView()
        self.ui.setupUi(self)
        for text in (self.ui.base, self.ui.mine, self.ui.theirs):
            text.document().setDocumentMargin(0)  # in line with the heads above
        self._operation: OperationRow | None = None

    def show_operation(self, operation: OperationRow) -> None:
        """Compares the three sides of one decision."""
        self._operation = operation
        base = plain(operation.base)
        self.ui.baseState.setText(self._state(operation.base))
        self.ui.base.show_html(f"<p>{escaped(base)}</p>")
        self.ui.mineState.setText(words.word(operation.action))
        self.ui.mine.show_html(f"<p>{self._mine(operation, base)}</p>")
        theirs = operation.theirs
        self.ui.theirsState.setText(self._state(theirs) if theirs else "")
        changed = theirs is not None and theirs.state is not operation.base.state
        self.ui.theirsState.setProperty("role", "changed" if changed else "small")
        self.ui.theirsState.style().polish(self.ui.theirsState)
        self.ui.theirs.show_html(f"<p>{differences(base, plain(theirs))}</p>" if theirs else "")

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        if self._operation is not None:
            self.show_operation(self._operation)

    def _state(self, seen: Seen) -> str:
        reports = self.tr("%Ln open report(s)", "", seen.open_reports)
        return f"{words.word(seen.state)}  ·  {reports}" if seen.open_reports else words.word(seen.state)

    def _mine(self, operation: OperationRow, base: str) -> str:
        if operation.action is Action.EDIT:
            return differences(base, operation.text)
        text = operation.text or words.reason(operation.reason)
        missing = self.tr("no reason given") if operation.action in GRAVE else ""
        return escaped(text) or f"<span class='muted'>{escaped(missing)}</span>"


def plain(seen: Seen) -> str:
    """Title and text without markup; nothing is loaded on the way."""
    body = QTextDocumentFragment.fromHtml(seen.body_html).toPlainText()
    return f"{seen.title}\n{body}" if seen.title else body


def differences(base: str, other: str) -> str:
    """`other` as HTML with the words marked that were added to `base` or taken away from it."""
    before, after = re.findall(r"\s+|\S+", base), re.findall(r"\s+|\S+", other)
    parts = []
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = escaped("".join(before[i1:i2])), escaped("".join(after[j1:j2]))
        if kind == "equal":
            parts.append(come)
        else:
            parts.append(
                (f"<del>{gone}</del> " if gone.strip() else "") + (f"<ins>{come}</ins>" if come else "")
            )
    return "".join(parts)
