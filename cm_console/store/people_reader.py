"""Counts colleagues by rule, over all connected intranets. Names only for who types one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cm_console.domain.plan.persona import PersonRef, Rule
from cm_console.store.readers import Readers

ACTIVE = "p.state = 'active'"
PROPERTIES = {"units": "org_unit", "locations": "location", "levels": "job_level"}
Condition = tuple[str, list[str | int]]
SHORTEST = 2  # letters, before a name is looked for
ROLES = f"""
SELECT role.value, count(*)
FROM person p, json_each('["' || replace(trim(p.roles), ' ', '","') || '"]') role
WHERE {ACTIVE} AND trim(p.roles) <> '' GROUP BY 1 ORDER BY 2 DESC, 1
"""
BEGINS = "(instr(' ' || lower(p.name), ' ' || ?) > 0 OR instr(' ' || p.name, ' ' || ?) > 0)"  # Ö stays Ö
NAMED = f"""
SELECT p.intranet_id, p.remote_id, p.name, coalesce(nullif(p.job_title, ''), p.org_unit, ''),
    coalesce(n.name, '')
FROM person p LEFT JOIN ws.intranet n ON n.id = p.intranet_id
WHERE {ACTIVE} AND {{words}} ORDER BY p.name, p.intranet_id, p.remote_id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a property has somewhere, and how many active accounts have it."""

    text: str
    people: int


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whose name was typed. `work` is the job title, or else the org unit."""

    ref: PersonRef
    name: str
    work: str
    intranet: str


class PeopleReader:
    """Numbers about the accounts in the copy. Safe to use from several threads at once."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    def active(self) -> int:
        """Active accounts."""
        return self._count("1", [])

    def matching(self, rule: Rule) -> int:
        """Active accounts that a rule chooses."""
        return self._count(*condition(rule))

    def matching_none(self, rules: Sequence[Rule]) -> int:
        """Active accounts that none of the rules chooses."""
        parts = [condition(rule) for rule in rules]
        chosen = " OR ".join(f"({sql})" for sql, _ in parts) or "0"
        return self._count(f"NOT ({chosen})", [value for _, values in parts for value in values])

    def units(self) -> list[Value]:
        """Org units as the intranets write them, most people first."""
        return self._values("org_unit")

    def locations(self) -> list[Value]:
        """Locations, most people first."""
        return self._values("location")

    def levels(self) -> list[Value]:
        """Job levels, most people first."""
        return self._values("job_level")

    def roles(self) -> list[Value]:
        """Roles on the intranets, most people first; somebody can have several."""
        with self._readers.reading() as reader:
            return [Value(*row) for row in reader.rows(ROLES)]

    def named(self, typed: str, limit: int) -> list[Colleague]:
        """Active accounts with words in their names that begin as typed; none for a single letter."""
        words = typed.lower().split()
        if sum(map(len, words)) < SHORTEST:
            return []
        values = [value for word in words for value in (word, word.capitalize())]
        with self._readers.reading() as reader:
            asked = " AND ".join([BEGINS] * len(words))
            rows = reader.rows(NAMED.format(words=asked), (*values, limit))
        return [Colleague(PersonRef(row[0], row[1]), *row[2:]) for row in rows]

    def _count(self, sql: str, values: Sequence[str | int]) -> int:
        with self._readers.reading() as reader:
            return int(reader.value(f"SELECT count(*) FROM person p WHERE {ACTIVE} AND ({sql})", values))

    def _values(self, column: str) -> list[Value]:
        with self._readers.reading() as reader:
            rows = reader.rows(
                f"SELECT {column}, count(*) FROM person p WHERE {ACTIVE} AND {column} <> ''"
                " GROUP BY 1 ORDER BY 2 DESC, 1"
            )
        return [Value(*row) for row in rows]


def condition(rule: Rule) -> Condition:
    """A rule as a condition over `person p`. A part of an organisation takes what is below it along."""
    asked: list[str] = []
    values: list[str | int] = []
    for name, column in PROPERTIES.items():
        if chosen := getattr(rule, name):
            asked.append(" OR ".join([_is_or_is_below(column)] * len(chosen)))
            values += [text for one in chosen for text in (one.lower(), one.lower(), one.lower())]
    if rule.roles:
        asked.append(
            " OR ".join(["instr(' ' || lower(p.roles) || ' ', ' ' || ? || ' ') > 0"] * len(rule.roles))
        )
        values += [role.lower() for role in rule.roles]
    everyone = " AND ".join(f"({one})" for one in asked) or "0"
    picked = " OR ".join(["(p.intranet_id = ? AND p.remote_id = ?)"] * len(rule.picked)) or "0"
    for ref in rule.picked:
        values += [ref.intranet_id, ref.remote_id]
    return f"({everyone}) OR {picked}", values


def _is_or_is_below(column: str) -> str:
    own = f"lower(coalesce(p.{column}, ''))"
    return f"{own} = ? OR substr({own}, 1, length(?) + 3) = ? || ' / '"
