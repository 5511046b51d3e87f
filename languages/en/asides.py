"""What English says without asking for time off: idioms, questions to be answered, tales, farewells."""

from languages.meaning.act import Act
from languages.meaning.days import Expression, Shift
from languages.meaning.mark import Mark
from languages.rule import Rule

PHRASES = {
    Mark.TALK: (
        "(a) bit|little|slightly|way|well|looks|feels|smells|seems|sounds|tastes off",
        "went|goes|set|sets|setting|kick|kicked|drop|dropped|pull|pulled|scare|scared|ward|fend|show|shrug off",
        "took|taken off in|since|like|when",
        "leave|left|leaving the|a|an|my|your|it|them|some|something|things|everything|him|her|us|me|you|one|comments|feedback|notes",
        "leave|left|leaving this|that",
        "leave|left (behind|alone|open)",
        "off topic|limits|balance|guard|record|grid|peak|the hook|cuff|shelf",
        "off to bed|lunch|dinner|school|town|bed|sleep|see|the|a|my",
        "out of order|date|stock|coffee|milk|paper|ideas|control|hand|scope|bounds|nowhere|curiosity|interest",
        "well|better|worse off",
        "% off",
        "go off",
        "on and off",
        "time to head|go|leave",
    ),
    Mark.ELSE: (
        "turn|shut|power|switch|cut|knock the|it|that|your|them",
        "carry|carried|carrying|roll|rolled|rolling|carryover (pto|leave|holiday|vacation|it|days|over) (over)",
        "policy|policies|entitlement|allowance|accrue|accrual|accrued|handbook|carryover",
        "notice|approval do|does|is|must|should",
    ),
    Mark.TELL_ME: (
        "what|how much|many|long|often|far|early|late",
        "what|what's|whats (is|are|was|does|do|did|the|time|kind|happens) (a|the)",
        "how do|does|did|is|are|was|were|should|come",
        "when|where|why|which|whose do|does|did|is|are|was|were|will|should|can",
        "can|could|would someone|somebody|anyone|anybody|you tell|confirm|explain|check|let (me|us) (know) (if|whether|when|what)",
        "(anyone|anybody|someone|somebody) know|knows if|whether|when|what",
        "do we|they|you|people|casuals|contractors|temps|employees|staff|managers|interns",
        "does|do|did|is|are|can|could|may|will|should pto|leave|holiday|holidays|vacation|sick|annual|unpaid|bank|public|part|temps|casuals|contractors (leave|pay|days|holiday|holidays|time)",
        "is|are there",
    ),
    Mark.TOLD: (
        "(had|have) such a",
        "had a|an|my|our|the (lovely|great|nice|good|wonderful|fab|brilliant|lush)",
        "i|we|he|she|they took|spent|enjoyed|loved|went",
        "(was|were) lovely|great|brilliant|fantastic|amazing|good|wonderful|awful|nice",
        "was|were off|away|out",
    ),
    Mark.FAREWELL: (
        "see you|ya|y'all|u|yous|everyone|ye (all) (then|there|soon|later)",
        "have|enjoy a|your|the (good|nice|great|lovely|fab) one|night|evening|day|rest|holiday|holidays|break|time|trip|leave|vacation|hols",
        "good night (all|everyone)",
        "night|bye|ciao|cya|tata|cheerio|toodles|laters (all|everyone|team|folks)",
        "(catch|talk|speak) (to) you|ya later|soon|then",
    ),
    Act.HELP: (
        "how do|can|would|should i|we|you|people|one ask|book|request|get|cancel|change|enter|log|delete|see|apply|submit|move (for)",
        "can|do you do|handle|support|allow|take half",
        "(which|what) (date|dates|time|kinds|sort|languages) (formats|format|of) (do|can|could) you|u understand|read|speak|support|know|do",
        "do|can you understand|read|speak|support",
    ),
    Act.LIST: (
        "(pls|please|kindly) share|send|give|tell (me) (the|a|my) (list|details|record) (of) my",
        "did|has my",
        "(the) list of my",
    ),
    Act.THANKS: ("(kind|best|warm|many) regards|wishes|thanks|rgds", "sincerely|faithfully"),
    Mark.SELF: ("i'm|im|i|we're|we (am|are) doing|attending|having (a|an|some)",),
    Mark.FILLER: (
        "is|are there|fixed|scheduled|booked|planned|arranged|confirmed",
        "hope|hoping (that) (you|you're|your|youre|this|all|everyone) (are|is|re) (all|doing) (well|good|ok|okay|fine|finds) (you|well)",
        "w . e . f (.)",
        "wef",
        "(if|whatever) that|it|this works|suits (x|for) (you)",
        "doesn't|dont|don't|doesnt matter|mind|care (which|what)",
        "no joke|worries|pressure|rush|biggie|stress",
        "both days",
        "to be exact|precise|specific|honest|fair",
        "as usual|discussed|agreed|mentioned|well|normal",
    ),
    Act.CANCEL: ("cancel|drop|scrap|remove|delete it|that|this|them", "plans fell through", "don't|dont need|want"),
}

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
