"""Which items the list shows: tabs for the scope, and a menu for everything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.moderation import Kind, Reason, State
from cm_console.domain.queue import Assignee, Choice, Counts, Filter, Scope
from cm_console.views import times, words
from cm_console.views.author_chip import AuthorChip
from cm_console.views.chip import Chip, MenuChip
from cm_console.views.flow_layout import FlowLayout
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


class FilterBar(View):
    """`changed` says that another filter is wanted; `wanted` is the filter itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._choices: tuple[Sequence[Choice], Sequence[Choice]] = ((), ())
        self._counts: Counts | None = None
        flow = FlowLayout(self, gap=5)
        self._scopes = QButtonGroup(self)
        self._scope_buttons = {scope: self._scope_button(scope) for scope in SCOPES}
        self.intranet, self.community, self.kind = MenuChip(self), MenuChip(self), MenuChip(self)
        self.reason, self.author, self.state = MenuChip(self), AuthorChip(self), MenuChip(self)
        self.assignee, self.age = MenuChip(self, single=True), MenuChip(self, single=True)
        for chip in self.chips():
            chip.changed.connect(self.changed)
        for part in (*self._scope_buttons.values(), *self.chips()):
            flow.addWidget(part)
        self.retranslate()

    def chips(self) -> tuple[Chip, ...]:
        """The filters, in order."""
        places = (self.intranet, self.community)
        return (*places, self.author, self.kind, self.reason, self.state, self.assignee, self.age)

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
            author_id=next(iter(self.author.chosen()), None),
            assignee=next(map(Assignee, self.assignee.chosen()), None),
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
        return bool(self._text) or any(chip.chosen() for chip in self.chips())

    def set_text(self, text: str) -> None:
        """The words of the search field; does not say `changed` by itself."""
        self._text = text

    def set_scope(self, scope: Scope) -> None:
        """Chooses a tab."""
        self._scope_buttons[scope].setChecked(True)

    @Slot(int, str)
    def set_author(self, author_id: int, name: str) -> None:
        """Shows one author only."""
        self.author.choose(author_id, name)
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
            chip.clear()
        self.changed.emit()

    def retranslate(self) -> None:
        self._name_scopes()
        self._fill()
        self.author.retranslate()

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
            number = f"  {QLocale().toString(count)}" if count else ""
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
        takers = [(taker, words.word(taker)) for taker in Assignee]
        self.assignee.offer(self.tr("Assigned to"), everything, takers)
        ages = [(age, QCoreApplication.translate("filters", text)) for age, text in AGES.items()]
        self.age.offer(self.tr("Age"), everything, ages)

    def _span(self) -> tuple[datetime | None, datetime | None]:
        chosen = self.age.chosen()
        if not chosen:
            return None, None
        if chosen[0] == Age.OLDER:
            return None, times.now() - SPANS[Age.WEEK]
        return times.now() - SPANS[chosen[0]], None
