"""What we take from WordPress's answers. What is not named here is neither asked for nor kept."""

from __future__ import annotations

import msgspec


class Text(msgspec.Struct, frozen=True):
    """A text as its author typed it; the rendered form is for readers and does not survive an edit."""

    raw: str = ""


class Row(msgspec.Struct):
    """Anything with an id; also all that is asked for where only the ids matter."""

    id: int


class Comment(Row):
    """`/wp/v2/comments`, which has no time of change and no version."""

    post: int = 0
    parent: int = 0
    author: int = 0
    author_name: str = ""
    date_gmt: str | None = None
    content: Text = Text()
    link: str = ""
    status: str = ""


class Post(Row):
    """`/wp/v2/posts`. `modified_gmt` of a scheduled post lies in the future."""

    author: int = 0
    date_gmt: str | None = None
    modified_gmt: str | None = None
    title: Text = Text()
    content: Text = Text()
    link: str = ""
    status: str = ""
    categories: list[int] = []


class Planned(Row):
    """`/wp/v2/posts`, as far as a planned post is concerned."""

    date_gmt: str | None = None
    title: Text = Text()
    content: Text = Text()
    slug: str = ""
    status: str = ""
    categories: list[int] = []
    featured_media: int = 0


class Attachment(Row):
    """`/wp/v2/media`."""

    slug: str = ""
    alt_text: str = ""
    source_url: str = ""


class User(Row):
    """`/wp/v2/users`; roles and the day of joining only for an administrator."""

    name: str = ""
    slug: str = ""
    link: str = ""
    roles: list[str] = []
    registered_date: str | None = None


class Me(Row):
    """`/wp/v2/users/me`."""

    name: str = ""
    roles: list[str] = []
    capabilities: dict[str, object] | list[object] = {}  # PHP writes an empty map as a list


class Category(Row):
    """`/wp/v2/categories`."""

    name: str = ""
    description: str = ""
    link: str = ""


class Place(Row):
    """A post when only its place was asked for."""

    categories: list[int] = []


def fields(kind: type[Row]) -> str:
    """The `_fields` parameter that asks for exactly what `kind` holds.

    Of a post only the typed form of its texts; asked that way, a comment would come without any text.
    """
    nested = ("content", "title") if kind in {Post, Planned} else ()
    names = [field.encode_name for field in msgspec.structs.fields(kind)]
    return ",".join(f"{name}.raw" if name in nested else name for name in names)
