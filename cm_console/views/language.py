"""The language of the window, changed while it is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

CODES = ("en", "nl")


def resolve(wanted: str) -> str:
    """ "system" or a code → the code of a language that we speak."""
    if wanted in CODES:
        return wanted
    return "nl" if QLocale.system().language() is QLocale.Language.Dutch else "en"


class Language(QObject):
    """Installs our translation and Qt's own for one language at a time."""

    def __init__(self, application: QCoreApplication, wanted: str) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = ""
        self.use(wanted)

    def use(self, wanted: str) -> None:
        """Changes the language; every part of the window hears of it."""
        code = resolve(wanted)
        if code == self.code:
            return
        self.code = code
        QLocale.setDefault(QLocale("nl_NL" if code == "nl" else "en_GB"))
        self.withdraw()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = (f"translations:cm_console_{code}.qm", f"{qt}/qtbase_{code}.qm")
        loaded = (self._load(name) for name in files)
        self._installed = [translator for translator in loaded if translator is not None]

    def withdraw(self) -> None:
        """Takes the translations away again; texts are English from now on."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []

    def _load(self, name: str) -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(name):
            self._application.installTranslator(translator)
            return translator
        translator.deleteLater()
        return None
