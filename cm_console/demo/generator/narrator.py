"""Everyday life: threads from the text files, by people who could have written them."""

from __future__ import annotations

from collections.abc import Iterator

from cm_console.demo.generator.dice import Dice, Weighted
from cm_console.demo.generator.organisation import Organisation, Place
from cm_console.demo.generator.slots import Slots
from cm_console.demo.generator.story import Entry, Happening
from cm_console.demo.generator.texts import AUTHOR, Fill, Line, Template, Thread, load_lines, load_threads
from cm_console.demo.generator.timeline import Timeline

REACTIONS = Weighted(
    [("like", 55.0), ("heart", 18.0), ("thanks", 10.0), ("laugh", 7.0), ("celebrate", 6.0), ("support", 4.0)]
)
_COMMENTS = Weighted([(0, 72.0), (1, 13.5), (2, 7.0), (3, 3.5), (4, 2.0), (6, 1.2), (9, 0.8)])
_LIKES = Weighted([(0, 85.0), (1, 8.0), (2, 4.0), (3, 2.0), (5, 1.0)])
_DELAYS = Weighted([(900, 3.0), (5_400, 4.0), (14_400, 3.0), (86_400, 3.0), (259_200, 1.0)])
_SELDOM = 0.07  # share of lines that end with an emoji, or carry a slip of the pen


class Narrator:
    """Tells threads about an organisation."""

    def __init__(self, organisation: Organisation, dice: Dice, timeline: Timeline) -> None:
        self.organisation, self.dice, self.timeline = organisation, dice, timeline
        self.lines = load_lines("lines")
        self._threads = {**load_threads("common"), **load_threads(organisation.kind)}
        self._packs: dict[str, list[Thread]] = {}
        self._places = Weighted([(place, place.weight) for place in organisation.places])
        words = {"org": organisation.name, "client": organisation.client, "clienten": organisation.clients}
        self.slots = Slots(dice, words, organisation.locations, self._first_name).fresh
        self._everybody = sorted(n for people in organisation.by_function.values() for n in people)

    def everyday(self, moment: int) -> Happening:
        """One thread of everyday life."""
        place = self._places.pick(self.dice)
        return self.tell(self._deal(self._topic(place)), place, moment)

    def _topic(self, place: Place) -> str:
        general = place.record.kind in ("department", "place") and self.dice.chance(0.35)
        return "workplace" if general or place.topic not in self._threads else place.topic

    def _deal(self, topic: str) -> Thread:
        """The next thread of a topic, like a card from a shuffled pack: none comes again before all came."""
        pack = self._packs.setdefault(topic, [])
        if not pack:
            pack += sorted(self._threads[topic], key=lambda _: self.dice.random())
        return pack.pop()

    def tell(
        self,
        thread: Thread,
        place: Place,
        moment: int,
        author: int | None = None,
        comments: int | None = None,
    ) -> Happening:
        """A thread as it happened in a place at a moment, with so many comments."""
        writer = self._writer(thread.writer, place) if author is None else author
        values = self.slots(self.organisation.first_names[writer])
        post = Entry(moment, writer, self._body(thread, values), title=thread.title.fill(values))
        happening = Happening(place, post)
        count = _COMMENTS.pick(self.dice) if comments is None else comments
        for line in self._remarks(thread, place, count):
            self.say(happening, line, values)
        post.likes = self.likes(place, _LIKES.pick(self.dice))
        return happening

    def _body(self, thread: Thread, values: Fill) -> str:
        dice, html = self.dice, thread.body.fill(values)
        if dice.chance(0.3):
            opening = dice.pick(self.lines["openings"]).fill(values)
            html = f"<p>{opening}</p>{html}"
        if dice.chance(_SELDOM):
            html = _slip(html, dice)
        if dice.chance(0.12):
            html += f"<p>{dice.pick(self.lines['closings']).fill(values)}</p>"
        return html

    def _remarks(self, thread: Thread, place: Place, count: int) -> Iterator[Line]:
        own = iter(thread.comments)
        general = self.lines.get(f"remarks {place.topic}", ()) + self.lines["remarks"]
        for _ in range(count):
            line = next(own, None)
            yield Line("", self.dice.pick(general)) if line is None else line

    def say(self, happening: Happening, line: Line, values: Fill, author: int | None = None) -> Entry:
        """Adds a comment to a thread; now and then as an answer to the one before it."""
        before = happening.comments[-1] if happening.comments else happening.post
        writer = self._speaker(line.writer, happening) if author is None else author
        text = line.text.fill(values)
        if self.dice.chance(_SELDOM):
            text = f"{text} {self.dice.pick(self.lines['emoji']).parts[0]}"
        elif self.dice.chance(_SELDOM):
            text = _slip(text, self.dice)
        moment = self.timeline.later(before.at, _DELAYS.pick(self.dice) * (0.3 + self.dice.random()))
        answers = line.writer == AUTHOR or (happening.comments and self.dice.chance(0.2))
        parent = len(happening.comments) - 1 if answers and happening.comments else None
        comment = Entry(max(moment, before.at), writer, f"<p>{text}</p>", parent=parent)
        if self.dice.chance(0.05):
            comment.likes = self.likes(happening.place, 1)
        happening.comments.append(comment)
        return comment

    def likes(self, place: Place, count: int) -> list[tuple[int, str]]:
        """Reactions of different members."""
        people = dict.fromkeys(self.member(place) for _ in range(count))
        return [(person, REACTIONS.pick(self.dice)) for person in people]

    def member(self, place: Place) -> int:
        """A member of a community, an active one more often."""
        return self.dice.pick_early(place.members or self._everybody)

    def anybody(self) -> int:
        """Anybody who has been here for some time."""
        return self.dice.pick(self._everybody)

    def _writer(self, function: str, place: Place) -> int:
        people = self.organisation.by_function.get(function, ()) if function else ()
        return self.dice.pick_early(people) if people else self.member(place)

    def _speaker(self, writer: str, happening: Happening) -> int:
        post, comments = happening.post, happening.comments
        if writer == AUTHOR:
            return post.author
        # People seldom answer themselves; in a very small community they may.
        speaker = self._writer(writer, happening.place)
        for _ in range(4):
            if speaker not in (post.author, comments[-1].author if comments else None):
                break
            speaker = self._writer(writer, happening.place)
        return speaker

    def _first_name(self) -> str:
        return self.organisation.first_names[self.anybody()]


def _slip(text: str, dice: Dice) -> str:
    """Two letters of a plain word the wrong way round, as happens when one types fast."""
    place = dice.number(0, max(0, len(text) - 3))
    pair = text[place : place + 2]
    inside_tag = text.rfind("<", 0, place + 2) > text.rfind(">", 0, place + 2)
    inside_entity = "&" in text[max(0, place - 5) : place + 2]
    inside_link = "://" in text[text.rfind(" ", 0, place) + 1 : place + 2]
    if inside_tag or inside_entity or inside_link or not (pair.isalpha() and pair.islower()):
        return text
    return text[:place] + pair[::-1] + text[place + 2 :]


def plain(template: Template) -> Line:
    """A template as a comment by anybody."""
    return Line("", template)
