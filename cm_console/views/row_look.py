"""How one row of the queue looks: texts laid out once, so that painting is only drawing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTextCharFormat, QTextLayout, QTextOption

from cm_console.domain.commands import ATTENTION_STATES, OperationState
from cm_console.domain.moderation import Kind
from cm_console.domain.queue import PendingOperation, QueueRow
from cm_console.views import times, words
from cm_console.views.errors import kept_texts
from cm_console.views.marks import spans
from cm_console.views.theme import Tokens, colour

PADDING = 12
AVATAR = 32
GAP = 10
LINES = 2
KIND_ICONS = {Kind.POST: "file-text", Kind.COMMENT: "message-square", Kind.PERSON: "user-plus"}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a row, made from the view's font."""

    base: QFont
    strong: QFont
    small: QFont

    @classmethod
    def of(cls, font: QFont) -> Fonts:
        """The family of fonts of a view."""
        base, strong, small = QFont(font), QFont(font), QFont(font)  # copies: an option's font dies with it
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        return cls(base, strong, small)

    def line(self) -> int:
        """Height of a line of text in pixels."""
        return QFontMetrics(self.base).height()

    def badge(self) -> int:
        """Height of a badge in pixels."""
        return QFontMetrics(self.small).height() + 6

    def row(self) -> int:
        """Height of a row in pixels."""
        return 2 * PADDING + (1 + LINES) * self.line() + 6 + 6 + self.badge()


@dataclass(frozen=True, slots=True)
class Badge:
    """A pill with a word; `icon` is empty where there is none."""

    text: QStaticText
    width: int
    icon: str
    ink: str
    fill: str


@dataclass(slots=True)
class RowLook:
    """Everything about a row that does not change while it is scrolled."""

    row: QueueRow
    author: QStaticText
    place: QStaticText
    author_width: float
    body: QTextLayout
    badges: tuple[Badge, ...]


def plain(text: str) -> QStaticText:
    """Text that is never taken for HTML."""
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return static


def build(row: QueueRow, width: int, fonts: Fonts, look: Tokens, search: tuple[str, ...]) -> RowLook:
    """Lays a row out for a text column of `width` pixels."""
    strong, base = QFontMetrics(fonts.strong), QFontMetrics(fonts.base)
    author = strong.elidedText(row.author or "–", Qt.TextElideMode.ElideRight, int(width * 0.55))
    author_width = strong.horizontalAdvance(author)
    place = f"· {row.community}" if row.community else ""
    room = max(0, int(width - author_width - 70))
    return RowLook(
        row=row,
        author=plain(author),
        place=plain(base.elidedText(place, Qt.TextElideMode.ElideRight, room)),
        author_width=author_width,
        body=body_layout(row, width, fonts, look, search),
        badges=badges(row, fonts, look),
    )


def title_of(row: QueueRow) -> str:
    """The title, unless it only repeats who it is about (a new member)."""
    return "" if row.title == row.author else row.title


def body_layout(
    row: QueueRow, width: int, fonts: Fonts, look: Tokens, search: tuple[str, ...]
) -> QTextLayout:
    """Title and excerpt in at most two lines, with matched words and search words marked."""
    title = " ".join(title_of(row).split())
    text = f"{title}  {' '.join(row.excerpt.split())}".strip()[:400]
    styled = _Styles(len(title), row.matched_words, search, look, fonts)
    layout = _lay_out(text, styled, width, fonts)
    if layout.lineCount() > LINES:
        last = layout.lineAt(LINES - 1).textStart()
        ink = fonts.strong if len(title) > last else fonts.base
        rest = QFontMetrics(ink).elidedText(text[last:], Qt.TextElideMode.ElideRight, width - 8)
        layout = _lay_out(text[:last] + rest, styled, width, fonts)
    layout.setCacheEnabled(True)
    return layout


@dataclass(frozen=True, slots=True)
class _Styles:
    """What is bold and what is marked in a row; formats have to be known before the lines are broken."""

    title: int
    marked: tuple[str, ...]
    found: tuple[str, ...]
    look: Tokens
    fonts: Fonts

    def ranges(self, text: str) -> list[QTextLayout.FormatRange]:
        """The formats of `text`."""
        return [
            _bold(self.title, self.fonts),
            *_marks(text, self.marked, self.look.mark, self.look),
            *_marks(text, self.found, self.look.found, self.look),
        ]


def _lay_out(text: str, styled: _Styles, width: int, fonts: Fonts) -> QTextLayout:
    layout = QTextLayout(text, fonts.base)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.setFormats(styled.ranges(text))
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() <= LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += fonts.line()
    layout.endLayout()
    return layout


def _bold(length: int, fonts: Fonts) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setFontWeight(fonts.strong.weight())
    return _range(0, length, style)


def _marks(text: str, marked: tuple[str, ...], fill: str, look: Tokens) -> list[QTextLayout.FormatRange]:
    style = QTextCharFormat()
    style.setBackground(colour(fill))
    style.setForeground(colour(look.text))
    return [_range(start, length, style) for start, length in spans(text, marked)]


def _range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, style
    return found


def badges(row: QueueRow, fonts: Fonts, look: Tokens) -> tuple[Badge, ...]:
    """Kind, reasons and number of reports; never a zero where the platform has no reports."""
    grave = row.urgency.severity >= 45
    made = [badge(words.word(row.kind), KIND_ICONS[row.kind], look.muted, look.hover, fonts)]
    for reason in row.reasons[:3]:
        ink, fill = (look.danger, look.danger_soft) if grave else (look.warning, look.warning_soft)
        made.append(badge(words.word(reason), "", ink, fill, fonts))
    if row.open_reports:
        made.append(badge(str(row.open_reports), "flag", look.danger, look.danger_soft, fonts))
    if row.assigned_to_me:
        made.append(badge("", "user-check", look.accent, look.chosen, fonts))
    if row.snoozed_until:
        made.append(badge("", "alarm-clock", look.accent, look.chosen, fonts))
    if row.notes:
        made.append(badge(str(row.notes), "sticky-note", look.muted, look.hover, fonts))
    return tuple(made)


def badge(text: str, icon: str, ink: str, fill: str, fonts: Fonts) -> Badge:
    """One pill."""
    width = QFontMetrics(fonts.small).horizontalAdvance(text) + 16
    if icon:
        width += 16 if text else 6
    return Badge(plain(text), width, icon, ink, fill)


def pending_words(pending: PendingOperation, seconds: int) -> tuple[str, str]:
    """What stands under a decided row, and the icon for it."""
    what = words.decision(pending.action, pending.state)
    if pending.state is OperationState.HELD and seconds:
        text = QCoreApplication.translate("row", "{what} · sent in {n} s").format(what=what, n=seconds)
        return text, "hourglass"
    if pending.error:
        title, _ = kept_texts(pending.error, pending.error_title, pending.error_hint)
        icon = "triangle-alert" if pending.state in ATTENTION_STATES else "cloud-off"
        return f"{what} · {title}", icon
    return f"{what} · {words.word(pending.state)}", "send"


def spoken(row: QueueRow) -> str:
    """The row as a screen reader says it."""
    reasons = ", ".join(words.word(reason) for reason in row.reasons)
    parts = [row.author, row.community, words.word(row.kind), reasons, times.age(row.created_at, times.now())]
    if row.pending:
        what = words.decision(row.pending.action, row.pending.state)
        parts.append(f"{what}, {words.word(row.pending.state)}")
    return "; ".join(part for part in (*parts, row.title, row.excerpt) if part)
