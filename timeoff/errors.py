"""What can go wrong outside, one class for each different reaction of the caller."""


class TimeOffError(Exception):
    """The root of the errors that a turn answers with a sentence. Its text is for logs: no token, nobody's words."""


class SignInNeeded(TimeOffError):
    """There is no usable token for this person: ask them to sign in, with the claims that were demanded, if any."""

    def __init__(self, reason: str, claims: str | None = None) -> None:
        super().__init__(reason)
        self.claims = claims


class NotAllowed(TimeOffError):
    """Microsoft 365 knows the person and says no (403): an administrator has to act."""


class NoWorkPlan(TimeOffError):
    """The mailbox has no work plan, or the account has no mailbox that could have one."""


class Refused(TimeOffError):
    """Microsoft 365 found fault with what was sent (400, 409, 422): sending it again will not help."""


class Busy(TimeOffError):
    """Too many requests (429), still after waiting as long as a chat can: nothing was done; try again later."""


class Unreachable(TimeOffError):
    """No answer, or a failure of the service (5xx), on something that changes nothing: nothing was done."""


class OutcomeUnknown(TimeOffError):
    """A change was sent and no answer came back: it may or may not have been made. Look before trying again."""


class Unreadable(OutcomeUnknown):
    """A change was answered as made (2xx), but not what it made: never send it again, look for it."""


class Gone(TimeOffError):
    """What was to be changed or removed no longer exists (404)."""
