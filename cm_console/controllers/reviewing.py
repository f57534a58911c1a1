"""Reviews and comments over the plan: what is asked, answered and said about the item that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices, QImage

from cm_console.bridge.plan_ports import Plan
from cm_console.bridge.saving import save_whole
from cm_console.bridge.tasks import Lane, TaskRunner
from cm_console.controllers.thumbnails import small
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.review import Verdict
from cm_console.domain.plan.status import Approval, Status
from cm_console.views import review_words
from cm_console.views.calendar_page import CalendarPage
from cm_console.views.review_sheet import SIDE, ReviewSheet, mail_of, pdf_of


class Reviewing(QObject):
    """Changes are made on cm-db; the editor follows the plan as after every other change."""

    def __init__(
        self, page: CalendarPage, plan: Callable[[], Plan], tasks: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._editor, self._plan, self._tasks = page, page.editor, plan, tasks
        review, comments = page.editor.fields.review, page.editor.fields.comments
        review.asked.connect(self._on_asked)
        review.answered.connect(self._on_answered)
        review.pdf_wanted.connect(self._on_pdf)
        review.mail_wanted.connect(self._on_mail)
        comments.said.connect(self._on_said)
        comments.removed.connect(self._on_removed)
        page.bar.more.approval_chosen.connect(self._on_approval)

    # --- inside --------------------------------------------------------------------------------------

    def _change(self, work: Callable[[], Entry]) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, work, partial(self._changed, self._editor.entry.id), self._failed)

    def _changed(self, former_id: str, entry: Entry) -> None:
        """An occurrence that was put in review is an item of its own now, and stays open."""
        if entry.id != former_id and self._editor.entry.id == former_id:
            self._page.choose(entry.id)
            self._page.opened.emit(entry.id)
        words = {
            Status.IN_REVIEW: self.tr("In review – Ctrl+Z in the calendar takes it back"),
            Status.APPROVED: self.tr("Recorded – enough colleagues said yes"),
            Status.DRAFT: self.tr("Recorded – it is a draft that can be changed"),
        }
        self._page.say(words.get(entry.item.status, self.tr("Recorded")))

    def _failed(self, error: AppError) -> None:
        self._page.banner.say_error(error)

    def _ask(self, entry_id: str, names: Sequence[str]) -> Entry:
        return self._plan().reviews.ask(entry_id, names)

    def _answer(self, entry_id: str, name: str, verdict: Verdict, comment: str) -> Entry:
        return self._plan().reviews.answer(entry_id, name, verdict, comment)

    def _say(self, entry_id: str, text: str, *, against: bool) -> str:
        self._plan().discussion.add(entry_id, text, against=against)
        return self.tr("Comment added – Ctrl+Z in the calendar takes it back")

    def _remove(self, entry_id: str, comment_id: str) -> str:
        self._plan().discussion.remove(entry_id, comment_id)
        return self.tr("Comment removed – Ctrl+Z in the calendar takes it back")

    def _approve_by(self, approval: Approval) -> str:
        without = self._plan().reviews.set_approval(approval)
        words = review_words.said(review_words.APPROVALS[approval])
        said = self.tr("Who says yes: {who}").format(who=words)
        if not without:
            return said
        return said + " – " + self.tr("%Ln item(s) stay scheduled without it", "", without)

    def _pictures(self, sheet: ReviewSheet) -> dict[str, QImage]:
        """Small pictures of an item, on cm-io; those that cannot be shown are told by their words only."""
        files = [one.file for one in sheet.item.media if not one.is_film]
        found = {file: small(self._plan(), file, SIDE) for file in files}
        return {file: image for file, image in found.items() if image is not None}

    def _draw(self, sheet: ReviewSheet, path: Path, pictures: dict[str, QImage]) -> None:
        content = pdf_of(sheet, pictures)
        self._tasks.submit(Lane.IO, partial(save_whole, path, content), self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._page.say(self.tr("Saved as {file}").format(file=path.name))

    def _sheet(self) -> ReviewSheet:
        fields = self._editor.fields
        return ReviewSheet(self._editor.entry.item, fields.place.summary(), fields.whom())

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_asked(self, names: Sequence[str]) -> None:
        self._change(partial(self._ask, self._editor.entry.id, names))

    @Slot(str, object, str)
    def _on_answered(self, name: str, verdict: Verdict, comment: str) -> None:
        self._change(partial(self._answer, self._editor.entry.id, name, verdict, comment))

    @Slot(str, bool)
    def _on_said(self, text: str, against: bool) -> None:
        work = partial(self._say, self._editor.entry.id, text, against=against)
        self._tasks.submit(Lane.DB, work, self._page.say, self._failed)

    @Slot(str)
    def _on_removed(self, comment_id: str) -> None:
        work = partial(self._remove, self._editor.entry.id, comment_id)
        self._tasks.submit(Lane.DB, work, self._page.say, self._failed)

    @Slot(object)
    def _on_approval(self, approval: Approval) -> None:
        self._page.banner.hide()
        self._tasks.submit(Lane.DB, partial(self._approve_by, approval), self._page.say, self._failed)

    @Slot(object)
    def _on_pdf(self, path: Path) -> None:
        sheet = self._sheet()
        drawing = partial(self._draw, sheet, path)
        self._tasks.submit(Lane.IO, partial(self._pictures, sheet), drawing, self._failed)

    @Slot(object)
    def _on_mail(self, names: Sequence[str]) -> None:
        if not QDesktopServices.openUrl(mail_of(self._sheet(), names)):
            self._page.say(self.tr("No mail program answered. Save a PDF and send that."))
