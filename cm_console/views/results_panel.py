"""What a published item brought, as far as the copy of the intranet shows it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cm_console.domain.plan.publication import Publication, Standing
from cm_console.domain.plan.results import PersonaResult, Result
from cm_console.views import gap_words
from cm_console.views.row_look import Fonts
from cm_console.views.theme import colour, tokens
from cm_console.views.view import View

BAR, SPACE, GAP = 8, 6, 10
NAMES = 0.42  # of the width
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PersonaShares(View):
    """A line for each persona: who they are, and the part of them that replied or reacted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[PersonaResult, ...] = ()

    def take(self, shares: tuple[PersonaResult, ...]) -> None:
        """Shows these from now on."""
        self._shares = shares
        self.retranslate()

    def text(self) -> str:
        """What is said, for tests and screen readers."""
        return "; ".join(f"{one.name}: {self._said(one)}" for one in self._shares)

    def retranslate(self) -> None:
        self.setAccessibleName(self.text())
        self.setFixedHeight(len(self._shares) * self._step())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, len(self._shares) * self._step())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, fonts = QPainter(self), tokens(self.palette()), Fonts.of(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.small)
        metrics, left = QFontMetrics(fonts.small), self.width() * NAMES
        numbers = metrics.horizontalAdvance("100 %") + GAP
        for row, one in enumerate(self._shares):
            line = QRectF(0, row * self._step(), self.width(), self._step())
            name = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, round(left - GAP))
            painter.setPen(colour(look.text))
            painter.drawText(line, LEFT, name)
            painter.setPen(colour(look.muted))
            painter.drawText(line, RIGHT, self._said(one))
            if one.share is not None:
                room = QRectF(left, line.center().y() - BAR / 2, self.width() - left - numbers, BAR)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(look.hover))
                painter.drawRoundedRect(room, 3, 3)
                room.setWidth(room.width() * one.share)
                painter.setBrush(colour(look.accent))
                painter.drawRoundedRect(room, 3, 3)
        painter.end()

    def _step(self) -> int:
        return self.fontMetrics().height() + SPACE

    def _said(self, one: PersonaResult) -> str:
        if one.people is None:
            return self.tr("cannot be counted")
        return self.tr("too few to show") if one.share is None else gap_words.per_cent(one.share)


class ResultsPanel(View):
    """Hidden until an item has been published on an intranet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._is_unanswered = False
        self._heading, self._numbers, self._advice, self._views, self._who = (QLabel(self) for _ in range(5))
        self.shares = PersonaShares(self)
        self._heading.setProperty("role", "strong")
        for label in (self._views, self._who):
            label.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(3)
        for part in (self._heading, self._numbers, self._advice, self._views, self._who, self.shares):
            if isinstance(part, QLabel):
                part.setWordWrap(True)
            column.addWidget(part)
        self.hide()

    def show_result(
        self, held: Publication | None, result: Result | None, *, is_unanswered: bool = False
    ) -> None:
        """What a publication brought; None while the copy does not show the post."""
        self._result, self._is_unanswered = result, is_unanswered
        self.retranslate()
        self.setVisible(held is not None and held.state is Standing.PUBLISHED)

    def text(self) -> str:
        """What is said, for tests and screen readers."""
        advice = self._advice.text() if self._is_unanswered else ""
        return f"{self._numbers.text()}\n{advice}\n{self._views.text()}\n{self.shares.text()}".strip()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("What it brought"))
        found = self._result
        told = bool(found and found.personas)
        self._who.setText(self.tr("Who replied or reacted, of each persona on that intranet"))
        self._who.setVisible(told)
        self.shares.setVisible(told)
        self.shares.take(found.personas if found else ())
        self._views.setText(self.tr("How often it was read is not known: the intranet does not tell."))
        self._views.setVisible(found is not None)
        unknown = self.tr("Not known yet: the copy of the intranet does not show this post.")
        self._numbers.setText(self._counted(found) if found else unknown)
        self._advice.setText(
            self.tr("Nobody has replied in two working days. React yourself, or ask a colleague to.")
        )
        self._advice.setVisible(self._is_unanswered)
        self.setAccessibleName(f"{self._heading.text()}\n{self.text()}")

    def _counted(self, found: Result) -> str:
        replies = self.tr("%Ln reply(ies)", "", found.replies)
        people = self.tr("%Ln colleague(s)", "", found.people)
        if found.reactions is None:
            reactions = self.tr("reactions not known")
        else:
            reactions = self.tr("%Ln reaction(s)", "", found.reactions)
        return f"{replies} · {reactions} · {people}"
