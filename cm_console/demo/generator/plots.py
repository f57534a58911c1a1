"""Plots that run through the history: clique, club, newcomer, row, spam, slip, announcement."""

from __future__ import annotations

from collections.abc import Iterator

from cm_console.demo.generator.narrator import Narrator, plain
from cm_console.demo.generator.story import Entry, Happening
from cm_console.demo.generator.texts import Line, load_threads
from cm_console.demo.generator.timeline import DAY
from cm_console.demo.generator.trouble import Troublemaker

_CLIQUE = 5


class Plots:
    """Tells each plot; all together they always leave something to decide."""

    def __init__(self, narrator: Narrator, trouble: Troublemaker) -> None:
        self._narrator, self._trouble = narrator, trouble
        self._dice, self._timeline = narrator.dice, narrator.timeline
        self._organisation = narrator.organisation
        self._threads = load_threads("plots")

    def all(self, posts: int) -> list[Happening]:
        """The plots of an intranet with so many posts, at most as many; what waits comes first."""
        scale = max(1, posts // 4000)
        told = [
            *self._spam_wave(8 * scale),
            *self._newcomers(),
            *self._row(),
            *self._privacy_slip(),
            *self._announcement(),
            *self._cycling_club(12 * scale),
            *self._clique(10 * scale),
        ]
        return sorted(told[:posts], key=lambda happening: happening.post.at)

    def _tell(self, topic: str, number: int, where: str, at: int, **more: int | None) -> Happening:
        threads = self._threads[topic]
        return self._narrator.tell(
            threads[number % len(threads)], self._organisation.place(where), at, **more
        )

    def _spam_wave(self, count: int) -> Iterator[Happening]:
        """A handful of fresh accounts advertise within two days."""
        begin = self._timeline.recent(2) - 3 * DAY
        for number in range(count):
            author = self._dice.pick(self._organisation.newcomers)
            where = self._dice.pick(("market", "news", "ideas", "lunch"))
            at = begin + int(self._dice.random() * 2 * DAY)
            happening = self._tell("spam", number, where, at, author=author, comments=0)
            if number % 3 == 2:
                self._report(happening, happening.post, "spam", 3)
            else:
                happening.post.state, happening.post.held_reason = "held", "spam"
            happening.post.likes = []
            yield happening

    def _report(self, happening: Happening, entry: Entry, reason: str, reporters: int) -> None:
        html = entry.html
        self._trouble.complain(happening, entry, reason, reporters)  # type: ignore[arg-type]
        entry.html = html  # the plot has given cause enough

    def _newcomers(self) -> Iterator[Happening]:
        """First posts, most of them still held; one got through and is welcomed warmly."""
        for number, person in enumerate(self._organisation.newcomers[:8]):
            at = self._timeline.recent(9)
            welcomed = number % 4 == 3
            happening = self._tell(
                "newcomer", number, "newcomers", at, author=person, comments=7 if welcomed else 0
            )
            if not welcomed:
                happening.post.state, happening.post.held_reason = "held", "first_post"
                happening.post.likes = []
            yield happening

    def _row(self) -> Iterator[Happening]:
        """A thread that gets out of hand: angry comments, several of them reported or held."""
        for number, thread in enumerate(self._threads["row"]):
            at = self._ago(3 + 4 * number)
            happening = self._narrator.tell(thread, self._organisation.place("place"), at, comments=3)
            values = self._narrator.slots()
            for place, line in enumerate(self._narrator.lines["row"]):
                comment = self._narrator.say(happening, plain(line), values)
                if place % 4 == 1:
                    self._report(
                        happening, comment, self._dice.pick(("offensive", "harassment")), 1 + place % 3
                    )
                elif words := self._trouble.matches(comment):
                    comment.state, comment.held_reason, comment.matched_words = "held", "watched_word", words
            self._report(happening, happening.post, "other", 2)
            yield happening

    def _privacy_slip(self) -> Iterator[Happening]:
        """Somebody names a client; colleagues ask to take it down."""
        for number, thread in enumerate(self._threads[f"privacy {self._organisation.kind}"]):
            at = self._ago(number)
            place = self._organisation.place("work")
            happening = self._narrator.tell(thread, place, at, comments=len(thread.comments))
            self._report(happening, happening.post, "sensitive_data", 4 - number % 3)
            yield happening

    def _announcement(self) -> Iterator[Happening]:
        """The board announces something big, and everybody has a question."""
        place = self._organisation.place("news")
        for number, thread in enumerate(self._threads["announcement"]):
            at = self._ago(6 + 90 * number)
            happening = self._narrator.tell(thread, place, at, comments=len(thread.comments))
            values = self._narrator.slots()
            for line in self._narrator.lines["questions"]:
                self._narrator.say(happening, plain(line), values)
                if self._dice.chance(0.5):
                    answer = self._dice.pick(self._narrator.lines["answers"])
                    self._narrator.say(happening, Line("communication", answer), values)
            happening.post.likes = self._narrator.likes(place, 20)
            yield happening

    def _cycling_club(self, count: int) -> Iterator[Happening]:
        """The liveliest community: every ride is planned, ridden and talked over."""
        place = self._organisation.place("cycling")
        rides = place.members[:15] or self._organisation.by_function["work"][:15]
        for number in range(count):
            at = self._ago(1 + 540 * number / count)
            happening = self._tell("ride", number, "cycling", at, author=self._dice.pick(rides), comments=0)
            self._chat(happening, "ride talk", rides, self._dice.number(4, 11))
            happening.post.likes = [(rider, "like") for rider in dict.fromkeys(self._dice.some(rides, 6))]
            yield happening

    def _clique(self, count: int) -> Iterator[Happening]:
        """A few people of one office who answer and like nobody but each other."""
        friends = self._organisation.by_function["finance"][:_CLIQUE]
        if len(friends) < _CLIQUE:
            friends = (friends + self._organisation.by_function["facility"])[:_CLIQUE]
        for number in range(count):
            at = self._ago(0.5 + 200 * number / count)
            happening = self._tell(
                "clique", number, "place", at, author=friends[number % len(friends)], comments=0
            )
            self._chat(happening, "clique talk", friends, self._dice.number(2, 5))
            happening.post.likes = [(one, "laugh") for one in friends if one != happening.post.author]
            yield happening

    def _ago(self, days: float) -> int:
        return self._timeline.now - int(DAY * days) - self._dice.number(1200, 9 * 3600)

    def _chat(self, happening: Happening, topic: str, people: list[int], count: int) -> None:
        values = self._narrator.slots()
        for _ in range(count):
            line = plain(self._dice.pick(self._narrator.lines[topic]))
            self._narrator.say(happening, line, values, author=self._dice.pick(people))
