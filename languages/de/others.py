"""What German says of others, and of what is no absence."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.MODAL: "ist sind hat haben war waren kann könnte darf wird will",
    Mark.OTHERS: """er sie wer jemand alle jeder kollege kollegin chef chefin team man niemand ihr euch kollegen leute
        du dein deine eure euer dir dich seine ihre keiner frau herr wen kunde kunden kundin hatte hatten""",
    Mark.VERB: """ist sind war hat wird waren haben geht kommt fällt findet läuft gilt steht schließt öffnet dauert""",
    Mark.WAS: "war waren",
    Mark.REMOTE: "homeoffice",
    Mark.TALK: """melde erinnere erinnerung besprechung besprechungen meeting meetings deadline konferenz flug flieger zug
        party demo release gearbeitet launch sprint workshop webinar veranstaltung ticket rechnung lieferung
        geliefert liefert senden schicken schick email mail wetter regen preis angebot spiel beginnt endet
        homeoffice geburtstag geburtstagsabfrage gehalt dienstplan geschlossen offen treffen mittagessen
        abendessen frühstück kaffee essen telefonat anruf landet kommt feier sitzung paket bericht offsite
        klausur vertretung vertreten übernehmen stundenzettel messe zoom standup präsentation rückmeldung
        besprechungsraum sommerfest weihnachtsfeier frist abgabe inventur dienst spätdienst frühdienst
        nachtdienst bereitschaft call geschäft geschäfte lager laden stau bahn teambesprechung kickoff tisch
        öffnungszeiten""",
    Mark.ELSE: "erinnere erinnerung erinnern",
    Mark.QUESTION: "ist hat sind haben was wann wo wie welcher welche welches warum wieso ob gibt gibts",
    Mark.CLOSING: "lg vg mfg gruß grüße gruss grüsse",
}

# Phrases, as patterns.
PHRASES = {
    Mark.ELSE: (
        "viel|viele erfolg|glück|spaß|freude",
        "gute besserung",
        "herzlichen|meinen glückwunsch",
        "alles gute",
        "genehmige|bewillige (bitte) den|die urlaub|urlaubsantrag|antrag von",
        "(bitte) genehmige (bitte) den|die urlaub|urlaubsantrag|antrag von",
    ),
    Mark.ASIDE: (
        "melde mich (dann) (morgen|später|wieder) (nochmal|wieder)",
        "danke (schon) im|fürs voraus|verständnis",
        "bin (per) (handy|mail|telefonisch) erreichbar",
    ),
    Mark.OTHERS: (
        "wer ist|hat|fehlt",
        "ist|hat jemand",
    ),
    Mark.WAS: ("war|waren ich|wir", "ich|wir war|waren", "bin ich gewesen"),
    Mark.VERB: (
        "fällt aus|flach|weg",
        "ist|sind abgesagt|ausgefallen|verschoben",
    ),
    Mark.TALK: (
        "den|unseren|dem|unser termin",
        "ist|wurde|war|wird genehmigt|abgelehnt|bewilligt|durch|eingetragen",
        "bin|bist|ist morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag da|hier",
        "bis morgen|montag|dienstag|mittwoch|donnerstag|freitag|dann|bald|später|nachher|gleich !",
        "ich mache|mach das",
        "kein|keinen|keine urlaub|frei",
        "von zu hause",
        "home office",
        "später bringen|liefern|schicken|reden|nochmal|mal|noch",
        "von zuhause",
        "von daheim",
        "wird frei",
        "frei haus",
        "ist frei",
        "hat|haben zu|offen|geschlossen|auf",
        "fängt an",
        "normal|regulär|wieder da|erreichbar|im",
        "was ist los",
        "geht|gehts|geht's (es) los",
        "zum dienstplan|projekt|thema",
        "im büro|dienst|einsatz|haus|meeting|call|stau|laden|lager|homeoffice|team",
        "zum meeting",
        "in der arbeit|firma",
        "auf arbeit|station|schicht",
    ),
    Mark.QUESTION: (
        "ist (das|der|die|es)",
        "gibt es",
        "wie viele|viel|lange",
        "haben|müssen|arbeiten wir",
        "ab|bis|seit wann",
    ),
    Mark.CLOSING: (
        "liebe|viele|schöne|beste|freundliche (,) grüße|grüsse",
        "mit freundlichen grüßen",
        "lieben|schönen gruß",
        "danke (dir|euch) (und) lg|vg|gruß",
    ),
}
