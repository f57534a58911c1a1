"""Language, appearance, time to undo, and where the data lives."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.views.forms.ui_settings_page import Ui_SettingsPage
from cm_console.views.icons import icon
from cm_console.views.theme import TEXT_SIZES
from cm_console.views.view import View

LANGUAGES = (
    ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
    ("nl", "Nederlands"),
    ("en", "English"),
)
APPEARANCES = (
    ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
    ("light", QT_TRANSLATE_NOOP("settings", "Light")),
    ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
)


def fill(box: QComboBox, choices: tuple[tuple[str, str], ...]) -> None:
    """The choices of a box in the language of the window; what is chosen stays chosen."""
    with QSignalBlocker(box):
        chosen = box.currentData()
        box.clear()
        for value, text in choices:
            box.addItem(QCoreApplication.translate("settings", text), value)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def choose(box: QComboBox, value: object) -> None:
    """Chooses a value without saying so."""
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))


class SettingsPage(View):
    """Every change takes effect at once; `changed` carries the key and the value."""

    changed = Signal(str, object)
    days_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self.banner = self.ui.banner
        self._place: tuple[Path, bool] | None = None
        self.ui.undo.lineEdit().setTextMargins(8, 0, 0, 0)
        for per_cent in TEXT_SIZES:
            self.ui.textSize.addItem(f"{per_cent} %", per_cent)
        self.retranslate()
        self.ui.language.activated.connect(self._on_language)
        self.ui.appearance.activated.connect(self._on_appearance)
        self.ui.textSize.activated.connect(self._on_text_size)
        self.ui.undo.valueChanged.connect(self._on_undo)
        self.ui.days.clicked.connect(self.days_wanted)

    def show_values(self, language: str, appearance: str, text_size: int, undo_seconds: float) -> None:
        """Shows what is set."""
        choose(self.ui.language, language)
        choose(self.ui.appearance, appearance)
        choose(self.ui.textSize, text_size)
        with QSignalBlocker(self.ui.undo):
            self.ui.undo.setValue(round(undo_seconds))

    def show_place(self, folder: Path, encrypted: bool) -> None:
        """Says where the data lives and whether it is encrypted."""
        self._place = (folder, encrypted)
        self.ui.folder.setText(str(folder))
        self.ui.lockIcon.setPixmap(
            icon("lock" if encrypted else "lock-open", "good" if encrypted else "warning").pixmap(18, 18)
        )
        self.ui.encryption.setText(
            self.tr("Encrypted; the key is in the keyring of this computer.")
            if encrypted
            else self.tr("Not encrypted: this computer has no keyring to keep a key in.")
        )

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.folderIcon.setPixmap(icon("folder").pixmap(18, 18))
        fill(self.ui.language, LANGUAGES)
        fill(self.ui.appearance, APPEARANCES)
        if self._place is not None:
            self.show_place(*self._place)

    # --- slots ---------------------------------------------------------------------------------------

    @Slot()
    def _on_language(self) -> None:
        self.changed.emit("language", self.ui.language.currentData())

    @Slot()
    def _on_appearance(self) -> None:
        self.changed.emit("appearance", self.ui.appearance.currentData())

    @Slot()
    def _on_text_size(self) -> None:
        self.changed.emit("text_size", self.ui.textSize.currentData())

    @Slot()
    def _on_undo(self) -> None:
        self.changed.emit("undo_seconds", float(self.ui.undo.value()))
