"""In which community a post stands, asked for once."""

from __future__ import annotations

from collections.abc import Iterable

from cm_console.intranet.connectors.wordpress.api import Api
from cm_console.intranet.connectors.wordpress.items import community_of
from cm_console.intranet.connectors.wordpress.wire import Place, Post

POST_LIST = {"status": "publish,future,draft,pending,private,trash", "context": "edit"}
"""All posts; WordPress's own ``any`` would leave out the bin."""


class Places:
    """Remembers the community of each post that comments were seen under."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: dict[int, str | None] = {}

    def of(self, posts: Iterable[int]) -> dict[int, str | None]:
        """Community ids by post id; None for a page and for a post that we may not see."""
        unknown = {post for post in posts if post} - self._known.keys()
        if unknown:
            self._known.update(dict.fromkeys(unknown))
            self.remember(self._api.by_ids("/posts", Place, unknown, POST_LIST))
        return self._known

    def remember(self, posts: Iterable[Place | Post]) -> None:
        """Takes over what posts that were read say."""
        self._known.update({post.id: community_of(post.categories) for post in posts})
