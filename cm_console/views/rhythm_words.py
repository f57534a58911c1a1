"""The words for tone, hook, slots and hours, and for what the checks say about them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.manner import Hook, Tone

TONES = {
    Tone.LIGHT: QT_TRANSLATE_NOOP("plan", "Light"),
    Tone.NEUTRAL: QT_TRANSLATE_NOOP("plan", "Neutral"),
    Tone.SERIOUS: QT_TRANSLATE_NOOP("plan", "Serious"),
}
HOOKS = {
    Hook.NONE: QT_TRANSLATE_NOOP("plan", "Nothing, only reading"),
    Hook.QUESTION: QT_TRANSLATE_NOOP("plan", "To answer a question"),
    Hook.POLL: QT_TRANSLATE_NOOP("plan", "To vote"),
    Hook.ASK: QT_TRANSLATE_NOOP("plan", "To do something"),
}
FINDINGS = {
    "quiet_day": QT_TRANSLATE_NOOP("plan", "It is quiet then: {about}. Choose another moment."),
    "quiet_hours": QT_TRANSLATE_NOOP("plan", "Nothing appears in the quiet hours ({about}). Choose another."),
    "too_close": QT_TRANSLATE_NOOP(
        "plan", "“{about}” appears in the same place at about this moment. Leave some time between them."
    ),
    "persona_full": QT_TRANSLATE_NOOP(
        "plan", "That is more in one week than they can take – {about}. Another week is better."
    ),
    "tones_clash": QT_TRANSLATE_NOOP(
        "plan", "The same people get “{about}” on this day. Light and serious do not go together."
    ),
    "owner_full": QT_TRANSLATE_NOOP(
        "plan", "That is more work in one week than there are hours – {about}. Share it, or wait."
    ),
    "no_hook": QT_TRANSLATE_NOOP(
        "plan", "It is to get people going, and asks nothing of them. A question or a poll helps."
    ),
    "wide_audience": QT_TRANSLATE_NOOP(
        "plan", "It is for {about} only, and the whole intranet gets it. A community reaches fewer others."
    ),
}
CHANGES = {
    "Slot added": QT_TRANSLATE_NOOP("plan", "Slot added"),
    "Slot removed": QT_TRANSLATE_NOOP("plan", "Slot removed"),
    "Put on the next free slot": QT_TRANSLATE_NOOP("plan", "Put on the next free slot"),
    "Hours changed": QT_TRANSLATE_NOOP("plan", "Hours changed"),
}


def said(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return QCoreApplication.translate("plan", text)


def hours(minutes: int) -> str:
    """Minutes of work as hours, with one decimal where that is needed: 6, 2,5."""
    tenths = round(minutes / 6)
    return QLocale().toString(tenths / 10, "f", 0 if tenths % 10 == 0 else 1)
