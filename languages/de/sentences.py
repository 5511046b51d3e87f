"""What the bot says in German."""

from languages.meaning.doubt import Because, ProblemKind, Question
from languages.reply import Fate, Limit, Remark, Service, Work
from languages.sentences import Sentences
from timeoff.errors import Busy, Gone, NotAllowed, NoWorkPlan, OutcomeUnknown, Refused, SignInNeeded, Unreachable

EXAMPLES = ("nächsten Montag frei", "24. Dezember bis 2. Januar", "morgen Nachmittag wegen Zahnarzt")

REMARKS = {
    Remark.NOTHING_FOUND: (
        "Darin habe ich keine Abwesenheit gefunden.",
        f"Schreib zum Beispiel „{EXAMPLES[0]}“, „{EXAMPLES[1]}“ oder „Hilfe“.",
    ),
    Remark.NO_DAY: ("Welchen Tag möchtest du frei?", f"Zum Beispiel „{EXAMPLES[0]}“ oder „{EXAMPLES[1]}“."),
    Remark.NOTHING_WAITING: (
        "Gerade wartet nichts auf eine Antwort.",
        f"Schreib mir, wann du frei hast, zum Beispiel „{EXAMPLES[0]}“.",
    ),
    Remark.NOTHING_OPEN: ("In Ordnung, es ist nichts offen.",),
    Remark.NOTHING_TO_UNDO: (
        "Es gibt nichts, was ich rückgängig machen könnte.",
        "„was habe ich?“ zeigt, was eingetragen ist.",
    ),
    Remark.ALREADY_UNDONE: (
        "Es gibt nichts mehr rückgängig zu machen.",
        "Was entfernt wurde, kommt mit „Rückgängig“ auf seiner Karte weiter oben wieder.",
    ),
    Remark.UNFINISHED: (
        "Etwas, das du bestätigt hast, ist noch nicht fertig.",
        "Drück auf „Noch einmal versuchen“, oder schreib „vergiss es“, um es zu lassen.",
    ),
    Remark.NOTHING_TO_CHANGE: (
        "Ich weiß nicht, was ich ändern soll.",
        f"Schreib alles noch einmal, zum Beispiel „{EXAMPLES[0]}“.",
    ),
    Remark.WHICH_ONE: ("Welchen meinst du?", "Drück auf einen der Tage, oder schreib das Datum."),
    Remark.WHICH_DAY: ("Welche davon?", "Nenn ihr Datum, zum Beispiel „10. Dezember stornieren“."),
    Remark.ALLOWANCE: (
        "Wie viele Tage dir noch zustehen, weiß ich nicht: In deinem Arbeitsplan steht es nicht.",
        "Frag deine Personalabteilung. „was habe ich?“ zeigt, was eingetragen ist.",
    ),
    Remark.THANKS: ("Gern geschehen.",),
    Remark.NO_ZONE: (
        "Ich kenne deine Zeitzone nicht: weder dein Chat noch dein Postfach nennt sie mir.",
        "Stell sie in Outlook unter Einstellungen, Kalender ein, und schreib noch einmal.",
    ),
    Remark.SIGNED_IN: ("Du bist angemeldet.", f"Schreib mir, wann du frei hast, zum Beispiel „{EXAMPLES[0]}“."),
    Remark.SIGN_IN_REFUSED: (
        "Du bist nicht angemeldet, deshalb wurde nichts nachgesehen und nichts eingetragen.",
        "Ohne deine Zustimmung kann ich deine Abwesenheiten weder lesen noch eintragen. Schreib wieder, wenn du willst.",
    ),
    Remark.SIGNED_OUT: (
        "Ich habe deinen Zugang vergessen.",
        "Wenn du das nächste Mal etwas möchtest, brauche ich ihn wieder. Dein Chat gibt ihn mir dann vielleicht, ohne dich zu fragen.",
    ),
    Remark.SIGNED_IN_BY_OTHER: (
        "Jemand anderes hat sich auf der Seite angemeldet, die für dich war, deshalb wurde nichts verknüpft und nichts eingetragen.",
        "Schreib noch einmal, dann bekommst du eine neue; öffne sie selbst.",
    ),
    Remark.UNLINKED: (
        "Deine Konten in Slack und Microsoft 365 sind nicht mehr verknüpft.",
        "Was in Microsoft 365 eingetragen ist, bleibt dort.",
    ),
    Remark.NOT_LINKED: (
        "Es sind keine Konten verknüpft, deshalb habe ich nichts geändert.",
        f"Schreib mir, wann du frei hast, zum Beispiel „{EXAMPLES[0]}“.",
    ),
    Remark.FORGOTTEN: (
        "Ich habe alles vergessen, was ich über dich wusste.",
        "Was in Microsoft 365 eingetragen ist, bleibt dort: Es gehört dir.",
    ),
    Remark.NOT_YOURS: (
        "Diese Karte war für jemand anderen, deshalb habe ich nichts getan.",
        "Schreib mir selbst, um deine eigene Abwesenheit einzutragen.",
    ),
    Remark.UNKNOWN_CARD: (
        "Diese Karte kenne ich nicht mehr, deshalb habe ich nichts getan.",
        "„was habe ich?“ zeigt, was eingetragen ist.",
    ),
    Remark.NOT_HERE: ("Abwesenheiten trage ich nur im persönlichen Chat ein. Schreib mir dort.",),
    Remark.GUEST: (
        "Ich trage nur für Mitglieder dieser Organisation Abwesenheiten ein, und du bist hier Gast.",
        "Trag sie in Outlook bei deiner eigenen Organisation ein.",
    ),
    Remark.DEACTIVATED: (
        "Dein Konto hier ist deaktiviert, deshalb habe ich nichts getan.",
        "Wende dich an deine Administration.",
    ),
    Remark.BROKEN: (
        "Bei mir ist etwas schiefgegangen, und ich habe aufgehört.",
        "„was habe ich?“ zeigt, was eingetragen ist; dann versuch es noch einmal.",
    ),
    Remark.AT_WORK: ("Ich frage Microsoft 365 …",),
    Remark.TOO_FAST: ("Das geht mir zu schnell.", "Warte eine Minute und schreib dann noch einmal."),
    Remark.SETTINGS: (
        "Es gibt nichts einzustellen: Zeitzone und Sprache nehme ich aus deinem Chat, die Stunden aus deinem Arbeitsplan.",
        "„abmelden“ vergisst deinen Zugang, „vergiss mich“ alles, was ich über dich weiß.",
    ),
}

LINK_NOTICES = {
    Service.MICROSOFT: ("Verknüpft mit {name} in Microsoft 365.", "Das bist du nicht? Schreib „Verknüpfung lösen“."),
    Service.SLACK: (
        "Dein Konto ist jetzt mit {name} (Slack) verknüpft.",
        "Das bist du nicht? Schreib „Verknüpfung lösen“.",
    ),
}

LIMITS = {
    Limit.PAST: "Das begann vor mehr als 7 Tagen; weiter zurück trage ich nicht ein. Trag es in Outlook ein, "
    "oder nenn einen späteren Tag.",
    Limit.FAR: "Das liegt mehr als 550 Tage voraus; so weit trage ich nicht ein. Nenn einen früheren Tag, "
    "oder schreib wieder, wenn es näher ist.",
    Limit.SKIPPED: "In dieser Nacht werden die Uhren vorgestellt, diese Stunde gibt es nicht. Nenn eine andere Zeit.",
    Limit.LONG: "Das sind mehr als 366 Tage; so viel trage ich nicht auf einmal ein. Nenn einen kürzeren Zeitraum.",
}

QUESTIONS = {
    Question.NEXT: "„Nächster“ lässt sich auf zwei Arten lesen. Welchen Tag meinst du?",
    Question.UNTIL: "Ist das dein letzter freier Tag oder dein erster Tag zurück?",
    Question.ORDER: "Dieses Datum lässt sich auf zwei Arten lesen. Welches meinst du?",
    Question.HALF: "Welche Hälfte des Tages?",
    Question.COUNT: "Zählst du alle Tage oder nur Arbeitstage?",
    Question.WEEK: "Heute ist Sonntag. Welche Woche meinst du?",
    Question.EITHER: "Welches davon möchtest du?",
}

FATES = {
    Fate.DISMISSED: ("Es wurde nichts geändert.",),
    Fate.REPLACED: ("Ersetzt durch das, was du danach geschrieben hast.",),
    Fate.EXPIRED: (
        "Diese Karte ist mehr als eine Stunde alt, deshalb wurde nichts geändert.",
        "Schreib es noch einmal, dann bekommst du eine frische.",
    ),
    Fate.CHANGED: ("Das wurde inzwischen geändert.", "„was habe ich?“ zeigt, was eingetragen ist."),
    Fate.UNDONE: ("Rückgängig gemacht.",),
    Fate.GIVEN_UP: ("Ich versuche es nicht weiter.", "„was habe ich?“ zeigt, was eingetragen ist."),
    Fate.FORGETTING: ("Du hast mich gebeten, dich zu vergessen.",),
    Fate.UNKNOWN: (
        "Diese Karte kenne ich nicht mehr, deshalb habe ich nichts getan.",
        "„was habe ich?“ zeigt, was eingetragen ist.",
    ),
    Fate.NOT_DONE: ("Das wurde nicht gemacht.", "Schreib es noch einmal, um es neu zu versuchen."),
}

WORKS = {
    Work.ADDING: "Ich trage es in deinen Arbeitsplan ein …",
    Work.REMOVING: "Ich nehme es aus deinem Arbeitsplan …",
}

STOPPED = {Work.ADDING: "Ich konnte es nicht eintragen.", Work.REMOVING: "Ich konnte es nicht entfernen."}

ERRORS = {
    SignInNeeded: "Microsoft 365 nimmt deine Anmeldung nicht an, obwohl sie eben geklappt hat. Versuch es später, oder frag deine Administration.",
    NotAllowed: "Deine Organisation erlaubt mir deinen Arbeitsplan nicht. Bitte deine Administration, Time Off zuzulassen.",
    NoWorkPlan: "Dein Postfach hat keinen Arbeitsplan, deshalb hat Microsoft 365 keinen Platz für Abwesenheiten. "
    "Bitte deine Administration, Arbeitspläne einzuschalten.",
    Refused: "Microsoft 365 nimmt es nicht an. Versuch eine andere Zeit, oder trag es in Outlook ein.",
    Busy: "Microsoft 365 ist überlastet. Versuch es in einer Minute noch einmal.",
    Unreachable: "Microsoft 365 antwortet nicht. Versuch es in ein paar Minuten noch einmal.",
    OutcomeUnknown: "Microsoft 365 hat nicht gesagt, ob es gespeichert ist. Sieh in Outlook nach, bevor du es wieder versuchst.",
    Gone: "Es ist nicht mehr da.",
}

BECAUSE = {
    Because.COMING_WEEKDAY: "ein Wochentag allein ist der nächste nach heute",
    Because.THIS_WEEKDAY: "„dieser“ ist der kommende",
    Because.NEXT_WEEKS: "„nächster“ ist der in der Woche nach dieser",
    Because.NEAREST: "„nächster“ ist der erste nach heute",
    Because.NO_YEAR: "ein Datum ohne Jahr ist das nächste",
    Because.DAY_FIRST: "der Tag steht vor dem Monat",
    Because.MONTH_FIRST: "der Monat steht vor dem Tag",
    Because.LAST_DAY_OFF: "der letzte Tag gehört dazu",
    Because.FIRST_DAY_BACK: "es endet vor dem Tag, an dem du zurück bist",
    Because.OWN_HOURS: "die Stunden sind deine Arbeitszeit an dem Tag",
    Because.FIRST_HALF: "die erste Hälfte deines Arbeitstags",
    Because.SECOND_HALF: "die zweite Hälfte deines Arbeitstags",
    Because.CALENDAR_DAYS: "alle Tage sind gezählt",
    Because.WORKING_DAYS: "nur Arbeitstage sind gezählt",
    Because.WORKING_WEEK: "eine Woche sind die Arbeitstage darin",
    Because.WEEK_AHEAD: "die Woche, die morgen beginnt",
    Because.WEEK_AFTER: "die Woche nach der, die morgen beginnt",
    Because.HOLIDAY: "ein Feiertag in deinem Land",
    Because.IN_HOURS: "die Stunde, die in deiner Arbeitszeit liegt",
}

PROBLEMS = {
    ProblemKind.TOO_LONG: (
        "Das ist mir zu lang: Ich lese bis zu 500 Zeichen.",
        f"Schreib nur, wann du frei hast, zum Beispiel „{EXAMPLES[0]}“.",
    ),
    ProblemKind.NO_SUCH_DATE: (
        "Diesen Tag gibt es nicht: „{said}“.",
        f"Schreib den Tag noch einmal, zum Beispiel „{EXAMPLES[0]}“.",
    ),
    ProblemKind.CONTRADICTION: (
        "„{said}“ passt nicht zusammen: Das Datum ist {day}.",
        "Schreib den Tag noch einmal, nur mit Wochentag oder nur mit Datum.",
    ),
    ProblemKind.UNENDING: (
        "„{said}“ hat kein Ende, und ich kann nur mit Tagen umgehen, die ich nennen kann.",
        "Sag, bis wann, zum Beispiel „jeden Freitag im Dezember frei“.",
    ),
    ProblemKind.BACKWARDS: (
        "In „{said}“ liegt das Ende vor dem Anfang.",
        "Schreib es noch einmal, den ersten Tag zuerst.",
    ),
}


def working_days(count: int) -> str:
    match count:
        case 0:
            return "Du arbeitest dann ohnehin nicht."
        case 1:
            return "1 Arbeitstag."
        case _:
            return f"{count} Arbeitstage."


SENTENCES = Sentences(
    all_day="ganztägig",
    to="bis",
    and_="und",
    several="{count} Mal: zuerst {first}, zuletzt {last}",
    time_off="Abwesend",
    quoted="„{}“",
    examples=EXAMPLES,
    greeting=(
        "Hallo, ich trage deine Abwesenheiten in Microsoft 365 ein.",
        "Schreib einfach, wann: {examples}.",
        "Ich zeige dir zuerst, was ich verstanden habe. Eingetragen wird nur, was du bestätigst. „Hilfe“ sagt dir mehr.",
    ),
    help=(
        "Ich trage deine Abwesenheiten in Microsoft 365 ein.",
        "Schreib einfach, wann: {examples}. Ich frage, bevor ich eintrage.",
        "„doch Dienstag“ oder „einen Tag länger“ ändert es, „rückgängig“ nimmt es zurück.",
        "„was habe ich im Dezember?“ zeigt, was eingetragen ist, „Donnerstag stornieren“ entfernt es, „warum?“ erklärt, wie ich dich gelesen habe, „teste nächsten Freitag“ zeigt es, ohne einzutragen.",
        "„abmelden“ vergisst deinen Zugang, „Verknüpfung lösen“ trennt Slack von Microsoft 365, „vergiss mich“ vergisst alles, was ich über dich weiß.",
        "Ich trage in deinen Arbeitsplan ein. Der Urlaubsantrag bei deiner Führungskraft oder Personalabteilung ist etwas anderes.",
    ),
    remarks=REMARKS,
    limits=LIMITS,
    understood="Verstanden habe ich: {interval}.",
    questions=QUESTIONS,
    problems=PROBLEMS,
    ask_end=("Ab {start}: bis wann?", "Zum Beispiel „von {start} bis {end}“."),
    add_title="Diese Abwesenheit eintragen?",
    change_title="Deine Abwesenheit ändern?",
    remove_title="Diese Abwesenheit entfernen?",
    forget_asked=(
        "Alles vergessen, was ich über dich weiß?",
        "Das sind dein Zugang und das, was wir geschrieben haben: Was vorher war, lässt sich hier dann nicht mehr rückgängig machen.",
        "Was in Microsoft 365 eingetragen ist, bleibt dort.",
    ),
    when="Wann",
    before="Bisher",
    zone="Zeitzone",
    subject="Betreff",
    working_days=working_days,
    holiday="{day} ist {name}.",
    overlaps="Schon eingetragen: {entries}.",
    other_zone="Dein Postfach ist in einer anderen Zeitzone: {zone}.",
    already="Das ist schon eingetragen: {entries}.",
    works=WORKS,
    slow="Microsoft 365 antwortet langsam. Ich mache weiter und melde mich, wenn ich mehr weiß.",
    added_title="Abwesenheit eingetragen",
    changed_title="Abwesenheit geändert",
    removed_title="Abwesenheit entfernt",
    undone_title="Rückgängig gemacht: alles ist wie vorher",
    stored="Gespeichert in deinem Arbeitsplan in Microsoft 365.",
    fates=FATES,
    stopped=STOPPED,
    stopped_midway="Vorher erledigt: {entries}.",
    cannot_look="Ich konnte deinen Arbeitsplan nicht lesen, deshalb wurde nichts getan.",
    errors=ERRORS,
    sign_in_title="Melde dich an, damit ich deinen Arbeitsplan sehen kann",
    sign_in_lines=("Ich behalte, was du geschrieben hast, und mache weiter, wenn du zurück bist.",),
    link_notices=LINK_NOTICES,
    listing_title="Deine Abwesenheiten",
    listing_window="Deine Abwesenheiten, {days}",
    nothing_listed="Es ist nichts eingetragen.",
    nothing_there="Dann ist nichts eingetragen: {days}.",
    nothing_called="Für dich ist nichts als „{name}“ eingetragen.",
    explanation="Ich lese es als {interval}.",
    because=BECAUSE,
    because_line="{day}: {because}.",
    because_counted="{day}: {because}, gezählt ab {counted_from}.",
    trial_title="Nur ausprobiert: Es wurde nichts nachgesehen und nichts eingetragen.",
    trial_or="Oder als {interval}.",
    trial_asks="Ich würde fragen, was davon du meinst.",
    trial_hours="Als deine Arbeitszeit gilt dabei Montag bis Freitag, 9 bis 17 Uhr.",
    add="Eintragen",
    change="Ändern",
    remove="Entfernen",
    forget="Vergiss mich",
    undo="Rückgängig",
    retry="Noch einmal versuchen",
    dismiss="Jetzt nicht",
    neither="Keins davon",
    sign_in="Anmelden",
)
