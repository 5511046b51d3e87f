"""What English says about a time without asking for it: farewells, and work that is made up for."""

from languages.meaning.days import Expression, Shift
from languages.meaning.mark import Mark
from languages.rule import Rule

RULES = (
    Rule("mark", "see|catch|meet you|ya|y'all|u|yous|everyone|ye (all) (again|back|there) (on|at) (the) {day|period|when}", "see you on Monday", lambda when: _farewell(when)),
    Rule("mark", "have|enjoy a|your|the (good|nice|great|lovely|fab|happy) {day|period|when}", "have a good weekend", lambda *_: frozenset({Mark.FAREWELL})),
    Rule("mark", "happy {day|period|when}", "happy Wednesday", lambda *_: frozenset({Mark.FAREWELL})),
    Rule("mark", "for|against (having) working|worked|work|covering (on) (the) {day|period|when}", "for working Sunday", lambda *_: frozenset({Mark.FILLER})),
    Rule("mark", "against {day|period|when}", "against last Saturday", lambda *_: frozenset({Mark.FILLER})),
    Rule("mark", "in lieu of (working) (the) {day|period|when}", "in lieu of Sunday", lambda *_: frozenset({Mark.LEAVE})),
)  # fmt: skip


def _farewell(when: Expression) -> frozenset[Mark] | None:
    """A day of seeing each other again; "see you in two weeks" says how long one is away."""
    return None if isinstance(when, Shift) else frozenset({Mark.FAREWELL})
