"""What keeps moderators busy: held content, reports, and the cases they have closed already."""

from __future__ import annotations

from cm_console.demo.generator.dice import Weighted
from cm_console.demo.generator.narrator import Narrator
from cm_console.demo.generator.story import Complaint, Entry, Happening, Verdict
from cm_console.demo.generator.timeline import DAY
from cm_console.demo.records import HeldReason, ReportReason

_HELD = Weighted[HeldReason](
    [("first_post", 4.0), ("watched_word", 4.0), ("link", 3.0), ("needs_approval", 2.0), ("spam", 1.0)]
)
_REPORTED = Weighted[ReportReason](
    [
        ("offensive", 5.0),
        ("harassment", 2.5),
        ("spam", 2.0),
        ("misinformation", 2.5),
        ("off_topic", 3.0),
        ("sensitive_data", 2.0),
        ("advertising", 2.5),
        ("hate", 0.7),
        ("self_harm", 0.4),
        ("illegal", 0.4),
        ("other", 2.0),
    ]
)
_REPORTERS = Weighted([(1, 70.0), (2, 18.0), (3, 8.0), (5, 4.0)])
_VERDICTS = Weighted([("approve", 40.0), ("hide", 25.0), ("remove", 25.0), ("spam", 10.0)])
_STATE_AFTER = {
    "approve": "visible",
    "reject": "hidden",
    "hide": "hidden",
    "remove": "removed",
    "spam": "spam",
}
RECENT = 30 * DAY


class Troublemaker:
    """Turns a small share of the entries into cases: what is older than a month has been decided."""

    def __init__(self, narrator: Narrator) -> None:
        self._narrator = narrator
        self._dice = narrator.dice
        self._lines = narrator.lines

    def meddle(self, happening: Happening) -> Happening:
        """The same thread, with now and then a case in it."""
        for entry in (happening.post, *happening.comments):
            is_recent = self._narrator.timeline.now - entry.at < RECENT
            if is_recent and self._dice.chance(0.15):
                self.hold(entry) if self._dice.chance(0.5) else self.complain(happening, entry)
            elif self._dice.chance(0.012):
                self.complain(happening, entry)
                self._close(entry)
        return happening

    def hold(self, entry: Entry, reason: HeldReason | None = None) -> None:
        """Holds an entry before anybody sees it."""
        entry.state, entry.likes = "held", []
        entry.held_reason = reason or _HELD.pick(self._dice)
        if entry.held_reason in ("watched_word", "link", "spam"):
            self._add_sentence(entry, entry.held_reason)
        if entry.held_reason == "watched_word":
            entry.matched_words = self.matches(entry)

    def matches(self, entry: Entry) -> list[str]:
        """The watched words in an entry."""
        text = entry.html.lower()
        return [line.parts[0] for line in self._lines["watched words"] if line.parts[0] in text]

    def _add_sentence(self, entry: Entry, topic: str) -> None:
        sentence = self._dice.pick(self._lines[f"held {topic}"]).fill(self._narrator.slots())
        entry.html += f"<p>{sentence}</p>"

    def complain(
        self,
        happening: Happening,
        entry: Entry,
        reason: ReportReason | None = None,
        reporters: int | None = None,
    ) -> None:
        """Lets members report an entry, after giving them a cause."""
        reason = reason or _REPORTED.pick(self._dice)
        if entry.state == "visible" and not entry.complaints:
            sentence = self._dice.pick(self._lines[f"trouble {reason}"]).fill(self._narrator.slots())
            entry.html = f"<p>{sentence}</p>" if not entry.title else f"{entry.html}<p>{sentence}</p>"
        count = _REPORTERS.pick(self._dice) if reporters is None else reporters
        people = dict.fromkeys(self._narrator.member(happening.place) for _ in range(count))
        entry.complaints += [self._complaint(entry, one, reason) for one in people if one != entry.author]
        if not entry.complaints:
            entry.complaints.append(self._complaint(entry, self._narrator.anybody(), reason))

    def _complaint(self, entry: Entry, reporter: int, reason: ReportReason) -> Complaint:
        at = self._narrator.timeline.later(entry.at, 600 + self._dice.random() * DAY)
        note = None
        if self._dice.chance(0.6):
            note = self._dice.pick(self._lines[f"note {reason}"]).fill(self._narrator.slots())
        return Complaint(max(at, entry.at), reporter, reason, note)

    def _close(self, entry: Entry) -> None:
        last = max(complaint.at for complaint in entry.complaints)
        action = _VERDICTS.pick(self._dice)
        at = max(last, self._narrator.timeline.later(last, 1800 + self._dice.random() * 2 * DAY))
        entry.verdict = Verdict(at, action, None if action == "approve" else entry.complaints[0].reason)
        entry.state = _STATE_AFTER[action]  # type: ignore[assignment]
