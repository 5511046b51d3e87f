"""How English takes something back, cuts it out or changes it."""

from languages.meaning.act import EditKind
from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.EXCEPT: "except excluding excl excepting but apart without besides bar barring minus skip skipping save",
    Mark.NOT: "not",
    Mark.INSTEAD: "sorry oops whoops actually correction rather nope no ops specifically namely precisely",
    Mark.ONLY: "only just",
    Mark.EARLIER: "earlier forward sooner",
    Mark.LATER: "later",
    Mark.LESS: "shorter less fewer shorten",
    Mark.START: "start starting begin starts beginning",
    Mark.END: "end finish ending finishing return",
    Mark.MAKING: "make",
    EditKind.SET: "instead",
    EditKind.EXTEND: "extend longer extra more lengthen prolong extending shorten shorter",
    EditKind.SHIFT: "move change switch swap reschedule postpone prepone amend push exchange",
    EditKind.ADD: "also add plus too",
}

# Phrases, as patterns.
PHRASES = {
    Mark.EXCEPT: (
        "except|apart|but|just (for|from|not|on)",
        "but not (on)",
        "save|bar for",
        "with the exception of",
        "not counting",
        "not including",
        "other than",
        "but|though|although|however (,) i'm|im|i'll|i (am|will) (be) in|working|there|back (on)",
        "leaving out",
    ),
    Mark.NOT: (
        "rather than",
        "instead of",
    ),
    Mark.INSTEAD: (
        "no (,|-) wait (,|-) (no) (,) (make) (it|that) (the)",
        "wait (,) (no) (,) (make) (it|that)",
        "sorry (,) (i) mean|meant|make (it|that)",
        "i mean|meant",
        "no|nah|nope|oh|hmm|ah (,) (actually) make (it|that)",
        "make that",
        "scratch|strike that",
        "or rather",
        "(oops|whoops|sorry) (a) typo (,|:)",
        "never mind (,) (just)",
        "actually (no) (,) (make|just|let's) (it|that) (book|make)",
        "on second thought|thoughts",
        "changed my mind",
    ),
    Mark.EARLIER: (
        "bring forward|it forward",
        "pull forward|it forward",
    ),
    Mark.END: ("come|be back",),
    EditKind.SET: (
        "make|set it|that|this|them (to|the)",
        "change|update|amend|correct|adjust|modify|switch it|that|this|them to|into (the)",
        "change to",
        "can it be",
        "it should be",
        "should be|have been",
    ),
    Mark.MAKING: ("{will_you} make",),
    EditKind.SHIFT: (
        "shift|bring my|it|the|that|them",
        "shift (my|the) leave|holiday|holidays|pto|vacation|day|days|booking|time (off)",
        "bring forward|it forward",
        "push back|it back|out",
    ),
    EditKind.ADD: (
        "as well",
        "add on",
        "and also",
        "on top",
    ),
}
