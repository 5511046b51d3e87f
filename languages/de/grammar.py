"""German as it is read."""

from languages.de import (
    absence,
    acts,
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
from languages.meaning.mark import Mark

SAID = (absence, occasions, asking, changing, acts, others, small_words)
GRAMMAR = Grammar(
    written=(*days.RULES, *holidays.RULES, *periods.RULES, *hours.RULES),
    phrases=merged(*(noun.PHRASES for noun in SAID)),
    words=joined(
        marked(*(noun.WORDS for noun in SAID)),
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
            ("daily", words.DAILY),
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
    endings={**marked(occasions.ENDINGS), "schicht": [("schicht", None), ("{mark}", frozenset({Mark.FILLER}))]},
    verbs_last=True,
    variants=words.VARIANTS,
    mistyped=words.MISTYPED.split(),
    not_mistyped=words.NOT_MISTYPED,
)
