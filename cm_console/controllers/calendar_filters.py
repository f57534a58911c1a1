"""Filters of the calendar that are kept: the last one for the next start, and those with a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Slot

from cm_console.bridge.ports import Settings
from cm_console.domain.errors import AppError
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.views.calendar_page import CalendarPage

LAST, KEPT = "calendar.filter", "calendar.filters"
Value = TypeVar("Value", bound=StrEnum)
Plain = TypeVar("Plain", str, int)


class CalendarFilters(QObject):
    """Restores at the start what was shown last, without its search: that was for the moment."""

    def __init__(self, page: CalendarPage, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._settings = page, settings
        self._filters = page.bar.filters
        self._filters.show_wanted(read_wanted(settings.get(LAST, {})))
        self._filters.saved.offer(sorted(self._kept(), key=str.casefold))
        self._filters.changed.connect(self._on_changed)
        self._filters.saved.save_wanted.connect(self._on_save_wanted)
        self._filters.saved.applied.connect(self._on_applied)
        self._filters.saved.removed.connect(self._on_removed)
        page.name_card.named.connect(self._on_named)

    def _kept(self) -> dict[str, Any]:
        """The kept filters by name, as the settings hold them."""
        kept: object = self._settings.get(KEPT, {})
        return dict(kept) if isinstance(kept, dict) else {}

    def _keep(self, kept: dict[str, Any]) -> bool:
        done = self._remember(KEPT, kept)
        self._filters.saved.offer(sorted(self._kept(), key=str.casefold))
        return done

    def _remember(self, name: str, value: object) -> bool:
        try:
            self._settings.set(name, value)
        except AppError as error:
            self._page.banner.say_error(error)
            return False
        return True

    @Slot()
    def _on_changed(self) -> None:
        lasting = asdict(replace(self._filters.wanted(), text=""))
        if lasting != self._settings.get(LAST, {}):
            self._remember(LAST, lasting)

    @Slot()
    def _on_save_wanted(self) -> None:
        hint = self.tr(
            "Everything that you filter on now, under a name. The same name replaces what it held."
        )
        self._page.name_card.ask(self.tr("Keep this filter"), hint)

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if self._keep({**self._kept(), name: asdict(self._filters.wanted())}):
            self._page.say(self.tr("Kept as “{name}”").format(name=name))

    @Slot(str)
    def _on_applied(self, name: str) -> None:
        self._filters.show_wanted(read_wanted(self._kept().get(name)))
        self._filters.changed.emit()
        self._page.focus_view()

    @Slot(str)
    def _on_removed(self, name: str) -> None:
        if self._keep({one: kept for one, kept in self._kept().items() if one != name}):
            self._page.say(self.tr("“{name}” is forgotten").format(name=name))


def read_wanted(kept: object) -> Wanted:
    """A filter as the settings hold it; what is not understood asks nothing."""
    parts = kept if isinstance(kept, dict) else {}
    return Wanted(
        persona_ids=_each(parts.get("persona_ids"), str),
        statuses=_known(parts.get("statuses"), Status),
        purposes=_known(parts.get("purposes"), Purpose),
        intranet_ids=_each(parts.get("intranet_ids"), int),
        campaign_ids=_each(parts.get("campaign_ids"), str),
        owners=_each(parts.get("owners"), str),
        phases=_each(parts.get("phases"), str),
        text=str(parts.get("text") or ""),
    )


def _each(values: object, kind: type[Plain]) -> tuple[Plain, ...]:
    listed: Iterable[object] = values if isinstance(values, list | tuple) else ()
    return tuple(one for one in listed if isinstance(one, kind))


def _known(values: object, kind: type[Value]) -> tuple[Value, ...]:
    return tuple(kind(one) for one in _each(values, str) if one in set(kind))
