"""The personas: who they are, how many people they describe, and whom nobody describes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QWidget

from cm_console.bridge.plan_ports import Counted, Cover
from cm_console.domain.plan.persona import Persona, Rule
from cm_console.models.rows_model import RowRole, RowsModel
from cm_console.views.faces import face
from cm_console.views.kept_page import KeptPage, line
from cm_console.views.line_delegate import Line, LineDelegate
from cm_console.views.persona_form import PersonaForm
from cm_console.views.theme import Tokens

Index = QModelIndex | QPersistentModelIndex
FACE = 34
WIDEST = 1060  # of the form: longer lines are hard to read


class PersonaDelegate(LineDelegate):
    """A face, a name, and how many people."""

    sign_width = FACE

    def line(self, index: Index) -> Line:
        counted: Counted = index.data(RowRole)
        persona = counted.persona.value
        return Line("user", "muted", persona.name, persona.one_liner or "–", people_of(counted))

    def __init__(self) -> None:
        super().__init__()
        self._images: dict[str, QImage | None] = {}
        self._persona = Persona("")

    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a picture."""
        self._images[file] = image

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._persona = index.data(RowRole).persona.value
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


class PersonasPage(KeptPage[Counted, PersonaForm]):
    """Says what a person wants with the personas."""

    rule_edited = Signal(str, object)  # id (empty for a new one), Rule
    images_wanted = Signal(object)  # Sequence[str]: files

    def __init__(self, parent: QWidget | None = None) -> None:
        faces = PersonaDelegate()
        model: RowsModel[Counted] = RowsModel(None, _id, spoken)
        super().__init__(PersonaForm(), model, faces, parent)
        self._faces = faces
        self._cover = QLabel(self)
        self._cover.setProperty("role", "muted")
        self._cover.setContentsMargins(12, 0, 0, 0)
        self._figures: Cover | None = None
        above = line(12, (self._back, self._title, self._cover), (self._said, self._new))
        self.lay_out((above,), line(22, (self._remove,), (self._save,)), WIDEST)
        self.form.rule_edited.connect(self._on_rule)
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def take(self, personas: Sequence[Counted], cover: Cover) -> None:
        """Shows these personas, and how much of the organisation they describe."""
        self._figures = cover
        self._show_cover()
        self.show_rows(personas)
        self.images_wanted.emit([one.persona.value.picture for one in personas if one.persona.value.picture])

    def show_count(self, people: int | None, cover: Cover) -> None:
        """How many the rule that is being written chooses, and whom it would leave to nobody."""
        self.form.show_count(people)
        self._figures = cover
        self._show_cover()

    @Slot(str, object)
    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a picture."""
        self._faces.show_image(file, image)
        self.form.face.show_image(file, image)
        self.list.viewport().update()

    def fill(self, row: Counted | None) -> None:
        self.form.show_persona(row.persona.value if row else Persona(""))
        self.form.show_count(row.people if row else None)

    def written(self) -> Persona:
        return self.form.persona()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Personas"))
        self._new.setText(self.tr("New persona"))
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

    @Slot(object)
    def _on_rule(self, rule: Rule) -> None:
        self.rule_edited.emit(self._shown, rule)


def _id(counted: Counted) -> str:
    return counted.persona.id
