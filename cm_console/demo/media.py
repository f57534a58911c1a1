"""Pictures of posts: put under a name of the client's, so that the same again changes nothing."""

from __future__ import annotations

import re

from cm_console.demo.call import Answer, Call, answer
from cm_console.demo.problems import Problem

MEDIA_TYPES = ("image/jpeg", "image/png", "image/gif", "image/webp")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}\.[a-z0-9]{3,4}")


def put(call: Call) -> Answer:
    """Keeps a picture. What has the name already stays as it is; other content under it is refused."""
    name = call.path["name"]
    if not _NAME.fullmatch(name):
        raise Problem(422, "invalid_parameter", "name: expected a file name.", extra={"field": "name"})
    if not call.body:
        raise Problem(422, "invalid_body", "The picture is empty.")
    known = call.storage.medium(name)
    if known is not None and known[1] != call.body:
        raise Problem(422, "name_taken", "Another picture has this name.")
    if known is None:
        call.storage.keep_medium(name, _kind(call), call.body)
    return answer({"id": name, "url": call.url_path}, 201 if known is None else 200)


def get(call: Call) -> Answer:
    """The picture itself."""
    known = call.storage.medium(call.path["name"])
    if known is None:
        raise Problem(404, "not_found")
    return Answer(200, known[1], kind=known[0])


def delete(call: Call) -> Answer:
    """Removes a picture; posts that show it then show nothing in its place."""
    if not call.storage.drop_medium(call.path["name"]):
        raise Problem(404, "not_found")
    return Answer(204)


def _kind(call: Call) -> str:
    return call.headers["content-type"].partition(";")[0].strip().lower()
