"""How German says that one is not there: words of leave, of coming and going."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.LEAVE: """fenstertag zwickeltag pto afk urlaub urlaubstag urlaubstage frei freie freien freier krank krankgemeldet krankgeschrieben
        krankmelden krankzumelden abwesend elternzeit freinehmen freizunehmen freihaben gleittag gleitzeit
        gleittage krankmeldung krankenstand resturlaub sonderurlaub bildungsurlaub mutterschutz verreist
        brückentag urlaubsantrag jahresurlaub überstundenabbau überstundenfrei ausgleichstag kindkrank
        kinderkrankentag blau fehlen fehle fehl abfeiern unwohl ooo sabbatical dienstfrei ferien auszeit
        zeitausgleich urlaube urlaubs ferientag ferientage gleitzeittag freizeitausgleich freistellung
        pflegefreistellung karenz abwesenheit abwesenheiten freitage freigabe freizubekommen freizuhaben
        freigestellt freizustellen erholungsurlaub bildungszeit freibekommen freikriegen freimachen
        freischaufeln krankfeiern za""",
    Mark.SICK: "krank unwohl",
    Mark.TODAY: "krank krankgemeldet krankgeschrieben krankmeldung unwohl fieber migräne durchfall",
    Mark.GONE: "gehe geh weg los heim heimgehen heimfahren fort losmuss losgehen losfahren aufbrechen abhauen",
    Mark.DEPARTURE: "früher",
    Mark.ARRIVAL: "später verspätet verspäte",
    Mark.WORKING: "arbeite arbeiten komme komm kann",
    Mark.BEING: "bin muss bleibe bleib fahre fahr fliege flieg",
    Mark.PLACE: "beim zum zur im auf bei daheim zuhause",
}

# Phrases, as patterns.
PHRASES = {
    Mark.LEAVE: (
        "gern|gerne daheim|zuhause",
        "auf abwesend (setzen|stellen)",
        "nicht mehr da|im|erreichbar|verfügbar|hier (büro)",
        "(zu) hause bleibe|bleib",
        "nicht da|verfügbar|hier|erreichbar|anwesend|arbeiten",
        "nicht im (haus) (büro)",
        "nicht im|in büro|haus|dienst|arbeit",
        "nicht zur|zum|in|im|auf (die|der|den|meine|meiner) schicht|arbeit|dienst|büro|praxis|schule|laden|baustelle|station (kommen|arbeiten|gehen|erscheinen)",
        "nicht kommen|erscheinen|antreten|einsetzbar|einsatzbereit|vor (ort)",
        "nicht am (arbeitsplatz|platz)",
        "komme|komm|kann (ich) nicht",
        "kein|keine|keinen dienst|dienste|schicht|schichten (bitte)",
        "zu hause bleiben|bleibe|bleib",
        "zuhause bleiben|bleibe|bleib",
        "bleibe|bleib (ich) (im) (zu) bett|zuhause|hause|daheim|liegen",
        "im bett",
        "nicht gut|wohl|fit",
        "frei|freien|freie tag|tage (nehmen|haben|bekommen)",
        "frei kriegen|sein",
        "krank melden",
        "au bis",
        "außer haus",
        "(ein|einen) freien|freier tag",
        "im|in urlaub|elternzeit",
        "krank gemeldet|geschrieben",
        "überstunden|zeitausgleich|stunden abbauen|abfeiern|abbummeln|nehmen|ausgleichen",
        "frei nehmen|haben|bekommen|machen",
        "auf reisen",
    ),
    Mark.UNABLE: (
        "nicht da|verfügbar|hier|erreichbar|anwesend|arbeiten|kommen",
        "nicht im|in büro|haus|dienst|arbeit",
        "komme|komm|kann (ich) nicht",
    ),
    Mark.NOT_OFF: ("nicht (im|in|auf) urlaub|frei|weg|fort|krank|abwesend|verreist|elternzeit (nehmen|haben|sein)",),
    Mark.TODAY: (
        "krank gemeldet|geschrieben|melden",
        "nicht gut|wohl|fit",
        "kind|kinder|sohn|tochter|kleine|kleiner (ist|sind) krank",
    ),
    Mark.GONE: (
        "nach hause",
        "gehe|geh|muss (ich) (früher) gehen",
        "mache|mach (ich) schluss|feierabend",
    ),
    Mark.DEPARTURE: (
        "gehe (heute) früher",
        "früher weg|gehen|schluss|feierabend",
        "gehe um",
        "muss (früher|um|los) weg|gehen",
        "gehe (ich) (heute|morgen) früher",
        "früher gehe|geh|los|heim|raus|aufhören|feierabend",
    ),
    Mark.ARRIVAL: (
        "komme|komm|bin (ich) (etwas) später|verspätet (da)",
        "verspäte mich",
        "fange (heute|morgen) später (an)",
        "später da|kommen|anfangen",
        "bin (erst) ab|um",
    ),
    Mark.BEING: (
        "ich bin|muss|bleibe|bleib|fahre|fahr|fliege|flieg",
        "bin|muss|bleibe|bleib|fahre|fahr|fliege|flieg ich",
    ),
    Mark.PLACE: (
        "zu hause",
        "auf (einer|einem|nem|ner|der|dem)",
        "in (einer|der|einem|nem|ner)",
        "bei (einer|einem|nem|ner|der|dem)",
        "zu (einer|einem|nem|ner)",
    ),
}
