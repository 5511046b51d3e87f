"""How English says that one is not there, and asks not to be, beside the words of leave."""

from languages.meaning.mark import Mark

# What is said of somebody, and of oneself also without "I".
SAID_OF = (
    "called|rang|phoned in sick",
    "can't|cant|cannot|couldn't|wont|won't (be) (able) (to) do|cover|make|come|work|attend|start|manage|join|get (any|my|the) (shifts|shift|work|in)",
    "can|could|will|shall|may|would not (be) (able) (to) do|cover|make|come|work|attend|manage|join|report (any|my|the) (shifts|shift|work|in|duty)",
    "unable to do|cover|come|be|make|attend|work|start|manage|report|join (in)",
    "won't|wont|can't|cant|cannot|not be in|there|here|around|available|working|coming|attending|joining|reachable|online|able (in)",
    "will|shall|would|may|might not be available|working|coming|attending|reachable|online|in|around|here|there|able (in)",
    "not (going) (to) (be) in (today|tomorrow)",
    "not available|around|here|working|coming (in)",
    "won't|wont|can't|cant make it (in)",
    "can't|cant come in",
    "won't|wont be coming (in)",
    "called|calling out (sick)",
    "went home",
)
PHRASES = {
    Mark.LEAVE: (
        *SAID_OF,
        "(a) comp|compensatory off|time|day|days|leave",
        "(a) bridge|lieu|flex|flexi|stat|duty|cl|sick|swap day|days (off)",
        "(time|day|days) (off) in lieu",
        "(a) (half) (day) cl|pl|sl|el",
        "(a) long lunch|lunchbreak|leave",
        "long service leave",
        "not (very|too|so) well",
        "was|were (off|out) sick|ill|poorly|unwell",
        "take|taking|took off",
        "be|me excused|absent|released|unavailable",
        "be|take free|away",
        "(have|take) to be absent|away|out",
        "(i'll|ill) miss work",
    ),
    Mark.REQUEST: (
        "would|will|might it|that|this be (ok|okay|alright|fine|grand|good|great|cool|possible|acceptable) (if|to|for|with)",
        "would be ok|okay|alright|fine|grand|good|great|cool|possible|acceptable (if|to|for|with)",
        "would|will it|that be a|any problem|issue|hassle|bother (if|to)",
        "if i|we took|take|had|have|booked|book|left|leave|used|use|worked|work|started|start|finished|finish|am|was|were",
        "if i|we could|can|may|might take|have|book|be|leave|use|get|start|finish",
        "use it|them|some|one|up",
        "(please) put it|this|that|them in|on|into (the|my) system|calendar|diary|book|sheet|tracker|rota",
        "need|want|like|love|prefer|have|take|get (to) (have|get|take) those days|dates (off)",
        "may|can|could|might i|we (please|possibly|pls) be|leave|go|come|start|finish|use|log",
        "would|might it|that work (if)",
        "(i'd|i) (would|will) be glad|grateful|happy|pleased|thankful if (i|we) (could|can|may) (be|have|take)",
        "any chance (at) (all) (of|i|we|for|to) (could|can|get|getting|having|have) (the)",
        "wondering if|whether (i|we) (could|can|may) (have|take|get|book)",
    ),
    Mark.OTHERS: (
        "the|our|my|whole|entire team|office|department|squad|crew|shop|ward|floor|class|school|store|company",
    ),
    Mark.DEPARTURE: (
        "if i|we left|leave|finished|finish|went|go (off|home) early|at",
        "need|have|got|will|i'll|gotta|must|going (to) step|pop|nip|head|duck|slip|run|shoot|scoot|dash|sneak|bolt|skip (out|off|away|home|early)",
        "going|heading|head|slipping|sneaking|shooting|bailing|off home|away|off (early)",
        "clock|clocking|knock|knocking|sign|signing|log|logging off|out",
    ),
    Mark.VERB: SAID_OF,
    Mark.PRESENT: (
        "i'll|i|i'm (can|will|am) (only|still) (be) work|working|in|around|here|there|available|back",
        "can|could|will|i'll do|work (on) (the)",
    ),
}
