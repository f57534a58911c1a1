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
APPROVAL = "Y"


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
IN_THE_CALENDAR = (
    Key("← → ↑ ↓", QT_TRANSLATE_NOOP("keys", "Another day")),
    Key("Page ↑↓", QT_TRANSLATE_NOOP("keys", "Another month, week or day")),
    Key("T", QT_TRANSLATE_NOOP("keys", "Today")),
    Key("1 – 7", QT_TRANSLATE_NOOP("keys", "Another view")),
    Key("Tab", QT_TRANSLATE_NOOP("keys", "The items of the day")),
    Key("Enter", QT_TRANSLATE_NOOP("keys", "Open it")),
    Key("Esc", QT_TRANSLATE_NOOP("keys", "Back to the day")),
    Key("/", QT_TRANSLATE_NOOP("keys", "Search the whole plan")),
    Key("F3  Shift+F3", QT_TRANSLATE_NOOP("keys", "The next one found, the one before")),
    Key("O", QT_TRANSLATE_NOOP("keys", "Open what has another date on this day")),
)
IN_A_VIEW = (
    Key("Ctrl+ + − 0", QT_TRANSLATE_NOOP("keys", "Month, week, day: taller, lower, as it was")),
    Key("W", QT_TRANSLATE_NOOP("keys", "Week: with or without the weekend")),
    Key("Ctrl+↑ ↓", QT_TRANSLATE_NOOP("keys", "Week, day: a quarter earlier, later")),
    Key("Alt+↑ ↓", QT_TRANSLATE_NOOP("keys", "Week, day: shorter, longer")),
    Key("Ctrl+← →", QT_TRANSLATE_NOOP("keys", "Board: the step before, the next step")),
    Key("Ctrl+↑ ↓", QT_TRANSLATE_NOOP("keys", "Lanes: for another persona")),
    Key("+ −", QT_TRANSLATE_NOOP("keys", "Lanes: fewer weeks, more weeks")),
    Key(QT_TRANSLATE_NOOP("keys", "Space"), QT_TRANSLATE_NOOP("keys", "Lanes: unfold one, fold it")),
)
PLANNING = (
    Key("N", QT_TRANSLATE_NOOP("keys", "New item on this day")),
    Key("P", QT_TRANSLATE_NOOP("keys", "Plan from a template")),
    Key("E", QT_TRANSLATE_NOOP("keys", "New event on this day")),
    Key("C", QT_TRANSLATE_NOOP("keys", "Campaigns")),
    Key("X", QT_TRANSLATE_NOOP("keys", "Texts to use again")),
    Key("Ctrl+← →", QT_TRANSLATE_NOOP("keys", "Move it by a day")),
    Key("Ctrl+↑ ↓", QT_TRANSLATE_NOOP("keys", "Move it by a week")),
    Key("M", QT_TRANSLATE_NOOP("keys", "Move it to any day")),
    Key("S  Alt+S", QT_TRANSLATE_NOOP("keys", "Put it on the next free slot")),
    Key("R", QT_TRANSLATE_NOOP("keys", "Weekly rhythm: slots, quiet times, limits")),
    Key("H", QT_TRANSLATE_NOOP("keys", "Hold everything: nothing appears until you go on")),
    Key("Ctrl+C  Ctrl+V", QT_TRANSLATE_NOOP("keys", "Copy it to another day")),
    Key(QT_TRANSLATE_NOOP("keys", "Ctrl+drag"), QT_TRANSLATE_NOOP("keys", "Copy it with the mouse")),
    Key("Delete", QT_TRANSLATE_NOOP("keys", "Call it off")),
    Key("Ctrl+Z  Ctrl+Y", QT_TRANSLATE_NOOP("keys", "Take back, do again")),
    Key("Ctrl+S", QT_TRANSLATE_NOOP("keys", "Save what is open")),
    Key("Ctrl+T", QT_TRANSLATE_NOOP("keys", "Insert a text in what is open")),
    Key("Ctrl+D", QT_TRANSLATE_NOOP("keys", "Make a version of what is open")),
    Key("Ctrl+R", QT_TRANSLATE_NOOP("keys", "Who has said yes to what is open")),
    Key("Ctrl+K", QT_TRANSLATE_NOOP("keys", "Comment on what is open")),
    Key(APPROVAL, QT_TRANSLATE_NOOP("keys", "Choose who says yes in this plan")),
    Key("Ctrl+P", QT_TRANSLATE_NOOP("keys", "Print or save as PDF")),
)
