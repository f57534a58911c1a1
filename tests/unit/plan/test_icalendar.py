"""Files for and from other programs: nothing is lost but the private notes; bad files are refused whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from cm_console.domain.plan.entry import Entry
from cm_console.domain.plan.errors import BadFile
from cm_console.domain.plan.imported import LeftOut
from cm_console.domain.plan.item import Audience, Format, Media, PlannedItem, Wording
from cm_console.domain.plan.purpose import Purpose, mix_of
from cm_console.domain.plan.series import Series
from cm_console.domain.plan.status import Mode, Status
from cm_console.domain.plan.stored import Stored
from cm_console.services.plan import icalendar_file
from cm_console.services.plan.outside_file import LARGEST, MOST
from cm_console.services.plan.recurrence import occurrences

FILES = Path(__file__).parent / "files"
NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
items = st.builds(
    PlannedItem,
    wordings=st.lists(
        st.builds(Wording, st.sampled_from(("nl", "en")), texts, texts), min_size=1, max_size=2
    ).map(tuple),
    at=st.datetimes(datetime(2014, 1, 1), datetime(2035, 1, 1)).map(
        lambda at: at.replace(second=0, microsecond=0)
    ),
    timezone=st.sampled_from(("Europe/Amsterdam", "America/Curacao", "Europe/London")),
    minutes=st.integers(5, 600),
    status=st.sampled_from(Status),
    mode=st.sampled_from(Mode),
    format=st.sampled_from(Format),
    purposes=st.dictionaries(st.sampled_from(Purpose), st.integers(1, 9)).map(mix_of),
    audience=st.lists(st.builds(Audience, texts, st.sampled_from((1.0, 0.5))), max_size=3).map(tuple),
    tags=st.lists(texts.filter(lambda text: bool(text.strip())), max_size=3).map(tuple),
    media=st.lists(st.builds(Media, texts, texts), max_size=2).map(tuple),
    notes=texts,
)


def read(path: Path, content: bytes) -> icalendar_file.Read:
    path.write_bytes(content)
    return icalendar_file.read(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items, st.booleans(), st.sampled_from(["COUNT=5", "UNTIL=20360704T090000", "UNTIL=20361231T235959"]))
def test_what_is_written_is_read_again(tmp_path: Path, item: PlannedItem, comes_back: bool, end: str) -> None:
    series = Series(item, f"FREQ=WEEKLY;{end}", (item.at + timedelta(days=7),) if item.at else ())
    stored = [Stored("s", series, 1, NOW, "els", NOW, "els")] if comes_back else []
    entries = [] if comes_back else [Entry("e", item)]
    found = read(tmp_path / "ours.ics", icalendar_file.write(entries, stored, NOW))
    expected = (
        (replace(item, notes=""), series.rule, series.skipped)
        if comes_back
        else (replace(item, notes=""), "", ())
    )
    assert found == icalendar_file.Read((expected,))


def test_private_notes_never_leave(tmp_path: Path) -> None:
    """Postiz #1812: what reviewers must know, and readers must not."""
    item = PlannedItem(
        (Wording("nl", "Titel", "Tekst"),), at=datetime(2026, 12, 1, 9), notes="Niet plaatsen!"
    )
    assert b"Niet plaatsen" not in icalendar_file.write([Entry("e", item)], [], NOW)


def test_every_status_is_there_for_other_programs() -> None:
    """PublishPress #1825: the feed told of published items only."""
    at = datetime(2026, 12, 1, 9)
    entries = [
        Entry(status, PlannedItem((Wording("nl", status),), at=at, status=status)) for status in Status
    ]
    text = icalendar_file.write(entries, [], NOW).decode()
    assert text.count("BEGIN:VEVENT") == len(Status)
    assert text.count("STATUS:TENTATIVE") == 4
    assert text.count("STATUS:CANCELLED") == 1


def test_a_series_of_outlook_with_a_windows_zone() -> None:
    ((item, rule, _),) = icalendar_file.read(FILES / "outlook.ics").items
    assert (item.title, item.at) == ("Vrijdagvraag", datetime(2026, 12, 4, 15))
    assert item.timezone == "Europe/Amsterdam"
    assert item.wordings[0].text == "Wat ging er goed deze week?\n\nGroet, Els"
    happens = occurrences(Series(item, rule), datetime(2026, 12, 1), datetime(2027, 1, 1))
    assert [at.day for at in happens] == [4, 11, 18, 25]


def test_a_moved_and_a_skipped_occurrence_of_google() -> None:
    series, moved, cancelled = icalendar_file.read(FILES / "google.ics").items
    happens = occurrences(Series(*series), datetime(2026, 12, 1), datetime(2027, 1, 1))
    assert [at.day for at in happens] == [1, 22]
    assert (moved[0].title, moved[0].at) == ("Fietstocht (verzet)", datetime(2026, 12, 9, 10))
    assert (cancelled[0].at, cancelled[0].status) == (datetime(2026, 12, 3, 9, 30), Status.CANCELLED)


def test_a_whole_day_and_a_floating_time_of_apple() -> None:
    day, lunch = icalendar_file.read(FILES / "apple.ics").items
    assert day[0].at == datetime(2026, 12, 5, 9)
    assert (lunch[0].at, lunch[0].minutes) == (datetime(2026, 12, 7, 11, 45), 45)


def test_what_cannot_be_used_of_nextcloud_is_counted() -> None:
    found = icalendar_file.read(FILES / "nextcloud.ics")
    ((item, rule, _),) = found.items
    assert (item.tags, rule) == (("Waardering", "Team"), "FREQ=MONTHLY;BYDAY=-1TH")
    assert dict(found.left_out) == {LeftOut.RULE: 1, LeftOut.UNREADABLE: 1}


@pytest.mark.parametrize(
    "content", [b"", b"not a calendar", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"]
)
def test_a_bad_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadFile):
        read(tmp_path / "bad.ics", content)


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        read(tmp_path / "large.ics", b"x" * (LARGEST + 1))
    with pytest.raises(BadFile):
        icalendar_file.read(tmp_path / "nothing.ics")
    event = b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T090000\r\nEND:VEVENT\r\n"
    many = b"BEGIN:VCALENDAR\r\n" + event * (MOST + 1) + b"END:VCALENDAR\r\n"
    with pytest.raises(BadFile):
        read(tmp_path / "many.ics", many)


def made(*lines: str, start: str = "DTSTART;TZID=Europe/Amsterdam:20261201T090000") -> bytes:
    """A calendar of another program with one event."""
    event = ("BEGIN:VEVENT", "UID:a@elsewhere", "DTSTAMP:20261110T080000Z", start, "SUMMARY:Vraag", *lines)
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VEVENT", "END:VCALENDAR", "")).encode()


def happens(found: icalendar_file.Read) -> list[datetime]:
    ((item, rule, skipped),) = found.items
    return occurrences(Series(item, rule, skipped), datetime(2026, 1, 1), datetime(2028, 1, 1))


@pytest.mark.parametrize(
    "exception",
    [
        "EXDATE:20261208T080000Z",
        "EXDATE;TZID=Europe/London:20261208T080000",
        "EXDATE;VALUE=DATE:20261208",
    ],
)
def test_an_exception_is_found_whatever_its_zone(tmp_path: Path, exception: str) -> None:
    found = read(tmp_path / "x.ics", made("RRULE:FREQ=WEEKLY;COUNT=3", exception))
    assert happens(found) == [datetime(2026, 12, 1, 9), datetime(2026, 12, 15, 9)]


def test_an_exception_in_utc_is_read_in_the_zone_of_its_series(tmp_path: Path) -> None:
    lines = ("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261208T130000Z")
    found = read(tmp_path / "x.ics", made(*lines, start="DTSTART;TZID=America/Curacao:20261201T090000"))
    assert [at.day for at in happens(found)] == [1, 15]


def test_an_evening_in_utc_is_the_next_day_here(tmp_path: Path) -> None:
    """Tuesday 23:30 in UTC is Wednesday half past midnight; so are the day of its rule and its exceptions."""
    lines = ("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T233000Z", "EXDATE:20261208T233000Z")
    found = read(tmp_path / "x.ics", made(*lines, start="DTSTART:20261201T233000Z"))
    assert happens(found) == [datetime(2026, 12, day, 0, 30) for day in (2, 16, 23)]
    monthly = made("RRULE:FREQ=MONTHLY;BYMONTHDAY=1", start="DTSTART:20261201T233000Z")
    assert read(tmp_path / "x.ics", monthly) == icalendar_file.Read((), ((LeftOut.RULE, 1),))


def test_what_cannot_be_held_is_told(tmp_path: Path) -> None:
    dates = made("RRULE:FREQ=WEEKLY;COUNT=2", "RDATE;TZID=Europe/Amsterdam:20261203T090000")
    found = read(tmp_path / "x.ics", dates)
    assert (len(happens(found)), found.left_out) == (2, ((LeftOut.MORE_DATES, 1),))
    rest = made("RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T080000Z")
    assert read(tmp_path / "x.ics", rest).left_out == ((LeftOut.THIS_AND_LATER, 1),)
    nowhere = made(start="DTSTART;TZID=Atlantis/Poseidonis:20261201T090000")
    told = ((LeftOut.ZONE, 1),)
    assert read(tmp_path / "x.ics", nowhere) == icalendar_file.Read((), told)
    for never in ("99991231T235900", "99991231T235900Z", "00010101T000000"):
        assert read(tmp_path / "x.ics", made(start=f"DTSTART:{never}")).left_out == ((LeftOut.UNREADABLE, 1),)


def described(name: str, offset: str) -> bytes:
    """A time zone that only the file itself tells about."""
    lines = ("DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}")
    zone = ("BEGIN:VTIMEZONE", f"TZID:{name}", "BEGIN:STANDARD", *lines, "END:STANDARD", "END:VTIMEZONE")
    return "\r\n".join(("VERSION:2.0", *zone)).encode()


def test_a_zone_that_the_file_describes_is_counted_in_by_itself(tmp_path: Path) -> None:
    """One in the morning there is five in the afternoon here, a day before: the rule goes along."""
    lines = ("RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261222T160000Z", "EXDATE;TZID=Elders:20261209T010000")
    content = made(*lines, start="DTSTART;TZID=Elders:20261202T010000")
    found = read(tmp_path / "x.ics", content.replace(b"VERSION:2.0", described("Elders", "+0900")))
    assert happens(found) == [datetime(2026, 12, day, 17) for day in (1, 15, 22)]
    monthly = made("RRULE:FREQ=MONTHLY;BYMONTHDAY=2", start="DTSTART;TZID=Elders:20261202T010000")
    left_out = read(tmp_path / "x.ics", monthly.replace(b"VERSION:2.0", described("Elders", "+0900")))
    assert left_out == icalendar_file.Read((), ((LeftOut.RULE, 1),))


@pytest.mark.parametrize("other", ["RRULE:FREQ=MONTHLY;COUNT=2", "EXRULE:FREQ=WEEKLY;INTERVAL=2"])
def test_a_second_rule_is_told(tmp_path: Path, other: str) -> None:
    found = read(tmp_path / "x.ics", made("RRULE:FREQ=WEEKLY;COUNT=4", other))
    assert found == icalendar_file.Read((), ((LeftOut.RULE, 1),))


def test_a_series_without_an_end_in_sight_is_read(tmp_path: Path) -> None:
    found = read(tmp_path / "x.ics", made("RRULE:FREQ=WEEKLY;UNTIL=99991231T235900Z"))
    assert [rule for _, rule, _ in found.items] == ["FREQ=WEEKLY"]


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    content = made().replace(b"Vraag", "Café".encode("latin-1"))
    with pytest.raises(BadFile, match="not UTF-8"):
        read(tmp_path / "x.ics", content)
    assert len(read(tmp_path / "x.ics", b"\xef\xbb\xbf" + made()).items) == 1


def test_all_calendars_of_a_file_are_read(tmp_path: Path) -> None:
    assert len(read(tmp_path / "x.ics", made() + made()).items) == 2


def test_an_end_is_written_in_utc_and_read_as_wall_time(tmp_path: Path) -> None:
    """RFC 5545, 3.3.10: beside a start with a zone, UNTIL is in UTC."""
    item = PlannedItem((Wording("nl", "Vraag"),), datetime(2026, 3, 25, 9))
    series = Series(item, "FREQ=WEEKLY;UNTIL=20260408T090000")
    content = icalendar_file.write([], [Stored("s", series, 1, NOW, "els", NOW, "els")], NOW)
    assert b"UNTIL=20260408T070000Z" in content
    assert read(tmp_path / "x.ics", content).items == ((item, series.rule, ()),)


def with_our_own(**parts: object) -> bytes:
    """A file of this program in which somebody changed what it says of an item."""
    item = PlannedItem((Wording("nl", "Vraag"),), datetime(2026, 12, 1, 9))
    file = Calendar.from_ical(icalendar_file.write([Entry("e", item)], [], NOW))
    (event,) = file.walk("VEVENT")
    told = msgspec.json.decode(str(event.pop(icalendar_file.OURS))) | parts
    event.add(icalendar_file.OURS, msgspec.json.encode(told).decode())
    content: bytes = file.to_ical()
    return content


@pytest.mark.parametrize(("minutes", "kept"), [(9999999999999, 24 * 60), (-5, 5), (45, 45)])
def test_a_length_of_our_own_that_nobody_means_becomes_a_day(tmp_path: Path, minutes: int, kept: int) -> None:
    ((item, _, _),) = read(tmp_path / "x.ics", with_our_own(minutes=minutes)).items
    assert item.minutes == kept


@pytest.mark.parametrize(
    "parts",
    [{"due_on": "9999-12-31"}, {"expires_on": "9999-12-31"}, {"review_on": "0001-01-01"},
     {"effort_minutes": 9999999999999}, {"effort_minutes": -5}, {"wordings": []}],
)  # fmt: skip
def test_a_value_of_our_own_that_nobody_means_is_told(tmp_path: Path, parts: dict[str, object]) -> None:
    found = read(tmp_path / "x.ics", with_our_own(**parts))
    assert found == icalendar_file.Read((), ((LeftOut.UNREADABLE, 1),))
