"""Fills the test WordPress through its own API: a small care provider that talks, and a full queue."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.servers.wordpress_api import Api

ROLES = ["subscriber"] * 20 + ["contributor"] * 4 + ["author"] * 5 + ["editor"]
CATEGORIES = ("Mededelingen", "Zorg en welzijn", "Personeelsvereniging", "ICT en werkplek")
POSTS = {"publish": 20, "future": 4, "draft": 2, "pending": 4, "private": 2, "trash": 2}
COMMENTS = {"hold": 240, "approve": 60, "spam": 20, "trash": 15}
FIRST = ("Anouk", "Bram", "Chantal", "Daan", "Esra", "Femke", "Gijs", "Hülya", "Iris", "Joost")
LAST = ("de Vries", "van den Berg", "Yılmaz", "Jansen", "el Amrani", "Kok", "Smeets", "Bakker")
TITLES = (
    "Nieuwe roosters vanaf maandag",
    "Fietstocht door de Biesbosch: wie gaat er mee?",
    "Storing in het cliëntdossier opgelost",
    "Welkom aan onze nieuwe collega’s in Zeist",
    "Hoe gaan wij om met bezoek in de avond?",
    "Lunchwandelen op donderdag",
)
REMARKS = (
    "Goed geregeld, <b>dank</b> aan het hele team!",
    "Ik vind dit geen goed idee. Wie heeft dit besloten & waarom is er niets gevraagd?",
    "Kan dit ook voor de nachtdienst? Bij ons op afdeling 3 lukt het niet.",
    "Zoë en ik doen mee — tot donderdag 😀",
    'Zie ook <a href="https://example.org/rooster">het rooster</a>.',
    "Weer zo'n besluit van boven. Niemand die op de vloer komt kijken…",
    "Prima. Graag wel de koffie om 10 uur, anders haak ik af.",
)


@dataclass
class Seeded:
    """What was made: remote ids by status, in the words of the server's write API."""

    people: list[int] = field(default_factory=list)
    categories: list[int] = field(default_factory=list)
    posts: dict[str, list[int]] = field(default_factory=dict)
    comments: dict[str, list[int]] = field(default_factory=dict)


def seed(admin: Api) -> Seeded:
    """Makes people, categories, and posts and comments in each status; the same texts each time."""
    admin.delete("/posts/1", force=True)  # "Hello world!"
    seeded = Seeded(categories=[admin.post("/categories", {"name": name})["id"] for name in CATEGORIES])
    seeded.people = _each(admin, [("/users", _person(number, role)) for number, role in enumerate(ROLES)])
    for status, count in POSTS.items():
        bodies = [_post(seeded, status, number) for number in range(count)]
        seeded.posts[status] = _each(admin, [("/posts", body) for body in bodies])
    for status, count in COMMENTS.items():
        bodies = [_comment(seeded, status, number) for number in range(count)]
        seeded.comments[status] = _each(admin, [("/comments", body) for body in bodies])
    _trash(admin, "/posts", seeded.posts["trash"])
    _trash(admin, "/comments", seeded.comments["trash"])
    return seeded


def _each(admin: Api, calls: list[tuple[str, dict[str, object]]]) -> list[int]:
    with ThreadPoolExecutor(2) as pool:  # as many as the server has workers
        return [made["id"] for made in pool.map(lambda call: admin.post(*call), calls)]


def _trash(admin: Api, path: str, ids: list[int]) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda remote_id: admin.delete(f"{path}/{remote_id}"), ids))


def _person(number: int, role: str) -> dict[str, object]:
    name = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}"
    login = f"member{number:02d}"
    email = f"{login}@test.invalid"
    return {"username": login, "email": email, "password": f"{login}-password", "name": name, "roles": [role]}


def _post(seeded: Seeded, status: str, number: int) -> dict[str, object]:
    days = 3 + number if status == "future" else -60 + number
    writers = seeded.people[20:]
    return {
        "title": f"{TITLES[number % len(TITLES)]} ({status} {number})",
        "content": f"<p>{REMARKS[number % len(REMARKS)]}</p>\n<p>Vragen? Reageer hieronder.</p>",
        "status": "publish" if status == "trash" else status,
        "date_gmt": _moment(days, number),
        "author": writers[number % len(writers)],
        "categories": [seeded.categories[number % len(seeded.categories)]],
    }


def _comment(seeded: Seeded, status: str, number: int) -> dict[str, object]:
    chance = random.Random(f"{status} {number}")
    body: dict[str, object] = {
        "post": chance.choice(seeded.posts["publish"]),
        "content": f"{REMARKS[number % len(REMARKS)]} ({status} {number})",
        # four at a time share one second: no order by date alone is total
        "date_gmt": _moment(-20, 50 * (number // 4)),
        "status": "approve" if status == "trash" else status,
    }
    if number % 5 == 0:
        return body | {"author_name": f"Gast {number}", "author_email": f"gast{number}@test.invalid"}
    return body | {"author": chance.choice(seeded.people)}


def _moment(days: int, minutes: int) -> str:
    moment = datetime.now(UTC).replace(microsecond=0, tzinfo=None) + timedelta(days=days, minutes=minutes)
    return moment.isoformat()
