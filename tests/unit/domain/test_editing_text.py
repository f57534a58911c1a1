"""What an edit starts from, and what it becomes: people write lines, servers keep paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_console.domain.text import as_paragraphs, editable_text, plain_text


@pytest.mark.parametrize(
    ("body_html", "text"),
    [
        ("<p>Een.</p><p>Twee.</p>", "Een.\n\nTwee."),
        ("<p>Een<br>en een half &amp; meer</p>", "Een\nen een half & meer"),
        ("Zonder opmaak.", "Zonder opmaak."),
        ("<p>Zie <a href='https://x'>hier</a></p>", "<p>Zie <a href='https://x'>hier</a></p>"),
        ("", ""),
    ],
)
def test_plain_paragraphs_are_edited_as_lines_and_formatting_as_it_is(body_html: str, text: str) -> None:
    assert editable_text(body_html) == text


def test_lines_become_paragraphs_and_html_stays() -> None:
    assert as_paragraphs("Een.\n\nTwee\nregels & meer.") == "<p>Een.</p><p>Twee<br>regels &amp; meer.</p>"
    assert as_paragraphs("<p>Al <b>klaar</b></p>") == "<p>Al <b>klaar</b></p>"


WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="<>"), min_size=1)


@given(st.lists(WORDS.filter(str.strip), min_size=1, max_size=4))
def test_an_edit_without_a_change_keeps_the_words(lines: list[str]) -> None:
    written = as_paragraphs("\n\n".join(lines))
    assert plain_text(as_paragraphs(editable_text(written))) == plain_text(written)
