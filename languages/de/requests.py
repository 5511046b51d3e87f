"""How German asks: words of leave, acts, and the small words around them."""

from languages.meaning.act import Act, EditKind
from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.LEAVE: """urlaub urlaubstag urlaubstage frei freie freien freier krank krankgemeldet krankgeschrieben abwesend weg
        elternzeit freinehmen freizunehmen freihaben gleittag gleitzeit gleittage krankmeldung krankenstand resturlaub sonderurlaub
        bildungsurlaub mutterschutz verreist brückentag urlaubsantrag jahresurlaub überstundenabbau überstundenfrei ausgleichstag
        kindkrank kinderkrankentag fehlen fehle abfeiern blau unwohl freitags ooo sabbatical dienstfrei ferien auszeit zeitausgleich""",
    Mark.REQUEST: """buche buchen beantrage beantragen bitte brauche bräuchte möchte will nehme nehmen haben hätte eintragen trage
        trag mach mache reiche einreichen beantragt plane eintrage genehmigen""",
    Mark.OCCASION: """zahnarzt zahnarzttermin arzt arzttermin ärztin tierarzt termin arztbesuch umzug beerdigung hochzeit taufe
        therapie physio physiotherapie krankenhaus op operation untersuchung vorsorge handwerker kita fahrprüfung prüfung
        behördengang amt bürgeramt migräne grippe fieber erkältung corona kinderarzt augenarzt hausarzt frauenarzt orthopäde
        mrt blutabnahme elternabend elternsprechtag einschulung werkstatt notar gericht impfung impftermin""",
    Mark.DEPARTURE: "",
    Mark.ARRIVAL: "später verspätet",
    Mark.AND: "und & + sowie auch oder dann",
    Mark.EXCEPT: "außer ausser ausgenommen ohne aber bis",
    Mark.NOT: "nicht statt anstatt",
    Mark.INSTEAD: "doch sondern sorry nein quatsch moment korrektur stattdessen lieber halt",
    Mark.REASON: "wegen weil da für zum zur grund aufgrund denn",
    Mark.SELF: "ich mich mir mein meine meinen meinem wir uns bin hab habe werde",
    Mark.OTHERS: """er sie wer jemand alle jeder kollege kollegin chef chefin team man niemand ihr euch kollegen leute du dein deine
        eure seine ihre keiner""",
    Mark.VERB: "ist sind war hat wird waren haben",
    Mark.TALK: """erinnere erinnerung besprechung besprechungen meeting meetings deadline konferenz flug flieger zug party demo
        release launch sprint workshop webinar veranstaltung ticket rechnung lieferung geliefert liefert senden schicken schick
        email mail wetter regen preis angebot spiel beginnt endet homeoffice geburtstag geburtstagsabfrage gehalt dienstplan
        geschlossen offen treffen mittagessen abendessen frühstück kaffee essen telefonat anruf landet kommt feier sitzung
        paket bericht offsite klausur vertretung vertreten übernehmen stundenzettel messe zoom standup""",
    Mark.QUESTION: "was wann wo wie welcher welche welches warum wieso ob gibt gibts",
    Mark.FILLER: """bitte danke hallo hi moin servus guten liebes der die das den dem des ein eine einen einer einem am an im in von vom
        zu zum zur mit auf bei so nur noch mal gerne gern also ja okay ok es ist dass dann da ab bis ich's wäre würde werde sein
        bin kann könnte darf dürfte können wird ganz ganzen ganze tag tage woche büro arbeit arbeiten einfach vielleicht voraussichtlich
        wahrscheinlich leider hab habe hat gehe geht lass los machen mich mir nochmal wieder um nach für diese dieser dies
        kommen komme etwas team zusammen morgen tagen jeweils kurz heute erst vor bleibe melde komplett gebucht geplant eingetragen hause haus noch schon beim""",
    Mark.IT: "es ihn sie das dies urlaub buchung eintrag",
    Mark.ONLY: "nur bloß lediglich",
    Mark.EARLIER: "früher eher vor",
    Mark.LATER: "später",
    Mark.LESS: "kürzer weniger verkürze verkürzen kürze",
    Mark.START: "anfang anfangen beginnen beginnt starten beginn",
    Mark.END: "ende enden endet aufhören",
    Mark.ELSE: "erinnere erinnerung erinnern",
    EditKind.EXTEND: "länger verlängere verlängern verlänger mehr verkürze verkürzen kürze kürzer",
    EditKind.SHIFT: "verschiebe verschieben verschieb verlege verlegen tausche tauschen ändere ändern",
    EditKind.ADD: "auch zusätzlich dazu außerdem",
    Mark.BREAK: ", . ; ! ? - : ( ) / \" ' … * _ ~ > < = # | „ “",
    Act.CANCEL: "storniere stornieren storno lösche löschen entferne entfernen absagen canceln widerrufen abbestellen streiche streichen",
    Act.LIST: "zeige zeig liste übersicht anzeigen",
    Act.HELP: "hilfe help befehle beispiele anleitung",
    Act.UNDO: "undo rückgängig",
    Act.CONFIRM: "ja jo jep jawohl ok okay klar bestätigen bestätigt richtig genau passt korrekt stimmt perfekt gut gerne j sicher",
    Act.DISMISS: "nein nee nö abbrechen stopp stop vergiss egal falsch n abbruch cancel",
    Act.WHY: "warum wieso weshalb erkläre",
    Act.SETTINGS: "einstellungen optionen",
    Act.SIGN_OUT: "abmelden ausloggen logout",
    Act.FORGET: "",
    Act.GREETING: "hallo hi moin servus hey tach grüezi",
    Act.THANKS: "danke dankeschön merci super toll klasse prima",
}

# Phrases, as patterns.
PHRASES = {
    Mark.LEAVE: (
        "nicht mehr da|im|erreichbar|verfügbar|hier (büro)",
        "bleibe (heute) (zu) hause|daheim",
        "nicht da|verfügbar|hier|erreichbar|anwesend|arbeiten",
        "nicht im (haus) (büro)",
        "nicht im|in büro|haus|dienst|arbeit",
        "nicht zur arbeit",
        "außer haus",
        "(ein|einen) freien|freier tag",
        "im|in urlaub|elternzeit",
        "krank gemeldet|geschrieben",
        "überstunden abbauen|abfeiern|nehmen",
        "frei nehmen|haben|bekommen|machen",
        "kind krank",
        "auf reisen",
    ),
    Mark.REQUEST: (
        "kann|könnte|darf|dürfte ich",
        "ich möchte|will|würde|hätte|brauche|nehme|bräuchte (gern|gerne|mir)",
        "trag|trage|buch|buche mir|mich",
        "bitte um",
    ),
    Mark.OCCASION: ("termin beim arzt|zahnarzt", "kind krank"),
    Mark.DEPARTURE: (
        "gehe (heute) früher",
        "früher weg|gehen|schluss|feierabend",
        "gehe um",
        "muss (früher|um|los) weg|gehen",
        "gehe (ich) (heute|morgen) früher",
        "früher",
    ),
    Mark.ARRIVAL: (
        "komme (heute|morgen) später|verspätet",
        "fange (heute|morgen) später (an)",
        "später da|kommen|anfangen",
        "bin (erst) ab|um",
    ),
    Mark.EXCEPT: (
        "aber nicht (am)",
        "nur nicht (am)",
        "außer am",
        "bis auf (den)",
        "mit ausnahme von|vom",
        "aber (am) da",
    ),
    Mark.INSTEAD: (
        "ach nein",
        "nein (,) doch",
        "nein (,) lieber",
        "ich meine|meinte",
        "doch lieber",
        "moment (,) nein",
        "ne (,) doch",
    ),
    Mark.REASON: (
        "grund :",
        "wegen (des|der|einem|einer|eines|dem|meiner|meines)",
        "weil ich",
        "für (den|die|das|eine|einen|ein)",
    ),
    Mark.SELF: ("ich bin|habe|hab|werde|war", "bin ich", "ich"),
    Mark.TALK: ("von zu hause", "home office", "von zuhause", "wird frei", "frei haus", "ist frei"),
    Mark.QUESTION: ("ist (das|der|die|es)", "gibt es", "wie viele|viel|lange", "haben wir"),
    Mark.FILLER: ("guten morgen|tag|abend", "liebe kollegen"),
    EditKind.SET: (
        "mach|mache (daraus|draus)",
        "mach|mache es|das (zu|auf)",
        "ändere|änder|setze|setz es|das|ihn (auf|zu|in)",
        "daraus|draus",
        "doch lieber",
    ),
    EditKind.ADD: ("noch dazu", "und auch"),
    Act.CANCEL: (
        "sag|sage ab",
        "nicht mehr frei|weg|nötig",
        "(doch) kein|keinen urlaub|frei",
        "doch nicht (frei|weg|urlaub)",
        "doch (wieder) da|arbeiten",
        "nehme (es) zurück",
        "arbeite doch",
        "brauche (den|keinen|doch) (urlaub) (nicht) (mehr)",
    ),
    Act.LIST: (
        "wann|was habe|hab|bin ich (frei|urlaub|weg|gebucht|gebuchte|eingetragen)",
        "welche|welchen (tage|urlaub|abwesenheiten) habe|sind",
        "was (ist|steht) (bei) (mir) (an)",
        "habe|hab|bin ich",
        "wer ist|hat|fehlt",
        "ist|hat jemand",
        "meine|meinen|mein (gebuchten|nächsten|nächster|geplanten) urlaube|urlaub|tage|abwesenheiten|buchungen|termine",
        "zeig|zeige (mir) (meine|meinen|alle)",
    ),
    Act.HELP: (
        "was kannst du",
        "wie funktioniert (das|es)",
        "wie geht (das|es)",
        "was kann ich (hier) (tun|sagen|machen)",
        "wer bist du",
        "was kann man",
    ),
    Act.UNDO: ("mach (das|es) rückgängig", "rückgängig (machen)", "nimm (das|es) zurück"),
    Act.CONFIRM: (
        "mach (das|es)",
        "das passt|stimmt",
        "ja (,) bitte|gerne|genau",
        "passt so",
        "sieht gut aus",
        "alles klar",
        "buch|buche (das|es)",
        "ist richtig|gut",
    ),
    Act.DISMISS: (
        "vergiss es|das",
        "lass (es|das|mal)",
        "doch nicht",
        "nicht jetzt",
        "nein (,) danke",
        "schon gut",
        "das (ist|war) falsch",
        "nicht richtig",
    ),
    Act.WHY: ("warum (das|dieser|diese|nicht|ist) (tag|datum|tage)", "wie kommst du (darauf)"),
    Act.SETTINGS: ("sprache|zeitzone ändern", "einstellungen (ändern|öffnen)"),
    Act.SIGN_OUT: ("melde mich ab", "log mich aus", "mich abmelden"),
    Act.FORGET: ("vergiss mich|alles", "lösche|lösch (alle) meine|alle daten", "meine daten löschen", "daten löschen"),
    Act.GREETING: ("guten morgen|tag|abend", "grüß gott|dich", "wie geht's|gehts (dir)", "wie geht es (dir)"),
    Act.THANKS: ("vielen|besten|lieben|herzlichen dank", "danke (dir|sehr|schön|schon|vielmals)", "dank dir"),
}
