"""What English says about a time without asking for it: farewells, and work that is made up for."""

from languages.meaning.days import Expression, Relative, Shift
from languages.meaning.mark import Mark
from languages.rule import Rule

FAREWELL = frozenset({Mark.FAREWELL})
NOT_OFF = frozenset({Mark.NOT_OFF})
TOLD = frozenset({Mark.TOLD})
TALK = frozenset({Mark.TALK})

RULES = (
    Rule("mark", "see|catch|meet you|ya|y'all|u|yous|everyone|ye (all) (again|back|there) (on|at) (the) {day|period|when}", "see you on Monday", lambda when: _farewell(when)),
    Rule("mark", "have a|an|your|the good|nice|great|lovely|fab|happy|brilliant|wonderful|relaxing (long) {day|period|when}", "have a good weekend", lambda *_: FAREWELL),
    Rule("mark", "enjoy your|the (long) {day|period|when}", "enjoy the weekend", lambda *_: FAREWELL),
    Rule("mark", "happy {day|period|when}", "happy Wednesday", lambda *_: FAREWELL),
    # What is not off
    Rule("not_taking", "{cannot} take|have|get|use", "can't take", lambda _: True),
    Rule("not_taking", "not|don't|dont (be) take|taking|have|having|get|getting|use|using", "not taking", lambda: True),
    Rule("mark", "{cannot} take|have|get|book|use {day|days|row|period|when|span} off", "can't take Friday off", lambda *_: NOT_OFF),
    Rule("not_taken", "never|didn't|didnt|don't|dont|haven't|havent|hadn't take|taken|have|had|get|got|book|booked|use|used", "haven't booked", lambda: True),
    Rule("mark", "{not_taken} (the) {day|days|row|period|when|span} off", "haven't booked Friday off", lambda *_: NOT_OFF),
    Rule("mark", "{cannot} (be) off|out|away|absent", "won't be off", lambda _: NOT_OFF),
    Rule("mark", "{cannot} (be) on (annual|my) leave|holiday|holidays|pto|vacation", "won't be on leave", lambda _: NOT_OFF),
    Rule("mark", "never off|out|away", "never off", lambda: NOT_OFF),
    Rule("mark", "{not_taking} (any|a|my|the) leave|holiday|holidays|pto|vacation|annual", "not taking leave", lambda _: NOT_OFF),
    Rule("mark", "{not_taking} (any|a|my|the) time|day|days off", "can't take time off", lambda _: NOT_OFF),
    Rule("mark", "no (more) day|days|time off|leave|holiday|holidays|vacation", "no days off", lambda: NOT_OFF),
    Rule("mark", "not on (annual|my) leave|holiday|holidays|pto|vacation", "not on leave", lambda: NOT_OFF),
    Rule("holidaying", "(the|my) vacation|holiday|holidays|hols|leave|pto|weekend", "my vacation", lambda: True),
    # What was, or is only talked about
    Rule("mark", "i|we had {day|days|row|period|when|span} off", "I had last Friday off", lambda when: TOLD if _is_past(when) else None),
    Rule("mark", "it's|its only|just|already|still|finally|not|nearly|almost {day|when}", "it's only Tuesday", lambda *_: TALK),
    Rule("mark", "is it {day} (yet|already|tomorrow|today)", "is it Friday yet", lambda _: TALK),
    Rule("mark", "(only) {amount|more} (left|to|more) (go) until|till|til|to|before|left {day|holidaying}", "only 3 weeks to Christmas", lambda *_: TALK),
    Rule("mark", "(still) have|has|got {amount} (of) (annual|my|sick) leave|holiday|vacation|pto|off|toil (days) left|remaining|to|unused|outstanding (take|use|book)", "still have 5 days of leave left", lambda *_: TALK),
    Rule("mark", "{n} (annual|sick) leave|holiday|vacation|pto days left|remaining|to|unused|outstanding (take|use|book)", "3 vacation days left", lambda *_: TALK),
    Rule("mark", "{day} feeling|vibes|mood", "Friday feeling", lambda _: TALK),
    Rule("mark", "love|loves|hate|hates|like|likes {weekdays}", "hate Mondays", lambda _: TALK),
    Rule("mark", "give|gimme (me) (just|another) {amount}", "give me 10 minutes", lambda *_: TALK),
    Rule("mark", "one|just|a|half (a) sec|second|min|minute|moment", "one sec", lambda: TALK),
    Rule("mark", "for|against (having) working|worked|work|covering (on) (the) {day|period|when}", "for working Sunday", lambda *_: frozenset({Mark.FILLER})),
    Rule("mark", "make|making|catch|catching (it|that|the|my) (time|hours|work) up (on|over|during|by) (the) {day|when|period|span}", "make it up Monday", lambda *_: frozenset({Mark.ASIDE})),
    Rule("mark", "make|making up (for) (it|that|the|my) (time|hours|work) (on|over|during|by) (the) {day|when|period|span}", "make up the time on Monday", lambda *_: frozenset({Mark.ASIDE})),
    Rule("mark", "(please|pls|plz|kindly) do|does the needful by|before|on|latest (the) {day|when|clock}", "do the needful by tomorrow", lambda *_: TALK),
    Rule("mark", "against {day|period|when}", "against last Saturday", lambda *_: frozenset({Mark.FILLER})),
    Rule("mark", "in lieu of (working) (the) {day|period|when}", "in lieu of Sunday", lambda *_: frozenset({Mark.LEAVE})),
)  # fmt: skip


def _farewell(when: Expression) -> frozenset[Mark] | None:
    """A day of seeing each other again; "see you in two weeks" says how long one is away."""
    return None if isinstance(when, Shift) else frozenset({Mark.FAREWELL})


def _is_past(when: Expression) -> bool:
    which = when.days if isinstance(when, Relative) else getattr(when, "which", None)
    return which is not None and which < 0
