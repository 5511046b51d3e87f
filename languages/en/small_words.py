"""The small words of English, around times and requests."""

from languages.meaning.mark import Mark
from languages.rule import Rule

# Single words; a word may play several parts.
WORDS = {
    Mark.SELF: "i i'm im i've ive i'd i'll me myself we we're we'll us ill am",
    Mark.AND: "and & + n also plus or then",
    Mark.OR: "or",
    Mark.REASON: "for because cause cuz coz cos bc reason due as to re",
    Mark.PURPOSE: "to",
    Mark.TAIL: "work office up down back in home day run trip coming done over off visiting there",
    Mark.IT: "it that this them booking bookings those",
    Mark.ARTICLE: "the a an my our his her their your its this that some any these those",
    Mark.DOING: "going been feeling doing staying taking coming visiting",
    Mark.POLITE: """please pls plz plss kindly thanks thx ta cheers sorry apologies lol haha hahaha lmao woohoo yay yippee x xx
        xoxo mate guys all folks team lads sir madam maam boss ah lah leh lor ok okay right hopefully tho though innit eh regards
        there""",
    Mark.FILLER: """soon please pls plz plss thanks thx ta cheers hi hello hey hiya dear team mate ok okay so just only
        really hopefully probably maybe perhaps the a an on in at of this that it be am from with by as if
        possible btw fyi again all some will would there here to up work office still too both each every
        day days date dates now week around about approx back same any well being afraid think guess know
        let let's lets kindly unfortunately gotta must has had got get do don't dont m s re ll ve d t one
        ones like going gonna can could may might i'd til until till im completely entire over during needed
        needing required sometime bit obviously hmm um uh umm anyway before inclusive whole full next coming
        starting onwards hence been taken its it's feeling also other sir madam maam took booked made able
        most prefer chance thinking set grateful frm abt wl wud cud tht ths sort kinda kind aint ain't also even
        though tho able hence per via due regarding concerning reference respect respected esteemed yours remaining observed
        earlier rostered rota'd         actually basically literally definitely also else either these those gone can't won't doesn't didn't isn't aren't
        couldn't shall my our please? yes yeah yep then unpaid""",
    Mark.BREAK: "so hence therefore thus , . ; ! ? - : ( ) / \" ' … * _ ~ > < = # |",
}

# Phrases, as patterns.
PHRASES = {
    Mark.DOING: ("going to",),
    Mark.POLITE: ("is|are there", "every other", "for sure", "to be fair|honest|exact"),
    Mark.ARTICLE: ("going|go|heading|get|getting|off to (see|visit) a|an|the|my|our",),
    Mark.SELF: (
        "(gentle|friendly|quick) reminder that|: i|i'm|im|i'll",
        "i am|was|have|had|will (be)",
        "i'll be",
        "we are|will (be)",
        "i've|ive been",
        "i'm|im|i|we're|we (am|are) doing|attending|having (a|an|some)",
    ),
    Mark.AND: ("as well (as)", "and also"),
    Mark.REASON: (
        "due|owing to",
        "because of",
        "(the) reason (is) :|-",
        "as i have|i've|i'm",
        "re :",
        "b / c",
        "on account of",
    ),
    Mark.IT: ("my|the booking|request|leave|holiday|vacation|pto|time|day|days|appointment|trip (off)",),
    Mark.FILLER: (
        "(for|due) (to) (some) personal work|reasons|reason|matters|matter|stuff|business|commitments|issues",
        "morning|afternoon|evening all|team|everyone|everybody|folks|guys|there|mate|boss|chief",
        "i|you|we|he|she|it|they|there|that|this may",
        "change of plan|plans",
        "{announcing} {all_of_you} (know) (that)",
        "let it be known (that)",
        "(please|kindly|pls) note|noted|notice (that)",
        "(please|kindly|pls) take note (that|of)",
        "(please|kindly|pls) be informed|advised|aware|notified (that|of)",
        "(this|it) is to inform|notify|advise|tell (you) (that)",
        "(for) your information|info|awareness (,|:)",
        "(just) a|an (quick) heads|note|fyi|update|reminder (-) (up) (that|to)",
        "quick|just note|one|heads (that|:|up)",
        "(please|pls|kindly) confirm|acknowledge|advise|consider",
        "pretty|pretty please",
        "all going well|to plan",
        "{will_you}",
        "(just) so you|ye|everyone know|knows|aware (that)",
        "on nights|days|lates|earlies",
        "both|all|days|dates (days|dates) included|inclusive",
        "first|top of all",
        "as of|from now",
        "in principle",
        "after all",
        "good morning|afternoon|evening|day",
        "heads (-) up",
        "looks like",
        "hi|hello|hey all|team|there",
        "thank you",
        "would like to",
        "at work",
        "in the office",
        "coming in (on)",
        "let me|us|him|her|them know",
        "(i'll|i) (will) be there",
        "going to be",
        "is|are there|fixed|scheduled|booked|planned|arranged|confirmed",
        "hope|hoping (that) {all_of_you} (are|is|re) (all|doing) (well|good|ok|okay|fine)",
        "hope|hoping (that) you're|your|youre|all|everyone's|everyone|you (are|is) (all|doing) (well|good|ok|okay|fine)",
        "hope|hoping (that) this finds you (well)",
        "w . e . f (.)",
        "wef",
        "(if|whatever) that|it|this works|suits (x|for) (you)",
        "doesn't|dont|don't|doesnt matter|mind|care (which|what)",
        "no joke|worries|pressure|rush|biggie|stress",
        "both days",
        "for now",
        "cancelled|canceled my|our|the|all train|trains|bus|buses|tram|trams",
        "to be exact|precise|specific|honest|fair",
        "as discussed|agreed|mentioned|well",
    ),
}

RULES = (
    Rule("all_of_you", "you|ye|u|everyone|everybody|all|team|folks|guys (all|guys)", "you all", lambda: True),
    Rule("all_of_you", "the team|group|channel", "the team", lambda: True),
    Rule("announcing", "(i|just) (just) wanted|want|like|wish|writing|wanna|have to (please) let|tell|inform|notify|advise|remind|update|alert", "wanted to let", lambda: True),
    Rule("announcing", "(just) (be) letting|telling|informing|notifying|advising", "letting", lambda: True),
    Rule("mark", "room|building|floor|level|ward|gate|suite|platform|terminal|desk|bay|theatre|lab {number}", "room 4", lambda _: frozenset({Mark.TAIL, Mark.FILLER})),
    Rule("announcing", "(just) to let|inform|notify|advise|tell", "to inform", lambda: True),
)  # fmt: skip
