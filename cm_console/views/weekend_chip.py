"""Whether a week has its weekend."""

from __future__ import annotations

from cm_console.views.toggle_chip import ToggleChip


class WeekendChip(ToggleChip):
    """Off, a week is five days wide."""

    def words(self) -> tuple[str, str]:
        return self.tr("Weekend"), self.tr("Show Saturday and Sunday in the week (W)")
