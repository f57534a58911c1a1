"""Planning from a template: which one, from when and for whom, and everything as it would stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from cm_console.bridge.campaign_ports import Known
from cm_console.domain.errors import QT_TRANSLATE_NOOP, AppError
from cm_console.domain.plan.landing import Landing
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.stored import Stored
from cm_console.domain.plan.template import TemplateKind, worded
from cm_console.domain.queue import Choice
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views import plan_words
from cm_console.views.banner import Banner
from cm_console.views.landing_list import LandingList
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.template_form import TemplateForm
from cm_console.views.view import Overlay

Index = QModelIndex | QPersistentModelIndex
KINDS = {
    TemplateKind.CAMPAIGN: QT_TRANSLATE_NOOP("plan", "Campaign"),
    TemplateKind.RHYTHM: QT_TRANSLATE_NOOP("plan", "Rhythm"),
    TemplateKind.EVENT: QT_TRANSLATE_NOOP("plan", "Around an event"),
}
SIGNS = {TemplateKind.CAMPAIGN: "flag", TemplateKind.RHYTHM: "repeat", TemplateKind.EVENT: "users"}
LIST_WIDTH, PREVIEW_HEIGHT = 300, 240
FILE = "CM Console (*.json)"


class TemplateDelegate(LineDelegate):
    """The name of a template, and what kind it is."""

    language = "nl"

    def line(self, index: Index) -> Line:
        known: Known = index.data(RowRole)
        kind = plan_words.said(KINDS[known.template.kind])
        own = f"  ·  {plan_words.said(OWN)}" if known.is_own else ""
        sign = SIGNS[known.template.kind]
        return Line(sign, "muted", known.template.name(self.language), f"{kind}{own}")


OWN = QT_TRANSLATE_NOOP("plan", "your own")


class TemplateCard(Overlay):
    """Says what a person wants; `preview_wanted` and `applied` carry the template and how to place it."""

    preview_wanted = Signal(object, object)  # Template, Placing
    applied = Signal(object, object)  # Template, Placing
    removed = Signal(str)
    file_chosen = Signal(object)  # Path to bring in
    file_wanted = Signal(str, object)  # id, Path to write

    WIDTH = 1040

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self.model: RowsModel[Known] = RowsModel(self, _id, self._spoken)
        self._delegate = TemplateDelegate(self)
        self.list, self.form, self.preview = QListView(self), TemplateForm(self), LandingList(self)
        self.banner = Banner(self)
        self._heading, self._about, self._count = QLabel(self), QLabel(self), QLabel(self)
        self._no, self._yes = QPushButton(self), QPushButton(self)
        self._import, self._export, self._remove = (QPushButton(self) for _ in range(3))
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def offer(self, personas: Sequence[Stored[Persona]], intranets: Sequence[Choice], language: str) -> None:
        """What can be chosen beside a template."""
        self._delegate.language = language
        self.form.offer(personas, intranets, language)

    def open_on(self, day: date) -> None:
        """Shows the card; what is planned begins on a day."""
        self.form.begin(day)
        self.banner.hide()
        self.open()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self, known: Sequence[Known], chosen: str = "") -> None:
        """The templates that there are; goes to the one with the id `chosen`, or stays where it is."""
        before = self._known()
        here = chosen or (before.id if before else "")
        self.model.take(known)
        self.list.setCurrentIndex(self.model.index(max(0, self.model.row(here))))
        self._show_chosen()

    def show_landings(self, landings: Sequence[Landing]) -> None:
        """What would stand when."""
        self.preview.take(landings)
        count = sum(not one.left_out for one in landings)
        self._count.setText(self.tr("%Ln item(s) would be planned, as drafts", "", count))
        self.preview.setAccessibleName(self._count.text())
        self._yes.setEnabled(count > 0)

    def say_error(self, error: AppError) -> None:
        """What went wrong."""
        self.banner.say_error(error)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Plan from a template"))
        self._yes.setText(self.tr("Plan all of it"))
        self._no.setText(self.tr("Cancel"))
        self._import.setText(self.tr("From a file…"))
        self._export.setText(self.tr("Share as a file…"))
        self._remove.setText(self.tr("Remove"))
        self.list.setAccessibleName(self.tr("Templates"))
        self._show_chosen()

    # --- inside --------------------------------------------------------------------------------------

    def _known(self) -> Known | None:
        index = self.list.currentIndex()
        return self.model.value(index.row()) if index.isValid() else None

    def _spoken(self, known: Known) -> str:
        own = plan_words.said(OWN) if known.is_own else ""
        name = known.template.name(self._delegate.language)
        return "; ".join(filter(None, (name, plan_words.said(KINDS[known.template.kind]), own)))

    def _show_chosen(self) -> None:
        known = self._known()
        self._export.setEnabled(known is not None)
        self._remove.setVisible(known is not None and known.is_own)
        if known is None:
            return
        self._about.setText(worded(known.template.wordings, self._delegate.language).text)
        self.form.show_template(known.template)
        self._on_edited()

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._about.setProperty("role", "muted")
        self._about.setWordWrap(True)
        self._count.setProperty("role", "strong")
        self._yes.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        for button in (self._no, self._import, self._export):
            button.setProperty("role", "quiet")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._about)
        right.addWidget(self.form)
        right.addWidget(self._count)
        right.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        for left in (self._import, self._export, self._remove):
            foot.addWidget(left)
        foot.addStretch(1)
        foot.addWidget(self._no)
        foot.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.form.edited.connect(self._on_edited)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        self._import.clicked.connect(self._on_import)
        self._export.clicked.connect(self._on_export)
        self._remove.clicked.connect(self._on_remove)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_chosen()

    @Slot()
    def _on_edited(self) -> None:
        """There may be more to fill in now, or less."""
        if self.isVisible() and (layout := self.layout()) is not None:
            layout.activate()
            self.place()
        if (known := self._known()) is not None:
            self.preview_wanted.emit(known.template, self.form.placing())

    @Slot()
    def _on_yes(self) -> None:
        if (known := self._known()) is not None:
            self.applied.emit(known.template, self.form.placing())

    @Slot()
    def _on_remove(self) -> None:
        if (known := self._known()) is not None:
            self.removed.emit(known.id)

    @Slot()
    def _on_import(self) -> None:
        dialog = self._dialog(self.tr("A template of a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_to_read)
        dialog.open()

    @Slot()
    def _on_export(self) -> None:
        if (known := self._known()) is None:
            return
        dialog = self._dialog(self.tr("Share this template"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{known.template.name(self._delegate.language)}.json")
        dialog.fileSelected.connect(self._on_file_to_write)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(FILE)
        return dialog

    @Slot(str)
    def _on_file_to_read(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    @Slot(str)
    def _on_file_to_write(self, name: str) -> None:
        if (known := self._known()) is not None:
            self.file_wanted.emit(known.id, Path(name))


def _id(known: Known) -> str:
    return known.id
