"""WordPress's rows in the words of moderation."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import UTC, datetime

from cm_console.domain.moderation import Action, Item, ItemRef, Kind, Reason, State
from cm_console.domain.people import Community, Person
from cm_console.intranet.connectors.wordpress.texts import as_html
from cm_console.intranet.connectors.wordpress.wire import Category, Comment, Me, Post, User

COMMENT_STATES = {
    "hold": State.HELD,
    "approved": State.VISIBLE,
    "spam": State.SPAM,
    "trash": State.REMOVED,
    "post-trashed": State.REMOVED,  # its post is in the bin; only restoring that can bring it back
}
POST_STATES = {
    "pending": State.HELD,
    "publish": State.VISIBLE,
    "future": State.SCHEDULED,
    "draft": State.DRAFT,
    "trash": State.REMOVED,
    "private": State.HIDDEN,
}
_COMMENT_ACTIONS = {
    "hold": (Action.APPROVE, Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY),
    "approved": (Action.HIDE, Action.SPAM, Action.REMOVE, Action.EDIT, Action.REPLY),
    "spam": (Action.APPROVE, Action.RESTORE, Action.REMOVE),
    "trash": (Action.RESTORE,),
}
_POST_ACTIONS = {
    "pending": (Action.APPROVE, Action.REJECT, Action.REMOVE, Action.EDIT),
    "publish": (Action.HIDE, Action.REMOVE, Action.EDIT, Action.REPLY),
    "private": (Action.RESTORE, Action.REMOVE, Action.EDIT),
    "future": (Action.REMOVE, Action.EDIT),
    "draft": (Action.REMOVE, Action.EDIT),
    "trash": (Action.RESTORE,),
}


@dataclass(frozen=True, slots=True)
class Rights:
    """What an account may do, by WordPress's capabilities."""

    moderate: bool
    edit_posts: bool
    publish_posts: bool
    upload_files: bool
    remove_posts: bool
    list_people: bool

    @classmethod
    def of(cls, me: Me) -> Rights:
        """The rights that `users/me` tells."""
        held = me.capabilities if isinstance(me.capabilities, dict) else {}
        return cls(
            moderate=bool(held.get("moderate_comments")),
            edit_posts=bool(held.get("edit_others_posts")),
            publish_posts=bool(held.get("publish_posts")),
            upload_files=bool(held.get("upload_files")),
            remove_posts=bool(held.get("delete_others_posts")),
            list_people=bool(held.get("list_users")),
        )

    def post_actions(self) -> frozenset[Action]:
        """Actions on other people's posts."""
        allowed: set[Action] = set()
        if self.edit_posts:
            allowed |= {Action.EDIT, Action.REJECT, Action.REPLY}
        if self.edit_posts and self.publish_posts:
            allowed |= {Action.APPROVE, Action.HIDE, Action.RESTORE}
        if self.remove_posts:
            allowed.add(Action.REMOVE)
        return frozenset(allowed)

    def comment_actions(self) -> frozenset[Action]:
        """Actions on comments."""
        return frozenset(Action) if self.moderate else frozenset()


def comment_item(row: Comment, community_id: str | None, rights: Rights) -> Item:
    """A comment. WordPress has no time of change and no version of it."""
    state = COMMENT_STATES.get(row.status, State.HIDDEN)
    offered = _COMMENT_ACTIONS.get(row.status, ())
    thread = ItemRef(Kind.POST, str(row.post)) if row.post else None
    return Item(
        ref=ItemRef(Kind.COMMENT, str(row.id)),
        state=state,
        author_id=str(row.author) if row.author else None,
        author_name=html.unescape(row.author_name),
        body_html=as_html(row.content.raw),
        community_id=community_id,
        thread=thread,
        parent=ItemRef(Kind.COMMENT, str(row.parent)) if row.parent else thread,
        created_at=moment(row.date_gmt),
        held_reasons=(Reason.NEEDS_APPROVAL,) if state is State.HELD else (),
        actions=tuple(action for action in offered if action in rights.comment_actions()),
        url=row.link,
    )


def post_item(row: Post, rights: Rights) -> Item:
    """A post. Its author's name is known from the stream of people only."""
    state = POST_STATES.get(row.status, State.HIDDEN)
    offered = _POST_ACTIONS.get(row.status, ())
    return Item(
        ref=ItemRef(Kind.POST, str(row.id)),
        state=state,
        author_id=str(row.author) if row.author else None,
        author_name="",
        body_html=as_html(row.content.raw),
        title=html.unescape(row.title.raw),
        community_id=community_of(row.categories),
        created_at=moment(row.date_gmt),
        updated_at=None if state is State.SCHEDULED else moment(row.modified_gmt),
        held_reasons=(Reason.NEEDS_APPROVAL,) if state is State.HELD else (),
        actions=tuple(action for action in offered if action in rights.post_actions()),
        url=row.link,
    )


def community(row: Category) -> Community:
    """A category stands in for a community, which WordPress does not have."""
    name, description = html.unescape(row.name), html.unescape(row.description)
    return Community(remote_id=str(row.id), name=name, description=description, url=row.link)


def community_of(categories: list[int]) -> str | None:
    """The community of a post in `categories`: the oldest of them."""
    return str(min(categories)) if categories else None


def person(row: User) -> Person:
    """An account, without its avatar: that lies on a host outside and would tell it who is looked at."""
    return Person(
        remote_id=str(row.id),
        name=html.unescape(row.name),
        handle=row.slug,
        roles=tuple(row.roles),
        joined_at=moment(row.registered_date),
        url=row.link,
    )


def moment(text: str | None) -> datetime | None:
    """A time of WordPress, which is UTC without saying so; None for its “never” (year 0)."""
    try:
        parsed = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
