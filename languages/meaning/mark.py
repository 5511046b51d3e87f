"""What words that are not times do in a sentence."""

from enum import StrEnum


class Mark(StrEnum):
    """The part that a word or phrase plays beside the times."""

    LEAVE = "leave"  # asks for or states absence: "off", "PTO", "sick"
    REQUEST = "request"  # asks for something to be done: "book", "can I take"
    OCCASION = "occasion"  # a reason that by itself means absence: "dentist", "jury duty"
    DEPARTURE = "departure"  # a time is when one goes: "leaving early"
    ARRIVAL = "arrival"  # a time is when one comes: "late start", "in by"
    TODAY = "today"  # means today where no time is said: "sick"
    GONE = "gone"  # away, from a time on if one is said: "weg"
    WORKING = "working"  # a time is when one works: "working only until 1"
    BEING = "being"  # where one is or goes: "I'm at"
    PLACE = "place"  # a place or occasion follows: "at the"
    AND = "and"
    EXCEPT = "except"
    NOT = "not"
    INSTEAD = "instead"  # takes back what was said before: "no wait, make that"
    REASON = "reason"  # a reason follows: "for", "because"
    SELF = "self"  # the speaker: "I", "I'm"
    OTHERS = "others"  # somebody else: "she", "everyone"
    VERB = "verb"  # says something about somebody: "is", "will be"
    TALK = "talk"  # about something that is no absence: "remind me", "meeting"
    ELSE = "else"  # asks for something else, whatever else is said: "remind me"
    QUESTION = "question"  # asks to be told something: "what", "when is"
    FILLER = "filler"  # means nothing here: "please", "the"
    IT = "it"  # what is spoken of: "it", "my booking"
    NAMELY = "namely"  # says the same time once more, exactly: "that is"
    CLOSING = "closing"  # ends a message: a name follows
    ONLY = "only"
    EARLIER = "earlier"
    LATER = "later"
    LESS = "less"  # "shorter"
    START = "start"  # the beginning of something: "start"
    END = "end"
    BREAK = "break"  # ends a clause: a comma, a full stop
