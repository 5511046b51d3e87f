"""What English says of others, and of what is no absence."""

from languages.en.absence import SAID_OF
from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.OTHERS: """he she they he's she's they're who who's whos someone somebody everyone everybody anyone anybody
        nobody people colleague boss manager his her their them him guys folks you your you're they've u""",
    Mark.VERB: """is are was were has will isn't wasn't aren't weren't hasn't got gets took takes asked asks wants
        comes leaves goes""",
    Mark.TALK: """meeting meetings meet deadline offsite conference flight flights lands landing train party demo
        standup release deploy launch sprint retro workshop webinar event ticket invoice deliver delivery
        delivered send sent email kickoff sync weather rain forecast price sale sales game match starts ends
        happened happens happen opens closes wfh remote remotely homeoffice payday salary timesheet
        timesheets rota closed open played met saw arrived came bought lunch dinner breakfast coffee drinks
        brunch catchup call calls arrive lunching review report birthday parcel standups arrives leaves
        worked submitted merged deployed shipped ships ship cover covering""",
    Mark.ELSE: "remind reminder reminding",
    Mark.QUESTION: "what what's whats when when's where which how why does did is are was would should how's hows",
}

# Phrases, as patterns.
PHRASES = {
    Mark.OTHERS: (
        "the|our|my|whole|entire team|office|department|squad|crew|shop|ward|floor|class|school|store|company",
    ),
    Mark.VERB: (*SAID_OF,),
    Mark.TALK: (
        "work|working from home",
        "off - site",
        "catch up",
        "kick|kicks - off",
        "kick|call|drop|turn|switch|write|show|take|takes|sign|log|pay|lay|cut|sell|set|ship|shut off",
        "turned|switched|lights|cuts off",
        "half off",
        "i (can|will) cover",
        "out of stock|date|order|memory|sync|scope|band",
        "hang|help|find|check|figure|work|try|sort|turns|roll|rolls|print|point out",
        "going|goes|went|gone|sent|rolled|put|puts out",
        "right|straight away",
        "throw|give|run|get|take|put|gave away",
        "do not disturb",
        "stand - up",
        "out loud",
        "public holiday|holidays",
        "business trip",
        "i'm|im|i|i'll (am|will) (be) in (on|all)",
        "i'm|im|i|i'll (am|will) (be) (working) in|at|from (the) office|work",
        "in the office",
        "coming in (on)",
        "let me|us|him|her|them know",
        "(i'll|i) (will) be there",
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
        "time to head|go|leave (out|home|off)",
        "leave|leaving for (the|my|our) airport|station|hotel|gym",
        "late|delayed reply|response|answer|notice|message",
        "as usual|normal",
    ),
    Mark.ELSE: (
        "set up a",
        "schedule a meeting|call",
        "book a|the room|table|flight|meeting|ticket|desk|hotel|car",
        "turn|shut|power|switch|cut|knock the|it|that|your|them",
        "carry|carried|carrying|roll|rolled|rolling|carryover (pto|leave|holiday|vacation|it|days|over) (over)",
        "policy|policies|entitlement|allowance|accrue|accrual|accrued|handbook|carryover",
        "thanks|thank (you|u) for approving|covering|sorting|letting|accepting|processing",
        "notice|approval do|does|is|must|should",
    ),
    Mark.QUESTION: (
        "do|does you|anyone|anybody know (if|when|whether)",
        "is it|there",
        "are there|we|you|they",
        "is the|that|this",
        "was it",
        "tell me",
        "how many|much|long|come",
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
        "will|are|is|were|was|isn't|aren't you|they|he|she|u (all) (be) in|around|off|out|back|free|working|available|away (on)",
    ),
    Mark.TOLD: (
        "great|lovely|brilliant|amazing|fab week|weekend|day|days|time|holiday|break|trip (off|away)",
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
}
