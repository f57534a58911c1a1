"""Which items the list shows: tabs for the scope, and a menu for everything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.moderation import Kind, Reason, State
from cm_console.domain.queue import Choice, Counts, Filter, Scope
from cm_console.views import times, words
from cm_console.views.flow_layout import FlowLayout
from cm_console.views.icons import icon
from cm_console.views.view import View

SCOPES = (Scope.OPEN, Scope.MINE, Scope.SNOOZED, Scope.DECIDED, Scope.CLOSED, Scope.ALL)


class Age(StrEnum):
    """How old an item is at most, or at least."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    OLDER = "older"


AGES = {
    Age.HOUR: QT_TRANSLATE_NOOP("filters", "In the last hour"),
    Age.DAY: QT_TRANSLATE_NOOP("filters", "In the last day"),
    Age.WEEK: QT_TRANSLATE_NOOP("filters", "In the last week"),
    Age.OLDER: QT_TRANSLATE_NOOP("filters", "Older than a week"),
}
SPANS = {Age.HOUR: timedelta(hours=1), Age.DAY: timedelta(days=1), Age.WEEK: timedelta(days=7)}


class Chip(QToolButton):
    """A button with a menu of choices; it says what is chosen and can hold one choice or several."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, single: bool = False) -> None:
        super().__init__(parent)
        self._single = single
        self._title = ""
        self._clear = QAction(self)
        self._clear.triggered.connect(self._on_clear)
        self._menu = QMenu(self)
        self._options: list[QAction] = []
        self.setProperty("role", "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self._menu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIcon(icon("chevron-down"))

    def offer(self, title: str, clear: str, options: Sequence[tuple[Any, str]]) -> None:
        """Fills the menu; what was chosen and still exists stays chosen."""
        chosen = set(self.chosen())
        self._title = title
        self._clear.setText(clear)
        self._menu.clear()
        self._options = [self._option(value, text, value in chosen) for value, text in options]
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        self._show()

    def chosen(self) -> tuple[Any, ...]:
        """The values that are ticked."""
        return tuple(option.data() for option in self._options if option.isChecked())

    def choose(self, values: Sequence[Any]) -> None:
        """Ticks exactly these values."""
        for option in self._options:
            option.setChecked(option.data() in values)
        self._show()

    def _option(self, value: Any, text: str, ticked: bool) -> QAction:
        option = QAction(text.replace("&", "&&"), self._menu)
        option.setCheckable(True)
        option.setData(value)
        option.setChecked(ticked)
        option.triggered.connect(self._on_option)
        self._menu.addAction(option)
        return option

    def _show(self) -> None:
        ticked = [option.text().replace("&&", "&") for option in self._options if option.isChecked()]
        extra = f" +{len(ticked) - 1}" if len(ticked) > 1 else ""
        self.setText(f"{self._title}: {ticked[0]}{extra}" if ticked else self._title)
        self.setAccessibleName(self.text())
        self._clear.setEnabled(bool(ticked))
        self.setProperty("active", "true" if ticked else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    @Slot()
    def _on_option(self) -> None:
        sender = self.sender()
        for option in self._options if self._single else ():
            if option is not sender:
                option.setChecked(False)
        self._show()
        self.changed.emit()

    @Slot()
    def _on_clear(self) -> None:
        self.choose(())
        self.changed.emit()


class FilterBar(View):
    """`changed` says that another filter is wanted; `wanted` is the filter itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._author: tuple[int, str] | None = None
        self._choices: tuple[Sequence[Choice], Sequence[Choice]] = ((), ())
        self._counts: Counts | None = None
        flow = FlowLayout(self, gap=5)
        self._scopes = QButtonGroup(self)
        self._scope_buttons = {scope: self._scope_button(scope) for scope in SCOPES}
        self.intranet, self.community, self.kind = Chip(self), Chip(self), Chip(self)
        self.reason, self.state, self.age = Chip(self), Chip(self), Chip(self, single=True)
        self.author = QToolButton(self)
        self.author.setProperty("role", "chip")
        self.author.setProperty("active", "true")
        self.author.setIcon(icon("x", "accent"))
        self.author.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.author.clicked.connect(self._on_author_clicked)
        self.author.hide()
        for chip in self.chips():
            chip.changed.connect(self.changed)
        for part in (*self._scope_buttons.values(), *self.chips(), self.author):
            flow.addWidget(part)
        self.retranslate()

    def chips(self) -> tuple[Chip, ...]:
        """The menus, in order."""
        return (self.intranet, self.community, self.kind, self.reason, self.state, self.age)

    def wanted(self) -> Filter:
        """The filter that the person asks for."""
        after, before = self._span()
        return Filter(
            scope=self.scope(),
            intranet_ids=self.intranet.chosen(),
            community_ids=self.community.chosen(),
            kinds=self.kind.chosen(),
            reasons=self.reason.chosen(),
            states=self.state.chosen(),
            author_id=self._author[0] if self._author else None,
            created_after=after,
            created_before=before,
            text=self._text,
        )

    def scope(self) -> Scope:
        """The chosen tab."""
        checked = (scope for scope, button in self._scope_buttons.items() if button.isChecked())
        return next(checked, Scope.OPEN)

    def is_narrowed(self) -> bool:
        """Whether anything but the tab restricts the list."""
        return any(chip.chosen() for chip in self.chips()) or bool(self._author or self._text)

    def set_text(self, text: str) -> None:
        """The words of the search field; does not say `changed` by itself."""
        self._text = text

    def set_scope(self, scope: Scope) -> None:
        """Chooses a tab."""
        self._scope_buttons[scope].setChecked(True)

    @Slot(int, str)
    def set_author(self, author_id: int, name: str) -> None:
        """Shows one author only."""
        self._author = (author_id, name)
        self._show_author()
        self.changed.emit()

    def set_choices(self, intranets: Sequence[Choice], communities: Sequence[Choice]) -> None:
        """The intranets and communities to choose from."""
        self._choices = (intranets, communities)
        self._fill()

    def set_counts(self, counts: Counts) -> None:
        """How many items stand behind each tab."""
        self._counts = counts
        self._name_scopes()

    def reset(self) -> None:
        """Takes every restriction away, except the tab and the search."""
        for chip in self.chips():
            chip.choose(())
        self._author = None
        self._show_author()
        self.changed.emit()

    def retranslate(self) -> None:
        self._name_scopes()
        self._fill()
        self._show_author()

    # --- inside --------------------------------------------------------------------------------------

    def _scope_button(self, scope: Scope) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "scope")
        button.setProperty("scope", scope.value)
        button.setCheckable(True)
        button.setChecked(scope is Scope.OPEN)
        button.clicked.connect(self.changed)
        self._scopes.addButton(button)
        return button

    def _name_scopes(self) -> None:
        for scope, button in self._scope_buttons.items():
            count = self._counts.by_scope.get(scope) if self._counts and scope is not Scope.ALL else None
            number = f"  {self.locale().toString(count)}" if count else ""
            button.setText(words.word(scope) + number)
            button.setAccessibleName(button.text())

    def _fill(self) -> None:
        intranets, communities = self._choices
        everything = self.tr("Show all")
        several = len({choice.intranet for choice in communities}) > 1
        self.intranet.offer(self.tr("Intranet"), everything, [(one.id, one.name) for one in intranets])
        self.intranet.setVisible(len(intranets) > 1)
        named = [(one.id, f"{one.name} · {one.intranet}" if several else one.name) for one in communities]
        self.community.offer(self.tr("Community"), everything, named)
        self.kind.offer(self.tr("Kind"), everything, [(kind, words.word(kind)) for kind in Kind])
        self.reason.offer(self.tr("Reason"), everything, [(reason, words.word(reason)) for reason in Reason])
        self.state.offer(self.tr("State"), everything, [(state, words.word(state)) for state in State])
        ages = [(age, QCoreApplication.translate("filters", text)) for age, text in AGES.items()]
        self.age.offer(self.tr("Age"), everything, ages)

    def _show_author(self) -> None:
        self.author.setVisible(self._author is not None)
        if self._author is not None:
            self.author.setText(self.tr("Author: {name}").format(name=self._author[1]))
            self.author.setAccessibleName(self.author.text())
            self.author.setToolTip(self.tr("Show all authors again"))

    def _span(self) -> tuple[datetime | None, datetime | None]:
        chosen = self.age.chosen()
        if not chosen:
            return None, None
        if chosen[0] == Age.OLDER:
            return None, times.now() - SPANS[Age.WEEK]
        return times.now() - SPANS[chosen[0]], None

    @Slot()
    def _on_author_clicked(self) -> None:
        self._author = None
        self._show_author()
        self.changed.emit()
