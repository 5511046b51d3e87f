"""What English says of others, and of what is no absence."""

from languages.en.absence import SAID_OF
from languages.meaning.mark import Mark

# Verbs that go with "off" and "out" without speaking of absence, alone and with what they are done to.
GO_OFF = """kick kicks kicked kicking set sets setting turn turns turned turning switch switches switched switching cut cuts cutting
    drop drops dropped pay pays paid paying show shows showed showing lay lays laid laying sell sells sold selling write writes wrote
    written ward fend scare shrug round rounds rounding wear wears wore wearing run runs ran running break breaks broke breaking fall
    falls fell falling hold holds held holding close closes shut shuts shutting clear clears top tops live doze dozing nod nodding kiss
    tick ticks ticked ticking rip rips ripped tear peel peels brush cross crosses crossed crossing face pull pulls pulled send sends sent
    square give gives giving signs ships shipped went goes powers powered power lights camera mic sound mute"""
GO_OUT = """run runs ran running sell sells sold selling find finds found finding check checks checking figure figures figured figuring work
    works worked hang hangs hanging help helps helping try tries trying tried sort sorts sorted sorting turn turns turned roll rolls rolled
    rolling print prints printed point points pointed pointing send sends sent sending put puts hand hands handed handing fill fills filled
    filling time times timed phase phased speak spell carry carries carried comes came eat eating dine dining hear watch map bring brings
    freak stress black blacks give gives gave ship ships shipped go goes went come share iron flesh"""

# Single words; a word may play several parts.
WORDS = {
    Mark.OTHERS: """he she they he's she's they're who who's whos someone somebody everyone everybody anyone anybody
        nobody people colleague boss manager his her their them him guys folks you your you're they've u""",
    Mark.VERB: """is are was were has will isn't wasn't aren't weren't hasn't got gets took takes asked asks wants needs
        requests requested books prefers likes hopes plans has's comes leaves goes starts finishes works returns""",
    Mark.MODAL: """can could may might will would shall should does do did is are was were has have had won't can't""",
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
    Mark.VERB: (*SAID_OF, "asked|asks|wants|applied for", "said|says|told to|that"),
    Mark.TALK: (
        "work|working from home",
        "(in) (the) home office",
        "off - site",
        "catch up",
        f"{'|'.join(GO_OFF.split())} off",
        f"{'|'.join(GO_OFF.split())} it|this|that|them|everything off",
        f"{'|'.join(GO_OFF.split())} - off",
        f"{'|'.join(GO_OUT.split())} out",
        f"{'|'.join(GO_OUT.split())} it|this|that|them|everything|things out",
        "call|calls|calling|put|puts|putting|take|takes off",
        "call|calls|calling|put|puts|putting it|that|this off",
        "forgot|forgotten|remember|remembered to",
        "(have|been|got|i've|ive) (just) been|got back",
        "{ok} for|with|by me|us|everyone|all|you",
        "works|suits|fits (for) me|us|everyone|all",
        "come|comes out|up",
        "sign|signs|signed|signing off on|the|it|this|that|all|these|a|your|our",
        "sign|signs|signed|signing it|this|that|them|everything off",
        "log|logged off|out of|the|it",
        "half off|price",
        "leaving do|drinks|party|card|present|gift|speech|lunch|dinner|collection",
        "take|put|bring|get|throw the|my|your|our|that bin|bins|trash|rubbish|garbage|dog|dogs|recycling|washing out|off",
        "day|night|evening|morning out",
        "can't|cant|cannot|couldn't wait (for|to|till|until)",
        "(really|so) looking forward (to)",
        "counting down (to|the|till)",
        "don't|dont|do not|never be|forget|leave|go|miss|worry|take|finish|start|come (early|late)",
        "approved|rejected|declined|denied|accepted|authorised|authorized|pending|processed",
        "days|leave|holiday|vacation|pto left|remaining|outstanding|unused",
        "left to take|use|book",
        "clocks|clock go|goes",
        "christmas|xmas|work|office|summer|leaving do|party",
        "i (can|will) cover",
        "out of stock|date|order|memory|sync|scope|band",
        "going|gone out",
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
        "late finish",
        "working late|from|at|through|remotely",
        "i'll|i'm|im (be) working from|at|in|remotely|through",
        "not in the|a|stock|use|my|our|favour|favor",
        "time to head|go|leave (out|home|off)",
        "leave|leaving for (the|my|our) airport|station|hotel|gym",
        "late|delayed reply|response|answer|notice|message",
        "as usual|normal",
    ),
    Mark.ELSE: (
        "let's|lets aim|finish|meet|discuss|talk|plan|chat|catch|sync|review|start|wrap|grab|hope|see",
        "congrats|congratulations|kudos|commiserations (to|on|for)",
        "good|best (of) luck",
        "enjoy your|the (well) time|holiday|holidays|break|leave|vacation|hols (off)",
        "who approves|decides|signs|handles|authorises|authorizes|do",
        "i|we wish (i|we) was|were|had|could|have",
        "set up a",
        "schedule a meeting|call",
        "book a|the room|table|flight|meeting|ticket|desk|hotel|car",
        "turn|shut|power|switch|cut|knock the|it|that|your|them",
        "carry|carried|carrying|roll|rolled|rolling (pto|leave|holiday|holidays|vacation|it|days|them) over|forward",
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
        "how|what about",
    ),
    Mark.TELL_ME: (
        "what|how much|many|long|often|far|early|late",
        "what|what's|whats (is|are|was|does|do|did|the|time|kind|happens) (a|the)",
        "how do|does|did|is|are|was|were|should|come",
        "when|where|why|which|whose do|does|did|is|are|was|were|will|should|can",
        "can|could|would someone|somebody|anyone|anybody|you tell|confirm|explain|check (me|us) (if|whether|when|what)",
        "can|could|would someone|somebody|anyone|anybody|you let me|us know",
        "(anyone|anybody|someone|somebody) know|knows if|whether|when|what",
        "do we|they|you|people|casuals|contractors|temps|employees|staff|managers|interns",
        "does|do|did|is|are|can|could|may|will|should pto|leave|holiday|holidays|vacation|sick|annual|unpaid|bank|public|part|temps|casuals|contractors (leave|pay|days|holiday|holidays|time)",
        "is|are there",
        "do|does i|we need|have (to)",
        "what|which holidays|holiday|days|leave|dates do|does|are (we|they|people|you) (get|have)",
        "should|shall|would i|we (be) (better) take|book|use|have|ask|need|lose|get",
        "is|was|are it|this|that",
        "will|are|is|were|was|isn't|aren't you|they|he|she|u (all) (be) in|around|off|out|back|free|working|available|away (on)",
    ),
    Mark.TOLD: (
        "great|lovely|brilliant|amazing|fab week|weekend|day|days|time|holiday|break|trip (off|away)",
        "(had|have) such a",
        "had a|an|my|our|the (lovely|great|nice|good|wonderful|fab|brilliant|lush)",
        "i|we|he|she|they took|spent|enjoyed|loved|went",
        "(was|were) lovely|great|brilliant|fantastic|amazing|good|wonderful|awful|nice",
        "was|were (so|really|very|absolutely|pretty|totally|just|too) awesome|fun|cool|short|perfect|excellent|relaxing|terrible|terrific|super|restful|incredible|magical|unforgettable|fab|ace|class|epic|lush|beautiful|boring|rubbish",
        "was|were off|away|out",
        "(i|we) was|were|had|been (away|off|out) on|in (my|annual|sick|the) leave|holiday|holidays|vacation|pto|hols|sabbatical",
        "was|were|been (a) (bit|little|few|minutes) late",
        "worked|stayed|finished late|early",
        "off yesterday",
    ),
    Mark.ASIDE: (
        "limited|no|little access",
        "contact|reach (out) (to)",
        "urgent matters|issues|queries|requests|stuff",
        "as agreed|discussed|mentioned|promised (with|by|to|in)",
        "spoke|spoken|talked|checked|cleared|agreed|sorted (it|this) (with|to)",
        "(if) that's|thats|it's {ok} (with) (you|everyone)",
        "if it's|its {ok}",
        "(i) know|sorry (that|for) (it|it's|its|the) (is) (very|so) (short|late) notice",
        "sorry|apologies for (the) late|short message|one|text|email|notice",
        "(very|such) short|late notice",
        "hope|hoping|trust|know (that) that's|thats|it's (all) {ok} (with|for) (you|everyone)",
        "hope|hoping|trust that|it|this is|works (all) {ok} (with|for) (you|everyone)",
        "(no|not) worries|bother|pressure|rush|stress|biggie|joke|joking (at) (all) (if) (not)",
        "let me|us know (if|what|when|whether) (you|that|there|this|it) (need|think|is|are|works|any)",
        "whichever|whatever|whenever (is|works|suits) (best|better|easier|easiest) (for) (you)",
        "i'll|ill|i will|can|be (make|catch|be) up (on|the) (time|hours|work|later)",
        "(be) (still) reachable|contactable|available|checking by|on|via|over (my) phone|mobile|email|emails|slack|teams|whatsapp|cell",
        "(on) (my) phone|mobile|cell|email|whatsapp if (it's) (urgent|needed|needs)",
        "(i've|i|have) sorted|arranged|got (the) cover",
        "is|will|are be covering|cover (for) (me)",
        "pfa|attached|attaching|enclosed",
        "happy new year|christmas|easter|birthday|diwali|friday",
        "thanks|thank|ty|cheers|ta (you) (so|a|very) much|million|mill|bunch|lot|heap|heaps",
        "thanks|thank|ty|cheers|ta (you) in advance",
        "thanks|thank|ty|cheers|ta (you) all|lads|guys",
        "if (you|that|it|this) (don't|dont|do|is) (mind|not) (at) (all|please|ok|okay|possible)",
        "aka",
        "as per (our|the|my) (discussion|chat|conversation|email|policy)",
        "no cell|phone|signal|reception|internet|wifi|mobile (service|signal|reception)",
        "roll on",
        "last|final day is (today|tomorrow)",
    ),
    Mark.FAREWELL: (
        "see you|ya|y'all|u|yous|everyone|ye (all) (then|there|soon|later)",
        "have|enjoy a|your|the (good|nice|great|lovely|fab) one|night|evening|day|rest|holiday|holidays|break|time|trip|leave|vacation|hols",
        "good night (all|everyone)",
        "night|bye|ciao|cya|tata|cheerio|toodles|laters (all|everyone|team|folks)",
        "(catch|talk|speak) (to) you|ya later|soon|then",
    ),
}
