"""What a correction leaves unsaid: "Monday afternoon, sorry, Tuesday" is Tuesday afternoon."""

from dataclasses import replace

from languages.meaning.build import can_lie_within, within
from languages.meaning.days import Amount, At, Date, Expression, Month, Numeric, Range, Relative, Run, WeekOf, Within
from languages.meaning.hours import HOURS, Between, Clock


def corrected(old: Expression, new: Expression) -> Expression:  # a table of pairs
    """A correction, with what it takes from the words that it corrects."""
    match old, new:
        case At(days, Between(_, None)), Clock():
            return At(days, Between(new, None))
        case At(days, Between(None, _)), Clock():
            return At(days, Between(None, new))
        case At(days), _ if isinstance(new, HOURS):
            return At(days, new)
        case Within(what, period), Range(start=None):
            return Within(corrected(what, new), period)
        case Within(Range(), Month() as month), Between(Clock(first, 0, None), Clock(last, 0, None)):
            return Within(Range(Date(day=first), Date(day=last)), month)  # "9 to 13 May, no, 16 to 20"
        case Range(start=start), Range(start=None) if start is not None:
            return replace(new, start=start)
        case Run(), Amount():
            return replace(old, amount=new)
        case WeekOf(), Date(weekday=None):
            return replace(old, day=new)
        case At(_, hours), Date() | Relative() | Numeric():
            return At(new, hours)
        case Month(), _ if can_lie_within(new):
            return within(new, old) or new
        case ((Date() | Relative() | Numeric() | Range() | Within()), _) if isinstance(new, HOURS):
            return At(old, new)
    return new
