"""What a person does by saying something."""

from enum import StrEnum


class Act(StrEnum):
    """What a sentence asks for. NONE asks for nothing that this bot does."""

    BOOK = "book"
    TRY = "try"  # shows what a booking would be, and books nothing
    LIST = "list"
    ALLOWANCE = "allowance"  # asks how much leave is left
    CANCEL = "cancel"
    CHANGE = "change"
    NAME = "name"  # says what time off is called, or is for, and nothing else
    UNDO = "undo"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    WHY = "why"
    SETTINGS = "settings"
    SIGN_OUT = "sign out"
    UNLINK = "unlink"  # ends the link between an account of a channel and one of Microsoft 365
    FORGET = "forget"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    NONE = "none"


class EditKind(StrEnum):
    """How a change changes."""

    SET = "set"
    EXTEND = "extend"
    SHIFT = "shift"
    ADD = "add"
    REMOVE = "remove"
