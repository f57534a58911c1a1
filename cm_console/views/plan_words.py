"""The words of planning: steps, purposes, kinds of items, who publishes, what a check found."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from cm_console.domain.errors import QT_TRANSLATE_NOOP
from cm_console.domain.plan.deadline import Deadline, Due
from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.item import Format, People
from cm_console.domain.plan.manner import Tone
from cm_console.domain.plan.own_days import Region, Returns
from cm_console.domain.plan.purpose import Purpose
from cm_console.domain.plan.status import Status
from cm_console.views import dates, event_words, rhythm_words


class ColourBy(StrEnum):
    """What the colours of the calendar tell."""

    PERSONA = "persona"
    PURPOSE = "purpose"
    STATUS = "status"


STATUSES = {
    Status.IDEA: QT_TRANSLATE_NOOP("plan", "Idea"),
    Status.DRAFT: QT_TRANSLATE_NOOP("plan", "Draft"),
    Status.IN_REVIEW: QT_TRANSLATE_NOOP("plan", "In review"),
    Status.APPROVED: QT_TRANSLATE_NOOP("plan", "Approved"),
    Status.SCHEDULED: QT_TRANSLATE_NOOP("plan", "Scheduled"),
    Status.PUBLISHED: QT_TRANSLATE_NOOP("plan", "Published"),
    Status.MISSED: QT_TRANSLATE_NOOP("plan", "Missed"),
    Status.CANCELLED: QT_TRANSLATE_NOOP("plan", "Cancelled"),
}
STEPS = {
    Status.IDEA: QT_TRANSLATE_NOOP("plan", "Back to idea"),
    Status.DRAFT: QT_TRANSLATE_NOOP("plan", "Make it a draft"),
    Status.IN_REVIEW: QT_TRANSLATE_NOOP("plan", "Ask for a review"),
    Status.APPROVED: QT_TRANSLATE_NOOP("plan", "Approve"),
    Status.SCHEDULED: QT_TRANSLATE_NOOP("plan", "Schedule"),
    Status.PUBLISHED: QT_TRANSLATE_NOOP("plan", "It has been published"),
    Status.MISSED: QT_TRANSLATE_NOOP("plan", "It was missed"),
    Status.CANCELLED: QT_TRANSLATE_NOOP("plan", "Cancel it"),
}
OFF_THE_SCHEDULE = QT_TRANSLATE_NOOP("plan", "Take off the schedule")
NO_STEP = QT_TRANSLATE_NOOP("plan", "“{before}” cannot become “{after}”. Possible now: {possible}.")
NO_STEP_AT_ALL = QT_TRANSLATE_NOOP("plan", "“{before}” stays what it is.")
PURPOSES = {
    Purpose.ATTEND: QT_TRANSLATE_NOOP("plan", "Draw attention"),
    Purpose.INFORM: QT_TRANSLATE_NOOP("plan", "Inform"),
    Purpose.ACTIVATE: QT_TRANSLATE_NOOP("plan", "Activate"),
    Purpose.INSPIRE: QT_TRANSLATE_NOOP("plan", "Inspire"),
    Purpose.BIND: QT_TRANSLATE_NOOP("plan", "Bind"),
}
FORMATS = {
    Format.POST: QT_TRANSLATE_NOOP("plan", "Post"),
    Format.NEWS: QT_TRANSLATE_NOOP("plan", "News"),
    Format.BLOG: QT_TRANSLATE_NOOP("plan", "Blog"),
    Format.VIDEO: QT_TRANSLATE_NOOP("plan", "Video"),
    Format.POLL: QT_TRANSLATE_NOOP("plan", "Poll"),
    Format.QUESTION: QT_TRANSLATE_NOOP("plan", "Question"),
    Format.EVENT: QT_TRANSLATE_NOOP("plan", "Event"),
    Format.WIKI: QT_TRANSLATE_NOOP("plan", "Knowledge page"),
    Format.THANKS: QT_TRANSLATE_NOOP("plan", "Thanks"),
    Format.GAME: QT_TRANSLATE_NOOP("plan", "Game"),
    Format.RECAP: QT_TRANSLATE_NOOP("plan", "Look back"),
    Format.FIGURES: QT_TRANSLATE_NOOP("plan", "Figures"),
    Format.NEW_FUNCTION: QT_TRANSLATE_NOOP("plan", "New function"),
    Format.SURPRISE: QT_TRANSLATE_NOOP("plan", "Surprise"),
}
PEOPLE = {
    People.NOT_SAID: QT_TRANSLATE_NOOP("plan", "Anybody recognisable? Not said yet"),
    People.NOBODY: QT_TRANSLATE_NOOP("plan", "Nobody can be recognised"),
    People.AGREED: QT_TRANSLATE_NOOP("plan", "Those who can be recognised agreed"),
}
RETURNS = {
    Returns.ONCE: QT_TRANSLATE_NOOP("plan", "Once, on these days"),
    Returns.YEARLY: QT_TRANSLATE_NOOP("plan", "Every year on these days"),
    Returns.WITH_EASTER: QT_TRANSLATE_NOOP("plan", "Every year, along with Easter"),
}
REGIONS = {
    Region.NORTH: QT_TRANSLATE_NOOP("plan", "North"),
    Region.MIDDLE: QT_TRANSLATE_NOOP("plan", "Middle"),
    Region.SOUTH: QT_TRANSLATE_NOOP("plan", "South"),
}
DUE = {
    Due.READY: QT_TRANSLATE_NOOP("plan", "Ready: {title}"),
    Due.EXPIRES: QT_TRANSLATE_NOOP("plan", "Expires: {title}"),
    Due.REVIEW: QT_TRANSLATE_NOOP("plan", "Look again: {title}"),
}
COLOURINGS = {
    ColourBy.PERSONA: QT_TRANSLATE_NOOP("plan", "Colour: persona"),
    ColourBy.PURPOSE: QT_TRANSLATE_NOOP("plan", "Colour: purpose"),
    ColourBy.STATUS: QT_TRANSLATE_NOOP("plan", "Colour: status"),
}
FINDINGS = {
    "no_title": QT_TRANSLATE_NOOP("plan", "There is no title yet. Write one, or begin the text."),
    "no_time": QT_TRANSLATE_NOOP("plan", "There is no day and time yet. Choose one, or drag it onto a day."),
    "in_the_past": QT_TRANSLATE_NOOP("plan", "This moment has passed. Choose a later one."),
    "no_place": QT_TRANSLATE_NOOP("plan", "It is not said where. Choose an intranet."),
    "no_community": QT_TRANSLATE_NOOP(
        "plan", "On this intranet every post belongs to a community. Choose one."
    ),
    "empty_language": QT_TRANSLATE_NOOP(
        "plan", "There is no text yet in: {about}. Write it, or empty that title."
    ),
    "picture_missing": QT_TRANSLATE_NOOP(
        "plan", "Picture {about} is not on this computer. Add it again, or take it out."
    ),
    "picture_not_taken": QT_TRANSLATE_NOOP(
        "plan", "This intranet does not take pictures like number {about}. Use a JPEG or PNG."
    ),
    "film_not_taken": QT_TRANSLATE_NOOP(
        "plan", "This intranet takes no films (number {about}). Put a link to the film in the text."
    ),
    "no_alt_text": QT_TRANSLATE_NOOP(
        "plan", "Picture {about} has no words for who cannot see it. Say what it shows."
    ),
    "expires_first": QT_TRANSLATE_NOOP(
        "plan", "It is of no use any more when it appears. Choose an earlier moment or a later end."
    ),
    "not_reviewed": QT_TRANSLATE_NOOP(
        "plan", "Not enough colleagues have said yes to this text. Ask them, and record what they say."
    ),
    "not_agreed": QT_TRANSLATE_NOOP(
        "plan", "It is not said whether colleagues in picture {about} agreed. Ask them, and say so."
    ),
    "no_persona": QT_TRANSLATE_NOOP("plan", "It is for nobody in particular. Choose a persona if you can."),
    "no_purpose": QT_TRANSLATE_NOOP("plan", "It has no purpose yet. What should it do for people?"),
    "double_booked": QT_TRANSLATE_NOOP(
        "plan", "The same people get “{about}” at about this moment. Half an hour apart is better."
    ),
    "holiday": QT_TRANSLATE_NOOP(
        "plan", "It is {about}: most people are free. Another day reaches more of them."
    ),
    "busy_season": QT_TRANSLATE_NOOP("plan", "They are busy then – {about}. Make it short, or wait."),
    "many_new_functions": QT_TRANSLATE_NOOP(
        "plan", "This is new function number {about} in one week. One a week is enough to learn."
    ),
    "late_due": QT_TRANSLATE_NOOP(
        "plan", "It is to be ready after it appears. Choose an earlier day for that."
    ),
    "early_review": QT_TRANSLATE_NOOP(
        "plan", "You would look at it again before it appears. Choose a later day for that."
    ),
    "plain_link": QT_TRANSLATE_NOOP(
        "plan", "The link to {about} is not safe (http). See whether it works with https."
    ),
    **rhythm_words.FINDINGS,
}
CHANGES = {
    "Item added": QT_TRANSLATE_NOOP("plan", "Item added"),
    "Series added": QT_TRANSLATE_NOOP("plan", "Series added"),
    "Item changed": QT_TRANSLATE_NOOP("plan", "Item changed"),
    "Item comes back": QT_TRANSLATE_NOOP("plan", "Item comes back"),
    "Item moved": QT_TRANSLATE_NOOP("plan", "Item moved"),
    "Items moved": QT_TRANSLATE_NOOP("plan", "Items moved"),
    "Item copied": QT_TRANSLATE_NOOP("plan", "Item copied"),
    "Item scheduled": QT_TRANSLATE_NOOP("plan", "Item scheduled"),
    "Series changed": QT_TRANSLATE_NOOP("plan", "Series changed"),
    "Version made": QT_TRANSLATE_NOOP("plan", "Version made"),
    "Text added": QT_TRANSLATE_NOOP("plan", "Text added"),
    "Text changed": QT_TRANSLATE_NOOP("plan", "Text changed"),
    "Text removed": QT_TRANSLATE_NOOP("plan", "Text removed"),
    "Item removed": QT_TRANSLATE_NOOP("plan", "Item removed"),
    "Items cancelled": QT_TRANSLATE_NOOP("plan", "Items cancelled"),
    "Items missed": QT_TRANSLATE_NOOP("plan", "Items missed"),
    "Campaign added": QT_TRANSLATE_NOOP("plan", "Campaign added"),
    "Campaign changed": QT_TRANSLATE_NOOP("plan", "Campaign changed"),
    "Campaign moved": QT_TRANSLATE_NOOP("plan", "Campaign moved"),
    "Campaign removed": QT_TRANSLATE_NOOP("plan", "Campaign removed"),
    "Template applied": QT_TRANSLATE_NOOP("plan", "Template applied"),
    "Template made": QT_TRANSLATE_NOOP("plan", "Template made"),
    "Template imported": QT_TRANSLATE_NOOP("plan", "Template imported"),
    "Template removed": QT_TRANSLATE_NOOP("plan", "Template removed"),
    "Event added": QT_TRANSLATE_NOOP("plan", "Event added"),
    "Event changed": QT_TRANSLATE_NOOP("plan", "Event changed"),
    "Event moved": QT_TRANSLATE_NOOP("plan", "Event moved"),
    "Event removed": QT_TRANSLATE_NOOP("plan", "Event removed"),
    "Items around an event added": QT_TRANSLATE_NOOP("plan", "Items around an event added"),
    "Persona added": QT_TRANSLATE_NOOP("plan", "Persona added"),
    "Persona changed": QT_TRANSLATE_NOOP("plan", "Persona changed"),
    "Persona removed": QT_TRANSLATE_NOOP("plan", "Persona removed"),
    "Days added": QT_TRANSLATE_NOOP("plan", "Days added"),
    "Days changed": QT_TRANSLATE_NOOP("plan", "Days changed"),
    "Days removed": QT_TRANSLATE_NOOP("plan", "Days removed"),
    "Days imported": QT_TRANSLATE_NOOP("plan", "Days imported"),
    "Approval changed": QT_TRANSLATE_NOOP("plan", "Who says yes changed"),
    "Review asked for": QT_TRANSLATE_NOOP("plan", "Review asked for"),
    "Review answered": QT_TRANSLATE_NOOP("plan", "Answer recorded"),
    "Review changed": QT_TRANSLATE_NOOP("plan", "Review changed"),
    "Comment added": QT_TRANSLATE_NOOP("plan", "Comment added"),
    "Comment removed": QT_TRANSLATE_NOOP("plan", "Comment removed"),
    "File imported": QT_TRANSLATE_NOOP("plan", "File imported"),
    "Taken over from the intranet": QT_TRANSLATE_NOOP("plan", "Taken over from the intranet"),
    "Everything paused": QT_TRANSLATE_NOOP("plan", "Everything paused"),
    "Publishing goes on": QT_TRANSLATE_NOOP("plan", "Publishing goes on"),
    "Customs changed": QT_TRANSLATE_NOOP("plan", "How you plan changed"),
    **rhythm_words.CHANGES,
}
VIEWS = {
    "month": QT_TRANSLATE_NOOP("plan", "Month"),
    "week": QT_TRANSLATE_NOOP("plan", "Week"),
    "agenda": QT_TRANSLATE_NOOP("plan", "Agenda"),
    "board": QT_TRANSLATE_NOOP("plan", "Board"),
    "personas": QT_TRANSLATE_NOOP("plan", "Lanes"),
    "gaps": QT_TRANSLATE_NOOP("plan", "Gaps"),
    "day": QT_TRANSLATE_NOOP("plan", "Day"),
}
LANGUAGES = {"nl": QT_TRANSLATE_NOOP("plan", "Dutch"), "en": QT_TRANSLATE_NOOP("plan", "English")}
TABLES: tuple[dict[Any, str], ...] = (
    STATUSES, PURPOSES, FORMATS, PEOPLE, RETURNS, REGIONS, COLOURINGS, rhythm_words.TONES, rhythm_words.HOOKS,
)  # fmt: skip
_WORDS = {type(key): table for table in TABLES for key in table}


def said(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return QCoreApplication.translate("plan", text)


def word(value: StrEnum) -> str:
    """The word for a value of one of the enumerations of planning."""
    return said(_WORDS[type(value)][value])


def step(before: Status, after: Status) -> str:
    """What a button says that goes from one status to another."""
    is_back = before is Status.SCHEDULED and after is Status.APPROVED
    return said(OFF_THE_SCHEDULE if is_back else STEPS[after])


def finding(check: str, about: str) -> str:
    """What a check found, with the next step."""
    name = said(LANGUAGES[about]) if about in LANGUAGES else about
    return said(FINDINGS[check]).replace("{about}", name)


def change(label: str) -> str:
    """What a step of the plan was; `label` is as the plan keeps it."""
    status = label.removeprefix("Status: ")
    if status in set(Status):
        return word(Status(status))
    return said(CHANGES[label]) if label in CHANGES else label


def status_words(codes: str) -> str:
    """The words for one or more statuses, as an error of the plan names them."""
    known = set(Status)
    return ", ".join(word(Status(one)) if one in known else one for one in codes.split(", "))


def title(entry: Entry) -> str:
    """The title, or words for none."""
    return entry.item.title or QCoreApplication.translate("plan", "(no title yet)")


def deadline(one: Deadline) -> str:
    """What another day of an item is for."""
    return said(DUE[one.due]).format(title=title(one.entry))


def many_deadlines(count: int) -> str:
    """So many (three at least) that each by itself would not fit."""
    return QCoreApplication.translate("plan", "{n} dates").format(n=count)


def what(entry: Entry) -> list[str]:
    """What an entry is, in a few words: how far and which kind, or the kind of an event and its place."""
    if entry.event is not None:
        return [event_words.kind(entry.event.kind), *([entry.event.place] if entry.event.place else [])]
    tone = [] if entry.item.tone is Tone.NEUTRAL else [word(entry.item.tone)]
    return [word(entry.item.status), word(entry.item.format), *tone]


def spoken(entry: Entry) -> str:
    """An entry as a screen reader says it."""
    item = entry.item
    if entry.event is not None:
        return "; ".join((dates.moment(item.at), title(entry), *what(entry)))
    parts = [dates.moment(item.at), title(entry), *what(entry)]
    if item.series_id:
        parts.append(QCoreApplication.translate("plan", "comes back"))
    return "; ".join(parts)
