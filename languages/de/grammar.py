"""German as it is read."""

from languages.de import days, holidays, hours, periods, requests, words
from languages.grammar import Grammar, joined, marked, vocabulary
from languages.meaning.days import Unit
from languages.meaning.mark import Mark

GRAMMAR = Grammar(
    written=(*days.RULES, *holidays.RULES, *periods.RULES, *hours.RULES),
    phrases=requests.PHRASES,
    words=joined(
        marked(requests.WORDS),
        vocabulary(
            ("weekday", words.WEEKDAYS),
            ("weekly", words.WEEKLY),
            ("weekdaypart", words.WEEKDAY_PARTS),
            ("month", words.MONTHS),
            ("monthweek", words.MONTH_WEEKS),
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
            ("article", words.ARTICLES),
            ("rank", words.ORDINALS),
        ),
    ),
    spelled={"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
    endings={**marked(requests.ENDINGS), "schicht": [("schicht", None), ("{mark}", frozenset({Mark.FILLER}))]},
    verbs_last=True,
    variants=words.VARIANTS,
    mistyped=words.MISTYPED.split(),
    not_mistyped=words.NOT_MISTYPED,
)
