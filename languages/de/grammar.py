"""German as it is read."""

from languages.de import days, holidays, hours, periods, requests, words
from languages.grammar import Grammar, joined, marked, marking, vocabulary
from languages.meaning.days import Unit

GRAMMAR = Grammar(
    rules=(*days.RULES, *holidays.RULES, *periods.RULES, *hours.RULES, *marking(requests.PHRASES)),
    words=joined(
        marked(requests.WORDS),
        vocabulary(
            ("weekday", words.WEEKDAYS),
            ("weekdaypart", words.WEEKDAY_PARTS),
            ("month", words.MONTHS),
            ("day", words.RELATIVE),
            ("relative", words.RELATIVE),
            ("unit", words.UNITS),
            ("workingday", words.WORKING_DAYS),
            ("weekend", {"wochenende": Unit.WEEKEND}),
            ("partname", words.PARTS),
            ("which", words.WHICH),
            ("coming", words.COMING),
            ("piece", words.PIECES),
            ("inclusive", {"einschließlich inkl inklusive einschl": True}),
            ("word", words.NUMBERS),
            ("rank", words.ORDINALS),
        ),
    ),
    mistyped=words.MISTYPED.split(),
    not_mistyped=words.NOT_MISTYPED,
)
