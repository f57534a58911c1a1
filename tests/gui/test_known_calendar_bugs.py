"""What other calendars are known to get wrong, done in this one: each by a test that leaves a picture.

The numbers are those of `docs/known-calendar-bugs.md`, which tells where each was met. Pictures go to the
folder that `CM_PICTURES` names, or are thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from cm_console.domain.plan.campaign import Campaign
from cm_console.domain.plan.entry import Wanted
from cm_console.domain.plan.errors import StepNotPossible
from cm_console.domain.plan.feed import Feed
from cm_console.domain.plan.file_kind import FileKind
from cm_console.domain.plan.gaps import Level
from cm_console.domain.plan.item import Audience, moment_of
from cm_console.domain.plan.outgoing import outgoing_of
from cm_console.domain.plan.own_days import OwnDays
from cm_console.domain.plan.persona import Persona
from cm_console.domain.plan.series import Reach
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.template import Placing
from cm_console.services.plan.finding import Check
from cm_console.views import dates
from cm_console.views.board_view import BoardView
from cm_console.views.plan_view import ViewKind
from cm_console.views.tray import Tray
from cm_console.views.week_view import WeekView
from tests.fakes.plan import item
from tests.gui.test_calendar import CTRL, LEFT, Calendar, Keys, calendar

__all__ = ["calendar"]  # a fixture of the calendar's tests, used here as it is

Picture = Callable[[str], None]
FIVE = "Five-purpose week"


@pytest.fixture
def picture(calendar: Calendar, tmp_path: Path) -> Picture:
    """Keeps the window as it is now, under a name."""
    folder = Path(os.environ.get("CM_PICTURES", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)

    def keep(name: str) -> None:
        calendar.desk.settle()
        assert calendar.desk.window.frame.grab().save(str(folder / f"{name}.png"))

    return keep


def show(calendar: Calendar, kind: ViewKind) -> None:
    calendar.page.show_view(kind)
    calendar.page.focus_view()
    calendar.desk.settle()


def last_sunday(month: int) -> date:
    """The day on which the clock changes, next year."""
    following = date(dates.today().year + 1, month + 1, 1)
    day = following - timedelta(days=1)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def test_1_dragging_keeps_the_time(calendar: Calendar, picture: Picture) -> None:
    entry_id = calendar.add("Nieuw rooster", 2, time(9, 15))
    assert calendar.drop_on([entry_id], calendar.day(10))
    assert calendar.at(entry_id) == datetime.combine(calendar.day(10), time(9, 15))
    picture("01-drag-keeps-the-time")


@pytest.mark.parametrize("month", [3, 10])
def test_2_what_comes_back_stays_at_its_time_when_the_clock_changes(
    calendar: Calendar, picture: Picture, month: int
) -> None:
    change = last_sunday(month)
    first = datetime.combine(change - timedelta(days=9), time(9))
    calendar.plan.calendar.add(item("Vrijdagvraag", first), "FREQ=WEEKLY;COUNT=4")
    show(calendar, ViewKind.AGENDA)
    calendar.page.view.show_day(first.date())
    calendar.desk.settle()
    found = [one.item.at for one in calendar.entries() if one.item.at]
    assert {at.time() for at in found} == {time(9)}
    before, after = (moment_of(at, "Europe/Amsterdam") for at in (found[0], found[-1]))
    assert abs((after - before) % timedelta(days=1)) in (timedelta(hours=1), timedelta(hours=23))
    picture(f"02-clock-changes-{month:02}")


def test_3_a_day_gives_the_usual_time_and_a_slot_its_own(calendar: Calendar, picture: Picture) -> None:
    calendar.month.show_day(calendar.day(3))
    calendar.key(Keys.Key_N)
    assert calendar.page.editor.item().at == datetime.combine(calendar.day(3), time(9))
    picture("03-a-day-gives-the-usual-time")


def test_4_two_items_of_one_hour_are_there_in_every_view(calendar: Calendar, picture: Picture) -> None:
    persona = calendar.plan.personas.add(Persona("Wilma"))
    whom = (Audience(persona.id),)
    ids = [calendar.add(title, 2, time(9), audience=whom) for title in ("Rooster", "Poll: broodje of soep?")]
    calendar.page.view.show_day(calendar.day(2))
    for kind in (ViewKind.MONTH, ViewKind.WEEK, ViewKind.AGENDA, ViewKind.BOARD, ViewKind.PERSONAS):
        show(calendar, kind)
        assert all(calendar.page.view.choose(one) for one in ids), kind
        picture(f"04-two-in-one-hour-{kind.value}")
    show(calendar, ViewKind.WEEK)
    week = calendar.page.view
    assert isinstance(week, WeekView)
    places = [week.place_of(week.entries.row(one)) for one in ids]
    assert not places[0].intersects(places[1])


def test_5_late_in_the_evening_it_is_still_that_day(calendar: Calendar, picture: Picture) -> None:
    entry_id = calendar.add("Nachtdienst", 2, time(23, 30), mode=Mode.SERVER)
    assert list(calendar.page.model.on(calendar.day(2))) == [calendar.page.model.row(entry_id)]
    sent = outgoing_of(calendar.plan.calendar.get(entry_id).item).at
    local = datetime.combine(calendar.day(2), time(23, 30))
    assert sent == moment_of(local, "Europe/Amsterdam")
    assert sent is not None
    assert sent.astimezone(UTC).hour in (21, 22), "23:30 on the clock here, not in UTC"
    picture("05-late-in-the-evening")


def test_6_a_draft_is_reviewed_before_it_is_scheduled(calendar: Calendar, picture: Picture) -> None:
    entry_id = calendar.add("Nieuw beleid", 2, status=Status.DRAFT)
    with pytest.raises(StepNotPossible):
        calendar.plan.calendar.step(entry_id, Status.SCHEDULED)
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    review = next(one for one in calendar.page.editor.steps() if one.property("status") == Status.IN_REVIEW)
    QTest.mouseClick(review, LEFT)
    calendar.desk.settle()
    assert calendar.plan.calendar.get(entry_id).item.status is Status.IN_REVIEW
    picture("06-in-review")


def test_7_notes_for_reviewers_never_leave(calendar: Calendar, picture: Picture, tmp_path: Path) -> None:
    secret = "OR is nog niet akkoord"
    entry_id = calendar.add("Reorganisatie", 2, notes=secret, status=Status.APPROVED)
    entry = calendar.plan.calendar.get(entry_id)
    assert secret not in repr(outgoing_of(entry.item))
    for kind in FileKind:
        path = tmp_path / f"plan.{kind.value}"
        assert calendar.plan.exchange.export(path, kind, Wanted())
        assert secret not in path.read_text(encoding="utf-8-sig"), kind
    calendar.page.opened.emit(entry_id)
    calendar.desk.settle()
    assert calendar.page.editor.notes.toPlainText() == secret
    picture("07-notes-stay-here")


def test_8_ideas_wait_without_a_date_and_many_move_months_ahead_at_once(
    calendar: Calendar, picture: Picture
) -> None:
    idea = calendar.add("Interview met de kok", None, status=Status.IDEA)
    tray = calendar.page.findChild(Tray)
    assert tray is not None
    assert [tray.model.entry(row).id for row in range(tray.model.rowCount())] == [idea]
    ids = [calendar.add(f"Themaweek {number}", number, time(9 + number)) for number in range(3)]
    for one in ids:
        calendar.click(one, CTRL)
    calendar.key(Keys.Key_M)
    assert calendar.page.move_card.isVisible()
    picture("08-move-to")
    calendar.page.move_card.dismiss()
    calendar.plan.calendar.move_days(ids, 26 * 7)
    assert [calendar.at(one) for one in ids] == [
        datetime.combine(calendar.day(26 * 7 + number), time(9 + number)) for number in range(3)
    ]
    assert calendar.plan.keeping.undo()
    assert calendar.at(ids[0]) == datetime.combine(calendar.day(0), time(9))


def test_9_a_full_day_is_opened_with_one_press(calendar: Calendar, picture: Picture) -> None:
    for number in range(14):
        calendar.add(f"Bericht {number}", 2, time(8, number))
    QTest.mouseClick(calendar.month.viewport(), LEFT, pos=calendar.month.more_rect(calendar.day(2)).center())
    assert calendar.page.day_card.model.rowCount() == 14
    picture("09-all-of-a-full-day")


def test_10_a_feed_holds_every_status_that_was_chosen(
    calendar: Calendar, picture: Picture, tmp_path: Path
) -> None:
    calendar.add("Nog een concept", 2, status=Status.DRAFT)
    calendar.add("Staat klaar", 3, status=Status.APPROVED)
    path = tmp_path / "plan.ics"
    feeds = calendar.plan.feeds(calendar.desk.workspace.settings)
    feeds.add(Feed(str(path), statuses=(Status.DRAFT, Status.APPROVED)))
    text = path.read_text(encoding="utf-8")
    assert "Nog een concept" in text
    assert "STATUS:TENTATIVE" in text
    assert "Staat klaar" in text
    picture("10-drafts-are-in-the-feed")


def test_11_one_occurrence_is_changed_or_skipped(calendar: Calendar, picture: Picture) -> None:
    calendar.add("Tip van de week", 1, time(9), rule="FREQ=WEEKLY;COUNT=3")
    first, second, third = calendar.entries()
    calendar.plan.calendar.cancel(second.id, Reach.THIS)
    assert third.item.at is not None
    calendar.plan.calendar.move(third.id, third.item.at + timedelta(hours=5), Reach.THIS)
    calendar.desk.settle()
    assert [one.item.at for one in calendar.entries()] == [first.item.at, third.item.at + timedelta(hours=5)]
    picture("11-one-occurrence")


def test_12_on_a_quiet_day_nothing_is_to_appear(calendar: Calendar, picture: Picture) -> None:
    day = calendar.day(2)
    calendar.plan.own_calendars.add(OwnDays("Herdenking", day, day, is_quiet=True))
    entry_id = calendar.add("Kerstquiz", 2)
    found = {one.check for one in calendar.plan.checks.of(calendar.plan.calendar.get(entry_id).item)}
    assert Check.QUIET_DAY in found
    calendar.page.view.show_day(day)
    show(calendar, ViewKind.WEEK)
    picture("12-a-quiet-day")


def test_13_a_writer_sees_when_it_has_to_be_ready(calendar: Calendar, picture: Picture) -> None:
    calendar.add("Jaarverslag", 9, due_on=calendar.day(2), review_on=calendar.day(23))
    calendar.page.deadlines.click()
    calendar.desk.settle()
    calendar.page.view.show_day(calendar.day(3))
    calendar.desk.settle()
    controller = calendar.desk.window.places.planning.calendar
    assert controller is not None
    assert controller.board is not None
    assert [one.on for one in controller.board.deadlines] == [calendar.day(2), calendar.day(23)]
    picture("13-ready-by")


def test_14_a_campaign_is_looked_at_as_a_whole(calendar: Calendar, picture: Picture) -> None:
    campaign = calendar.plan.campaigns.add(Campaign("Veilig werken", goal="Meer meldingen"))
    for number in (1, 4, 8):
        calendar.add(f"Veilig werken {number}", number, campaign_id=campaign.id)
    calendar.add("Iets anders", 2)
    calendar.page.bar.filters.show_wanted(Wanted(campaign_ids=(campaign.id,)))
    calendar.page.bar.filter_changed.emit()
    calendar.desk.settle()
    assert calendar.shown() == ["Veilig werken 1", "Veilig werken 4", "Veilig werken 8"]
    picture("14-a-campaign")


def test_15_too_much_for_the_same_people_is_said(calendar: Calendar, picture: Picture) -> None:
    persona = calendar.plan.personas.add(Persona("Wilma", at_most=2))
    whom = (Audience(persona.id),)
    ids = [
        calendar.add(f"Bericht {number}", number, audience=whom, status=Status.APPROVED)
        for number in range(4)
    ]
    show(calendar, ViewKind.GAPS)
    picture("15-too-much")
    cell = calendar.plan.gaps.between(calendar.day(0), calendar.day(6)).cells[0][0]
    assert (cell.level, len(cell.entries)) == (Level.OVERLOAD, len(ids))


def test_17_a_template_holds_no_dates(calendar: Calendar, picture: Picture) -> None:
    week = next(one.template for one in calendar.plan.templates.all() if one.template.name("en") == FIVE)
    planned = [
        calendar.plan.templates.apply(week, Placing(calendar.day(number), languages=("nl",))).ids
        for number in (0, 14)
    ]
    calendar.desk.settle()
    times = [[calendar.at(one) for one in ids] for ids in planned]
    assert len(times[0]) == 5
    assert times[1] == [at and at + timedelta(days=14) for at in times[0]]
    picture("17-a-template-moves-along")


def test_18_counts_are_those_of_the_rows(calendar: Calendar, picture: Picture) -> None:
    entry_id = calendar.add("Concept", 2, status=Status.DRAFT)
    show(calendar, ViewKind.BOARD)
    calendar.plan.calendar.step(entry_id, Status.IN_REVIEW)
    calendar.desk.settle()
    view = calendar.page.view
    assert isinstance(view, BoardView)

    def count(status: Status) -> int:
        return len(view.grid.cards[view.grid.columns.index(status)])

    assert (count(Status.DRAFT), count(Status.IN_REVIEW)) == (0, 1)
    assert calendar.plan.keeping.undo()
    calendar.desk.settle()
    assert (count(Status.DRAFT), count(Status.IN_REVIEW)) == (1, 0)
    picture("18-counts")
