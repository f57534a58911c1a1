"""The keys of the window in one table: shortcuts, buttons and the key sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.moderation import Action

DECIDE: dict[Action, str] = {
    Action.APPROVE: "A",
    Action.HIDE: "H",
    Action.REJECT: "X",
    Action.REMOVE: "D",
    Action.SPAM: "S",
    Action.RESTORE: "U",
    Action.EDIT: "E",
    Action.REPLY: "R",
    Action.NOTE: "N",
    Action.ASSIGN: "M",
    Action.SNOOZE: "Z",
}
REVIEW, COMMENT, APPROVAL = "Ctrl+R", "Ctrl+K", "Y"


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the key sheet."""

    keys: str
    text: str

    def said(self) -> str:
        """What the key does, in the language of the window."""
        return QCoreApplication.translate("keys", self.text)


MOVING = (
    Key("J  ↓", QT_TRANSLATE_NOOP("keys", "Next item")),
    Key("K  ↑", QT_TRANSLATE_NOOP("keys", "Previous item")),
    Key(QT_TRANSLATE_NOOP("keys", "Space"), QT_TRANSLATE_NOOP("keys", "Select this item as well")),
    Key("Shift+↑↓", QT_TRANSLATE_NOOP("keys", "Select a range")),
    Key("Ctrl+A", QT_TRANSLATE_NOOP("keys", "Select all")),
    Key("Esc", QT_TRANSLATE_NOOP("keys", "Clear the selection, then the search")),
    Key("/", QT_TRANSLATE_NOOP("keys", "Search")),
)
WINDOW = (
    Key("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "Undo the last decision")),
    Key("L", QT_TRANSLATE_NOOP("keys", "Show what is new")),
    Key("F5", QT_TRANSLATE_NOOP("keys", "Synchronise now")),
    Key("G  Q", QT_TRANSLATE_NOOP("keys", "Go to the queue")),
    Key("G  C", QT_TRANSLATE_NOOP("keys", "Go to the calendar")),
    Key("G  A", QT_TRANSLATE_NOOP("keys", "Go to the activity")),
    Key("G  I", QT_TRANSLATE_NOOP("keys", "Go to the intranets")),
    Key("G  S", QT_TRANSLATE_NOOP("keys", "Go to the settings")),
    Key("?", QT_TRANSLATE_NOOP("keys", "Show these keys")),
)
IN_THE_MONTH = (
    Key("← → ↑ ↓", QT_TRANSLATE_NOOP("keys", "Another day")),
    Key("Page ↑↓", QT_TRANSLATE_NOOP("keys", "Another month")),
    Key("T", QT_TRANSLATE_NOOP("keys", "Today")),
    Key("Tab", QT_TRANSLATE_NOOP("keys", "The items of the day")),
    Key("Enter", QT_TRANSLATE_NOOP("keys", "Open it")),
    Key("Esc", QT_TRANSLATE_NOOP("keys", "Back to the day")),
)
PLANNING = (
    Key("N", QT_TRANSLATE_NOOP("keys", "New item on this day")),
    Key("P", QT_TRANSLATE_NOOP("keys", "Plan from a template")),
    Key("E", QT_TRANSLATE_NOOP("keys", "New event on this day")),
    Key("C", QT_TRANSLATE_NOOP("keys", "Campaigns")),
    Key("Ctrl+← →", QT_TRANSLATE_NOOP("keys", "Move it by a day")),
    Key("Ctrl+↑ ↓", QT_TRANSLATE_NOOP("keys", "Move it by a week")),
    Key("M", QT_TRANSLATE_NOOP("keys", "Move it to any day")),
    Key("Ctrl+C  Ctrl+V", QT_TRANSLATE_NOOP("keys", "Copy it to another day")),
    Key("Delete", QT_TRANSLATE_NOOP("keys", "Call it off")),
    Key("Ctrl+Z  Ctrl+Y", QT_TRANSLATE_NOOP("keys", "Take back, do again")),
    Key("Ctrl+S", QT_TRANSLATE_NOOP("keys", "Save what is open")),
    Key(REVIEW, QT_TRANSLATE_NOOP("keys", "Who has said yes to what is open")),
    Key(COMMENT, QT_TRANSLATE_NOOP("keys", "Comment on what is open")),
    Key(APPROVAL, QT_TRANSLATE_NOOP("keys", "Choose who says yes in this plan")),
    Key("/", QT_TRANSLATE_NOOP("keys", "Search")),
    Key("Ctrl+P", QT_TRANSLATE_NOOP("keys", "Print or save as PDF")),
)
