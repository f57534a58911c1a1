"""What is to come, and the few records beside the threads: events, scheduled posts, reports on people."""

from __future__ import annotations

from collections.abc import Iterator

from cm_console.demo.generator.narrator import Narrator
from cm_console.demo.generator.scribe import Scribe
from cm_console.demo.generator.story import Complaint
from cm_console.demo.generator.texts import load_threads
from cm_console.demo.generator.timeline import DAY, stamp
from cm_console.demo.records import Event, Report, Scheduled, Subject, format_id

HOUR = 3600


def events(narrator: Narrator, posts: int) -> Iterator[Event]:
    """Meetings of the last year and the next weeks."""
    dice, now = narrator.dice, narrator.timeline.now
    for number in range(1, 13 + min(2000, posts // 100)):
        place = dice.pick(narrator.organisation.places)
        day = (now + dice.number(-360, 60) * DAY) // DAY * DAY
        starts = day + dice.number(7, 17) * HOUR
        values = narrator.slots()
        yield Event(
            id=format_id("events", number),
            updated_at=stamp(min(now, starts - 14 * DAY)),
            community_id=place.record.id,
            title=dice.pick(narrator.lines["events"]).fill(values),
            place=values("locatie"),
            starts_at=stamp(starts),
            ends_at=stamp(starts + dice.number(1, 6) * HOUR // 2 + HOUR // 2),
            attendees=dice.number(0, 60),
        )


def scheduled(narrator: Narrator) -> Iterator[Scheduled]:
    """Posts that the communications people have planned for the next weeks."""
    dice, now = narrator.dice, narrator.timeline.now
    place = narrator.organisation.place("news")
    threads = load_threads("plots")["scheduled"]
    for number, thread in enumerate(threads, start=1):
        values = narrator.slots()
        day = (now + (number + 1) * 2 * DAY) // DAY * DAY
        created = stamp(narrator.timeline.recent(10))
        yield Scheduled(
            id=format_id("scheduled", number),
            updated_at=created,
            title=thread.title.fill(values),
            body_html=thread.body.fill(values),
            community_id=place.record.id,
            author_id=narrator.organisation.people_ids[dice.number(0, 3)],
            scheduled_at=stamp(day + dice.number(6, 15) * HOUR),
            created_at=created,
        )


def reports_on_people(narrator: Narrator, scribe: Scribe) -> Iterator[Report]:
    """A report on a person, already closed: open ones belong to the persons themselves."""
    organisation = narrator.organisation
    for place in range(2):
        at = narrator.timeline.recent(200)
        subject = Subject("person", organisation.people_ids[place + 5])
        note = narrator.dice.pick(narrator.lines["note harassment"]).fill(narrator.slots())
        report = scribe.report(Complaint(at, narrator.anybody(), "harassment", note), subject)
        report.state, report.version = "dismissed", 2
        yield report
