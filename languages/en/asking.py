"""How English asks for something."""

from languages.meaning.mark import Mark
from languages.rule import Rule

# Words by what they do within a phrase.
GET = """take have book get grab use request apply snag nab claim schedule log put enter file avail arrange sneak wangle organise
    organize secure squeeze tack bag nick spend enjoy burn"""
GETTING = "taking having booking getting using requesting claiming scheduling adding spending burning"
OK = """ok okay okey k alright alrite allright fine cool grand possible good great acceptable feasible doable allowed permissible
    sound sweet convenient reasonable manageable kosher"""

# Single words; a word may play several parts.
WORDS = {
    Mark.REQUEST: f"""{GET} {GETTING} booked booking request requesting requested log enter submit submitting applying need needing
        want wants grant granting approve sanction allow block blocking blocked mark marking register registering record
        recording availing hav wanna chucking chuck pulling throwing throw permission wanting lodge lodging fancy reserve
        reserving plan planning pencil stick pop sign give bagging nabbing require requiring seek seeking arrange assign bok buk boook""",
}

# Phrases, as patterns.
PHRASES = {
    Mark.REQUEST: (
        "{may} ({get})",
        "{may} be|leave|go|come|start|finish|work|do|skip|miss|step|nip|pop|head|log|sign|knock|clock",
        "am|are i|we {ok} (if|to|for) (i|we) ({get})",
        "{would_like} (it) (if) ({i_can|to_get})",
        "{would_like} {get|getting}",
        "need|want|wish|plan|intend|propose|aim|prefer|hope|require {to_get}",
        "can|could really do with",
        "could (really) do with|use",
        "{will_you} make|book|put|add|take|get|give|mark|set|log|block|schedule|register|enter|record",
        "{will_you} sign|pencil|note|arrange|approve|grant|stick|pop|let",
        "{put} me|us (down|in|up|as) (for|as|to) (have|be|take)",
        "(please|pls|kindly) do the needful",
        "(do|would|wud) (you|u) mind|object {if_i}",
        "do you think|reckon|suppose ({if_it}) ({i_can})",
        "{any_hope} ({if_i|i_can|getting})",
        "{any_hope} of|to|with|for|in ({get|getting}) (the)",
        "{any_hope} of|with|for me|my ({get|getting})",
        "{is_it_ok} ({if_i|to_get|getting})",
        "{is_ok} {if_i|to_get|getting}",
        "{is_it_ok} for me|us (to) ({get})",
        "{is_it_ok} to|for|if|with",
        "{ok} {if_i}",
        "(be) {ok} for|as|to ({get}) (a)",
        "would|will it|that|this be (a|any) problem|issue|hassle|bother|pain (if|to)",
        "would|might|does|will it|that|this work (for) (you) (if)",
        "hoping|wondering|thinking|planning|looking|intending|wanting|aiming|seeking|proposing|considering (of|about|on) ({getting|to_get|if_i})",
        "hoping|wondering|thinking|asking ({if_it}) {ok} ({to_get|if_i})",
        "hoping|wondering|asking|see|check if|whether",
        "hope|hoping (that) (it's|that's) {ok} ({if_i|to_get})",
        "(what|how) about (me|i|we) ({get|getting})",
        "if i|we took|had|booked|left|used|worked|started|finished|was|were|went",
        "{if_i}",
        "{would_be} glad|grateful|happy|pleased|thankful|obliged|great|good (if|for|to) ({i_can|to_get|getting}) (the)",
        "try|trying to {get}",
        "leave|pto|vacation|holiday|absence req|request|requests|application (:)",
        "put in for",
        "(i'm|im|i) (am) putting|put in",
        "{may} clear",
        "{putting_in} (a|an|my|the) (new) leave|pto|vacation|holiday|absence request|application",
        "i'll|ill|we'll be taking",
        "(i'm|im) planning|hoping|going (to|on) (take|taking|have|be)",
        "use it|them|some|one|up",
        "(please) put it|this|that|them in|on|into (the|my) system|calendar|diary|book|sheet|tracker|rota",
        "block|clear (out|off) my calendar|diary|schedule|cal (for|on|as)",
        "need|want|like|love|prefer|have|take|get (to) (have|get|take) those days|dates (off)",
        "gonna|gotta|must|wanna|will|i'll|ill {get}",
        "going|got|need|have {to_get}",
        "(i) request you to (please|kindly) (grant|give|allow|approve|sanction|book|let)",
        "let|lemme (me) {get}",
        "let's|lets (just|go) (say|book|take|for|with|have)",
        "(pls|please|kindly) accept|grant|give|allow|approve|sanction (me|us|my)",
        "ask|asked for",
        "permission (to|for|from)",
        "be {ok} to {get}",
        "may|can|could|might i|we be|leave|go|come|start|finish|use|log",
    ),
}

_LIKE = "like|love|want|wish|prefer|appreciate|welcome|enjoy|fancy|need|require"
RULES = (
    Rule("may", "can|could|may|might|shall|cud|cld|cn i|we (please|pls|possibly|just|also|maybe|perhaps)", "could I please", lambda: True),
    Rule("may", "(would|will|might) i|we be able|allowed|permitted to", "would I be able to", lambda: True),
    Rule("i_can", "(that) i|we|you (can|could|may|might|would|should) (please) (be|have|take|get|book|use)", "I could have", lambda: True),
    Rule("to_get", "to (please) {get}", "to take", lambda _: True),
    Rule("if_i", "if|whether|that {i_can}", "if I could have", lambda _: True),
    Rule("if_it", "(if|whether|that) it|it'd|it's (would|will|is|might) (be)", "if it would be", lambda: True),
    Rule("would_like", f"i|we (would|wouldn't|really|also|just|may|might) (really|rather) {_LIKE}", "I would like", lambda: True),
    Rule("would_like", f"i'd|id|we'd|i'll|i'm (really|also|ideally|rather|just) {_LIKE}", "I'd love", lambda: True),
    Rule("would_be", "(i|we|it|that) would|will|i'd|we'd|it'd be (ever|so|very|most|really) (so)", "I'd be ever so", lambda: True),
    Rule("will_you", "can|could|would|will|cud you|u (be) (able) (to) (please|pls|kindly|possibly|just)", "could you please", lambda: True),
    Rule("put", "put|sign|mark|book|log|chuck|stick|bung|pencil|pop|set|add|give|take|record|register", "put", lambda: True),
    Rule("putting_in", "put|putting|send|sending|hand|handing in", "put in", lambda: True),
    Rule("putting_in", "submit|submitting|file|filing|raise|raising|make|making|log|logging|enter|create", "submit", lambda: True),
    Rule("any_hope", "(is|are|would) (there) (be) any objection|objections|issue|issues|problem|problems|chance|chances (at) (all)", "is there any chance", lambda: True),
    Rule("any_hope", "(is|are|would) (there) (be) any|a|no way|possibility|hope|harm|hassle|bother|scope|drama|dramas (at) (all)", "is there any way", lambda: True),
    Rule("is_it_ok", "is|would|will|might|was|wud it|that|this (be) (at) (all) {ok} (with) (you|ye|u|everyone)", "would it be possible", lambda _: True),
    Rule("is_it_ok", "it'd|it's be {ok}", "it'd be possible", lambda _: True),
    Rule("is_ok", "is {ok}", "is possible", lambda _: True),
)  # fmt: skip
