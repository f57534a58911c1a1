"""Everything that is written about one item, in parts that open and close."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cm_console.bridge.plan_ports import Board
from cm_console.bridge.review_ports import Talk
from cm_console.domain.plan.item import Format, PlannedItem
from cm_console.domain.plan.kept_text import places_of
from cm_console.domain.plan.status import Approval
from cm_console.views import dates, plan_words
from cm_console.views.comments_part import CommentsPart
from cm_console.views.findings import Findings
from cm_console.views.manner_fields import MannerFields
from cm_console.views.media_field import MediaField
from cm_console.views.mode_field import ModeField
from cm_console.views.more_fields import MoreFields
from cm_console.views.persona_chips import PersonaChips
from cm_console.views.place_fields import PlaceFields
from cm_console.views.purpose_sliders import PurposeSliders
from cm_console.views.review_part import ReviewPart
from cm_console.views.section import Section
from cm_console.views.text_insert import TextInsert
from cm_console.views.view import View, claim_keys, refill
from cm_console.views.when_fields import WhenFields
from cm_console.views.wording_tabs import WordingTabs

NOTES_HEIGHT = 64
OPEN = ("what", "when", "whom", "where", "how", "found")  # until a person chooses


class ItemFields(View):
    """Holds one item while it is written. `sections_changed` when a part was opened or closed."""

    edited = Signal()
    sections_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wordings, self.format = WordingTabs(self), QComboBox(self)
        self.texts = TextInsert(self.wordings, self._places, self)
        self.when, self.personas, self.purposes = WhenFields(self), PersonaChips(self), PurposeSliders(self)
        self.place, self.media, self.more = PlaceFields(self), MediaField(self), MoreFields(self)
        self.mode, self.manner = ModeField(self), MannerFields(self)
        self.notes, self.findings = QPlainTextEdit(self), Findings(self)
        self.review, self.comments = ReviewPart(self), CommentsPart(self)
        self._names: dict[str, str] = {}
        self._intranets: dict[int, str] = {}
        self._abilities: Mapping[int, bool | None] = {}
        self.sections = {
            "what": Section(self._what(), self),
            "when": Section(self.when, self),
            "whom": Section(self.personas, self),
            "why": Section(self.purposes, self),
            "manner": Section(self.manner, self),
            "where": Section(self.place, self),
            "how": Section(self.mode, self),
            "pictures": Section(self.media, self),
            "more": Section(self.more, self),
            "notes": Section(self.notes, self),
            "review": Section(self.review, self),
            "comments": Section(self.comments, self),
            "found": Section(self.findings, self),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 14, 12)
        column.setSpacing(4)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self.notes.setFixedHeight(NOTES_HEIGHT)
        self.notes.setTabChangesFocus(True)
        self.open_sections(OPEN)
        self._connect()
        self.retranslate()

    # --- what is shown -------------------------------------------------------------------------------

    def show_item(self, item: PlannedItem, rule: str) -> None:
        """Shows an item as it is kept."""
        self.wordings.show_wordings(item.wordings)
        with QSignalBlocker(self.format):
            self.format.setCurrentIndex(list(Format).index(item.format))
        self.when.show_moment(item.at, rule)
        self.personas.show_audience(item.audience)
        self.purposes.show_mix(item.purposes)
        self.place.show_place(item.intranet_id, item.community_id)
        self.mode.show_mode(item.mode)
        self._show_ability()
        self.media.show_media(item.media)
        self.more.show_item(item)
        self.manner.show_item(item)
        with QSignalBlocker(self.notes):
            refill(self.notes, item.notes)
        self.show_summaries()

    def show_talk(self, talk: Talk, item: PlannedItem, *, is_new: bool) -> None:
        """What colleagues said about an item as it is kept; what is being written to them stays."""
        self.review.show_talk(talk, item)
        self.comments.show_talk(talk)
        self.sections["comments"].setVisible(not is_new)
        self.sections["review"].setVisible(not is_new and talk.approval is not Approval.NONE)
        self.show_summaries()

    def written(self, item: PlannedItem) -> PlannedItem:
        """An item with everything that is written here."""
        return replace(
            self.manner.written(self.more.written(item)),
            wordings=self.wordings.wordings(),
            format=Format(self.format.currentData()),
            at=self.when.at(),
            audience=self.personas.audience(),
            purposes=self.purposes.mix(),
            intranet_id=self.place.intranet_id(),
            community_id=self.place.community_id(),
            mode=self.mode.mode(),
            media=self.media.media(),
            notes=self.notes.toPlainText().strip(),
        )

    def offer(self, board: Board) -> None:
        """What can be chosen."""
        self._names = {one.id: one.value.name for one in board.personas}
        self._intranets = {one.id: one.name for one in board.intranets}
        self.texts.offer(board.texts)
        self.personas.offer(board.personas)
        self.place.offer(board.intranets, board.communities)
        self.more.offer_campaigns([(one.id, one.value.name) for one in board.campaigns])
        self._abilities = board.abilities
        self._show_ability()

    def open_sections(self, keys: Iterable[str]) -> None:
        """Opens these parts and closes all others."""
        wanted = set(keys)
        for key, section in self.sections.items():
            section.set_open(is_open=key in wanted)

    def opened(self) -> list[str]:
        """The parts that are open."""
        return [key for key, section in self.sections.items() if section.is_open()]

    def whom(self) -> str:
        """The names of the personas, or everyone."""
        named = (self._names.get(one.persona_id, "?") for one in self.personas.audience())
        return ", ".join(named) or self.tr("everyone")

    def show_summaries(self) -> None:
        """Says beside each name what is in it."""
        title = self.wordings.wordings()[0].title
        why = [f"{plan_words.word(one)} {share:.0%}".replace("%", " %") for one, share in self.purposes.mix()]
        pictures = len(self.media.media())
        found = self.findings.count()
        for key, name, summary in (
            ("what", self.tr("What"), " · ".join(filter(None, (title, self.format.currentText())))),
            ("when", self.tr("When"), dates.moment(self.when.at())),
            ("whom", self.tr("For whom"), self.whom()),
            ("why", self.tr("Why"), ", ".join(why)),
            ("manner", self.tr("Tone and work"), self.manner.summary()),
            ("where", self.tr("Where"), self.place.summary() or self.tr("not said yet")),
            ("how", self.tr("How it appears"), self.mode.summary()),
            ("pictures", self.tr("Pictures"), str(pictures) if pictures else ""),
            ("more", self.tr("More"), self.more.summary()),
            ("notes", self.tr("Notes for yourselves – never published"), self._first_note()),
            ("review", self.tr("Who has said yes"), self.review.summary()),
            ("comments", self.tr("Comments for each other"), self.comments.summary()),
            ("found", self.tr("Looked at"), str(found) if found else ""),
        ):
            self.sections[key].name(name, summary)

    def retranslate(self) -> None:
        for row, one in enumerate(Format):
            self.format.setItemText(row, plan_words.word(one))
        self.format.setAccessibleName(self.tr("What it is"))
        self.notes.setAccessibleName(self.tr("Notes for yourselves – never published"))
        self.show_summaries()

    # --- inside --------------------------------------------------------------------------------------

    def _show_ability(self) -> None:
        """What the chosen intranet can do by itself."""
        self.mode.show_ability(self._abilities.get(self.place.intranet_id() or 0))

    def _first_note(self) -> str:
        return self.notes.toPlainText().strip().partition("\n")[0]

    def _what(self) -> QWidget:
        for one in Format:
            self.format.addItem("", one)
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        claim_keys(self.format.view())
        both = QWidget(self)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wordings)
        row = QHBoxLayout()
        row.addWidget(self.format, 1)
        row.addWidget(self.texts)
        column.addLayout(row)
        return both

    def _places(self, language: str) -> dict[str, str]:
        """What stands in the places of a kept text."""
        at, whom = self.when.at(), [self._names.get(one.persona_id, "") for one in self.personas.audience()]
        platform = self._intranets.get(self.place.intranet_id() or 0, "")
        return places_of(language, platform, list(filter(None, whom)), at.date() if at else None)

    def _connect(self) -> None:
        for part in (
            self.wordings, self.when, self.personas, self.purposes, self.place, self.mode, self.media,
            self.more, self.manner,
        ):  # fmt: skip
            part.edited.connect(self._on_edited)
        self.format.activated.connect(self._on_edited)
        self.notes.textChanged.connect(self._on_edited)
        for section in self.sections.values():
            section.toggled.connect(self.sections_changed)

    @Slot()
    def _on_edited(self) -> None:
        self._show_ability()
        self.manner.show_usual(PlannedItem((), format=Format(self.format.currentData())))
        self.show_summaries()
        self.edited.emit()
