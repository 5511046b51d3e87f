"""What else German asks of the bot: to list, cancel, undo, confirm, help."""

from languages.meaning.act import Act

# Single words; a word may play several parts.
WORDS = {
    Act.LIST: "zeige zeig liste übersicht anzeigen",
    Act.CANCEL: """storniere stornieren storno lösche löschen entferne entfernen absagen canceln widerrufen abbestellen
        streiche streichen lösch stornier entfern streich rausnehmen rausschmeißen rauslöschen austragen
        rausstreichen zurückziehen zurücknehmen storniert""",
    Act.UNDO: "undo rückgängig",
    Act.CONFIRM: """ja jo jep jawohl ok okay klar bestätigen bestätigt richtig genau passt korrekt stimmt perfekt gut
        gerne j sicher""",
    Act.DISMISS: "nein nee nö abbrechen stopp stop vergiss egal falsch n abbruch cancel",
    Act.WHY: "warum wieso weshalb erkläre",
    Act.SETTINGS: "einstellungen optionen",
    Act.SIGN_OUT: "abmelden ausloggen logout",
    Act.UNLINK: "unlink entkoppeln entkoppel entkopple",
    Act.HELP: "hilfe help befehle beispiele anleitung",
    Act.GREETING: "hallo hi moin servus hey tach grüezi",
    Act.THANKS: "danke dankeschön merci super toll klasse prima",
}

# Phrases, as patterns.
PHRASES = {
    Act.TRY: (
        "(bitte) probier|probiere|probieren|teste|test|try (mal|doch) (mit|:|-)",
        "(bitte) probier|probiere|versuch|versuche es|mal (mal) mit",
    ),
    Act.LIST: (
        "wann|was habe|hab|bin ich (frei|urlaub|weg|gebucht|gebuchte|eingetragen)",
        "welche|welchen (tage|urlaub|urlaube|abwesenheiten|termine) habe|hab|sind|stehen (ich) (bei|von) (mir) (drin)",
        "was steht (bei) (mir) (an)",
        "was ist bei (mir)",
        "was steht (bei|von) (mir) (alles) (im) (kalender)",
        "habe|hab|bin ich",
        "wer ist|hat|fehlt",
        "ist|hat jemand",
        "meine (gebuchten|nächsten|geplanten) urlaube|urlaubstage|abwesenheiten|buchungen|termine",
        "mein|meinen nächster|nächsten|geplanter|geplanten|gebuchter|gebuchten urlaub",
        "zeig|zeige (mir) (meine|meinen|alle)",
    ),
    Act.CANCEL: (
        "sag|sage ab",
        "nicht mehr frei|weg|nötig",
        "doch kein|keinen|keine urlaub|frei|freien",
        "doch nicht (frei|weg|urlaub|freien|tag)",
        "hat sich erledigt",
        "fällt aus|flach|weg",
        "wieder raus|rausnehmen|löschen|streichen|entfernen|austragen|rauslöschen",
        "doch (wieder) da|arbeiten",
        "nehme (es) zurück",
        "arbeite doch",
        "brauche|brauch (ich) (den|die|das|meinen) (urlaub|tag|freien) (tag) doch|nicht|keinen (nicht|kein|keinen) (mehr) (frei|urlaub)",
    ),
    Act.UNDO: (
        "mach (das|es) rückgängig",
        "rückgängig (machen)",
        "nimm (das|es) zurück",
    ),
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
    Act.WHY: (
        "warum (das|dieser|diese|nicht|ist) (tag|datum|tage)",
        "wie kommst du (darauf)",
    ),
    Act.SETTINGS: (
        "sprache|zeitzone ändern",
        "einstellungen (ändern|öffnen)",
    ),
    Act.SIGN_OUT: (
        "melde mich ab",
        "log mich aus",
        "mich abmelden",
    ),
    Act.UNLINK: (
        "(die|meine) (konto) verknüpfung|kontoverknüpfung|verbindung|kopplung (zu|mit|von) (meinem|dem) (konto|slack|microsoft|teams) (bitte) (wieder) aufheben|lösen|auflösen|trennen|entfernen|löschen|beenden",
        "löse|lös|löst|entferne|trenne|trenn|lösche|beende|kappe (bitte) (die|meine) verknüpfung|kontoverknüpfung|verbindung|kopplung (auf)",
        "hebe|heb (bitte) (die|meine) verknüpfung|kontoverknüpfung|verbindung auf",
        "(mein|das) konto|slack|microsoft (konto) trennen|entkoppeln",
    ),
    Act.FORGET: (
        "vergiss mich|alles",
        "lösche|lösch (alle) meine|alle daten",
        "meine daten löschen",
        "daten löschen",
    ),
    Act.HELP: (
        "was kannst du",
        "wie funktioniert (das|es)",
        "wie geht (das|es)",
        "wie kann|trage|trag|beantrage|melde|buche|storniere|lösche|ändere|nehme|bekomme|mache|schreibe|reiche (ich|man) (hier|mich|mir|bei|das) (dir) (ein|einen|eine) (urlaub|eintrag|buchung)",
        "erklär|erkläre (mir) (bitte) (mal) (,) wie",
        "wie das (mit)",
        "welche befehle",
        "was kann ich (hier) (tun|sagen|machen)",
        "wer bist du",
        "was kann man",
    ),
    Act.GREETING: (
        "guten morgen|tag|abend",
        "grüß gott|dich",
        "wie geht's|gehts (dir)",
        "wie geht es (dir)",
    ),
    Act.THANKS: (
        "vielen|besten|lieben|herzlichen dank",
        "danke (dir|sehr|schön|schon|vielmals)",
        "dank dir",
    ),
}
