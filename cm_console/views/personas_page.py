"""The personas: who they are, how many people they describe, and whom nobody describes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.bridge.plan_ports import Counted, Cover
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.models.personas_model import PersonaRole, PersonasModel
from cm_console.views.ask_card import AskCard
from cm_console.views.banner import Banner
from cm_console.views.empty_state import EmptyState
from cm_console.views.faces import face
from cm_console.views.icons import icon
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.persona_form import PersonaForm
from cm_console.views.theme import Tokens
from cm_console.views.view import View, shortcut

Index = QModelIndex | QPersistentModelIndex
FACE = 34
WIDEST = 1060  # of the form: longer lines are hard to read


class PersonaDelegate(LineDelegate):
    """A face, a name, and how many people."""

    sign_width = FACE

    def line(self, index: Index) -> Line:
        counted: Counted = index.data(PersonaRole)
        persona = counted.persona.value
        return Line("user", "muted", persona.name, persona.one_liner or "–", people_of(counted))

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: dict[str, QImage | None] = {}
        self._persona = Persona("")

    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a picture."""
        self._images[file] = image

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._persona = index.data(PersonaRole).persona.value
        super().paint(painter, option, index)

    def paint_sign(self, painter: QPainter, rect: QRect, _line: Line, _look: Tokens) -> None:
        ratio, image = painter.device().devicePixelRatioF(), self._images.get(self._persona.picture)
        shown = face(self._persona, FACE, ratio, image)
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - FACE) // 2, shown)


def people_of(counted: Counted) -> str:
    """The number of people: counted, estimated, or a dash."""
    size = counted.persona.value.size
    if counted.people is not None:
        return QLocale().toString(counted.people)
    return "–" if size is None else f"± {QLocale().toString(size)}"


def spoken(counted: Counted) -> str:
    """A persona as a screen reader says it."""
    return f"{counted.persona.value.name}; {people_of(counted)}; {counted.persona.value.one_liner}"


class PersonasPage(View):
    """Says what a person wants with the personas."""

    back_wanted = Signal()
    kept = Signal(str, object)  # id (empty for a new one), Persona
    removed = Signal(str)
    rule_edited = Signal(str, object)  # id (empty for a new one), Rule
    images_wanted = Signal(object)  # Sequence[str]: files

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.model = PersonasModel(self, spoken)
        self.banner, self.form = Banner(self), PersonaForm(self)
        self.list, self._empty = QListView(self), EmptyState(self)
        self.leave_question = AskCard(self)
        self._delegate = PersonaDelegate(self)
        self._back, self._title, self._cover = QToolButton(self), QLabel(self), QLabel(self)
        self._new, self._save, self._remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self._stack = QStackedWidget(self)
        self._shown = ""  # the persona in the form; empty for a new one
        self._dirty = False
        self._figures: Cover | None = None
        self._dress()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def take(self, personas: Sequence[Counted], cover: Cover) -> None:
        """Shows these personas, and how much of the organisation they describe."""
        self.model.take(personas)
        self.images_wanted.emit([one.persona.value.picture for one in personas if one.persona.value.picture])
        self._figures = cover
        self._show_cover()
        row = self.model.row(self._shown)
        if self._dirty:
            return
        if row < 0 and personas:
            row = 0
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self._show_row(row)
        else:
            self._stack.setCurrentWidget(self._empty)

    def show_count(self, people: int | None, cover: Cover) -> None:
        """How many the rule that is being written chooses, and whom it would leave to nobody."""
        self.form.show_count(people)
        self._figures = cover
        self._show_cover()

    @Slot(str, object)
    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a picture."""
        self._delegate.show_image(file, image)
        self.form.face.show_image(file, image)
        self.list.viewport().update()

    def show_kept(self, persona_id: str) -> None:
        """What was written has been kept."""
        self._shown = persona_id
        self._set_dirty(dirty=False)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Personas"))
        self._new.setText(self.tr("New persona"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip("Ctrl+S")
        self._remove.setText(self.tr("Remove"))
        self._back.setAccessibleName(self.tr("Back to the calendar"))
        self._back.setToolTip("Esc")
        self.list.setAccessibleName(self.tr("Personas"))
        self._empty.say(
            "users",
            self.tr("No personas yet"),
            self.tr("A persona is a group of colleagues with the same days. Who do you write for?"),
            self.tr("Make the first one"),
        )
        self._show_cover()

    # --- inside --------------------------------------------------------------------------------------

    def _show_cover(self) -> None:
        cover = self._figures
        if cover is None or cover.share is None:
            self._cover.setText(self.tr("Nobody is counted yet: no intranet has been synchronised."))
            return
        people = QLocale().toString(cover.uncovered)
        share = f"{1 - cover.share:.0%}".replace("%", " %")
        words = self.tr("{people} colleagues ({share}) are described by no persona")
        self._cover.setText(words.format(people=people, share=share))

    def _show_row(self, row: int) -> None:
        counted = self.model.counted(row)
        self._shown = counted.persona.id
        self.form.show_persona(counted.persona.value)
        self.form.show_count(counted.people)
        self._remove.setVisible(True)
        self._stack.setCurrentIndex(0)
        self._set_dirty(dirty=False)

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._save.setEnabled(dirty and bool(self.form.name.text().strip()))

    def _dress(self) -> None:
        self._back.setIcon(icon("chevron-left", "text"))
        self._back.setProperty("role", "bare")
        self._title.setProperty("role", "title")
        self._cover.setProperty("role", "muted")
        self._new.setIcon(icon("plus"))
        self._save.setProperty("role", "primary")
        self._remove.setProperty("role", "danger")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(300)

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        foot.setContentsMargins(22, 8, 22, 12)
        self.form.setMaximumWidth(WIDEST)
        for part in (self._back, self._title):
            top.addWidget(part)
        top.addSpacing(12)
        top.addWidget(self._cover, 1)
        top.addWidget(self._new)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(self._save)
        buttons = QWidget(self)
        buttons.setMaximumWidth(WIDEST)
        buttons.setLayout(foot)
        right = QWidget(self)
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
        splitter.setSizes([360, 900])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(top)
        page.addWidget(self.banner)
        page.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._new.clicked.connect(self.new)
        self._empty.acted.connect(self.new)
        self._save.clicked.connect(self.save)
        self._remove.clicked.connect(self._on_remove)
        self.form.edited.connect(self._on_edited)
        self.form.rule_edited.connect(self._on_rule)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.leave_question.agreed.connect(self._on_agreed)
        shortcut(self, "Esc").activated.connect(self._on_back)
        shortcut(self, "Ctrl+S").activated.connect(self.save)

    def _leave_for(self, persona_id: str | None) -> None:
        """Goes to a persona (a new one when empty), or with None back; asks first where that loses text."""
        if self._dirty:
            heading, hint = (
                self.tr("Leave without saving?"),
                self.tr("What you changed here is not saved yet."),
            )
            self.leave_question.ask(heading, hint, self.tr("Leave it"), (persona_id,))
        else:
            self._go(persona_id)

    def _go(self, persona_id: str | None) -> None:
        self._set_dirty(dirty=False)
        if persona_id is None:
            self.back_wanted.emit()
        elif persona_id:
            self._show_row(self.model.row(persona_id))
        else:
            self._shown = ""
            self.form.show_persona(Persona(""))
            self.form.show_count(None)
            self._remove.setVisible(False)
            self._stack.setCurrentIndex(0)
            self._set_dirty(dirty=False)
            self.form.name.setFocus()

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_back(self) -> None:
        self._leave_for(None)

    @Slot()
    def new(self) -> None:
        """Begins another persona."""
        self._leave_for("")

    @Slot(object)
    def _on_agreed(self, target: tuple[str | None]) -> None:
        self._go(target[0])

    @Slot()
    def _on_edited(self) -> None:
        self._set_dirty(dirty=True)

    @Slot(object)
    def _on_rule(self, rule: Rule) -> None:
        self.rule_edited.emit(self._shown, rule)

    @Slot()
    def save(self) -> None:
        """Keeps what is written."""
        if self._save.isEnabled():
            self.kept.emit(self._shown, self.form.persona())

    @Slot()
    def _on_remove(self) -> None:
        self._set_dirty(dirty=False)
        self.removed.emit(self._shown)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.counted(index.row()).persona.id != self._shown:
            self._leave_for(self.model.counted(index.row()).persona.id)
