"""How an item speaks: its tone, and what it asks of those who read it."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """What a light and a serious item do to each other when the same people get them on one day."""

    LIGHT = "light"
    NEUTRAL = "neutral"
    SERIOUS = "serious"


class Hook(StrEnum):
    """What readers can do with it besides reading."""

    NONE = "none"
    QUESTION = "question"
    POLL = "poll"
    ASK = "ask"  # to do something: come, bring, try
