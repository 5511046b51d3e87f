"""How English asks for something."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.REQUEST: """book booking request requesting schedule log enter submit apply put need want take taking have
        having grant approve allow use using block blocking mark applying availing avail hav wanna chucking
        pulling throwing sanction permission wanting""",
}

# Phrases, as patterns.
PHRASES = {
    Mark.REQUEST: (
        "(i'd|i) (would) like|love|want|wish (to) (take|have|book|request|get)",
        "can|could|may i|we (please|pls) (take|have|get|book)",
        "can|could|would|will you (please|pls) (make|book|put|add|take|get|give)",
        "i need|want (to) (take|have|book|be)",
        "do|would you mind (if)",
        "any chance (of|i|to)",
        "i'll|ill be taking",
        "is it ok|okay|alright|fine|possible (if|to)",
        "try|trying to (take|have|book|get)",
        "(i'm|im) planning|hoping|going (to|on) (take|taking|have|be)",
        "leave req|request|application (:)",
        "put in for",
        "put|book|mark me (down) (for)",
        "would|will|might it|that|this be (ok|okay|alright|fine|grand|good|great|cool|possible|acceptable) (if|to|for|with)",
        "would be ok|okay|alright|fine|grand|good|great|cool|possible|acceptable (if|to|for|with)",
        "would|will it|that be a|any problem|issue|hassle|bother (if|to)",
        "if i|we took|take|had|have|booked|book|left|leave|used|use|worked|work|started|start|finished|finish|am|was|were",
        "if i|we could|can|may|might take|have|book|be|leave|use|get|start|finish",
        "use it|them|some|one|up",
        "be ok|okay|alright|fine|possible|good to take|have|book",
        "(please) put it|this|that|them in|on|into (the|my) system|calendar|diary|book|sheet|tracker|rota",
        "need|want|like|love|prefer|have|take|get (to) (have|get|take) those days|dates (off)",
        "may|can|could|might i|we (please|possibly|pls) be|leave|go|come|start|finish|use|log",
        "would|might it|that work (if)",
        "(i'd|i) (would|will) be glad|grateful|happy|pleased|thankful if (i|we) (could|can|may) (be|have|take)",
        "any chance (at) (all) (of|i|we|for|to) (could|can|get|getting|having|have) (the)",
        "wondering if|whether (i|we) (could|can|may) (have|take|get|book)",
    ),
}
