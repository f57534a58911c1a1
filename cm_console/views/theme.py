"""Colours, palette and style sheet in one place. Every text colour has a contrast of at least 4.5 : 1."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QFile, QIODevice, QObject, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


class Tokens(NamedTuple):
    """The colours of one appearance, as #rrggbb. A tuple: `dataclasses` would slow down the start."""

    window: str
    surface: str
    raised: str
    hover: str
    chosen: str
    border: str
    strong_border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    mark: str
    found: str


LIGHT = Tokens(
    window="#f5f6f8",
    surface="#ffffff",
    raised="#ffffff",
    hover="#eff1f5",
    chosen="#e6eefc",
    border="#e2e5ea",
    strong_border="#868f9c",
    text="#1a1f27",
    muted="#58616e",
    accent="#2456c5",
    on_accent="#ffffff",
    danger="#b3261e",
    danger_soft="#fbe9e7",
    warning="#7d5200",
    warning_soft="#fdf1d8",
    good="#17693f",
    good_soft="#e2f4e9",
    mark="#ffe58a",
    found="#cfe0ff",
)
DARK = Tokens(
    window="#14171c",
    surface="#1b1f26",
    raised="#242932",
    hover="#232830",
    chosen="#253552",
    border="#2d333d",
    strong_border="#7b8594",
    text="#e7e9ed",
    muted="#a4adba",
    accent="#8fb0ff",
    on_accent="#0f1420",
    danger="#ff9a90",
    danger_soft="#43211f",
    warning="#f1c365",
    warning_soft="#3d3016",
    good="#7fd4a3",
    good_soft="#173526",
    mark="#5e4b0e",
    found="#2c4a85",
)
APPEARANCES = ("system", "light", "dark")
TEXT_SIZES = (90, 100, 115, 130, 150)  # per cent of the system's text size


def tokens(palette: QPalette) -> Tokens:
    """The colours that belong to a palette of ours."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


@lru_cache(maxsize=64)
def colour(value: str) -> QColor:
    """A token as a colour, made once."""
    return QColor(value)


def palette_of(look: Tokens) -> QPalette:
    """The Qt palette of one appearance."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, value in {
        role.Window: look.window,
        role.Base: look.surface,
        role.AlternateBase: look.hover,
        role.Button: look.surface,
        role.ToolTipBase: look.raised,
        role.WindowText: look.text,
        role.Text: look.text,
        role.ButtonText: look.text,
        role.ToolTipText: look.text,
        role.PlaceholderText: look.muted,
        role.Link: look.accent,
        role.Highlight: look.accent,
        role.Accent: look.accent,
        role.HighlightedText: look.on_accent,
        role.Mid: look.border,
        role.Dark: look.strong_border,
        role.Light: look.raised,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(look.strong_border))
    return palette


def read_resource(name: str) -> str:
    """A text file of the resources, for example `styles:console.qss`."""
    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Text):
        raise FileNotFoundError(name)
    text = bytes(file.readAll().data()).decode("utf-8")
    file.close()
    return text


class Theme(QObject):
    """Gives the application its look and keeps it in step with the system and the settings.

    At first only the colour of an empty window; `dress` does the rest, once that window has been painted.
    """

    def __init__(self, application: QApplication, appearance: str, text_size: int) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        self._text_size = text_size
        self._system_points = application.font().pointSizeF()
        self._applied: tuple[Tokens, float] | None = None
        self._sheet: Template | None = None
        application.setStyle("Fusion")
        look = DARK if self._seems_dark() else LIGHT
        application.setPalette(QPalette(QColor(look.surface), QColor(look.window)))

    def dress(self) -> None:
        """Puts on the palette and the style sheet, and follows the system from now on."""
        self._sheet = Template(read_resource("styles:console.qss"))
        self._ask_system()
        self._apply()
        self._application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_appearance(self, appearance: str) -> None:
        """One of `APPEARANCES`; the system's own is followed when it changes."""
        self._appearance = appearance
        self._ask_system()
        self._apply()

    def set_text_size(self, per_cent: int) -> None:
        """Text size in per cent of the system's."""
        self._text_size = per_cent
        self._apply()

    def _seems_dark(self) -> bool:
        """Told by the system's own palette: the type that names its scheme takes long to load."""
        if self._appearance == "system":
            return self._application.palette().window().color().lightness() < 128
        return self._appearance == "dark"

    def _ask_system(self) -> None:
        from PySide6.QtCore import Qt

        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        wanted = schemes.get(self._appearance, Qt.ColorScheme.Unknown)
        self._application.styleHints().setColorScheme(wanted)

    def _dark(self) -> bool:
        from PySide6.QtCore import Qt

        if self._appearance == "system":
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance == "dark"

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._apply()

    def _look(self) -> Tokens:
        return DARK if self._dark() else LIGHT

    def _apply(self) -> None:
        look, points = self._look(), self._system_points * self._text_size / 100
        if self._sheet is None or (look, points) == self._applied:
            return
        again = self._applied is not None
        self._applied = (look, points)
        font = self._application.font()
        font.setPointSizeF(points)
        self._application.setFont(font)
        self._application.setPalette(palette_of(look))
        sizes = {
            "small": f"{points * 0.9:.1f}pt",
            "base": f"{points:.1f}pt",
            "large": f"{points * 1.15:.1f}pt",
            "title": f"{points * 1.5:.1f}pt",
            "hero": f"{points * 2.1:.1f}pt",
        }
        tick = {"tick": "tick-dark" if look is DARK else "tick-light"}  # a style sheet cannot colour an icon
        self._application.setStyleSheet(self._sheet.substitute(look._asdict() | sizes | tick))
        for window in self._application.topLevelWidgets() if again else ():
            # Pictures and documents hold colours: the parts that set their texts set these as well.
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.LanguageChange))
