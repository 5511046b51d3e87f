"""What the bot says in English."""

from languages.meaning.doubt import Because, ProblemKind, Question
from languages.reply import Fate, Limit, Remark, Service, Work
from languages.sentences import Sentences
from timeoff.errors import Busy, Gone, NotAllowed, NoWorkPlan, OutcomeUnknown, Refused, SignInNeeded, Unreachable

EXAMPLES = ("off next Monday", "24 Dec to 2 Jan", "tomorrow afternoon for a dentist appointment")

REMARKS = {
    Remark.NOTHING_FOUND: ("I found no time off in that.", f"Try “{EXAMPLES[0]}”, “{EXAMPLES[1]}” or “help”."),
    Remark.NO_DAY: ("Which day would you like off?", f"For example “{EXAMPLES[0]}” or “{EXAMPLES[1]}”."),
    Remark.NOTHING_WAITING: (
        "Nothing is waiting for an answer.",
        f"Tell me when you are off, for example “{EXAMPLES[0]}”.",
    ),
    Remark.NOTHING_OPEN: ("All right, nothing is open.",),
    Remark.NOTHING_TO_UNDO: ("There is nothing that I could undo.", "“what do I have?” lists what is booked."),
    Remark.ALREADY_UNDONE: (
        "There is nothing more to undo.",
        "What was removed comes back by “Undo” on its card above.",
    ),
    Remark.UNFINISHED: (
        "Something that you confirmed is not finished.",
        "Press “Try again”, or write “never mind” to leave it.",
    ),
    Remark.NOTHING_TO_CHANGE: ("I am not sure what to change.", f"Say the whole thing, for example “{EXAMPLES[0]}”."),
    Remark.WHICH_ONE: ("Which one do you mean?", "Press one of the dates, or write the date."),
    Remark.WHICH_DAY: ("Which of these?", "Name its date, for example “cancel 10 December”."),
    Remark.ALLOWANCE: (
        "I do not know how many days you have left: your work plan does not say.",
        "Ask HR. “what do I have?” lists what is booked.",
    ),
    Remark.THANKS: ("You are welcome.",),
    Remark.NO_ZONE: (
        "I don’t know your time zone: neither your chat nor your mailbox tells me.",
        "Set it in Outlook under Settings, Calendar, and write again.",
    ),
    Remark.SIGNED_IN: ("You are signed in.", f"Tell me when you are off, for example “{EXAMPLES[0]}”."),
    Remark.SIGN_IN_REFUSED: (
        "You are not signed in, so nothing was looked up or booked.",
        "Without your consent I cannot read or book your time off. Write again when you want to try.",
    ),
    Remark.SIGNED_OUT: (
        "I have forgotten your access.",
        "I need it again when you next want something from me. Your chat may then give it to me without asking you.",
    ),
    Remark.SIGNED_IN_BY_OTHER: (
        "Somebody else signed in at the page that I made for you, so nothing was linked or booked.",
        "Write again for a new page, and open it yourself.",
    ),
    Remark.UNLINKED: (
        "Your accounts in Slack and Microsoft 365 are no longer linked.",
        "What is booked in Microsoft 365 stays there.",
    ),
    Remark.NOT_LINKED: (
        "No accounts are linked, so I changed nothing.",
        f"Tell me when you are off, for example “{EXAMPLES[0]}”.",
    ),
    Remark.FORGOTTEN: (
        "I have forgotten all I kept about you.",
        "What is booked in Microsoft 365 stays there: it is yours.",
    ),
    Remark.NOT_YOURS: (
        "That card was shown to somebody else, so I did nothing.",
        "Write to me yourself to book your own time off.",
    ),
    Remark.UNKNOWN_CARD: ("I no longer know that card, so I did nothing.", "“what do I have?” lists what is booked."),
    Remark.NOT_HERE: ("I book time off in a private chat only. Write to me there.",),
    Remark.GUEST: (
        "I book time off for members of this organisation only, and you are a guest here.",
        "Book it in your own organisation’s Outlook.",
    ),
    Remark.DEACTIVATED: ("Your account here is deactivated, so I did nothing.", "Ask your administrator about it."),
    Remark.BROKEN: (
        "Something broke on my side, and I stopped.",
        "“what do I have?” shows what is booked; then try again.",
    ),
    Remark.AT_WORK: ("I am asking Microsoft 365 …",),
    Remark.TOO_FAST: ("That is faster than I can follow.", "Wait a minute, then write again."),
    Remark.SETTINGS: (
        "There is nothing to set: I take your time zone and language from your chat, your hours from your work plan.",
        "“sign out” forgets your access, “forget me” all I know about you.",
    ),
}

LINK_NOTICES = {
    Service.MICROSOFT: ("Linked with {name} in Microsoft 365.", "Not you? Write “unlink”."),
    Service.SLACK: ("Your account is now linked with {name} (Slack).", "Not you? Write “unlink”."),
}

LIMITS = {
    Limit.PAST: "That began more than 7 days ago, and I book back 7 days at most. Book it in Outlook, or name a later day.",
    Limit.FAR: "That is more than 550 days ahead, further than I book. Name an earlier day, or write again when it is nearer.",
    Limit.SKIPPED: "Clocks are put forward that night, so that hour does not exist. Name another time.",
    Limit.LONG: "That is longer than 366 days, more than I book at once. Name a shorter stretch.",
}

QUESTIONS = {
    Question.NEXT: "“Next” can be read in two ways. Which day do you mean?",
    Question.UNTIL: "Is that your last day off, or your first day back?",
    Question.ORDER: "That date can be read in two ways. Which one do you mean?",
    Question.HALF: "Which half of the day?",
    Question.COUNT: "Do you count all days, or working days only?",
    Question.WEEK: "Today is Sunday. Which week do you mean?",
    Question.EITHER: "Which one do you want?",
}

FATES = {
    Fate.DISMISSED: ("Nothing was changed.",),
    Fate.REPLACED: ("Replaced by what you wrote next.",),
    Fate.EXPIRED: ("This card is more than an hour old, so nothing was changed.", "Write it again for a fresh one."),
    Fate.CHANGED: ("This was changed since.", "“what do I have?” lists what is booked."),
    Fate.UNDONE: ("Undone.",),
    Fate.GIVEN_UP: ("I have stopped trying.", "“what do I have?” shows what is booked."),
    Fate.FORGETTING: ("You asked me to forget you.",),
    Fate.UNKNOWN: ("I no longer know this card, so I did nothing.", "“what do I have?” lists what is booked."),
    Fate.NOT_DONE: ("This was not done.", "Write it again to try anew."),
}

WORKS = {Work.ADDING: "Adding it to your work plan …", Work.REMOVING: "Removing it from your work plan …"}

STOPPED = {
    Work.ADDING: "I could not add it.",
    Work.REMOVING: "I could not remove it.",
}

ERRORS = {
    SignInNeeded: "Microsoft 365 does not accept your sign-in, although it has just worked. Try again later, or ask your administrator.",
    NotAllowed: "Your organisation does not let me use your work plan. Ask your administrator to allow Time Off.",
    NoWorkPlan: "Your mailbox has no work plan, so Microsoft 365 has no place for time off. Ask your administrator to enable work plans.",
    Refused: "Microsoft 365 does not accept it. Try another time, or book it in Outlook.",
    Busy: "Microsoft 365 is busy. Try again in a minute.",
    Unreachable: "Microsoft 365 does not answer. Try again in a few minutes.",
    OutcomeUnknown: "Microsoft 365 did not say whether it was saved. Check Outlook before you try again.",
    Gone: "It is no longer there.",
}

BECAUSE = {
    Because.COMING_WEEKDAY: "a weekday alone is the next one after today",
    Because.THIS_WEEKDAY: "“this” is the coming one",
    Because.NEXT_WEEKS: "“next” is the one in the week after this",
    Because.NEAREST: "“next” is the first one after today",
    Because.NO_YEAR: "a date without a year is the next one",
    Because.DAY_FIRST: "the day comes before the month",
    Because.MONTH_FIRST: "the month comes before the day",
    Because.LAST_DAY_OFF: "the last day is included",
    Because.FIRST_DAY_BACK: "it ends before the day you are back",
    Because.OWN_HOURS: "the hours are your working hours that day",
    Because.FIRST_HALF: "the first half of your working day",
    Because.SECOND_HALF: "the second half of your working day",
    Because.CALENDAR_DAYS: "all days are counted",
    Because.WORKING_DAYS: "only working days are counted",
    Because.WORKING_WEEK: "a week is the working days in it",
    Because.WEEK_AHEAD: "the week that starts tomorrow",
    Because.WEEK_AFTER: "the week after the one that starts tomorrow",
    Because.HOLIDAY: "a holiday in your country",
    Because.IN_HOURS: "the hour that lies within your working hours",
}

PROBLEMS = {
    ProblemKind.TOO_LONG: (
        "That is too long for me: I read up to 500 characters.",
        "Write just when you are off, for example “off next Monday”.",
    ),
    ProblemKind.NO_SUCH_DATE: (
        "There is no such day: “{said}”.",
        "Write the day again, for example “off next Monday”.",
    ),
    ProblemKind.CONTRADICTION: (
        "{said} does not fit together: that date is {day}.",
        "Write the day again, with the weekday or the date alone.",
    ),
    ProblemKind.UNENDING: (
        "“{said}” has no end, and I handle only days that I can name.",
        "Say until when, for example “every Friday in December”.",
    ),
    ProblemKind.BACKWARDS: ("In “{said}” the end lies before the start.", "Write it again, the first day first."),
}


def working_days(count: int) -> str:
    match count:
        case 0:
            return "You do not work then anyway."
        case 1:
            return "1 working day."
        case _:
            return f"{count} working days."


SENTENCES = Sentences(
    all_day="all day",
    to="to",
    and_="and",
    several="{count} times: first {first}, last {last}",
    time_off="Time off",
    quoted="“{}”",
    examples=EXAMPLES,
    greeting=(
        "Hello, I book your time off in Microsoft 365.",
        "Just say when: {examples}.",
        "I show you what I understood first. Nothing is booked before you confirm. “help” tells you more.",
    ),
    help=(
        "I book your time off in Microsoft 365.",
        "Just say when: {examples}. I ask before I book.",
        "“make it Tuesday” or “one day longer” changes it, “undo” takes it back.",
        "“what do I have in December?” lists what is booked, “cancel Thursday” removes it, “why?” explains how I read you, “try next Friday” shows it and books nothing.",
        "“sign out” forgets your access, “unlink” separates Slack from Microsoft 365, “forget me” forgets all that I know about you.",
        "I record time off in your work plan. Asking your manager or HR for leave is separate.",
    ),
    remarks=REMARKS,
    limits=LIMITS,
    understood="I understood: {interval}.",
    questions=QUESTIONS,
    problems=PROBLEMS,
    ask_end=("Off from {start} until when?", "For example “from {start} to {end}”."),
    add_title="Add this time off?",
    change_title="Change your time off?",
    remove_title="Remove this time off?",
    forget_asked=(
        "Forget all I know about you?",
        "That is your access, and what we wrote: nothing from before can be undone here then.",
        "What is booked in Microsoft 365 stays there.",
    ),
    when="When",
    before="Before",
    zone="Time zone",
    subject="Subject",
    working_days=working_days,
    holiday="{day} is {name}.",
    overlaps="Already booked then: {entries}.",
    other_zone="Your mailbox is in another time zone: {zone}.",
    already="You have this already: {entries}.",
    works=WORKS,
    slow="Microsoft 365 is slow to answer. I go on, and tell you how it came out.",
    added_title="Time off added",
    changed_title="Time off changed",
    removed_title="Time off removed",
    undone_title="Undone: your time off is as before",
    stored="Stored in your Microsoft 365 work plan.",
    fates=FATES,
    stopped=STOPPED,
    stopped_midway="Done before that: {entries}.",
    cannot_look="I could not read your work plan, so nothing was done.",
    errors=ERRORS,
    sign_in_title="Sign in so that I can see your work plan",
    sign_in_lines=("I keep what you wrote and go on when you are back.",),
    link_notices=LINK_NOTICES,
    listing_title="Your time off",
    listing_window="Your time off, {days}",
    nothing_listed="Nothing is booked.",
    nothing_there="Nothing is booked then: {days}.",
    nothing_called="Nothing of yours is booked as “{name}”.",
    explanation="I read it as {interval}.",
    because=BECAUSE,
    because_line="{day}: {because}.",
    because_counted="{day}: {because}, counted from {counted_from}.",
    trial_title="Only tried: nothing was looked up, and nothing is booked.",
    trial_or="Or as {interval}.",
    trial_asks="I would ask which of them you mean.",
    trial_hours="Your working hours are taken as 9 to 5, Monday to Friday.",
    add="Add time off",
    change="Change time off",
    remove="Remove time off",
    forget="Forget me",
    undo="Undo",
    retry="Try again",
    dismiss="Not now",
    neither="None of these",
    sign_in="Sign in",
)
