"""How English chooses between options that are shown: "the second one", "first day back"."""

from languages.meaning.choice import Choices, Position
from languages.meaning.doubt import Because

CHOICES: Choices = {
    Position.FIRST: ("first", "1", "1st", "one", "former", "top", "a"),
    Position.SECOND: ("second", "2", "2nd", "two", "b"),
    Position.THIRD: ("third", "3", "3rd", "three", "c"),
    Position.LAST: ("last", "latter", "bottom"),
    Position.EARLIER: ("earlier", "earliest", "sooner", "nearest", "nearer", "this week", "this week's"),
    Position.LATER: ("later", "latest", "next week", "next week's", "week after"),
    Because.FIRST_HALF: ("first half", "am"),
    Because.SECOND_HALF: ("second half", "pm"),
    Because.LAST_DAY_OFF: (
        "last day off",
        "last day",
        "off that day",
        "i'm off that day",
        "including",
        "inclusive",
        "included",
    ),
    Because.FIRST_DAY_BACK: (
        "first day back",
        "day back",
        "day i'm back",
        "back",
        "back that day",
        "back then",
        "first day in",
        "excluding",
        "exclusive",
        "not included",
    ),
    Because.CALENDAR_DAYS: ("all days", "all", "calendar days", "every day", "weekends too"),
    Because.WORKING_DAYS: ("working days", "workdays", "work days", "weekdays", "business days", "without weekends"),
}

# What says nothing beside them.
SMALL = """the one ones option number my it's its it is that's that i'm i mean meant want choose take pick only please
    would be rather"""
