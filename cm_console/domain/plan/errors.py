"""What can go wrong while planning; part of the one taxonomy of `domain.errors`."""

from __future__ import annotations

from cm_console.domain.errors import QT_TRANSLATE_NOOP, AppError
from cm_console.domain.severity import ExitCode


# fmt: off
class PlanError(AppError):
    """Something in the plan cannot be done."""

    code = "plan"
    exit_code = ExitCode.USAGE


class UnknownEntry(PlanError):
    """Nothing in the plan has this id or name."""

    code = "unknown_entry"
    title = QT_TRANSLATE_NOOP("errors", "There is no “{id}” in the plan")
    hint = QT_TRANSLATE_NOOP("errors", "It may have been removed. Look at the list again.")


class PlanChanged(PlanError):
    """The entry is not what the change began with: another window or a command was first."""

    code = "plan_changed"
    title = QT_TRANSLATE_NOOP("errors", "Somebody changed this plan in the meantime")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was changed now. Look at it as it is, and try again.")
    retryable = True


class StepNotPossible(PlanError):
    """The status does not allow this step, or the role does not."""

    code = "step_not_possible"
    title = QT_TRANSLATE_NOOP("errors", "What is “{before}” cannot become “{after}”")
    hint = QT_TRANSLATE_NOOP("errors", "Possible now: {possible}.")


class NotReady(PlanError):
    """A check before scheduling blocks. `problems` are texts of `PROBLEMS`, put together by `problems_of`."""

    code = "not_ready"
    title = QT_TRANSLATE_NOOP("errors", "“{title}” is not ready to be scheduled")
    hint = QT_TRANSLATE_NOOP("errors", "Mend this first: {problems}.")


class BadRule(PlanError):
    """A recurrence rule that cannot be read, or that never happens."""

    code = "bad_rule"
    title = QT_TRANSLATE_NOOP("errors", "This repetition cannot be used: {rule}")
    hint = QT_TRANSLATE_NOOP("errors", "Use a rule of RFC 5545, for example FREQ=WEEKLY;BYDAY=TU.")


class CannotMoveAll(PlanError):
    """A series whose rule names days of the month, to other days."""

    code = "cannot_move_all"
    title = QT_TRANSLATE_NOOP("errors", "“{title}” comes back on fixed days of the month")
    hint = QT_TRANSLATE_NOOP("errors", "Move one of them, or call the series off and plan it anew on other days.")


class NothingToTakeBack(PlanError):
    """Undo or redo without a step to walk."""

    code = "nothing_to_take_back"
    title = QT_TRANSLATE_NOOP("errors", "There is nothing to take back in the plan")
    hint = QT_TRANSLATE_NOOP("errors", "Every change can be taken back once, the last one first.")


class NotTaken(PlanError):
    """The server does not take a planned item."""

    code = "not_taken"
    title = QT_TRANSLATE_NOOP("errors", "The intranet did not take this item ({reason})")
    hint = QT_TRANSLATE_NOOP("errors", "Change the item and it is tried again, or take it off the schedule.")


class MayNotPublish(PlanError):
    """Signed in, but this account has no right to publish."""

    code = "may_not_publish"
    title = QT_TRANSLATE_NOOP("errors", "Your account on {host} may not publish")
    hint = QT_TRANSLATE_NOOP("errors", "Ask the intranet's administrator for the right to publish, then try again.")


class AppearedFirst(PlanError):
    """The server published an item before a later change of it arrived there."""

    code = "appeared_first"
    title = QT_TRANSLATE_NOOP("errors", "It appeared on the intranet before your last change arrived there")
    hint = QT_TRANSLATE_NOOP("errors", "Look at it on the intranet. It can be changed or removed from the queue.")


class NothingToSettle(PlanError):
    """A choice about an item that waits for none."""

    code = "nothing_to_settle"
    title = QT_TRANSLATE_NOOP("errors", "“{title}” does not wait for a choice")
    hint = QT_TRANSLATE_NOOP("errors", "Look at the calendar again: somebody may have settled it, or it has appeared.")


class NoFreeSlot(PlanError):
    """No slot is left for an item. `reasons` are texts of `SLOT_REASONS`, put together by `reasons_of`."""

    code = "no_free_slot"
    title = QT_TRANSLATE_NOOP("errors", "There is no free slot for “{title}” in the next {weeks} weeks")
    hint = QT_TRANSLATE_NOOP("errors", "The reason: {reasons}.")


class NotReviewed(PlanError):
    """Where colleagues say yes first, not enough of them did to what an item says now."""

    code = "not_reviewed"
    title = QT_TRANSLATE_NOOP("errors", "Not enough colleagues have said yes to “{title}”")
    hint = QT_TRANSLATE_NOOP("errors", "Ask for a review, or record what a colleague answered.")


class NotYours(PlanError):
    """Taking away what somebody else said."""

    code = "not_yours"
    title = QT_TRANSLATE_NOOP("errors", "This comment is by somebody else")
    hint = QT_TRANSLATE_NOOP("errors", "Only the person who wrote a comment can remove it.")


class Paused(PlanError):
    """Publishing something while everything is held."""

    code = "paused"
    title = QT_TRANSLATE_NOOP("errors", "Publishing is paused")
    hint = QT_TRANSLATE_NOOP("errors", "Go on with publishing first, or plan “{title}” for later.")


class NotPaused(PlanError):
    """Going on although nothing is held."""

    code = "not_paused"
    title = QT_TRANSLATE_NOOP("errors", "Publishing is not paused")
    hint = QT_TRANSLATE_NOOP("errors", "Whatever is scheduled appears at its time.")


class PauseOver(PlanError):
    """A pause with an end in the past."""

    code = "pause_over"
    title = QT_TRANSLATE_NOOP("errors", "This pause would be over already")
    hint = QT_TRANSLATE_NOOP("errors", "Choose a later day and time, or leave the end open.")


class PictureMissing(PlanError):
    """A picture of an item is not on this computer."""

    code = "picture_missing"
    title = QT_TRANSLATE_NOOP("errors", "Picture {number} of this item is not on this computer")
    hint = QT_TRANSLATE_NOOP("errors", "The item is not sent without it. Add the picture again, or take it out of the item.")


class PictureDamaged(PlanError):
    """A picture of which cannot be told what else is in it, so it does not leave."""

    code = "picture_damaged"
    title = QT_TRANSLATE_NOOP("errors", "Picture {number} of this item is damaged")
    hint = QT_TRANSLATE_NOOP("errors", "The item is not sent without it. Open the picture in another program, save it again and add that one.")


class CommunityUnknown(PlanError):
    """The server put an item elsewhere than was asked."""

    code = "community_unknown"
    title = QT_TRANSLATE_NOOP("errors", "The intranet does not know the community of this item any more")
    hint = QT_TRANSLATE_NOOP("errors", "Choose another community in the item, or take it off the schedule.")


class MediaTooLarge(PlanError):
    """A picture or film that is larger than we keep."""

    code = "media_too_large"
    title = QT_TRANSLATE_NOOP("errors", "“{file}” is larger than {limit} MB")
    hint = QT_TRANSLATE_NOOP("errors", "Make it smaller first, or put a film where colleagues can stream it.")


class MediaUnknown(PlanError):
    """A file that is no picture or film that we know, whatever its name says."""

    code = "media_unknown"
    title = QT_TRANSLATE_NOOP("errors", "“{file}” is no picture or film that can be used")
    hint = QT_TRANSLATE_NOOP("errors", "Possible: JPEG, PNG, GIF, WebP, MP4, WebM and MOV.")


class MediaUnreadable(PlanError):
    """A file that cannot be opened."""

    code = "media_unreadable"
    title = QT_TRANSLATE_NOOP("errors", "“{file}” cannot be opened")
    hint = QT_TRANSLATE_NOOP("errors", "Copy it to this computer first, and choose it there.")


class BadFile(PlanError):
    """A file that was to be imported cannot be used."""

    code = "bad_file"
    title = QT_TRANSLATE_NOOP("errors", "“{file}” cannot be imported: {reason}")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Save the file again from the program that it comes from.")


class CannotSave(PlanError):
    """A file that was to be written cannot be."""

    code = "cannot_save"
    title = QT_TRANSLATE_NOOP("errors", "“{file}” cannot be saved")
    hint = QT_TRANSLATE_NOOP("errors", "Choose another folder, or close the program that has the file open.")


PROBLEMS = {
    "no_title": QT_TRANSLATE_NOOP("errors", "there is no title yet"),
    "no_time": QT_TRANSLATE_NOOP("errors", "there is no day and time yet"),
    "no_first_time": QT_TRANSLATE_NOOP("errors", "a series needs a first day and time"),
    "in_the_past": QT_TRANSLATE_NOOP("errors", "this moment has passed"),
    "no_place": QT_TRANSLATE_NOOP("errors", "no intranet is chosen"),
    "no_community": QT_TRANSLATE_NOOP("errors", "no community is chosen"),
    "empty_language": QT_TRANSLATE_NOOP("errors", "a language has no text yet"),
    "no_alt_text": QT_TRANSLATE_NOOP("errors", "a picture has no words for who cannot see it"),
    "not_reviewed": QT_TRANSLATE_NOOP("errors", "not enough colleagues have said yes to this text"),
    "picture_missing": QT_TRANSLATE_NOOP("errors", "a picture is not on this computer"),
    "film_not_taken": QT_TRANSLATE_NOOP("errors", "this intranet takes no films"),
    "picture_not_taken": QT_TRANSLATE_NOOP("errors", "this intranet does not take this kind of picture"),
    "expires_first": QT_TRANSLATE_NOOP("errors", "it ends before it appears"),
}
"""What keeps something from being scheduled, by the code of the check."""
BETWEEN_PROBLEMS = "; "


def problems_of(*codes: str) -> str:
    """What blocks, in words; each once."""
    return BETWEEN_PROBLEMS.join(dict.fromkeys(PROBLEMS[code] for code in codes))


SLOT_REASONS = {
    "no_slots": QT_TRANSLATE_NOOP("errors", "there are no slots yet – make some under “Weekly rhythm”"),
    "none_fits": QT_TRANSLATE_NOOP("errors", "no slot is meant for this persona, intranet and purpose"),
    "taken": QT_TRANSLATE_NOOP("errors", "something stands on every slot that fits"),
    "quiet": QT_TRANSLATE_NOOP("errors", "it is quiet then"),
    "close": QT_TRANSLATE_NOOP("errors", "something else stands too near"),
    "full": QT_TRANSLATE_NOOP("errors", "the persona gets as much in those weeks as they can take"),
    "later": QT_TRANSLATE_NOOP("errors", "it stands later than that already"),
}
"""Why an item cannot have a slot."""


def reasons_of(*codes: str) -> str:
    """Why there is no slot, in words; each once, the most frequent first."""
    ranked = sorted(dict.fromkeys(codes), key=codes.count, reverse=True)
    return BETWEEN_PROBLEMS.join(SLOT_REASONS[code] for code in ranked)
