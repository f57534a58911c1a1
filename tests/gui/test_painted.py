"""The painted views of the calendar say that they cover all of their ground; here they are held to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cm_console.domain.plan.persona import Persona
from cm_console.views.plan_view import ViewKind
from tests.gui.test_calendar import Calendar, calendar

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

LEFTOVER = QColor("#ff00ff")  # of what was on the screen before


@pytest.mark.parametrize("kind", [ViewKind.MONTH, ViewKind.WEEK, ViewKind.BOARD, ViewKind.PERSONAS])
@pytest.mark.parametrize("filled", [True, False], ids=["filled", "empty"])
def test_nothing_of_the_screen_before_shines_through(
    calendar: Calendar, kind: ViewKind, *, filled: bool
) -> None:
    if filled:
        calendar.plan.personas.add(Persona("Wilma"))
        calendar.add("Rooster", 2)
    calendar.page.show_view(kind)
    calendar.desk.settle()
    view = calendar.page.view
    assert isinstance(view, QAbstractScrollArea)
    assert left_over(view.viewport()) == []


def left_over(ground: QWidget) -> list[tuple[int, int]]:
    """The first pixels that were not drawn."""
    image = QImage(ground.size(), QImage.Format.Format_RGB32)
    image.fill(LEFTOVER)
    ground.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    missed = (
        (x, y) for y in range(image.height()) for x in range(image.width())
        if image.pixel(x, y) == LEFTOVER.rgb()
    )  # fmt: skip
    return [one for one, _ in zip(missed, range(5), strict=False)]
