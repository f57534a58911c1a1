"""Whether the calendar shows the other dates of items too."""

from __future__ import annotations

from cm_console.views.toggle_chip import ToggleChip


class DeadlinesChip(ToggleChip):
    """When items have to be ready, expire, and want to be looked at again."""

    def words(self) -> tuple[str, str]:
        return self.tr("Other dates"), self.tr(
            "When items have to be ready, expire, and want to be looked at again"
        )
