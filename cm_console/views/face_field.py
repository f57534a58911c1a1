"""How a persona looks: a picture or initials, and a colour in the calendar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.persona import Persona
from cm_console.views.faces import face
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon_pixmap
from cm_console.views.view import View

FACE, SIDE = 64, 128  # logical pixels; what is asked for, enough for two pixels a point
SWATCH = 18
PATTERN = "*.jpg *.jpeg *.png *.gif *.webp"
# Each can be told from white and from what it lies on (4.5 : 1), in both appearances once it is made lighter.
COLOURS = {
    "#2456c5": QT_TRANSLATE_NOOP("colours", "Blue"),
    "#0f6b78": QT_TRANSLATE_NOOP("colours", "Sea green"),
    "#2e6e3a": QT_TRANSLATE_NOOP("colours", "Green"),
    "#7d5b00": QT_TRANSLATE_NOOP("colours", "Ochre"),
    "#b3401e": QT_TRANSLATE_NOOP("colours", "Rust"),
    "#8a3b3b": QT_TRANSLATE_NOOP("colours", "Brick red"),
    "#a23b72": QT_TRANSLATE_NOOP("colours", "Raspberry"),
    "#7b3fa0": QT_TRANSLATE_NOOP("colours", "Purple"),
    "#4c5a6b": QT_TRANSLATE_NOOP("colours", "Slate"),
}


class FaceField(View):
    """`edited` when a colour is chosen or the picture goes; `file_chosen` for a picture to be kept first."""

    edited = Signal()
    file_chosen = Signal(object)  # Path
    image_wanted = Signal(str)  # a file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persona = Persona("")
        self._image: QImage | None = None
        self._face, self._choose, self._remove = QLabel(self), QPushButton(self), QPushButton(self)
        self._face.setFixedSize(FACE, FACE)
        self._remove.setProperty("role", "quiet")
        self._group = QButtonGroup(self)
        self._own = ""  # a colour that is none of ours
        self._swatches = {tint: self._swatch(tint) for tint in ("", *COLOURS)}
        self._lay_out()
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)
        self._group.buttonClicked.connect(self._on_swatch)
        self.retranslate()

    def show_persona(self, persona: Persona) -> None:
        """Shows how a persona looks."""
        self._persona, self._image = persona, None
        self._own = persona.colour
        self._mark(persona.colour)
        if persona.picture:
            self.image_wanted.emit(persona.picture)
        self._show()

    def show_name(self, name: str) -> None:
        """Initials and the colour by itself follow the name."""
        self._persona = replace(self._persona, name=name)
        self._show()

    def show_image(self, file: str, image: QImage | None) -> None:
        """The small version of a picture."""
        if file == self._persona.picture:
            self._image = image
            self._show()

    def take_picture(self, file: str) -> None:
        """A picture is kept now."""
        self._persona = replace(self._persona, picture=file)
        self.image_wanted.emit(file)
        self._show()
        self.edited.emit()

    def picture(self) -> str:
        """The picture; empty for initials."""
        return self._persona.picture

    def colour(self) -> str:
        """The colour as #rrggbb; empty for one by itself."""
        button = self._group.checkedButton()
        return str(button.property("colour")) if button else self._own

    def retranslate(self) -> None:
        self._choose.setText(self.tr("Choose a picture…"))
        self._remove.setText(self.tr("Initials instead"))
        for tint, button in self._swatches.items():
            name = _word(tint) if tint else self.tr("A colour by itself")
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._show()

    def _lay_out(self) -> None:
        buttons, swatches = QHBoxLayout(), QWidget(self)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        flow = FlowLayout(swatches, gap=3)
        for button in self._swatches.values():
            flow.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(buttons)
        right.addWidget(swatches)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def _swatch(self, tint: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "bare")
        button.setProperty("colour", tint)
        button.setCheckable(True)
        button.setIconSize(QSize(SWATCH, SWATCH))
        self._group.addButton(button)
        return button

    def _mark(self, tint: str) -> None:
        """Presses the swatch of a colour; none for a colour that is none of ours."""
        self._group.setExclusive(False)
        for known, button in self._swatches.items():
            button.setChecked(known == tint)
        self._group.setExclusive(True)

    def _show(self) -> None:
        ratio = self.devicePixelRatioF()
        shown = replace(self._persona, colour=self.colour())
        self._face.setPixmap(face(shown, FACE, ratio, self._image))
        self._remove.setVisible(bool(self._persona.picture))
        for tint, button in self._swatches.items():
            button.setIcon(QIcon(_dot(tint, ratio, ticked=button.isChecked())))

    @Slot()
    def _on_swatch(self) -> None:
        self._show()
        self.edited.emit()

    @Slot()
    def _on_remove(self) -> None:
        self._persona, self._image = replace(self._persona, picture=""), None
        self._show()
        self._choose.setFocus()
        self.edited.emit()

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({PATTERN})")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self.file_chosen.emit(Path(name))


def _word(tint: str) -> str:
    return QCoreApplication.translate("colours", COLOURS[tint])


def _dot(tint: str, ratio: float, *, ticked: bool) -> QPixmap:
    """A colour as a dot, with a tick on the one that is chosen; an empty ring for a colour by itself."""
    made = QPixmap(round(SWATCH * ratio), round(SWATCH * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor("#868f9c") if not tint else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint) if tint else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1, 1, SWATCH - 2, SWATCH - 2))
    if ticked:
        tick = icon_pixmap("check", "#ffffff" if tint else "#868f9c", SWATCH - 6, ratio)
        painter.drawPixmap(3, 3, tick)
    painter.end()
    return made
