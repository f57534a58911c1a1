"""The one way in which set-up fails: a sentence that says what to do next."""

from __future__ import annotations


class SetupProblem(Exception):
    """Its text is shown to the person as it is: what is wrong and the next step."""
