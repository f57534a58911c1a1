"""White space is folded the same way whether a text takes the short way or the long one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.text import plain_text


@given(st.text(st.sampled_from("ab \u00a0\u2003\t\n\u200b\u00ad\x1c")))
def test_white_space_is_folded(text: str) -> None:
    assert plain_text(text) == " ".join(text.split())
