"""A queue of n items in SQLite, made by arithmetic: the same n gives the same queue."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cm_console.domain.moderation import Kind, Reason, State, rank

NOW = datetime.now(UTC).replace(microsecond=0)
PEOPLE = ("Sanne de Boer", "Mehmet Yılmaz", "Joke van Dijk", "Daan Visser", "Fatima El Amrani",
          "Pieter Jansen", "Lotte Bakker", "Rahul Sharma", "Anouk Smit", "Kees Mulder")  # fmt: skip
COMMUNITIES = ("Zorg en Welzijn", "Fietsclub Noord", "Team Techniek", "Prikbord", "Nieuwe collega's")
INTRANETS = ("Stadswerk", "Zorggroep Delta")
TEXTS = (
    "Dit rooster is echt <b>belachelijk</b>, wie verzint zoiets? Ik werk drie weekenden achter elkaar.",
    "Wie rijdt er zaterdag mee naar de Posbank? Vertrek om negen uur bij de remise, na afloop koffie.",
    "Te koop: zo goed als nieuwe elektrische fiets, kijk op https://voorbeeld.nl/fiets voor foto's en prijs.",
    "Het wachtwoord van de gedeelde mailbox is gewijzigd, het nieuwe staat op het bord bij de receptie.",
    "Fijn dat de nieuwe lift er is. Bedankt aan iedereen die eraan heeft meegewerkt!",
    "Volgens mij klopt het verhaal over de reiskosten niet; op de cao-site staat iets heel anders.",
)
TITLES = ("Rooster van juni", "", "Fiets te koop", "Gedeelde mailbox", "", "Reiskosten")
WORDS = ("belachelijk", "", "https://voorbeeld.nl/fiets", "wachtwoord", "", "")
REASONS = tuple(Reason)

SCHEMA = """
CREATE TABLE items (id INTEGER PRIMARY KEY, intranet INTEGER, community INTEGER, author INTEGER, kind TEXT,
  state TEXT, reason TEXT, reports INTEGER, created INTEGER, opened INTEGER, rank REAL, text INTEGER,
  pending TEXT, operation TEXT, until INTEGER, error TEXT, mine INTEGER DEFAULT 0, snoozed INTEGER,
  notes INTEGER DEFAULT 0, closed INTEGER DEFAULT 0, why TEXT DEFAULT '', words TEXT DEFAULT '');
CREATE VIRTUAL TABLE words USING fts5(
  body, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
"""
INDEXES = """
CREATE INDEX by_rank ON items (rank DESC, id);
CREATE INDEX by_created ON items (created DESC, id);
CREATE INDEX by_reports ON items (reports DESC, id);
"""


def item(number: int) -> tuple[object, ...]:
    """The columns of item `number` (1-based) as it comes from the server."""
    held = number % 3 == 0
    kind = Kind.PERSON if number % 47 == 0 else (Kind.POST if number % 4 == 0 else Kind.COMMENT)
    reason = REASONS[number * 7 % len(REASONS)]
    reports = 0 if held else 1 + number % 5 * (number % 7 == 0)
    opened = int((NOW - timedelta(minutes=3 + number * 11 % 9000)).timestamp())
    points = rank([reason], reports, held=held, opened_at_seconds=opened)
    state = State.HELD if held or kind is Kind.PERSON else State.VISIBLE
    return (number, 1 + number % 2, 1 + number % 5, 1 + number % len(PEOPLE), kind.value, state.value,
            reason.value, reports, opened - 600, opened, points, number % len(TEXTS))  # fmt: skip


def build(path: Path, size: int) -> None:
    """Makes the database of a queue with `size` items."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(SCHEMA)
        add(connection, 1, size)
        connection.executescript(INDEXES)
    connection.close()


def add(connection: sqlite3.Connection, first: int, count: int) -> None:
    """Adds items as a sync would."""
    rows = [item(number) for number in range(first, first + count)]
    columns = "id, intranet, community, author, kind, state, reason, reports, created, opened, rank, text"
    connection.executemany(f"INSERT INTO items ({columns}) VALUES ({','.join('?' * 12)})", rows)
    connection.executemany(
        "INSERT INTO words (rowid, body) VALUES (?, ?)",
        (
            (row[0], f"{TITLES[int(str(row[11]))]} {TEXTS[int(str(row[11]))]} {PEOPLE[int(str(row[3])) - 1]}")
            for row in rows
        ),
    )
