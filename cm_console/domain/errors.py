"""Everything that can go wrong and that a person can act on, in their words.

Foreign exceptions (HTTP, SQL, keyring, disk) are converted to one of these at the boundary where they
appear and nowhere else. `title` says what happened, `hint` says the next step; both are English source text
for Qt Linguist (context ``errors``) with ``{name}`` places filled from `details`.
"""

from __future__ import annotations

from cm_console.domain.app_error import (  # what everybody imports from here
    QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP,  # noqa: PLC0414 - the form that tells mypy so
)
from cm_console.domain.app_error import AppError as AppError  # noqa: PLC0414
from cm_console.domain.severity import ExitCode, Severity


# fmt: off
class IntranetError(AppError):
    """A problem between us and the intranet."""

    code = "intranet"
    exit_code = ExitCode.UNREACHABLE


class Unreachable(IntranetError):
    """Nothing was sent: no name, no route, connection refused or TLS not set up."""

    code = "unreachable"
    title = QT_TRANSLATE_NOOP("errors", "{host} cannot be reached")
    hint = QT_TRANSLATE_NOOP("errors", "Check the address and your network. What you decide now is kept and sent later.")
    severity = Severity.BACKGROUND
    retryable = True


class NoAnswer(IntranetError):
    """The request may have arrived; the answer did not (time-out, reset, cut-off body)."""

    code = "no_answer"
    title = QT_TRANSLATE_NOOP("errors", "{host} did not answer in time")
    hint = QT_TRANSLATE_NOOP("errors", "The console looks again before it sends anything twice. Nothing to do.")
    severity = Severity.BACKGROUND
    retryable = True


class ServerFailed(IntranetError):
    """The server answered with an error of its own (5xx)."""

    code = "server_failed"
    title = QT_TRANSLATE_NOOP("errors", "{host} has a problem of its own (code {status})")
    hint = QT_TRANSLATE_NOOP("errors", "The console tries again by itself. If it stays, tell the intranet's administrator.")
    severity = Severity.BACKGROUND
    retryable = True


class TooManyRequests(IntranetError):
    """The server asks us to slow down (429, or 503 with a time)."""

    code = "too_many_requests"
    title = QT_TRANSLATE_NOOP("errors", "{host} asks us to slow down")
    hint = QT_TRANSLATE_NOOP("errors", "The console waits as long as the server asked and goes on by itself.")
    severity = Severity.BACKGROUND
    retryable = True


class CertificateRefused(IntranetError):
    """The server's certificate is expired, for another name, or not trusted by this computer."""

    code = "certificate_refused"
    title = QT_TRANSLATE_NOOP("errors", "The certificate of {host} is not valid")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was sent. Ask the intranet's administrator to renew it ({reason}).")


class NotAnIntranet(IntranetError):
    """The address answers, but not as this kind of intranet (a web page, another product, wrong path)."""

    code = "not_an_intranet"
    title = QT_TRANSLATE_NOOP("errors", "{host} answers, but not as this kind of intranet")
    hint = QT_TRANSLATE_NOOP("errors", "Check the address and the kind. Open the address in a browser: is it the start page?")


class BadAnswer(IntranetError):
    """The answer cannot be read: not JSON, broken UTF-8, wrong shape."""

    code = "bad_answer"
    title = QT_TRANSLATE_NOOP("errors", "{host} sent an answer that cannot be read ({reason})")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was changed here. The console tries again; if it stays, tell the administrator.")
    severity = Severity.BACKGROUND
    retryable = True


class AnswerTooLarge(IntranetError):
    """The answer is larger than any sane page."""

    code = "answer_too_large"
    title = QT_TRANSLATE_NOOP("errors", "{host} sent more than {limit} MB in one answer")
    hint = QT_TRANSLATE_NOOP("errors", "The answer was not read, to protect this computer. Tell the intranet's administrator.")


class UnsafeAddress(IntranetError):
    """An address that we refuse to contact (http on a network, credentials in the URL, other scheme)."""

    code = "unsafe_address"
    title = QT_TRANSLATE_NOOP("errors", "This address is not safe to use")
    hint = QT_TRANSLATE_NOOP("errors", "Use an address that begins with https:// and holds no name or password.")
    exit_code = ExitCode.USAGE


class Redirected(IntranetError):
    """The server sends us to another address, where our token must not go."""

    code = "redirected"
    title = QT_TRANSLATE_NOOP("errors", "{host} sends us on to another address")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was sent there. If {target} is right, connect with that address.")


class SignInRefused(IntranetError):
    """Wrong, expired or revoked token."""

    code = "sign_in_refused"
    title = QT_TRANSLATE_NOOP("errors", "{host} does not accept the user or the token")
    hint = QT_TRANSLATE_NOOP("errors", "Make a new token on the intranet and enter it here. Your decisions are kept.")


class TokenMissing(IntranetError):
    """We hold no token for this intranet (no keyring, or it was removed)."""

    code = "token_missing"
    title = QT_TRANSLATE_NOOP("errors", "There is no token for {name} on this computer")
    hint = QT_TRANSLATE_NOOP("errors", "Enter the token again. Without a keyring it is kept until the console closes.")


class NotAllowed(IntranetError):
    """Signed in, but this account has no right to do this."""

    code = "not_allowed"
    title = QT_TRANSLATE_NOOP("errors", "Your account on {host} may not do this")
    hint = QT_TRANSLATE_NOOP("errors", "Ask the intranet's administrator for the rights of a moderator.")
    severity = Severity.ITEM


class DecisionError(AppError):
    """One decision could not be carried out as asked."""

    code = "decision"
    severity = Severity.ITEM
    exit_code = ExitCode.PARTLY


class Conflict(DecisionError):
    """The item changed on the server since the person looked at it."""

    code = "conflict"
    title = QT_TRANSLATE_NOOP("errors", "Somebody changed this item in the meantime")
    hint = QT_TRANSLATE_NOOP("errors", "Compare both, then send your decision again or let it go.")


class ItemGone(DecisionError):
    """The item does not exist on the server any more."""

    code = "item_gone"
    title = QT_TRANSLATE_NOOP("errors", "This item no longer exists on the intranet")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing to do. Your decision stays in the history.")


class Refused(DecisionError):
    """The server refuses this decision."""

    code = "refused"
    title = QT_TRANSLATE_NOOP("errors", "The intranet refused this decision ({reason})")
    hint = QT_TRANSLATE_NOOP("errors", "Choose another action, or discard the decision.")


class NoEffect(DecisionError):
    """The server said yes, but reading the item again shows that nothing changed."""

    code = "no_effect"
    title = QT_TRANSLATE_NOOP("errors", "The intranet said yes, but the item did not change")
    hint = QT_TRANSLATE_NOOP("errors", "Try again, or decide it on the intranet itself.")


class OutcomeUnknown(DecisionError):
    """A reply may or may not have been placed; only a person can tell."""

    code = "outcome_unknown"
    title = QT_TRANSLATE_NOOP("errors", "It is not certain that this arrived")
    hint = QT_TRANSLATE_NOOP("errors", "Look at the item on the intranet, then send it again or let it go.")


class ActionNotOffered(DecisionError):
    """The server does not offer this action for this item now."""

    code = "action_not_offered"
    title = QT_TRANSLATE_NOOP("errors", "“{action}” is not possible for this item now")
    hint = QT_TRANSLATE_NOOP("errors", "Choose one of the actions that the item shows.")


class ChangedMeanwhile(DecisionError):
    """The item was refreshed between being shown and being decided about; nothing was kept."""

    code = "changed_meanwhile"
    title = QT_TRANSLATE_NOOP("errors", "This item changed while you looked at it")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was decided. Look at it again, then decide.")


class MessageNotPossible(DecisionError):
    """The platform has no way to tell the author something along with a decision."""

    code = "message_not_possible"
    title = QT_TRANSLATE_NOOP("errors", "{name} cannot send a message to the author")
    hint = QT_TRANSLATE_NOOP("errors", "Leave the message out, or write a reply instead.")


class AlreadyDecided(DecisionError):
    """There is an unsent decision about this item already."""

    code = "already_decided"
    title = QT_TRANSLATE_NOOP("errors", "You already decided about this item and it is being sent")
    hint = QT_TRANSLATE_NOOP("errors", "Wait until it is sent, or undo it first.")


class NothingToUndo(DecisionError):
    """The decision has been sent, or there is none."""

    code = "nothing_to_undo"
    title = QT_TRANSLATE_NOOP("errors", "There is no unsent decision to undo")
    hint = QT_TRANSLATE_NOOP("errors", "A decision that was sent is reversed by a new one, for example “restore”.")


class InputError(AppError):
    """What the person gave cannot be used."""

    code = "input"
    exit_code = ExitCode.USAGE


class UnknownItem(InputError):
    """No item with this number in this profile."""

    code = "unknown_item"
    title = QT_TRANSLATE_NOOP("errors", "There is no item {id} here")
    hint = QT_TRANSLATE_NOOP("errors", "List the queue to see the numbers, or synchronise first.")


class UnknownIntranet(InputError):
    """No intranet with this name in this profile."""

    code = "unknown_intranet"
    title = QT_TRANSLATE_NOOP("errors", "There is no intranet called “{name}” here")
    hint = QT_TRANSLATE_NOOP("errors", "Use one of the names in the list of intranets, or connect it first.")


class NameTaken(InputError):
    """An intranet with this name exists."""

    code = "name_taken"
    title = QT_TRANSLATE_NOOP("errors", "There is already an intranet called “{name}”")
    hint = QT_TRANSLATE_NOOP("errors", "Choose another name, or remove the other one first.")


class UnknownKind(InputError):
    """No connector for this kind of intranet."""

    code = "unknown_kind"
    title = QT_TRANSLATE_NOOP("errors", "The console does not know the kind of intranet “{kind}”")
    hint = QT_TRANSLATE_NOOP("errors", "Known kinds: {known}.")


class MissingText(InputError):
    """The action needs a text or a reason that was not given."""

    code = "missing_text"
    title = QT_TRANSLATE_NOOP("errors", "This action needs a text")
    hint = QT_TRANSLATE_NOOP("errors", "Write the text and try again.")


class BadValue(InputError):
    """A value outside of what is possible."""

    code = "bad_value"
    title = QT_TRANSLATE_NOOP("errors", "“{value}” cannot be used for {field}")
    hint = QT_TRANSLATE_NOOP("errors", "Possible: {possible}.")


class LocalDataError(AppError):
    """A problem with the files or the key on this computer."""

    code = "local_data"


class DiskFull(LocalDataError):
    """No space is left for our files."""

    code = "disk_full"
    title = QT_TRANSLATE_NOOP("errors", "The disk is full")
    hint = QT_TRANSLATE_NOOP("errors", "Make room and try again. What was saved before is intact.")


class ProfileReadOnly(LocalDataError):
    """The profile folder or its files cannot be written."""

    code = "profile_read_only"
    title = QT_TRANSLATE_NOOP("errors", "The folder with your data cannot be written")
    hint = QT_TRANSLATE_NOOP("errors", "Give yourself the right to write in {folder}, or choose another folder.")


class DatabaseTooNew(LocalDataError):
    """The files come from a newer version of the console."""

    code = "database_too_new"
    title = QT_TRANSLATE_NOOP("errors", "Your data was written by a newer version of CM Console")
    hint = QT_TRANSLATE_NOOP("errors", "Install that version or a newer one. Nothing was changed.")


class DatabaseDamaged(LocalDataError):
    """A file is not a database, or is damaged."""

    code = "database_damaged"
    title = QT_TRANSLATE_NOOP("errors", "The file {file} is damaged")
    hint = QT_TRANSLATE_NOOP("errors", "Put back a backup from {folder}. The damaged file is kept beside it.")


class CopyDamaged(DatabaseDamaged):
    """Only the copy of the intranets is damaged: nothing that people made here."""

    code = "copy_damaged"
    title = QT_TRANSLATE_NOOP("errors", "The copy of your intranets on this computer is damaged")
    hint = QT_TRANSLATE_NOOP("errors", "Close the console and open it again: it makes a new copy by itself. Your decisions and notes are safe.")


class CopyRenewed(LocalDataError):
    """The copy was damaged and has been set aside at the start; said once, nothing is to be done."""

    code = "copy_renewed"
    title = QT_TRANSLATE_NOOP("errors", "The copy of your intranets was damaged and is made anew")
    hint = QT_TRANSLATE_NOOP("errors", "Until everything is fetched again the list is not complete. Your decisions and notes are safe.")
    severity = Severity.BACKGROUND


class DatabaseLocked(LocalDataError):
    """The files are encrypted and the key is not available."""

    code = "database_locked"
    title = QT_TRANSLATE_NOOP("errors", "Your data is encrypted and its key is not in the keyring")
    hint = QT_TRANSLATE_NOOP("errors", "Unlock the keyring of this computer and start again.")


class DatabaseBusy(LocalDataError):
    """Another program holds the files."""

    code = "database_busy"
    title = QT_TRANSLATE_NOOP("errors", "Another CM Console is busy with this data")
    hint = QT_TRANSLATE_NOOP("errors", "Wait until it is done, or close it.")
    retryable = True


class UpgradeFailed(LocalDataError):
    """A step of the upgrade failed; the files are as they were."""

    code = "upgrade_failed"
    title = QT_TRANSLATE_NOOP("errors", "Your data could not be made ready for this version")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was lost: a backup stands in {folder}. Use the former version for now.")


class KeyringUnavailable(LocalDataError):
    """This computer offers no keyring, or it does not keep what it is given."""

    code = "keyring_unavailable"
    title = QT_TRANSLATE_NOOP("errors", "This computer has no keyring that keeps secrets")
    hint = QT_TRANSLATE_NOOP("errors", "The token is kept until the console closes; enter it again next time.")


class MassDeletion(LocalDataError):
    """The server suddenly shows far fewer items than before."""

    code = "mass_deletion"
    title = QT_TRANSLATE_NOOP("errors", "{name} suddenly shows {count} items fewer")
    hint = QT_TRANSLATE_NOOP("errors", "Nothing was removed here. Check the intranet, then start a full synchronisation.")
