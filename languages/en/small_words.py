"""The small words of English, around times and requests."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.SELF: "i i'm im i've ive i'd i'll me myself we we're we'll us ill am",
    Mark.AND: "and & + n also plus or then",
    Mark.REASON: "for because cause cuz coz cos bc reason due as to re",
    Mark.PURPOSE: "to",
    Mark.TAIL: "work office up down back in home day run trip coming done over off visiting there",
    Mark.IT: "it that this them booking bookings those",
    Mark.FILLER: """please pls plz plss thanks thx ta cheers hi hello hey hiya dear team mate ok okay so just only
        really hopefully probably maybe perhaps the a an on in at of this that it be am from with by as if
        possible btw fyi again all some will would there here to up work office still too both each every
        day days date dates now week around about approx back same any well being afraid think guess know
        let let's lets kindly unfortunately gotta must has had got get do don't dont m s re ll ve d t one
        ones like going gonna can could may might i'd til until till im completely entire over during needed
        needing required sometime bit obviously hmm um uh umm anyway before inclusive whole full next coming
        starting onwards hence been taken its it's feeling also other sir madam maam took booked made able
        most prefer chance thinking set either these those gone can't won't doesn't didn't isn't aren't
        couldn't shall my our please? yes yeah yep then""",
    Mark.BREAK: "so hence therefore thus , . ; ! ? - : ( ) / \" ' … * _ ~ > < = # |",
}

# Phrases, as patterns.
PHRASES = {
    Mark.SELF: (
        "i am|was|have|had|will (be)",
        "i'll be",
        "we are|will (be)",
        "i've|ive been",
        "i'm|im|i|we're|we (am|are) doing|attending|having (a|an|some)",
    ),
    Mark.AND: ("as well (as)",),
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
        "hope|hoping (that) (you|you're|your|youre|this|all|everyone) (are|is|re) (all|doing) (well|good|ok|okay|fine|finds) (you|well)",
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
