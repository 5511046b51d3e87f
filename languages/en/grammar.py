"""English as it is read."""

from languages.en import (
    absence,
    acts,
    asides,
    asking,
    changing,
    days,
    holidays,
    hours,
    occasions,
    others,
    periods,
    small_words,
    words,
)
from languages.grammar import Grammar, joined, marked, merged, vocabulary
from languages.meaning.days import Unit

SAID = (absence, occasions, asking, changing, acts, others, small_words)
GRAMMAR = Grammar(
    written=(
        *days.RULES,
        *holidays.RULES,
        *periods.RULES,
        *hours.RULES,
        *asides.RULES,
        *asking.RULES,
        *absence.RULES,
        *occasions.RULES,
        *small_words.RULES,
    ),
    phrases=merged(*(noun.PHRASES for noun in SAID)),
    words=joined(
        marked(*(noun.WORDS for noun in SAID)),
        vocabulary(
            ("weekday", words.WEEKDAYS),
            ("weekdays", words.PLURAL_WEEKDAYS),
            ("letterday", words.LETTERDAYS),
            ("month", words.MONTHS),
            ("day", words.RELATIVE),
            ("relative", words.RELATIVE),
            ("unit", words.UNITS),
            ("weekend", {"weekend": Unit.WEEKEND}),
            ("partname", words.PARTS),
            ("parts", words.PLURAL_PARTS),
            ("half", {"am morning mornings": False, "pm afternoon afternoons": True}),
            ("which", words.WHICH),
            ("piece", words.PIECES),
            ("mer", words.MERIDIANS),
            ("inclusive", {"inclusive incl including inc": True}),
            ("digit", words.NUMBERS),
            ("tens", words.TENS),
            ("rank", words.ORDINALS),
            ("get", {asking.GET: True}),
            ("getting", {asking.GETTING: True}),
            ("ok", {asking.OK: True}),
        ),
        {f"+{form}": [("{glued}", unit)] for forms, unit in words.GLUED_UNITS.items() for form in forms.split()},
        {f"+{form}": [("{mer}", value)] for form, value in words.GLUED_MERIDIANS.items()},
    ),
    mistyped=words.MISTYPED.split(),
    not_mistyped=words.NOT_MISTYPED,
    of_names="'s",
)
