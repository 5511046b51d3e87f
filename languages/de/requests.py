"""How German asks: words of leave, acts, and the small words around them."""

from languages.meaning.act import Act, EditKind
from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.LEAVE: """urlaub urlaubstag urlaubstage frei freie freien freier krank krankgemeldet krankgeschrieben krankmelden krankzumelden abwesend
        elternzeit freinehmen freizunehmen freihaben gleittag gleitzeit gleittage krankmeldung krankenstand resturlaub sonderurlaub
        bildungsurlaub mutterschutz verreist brückentag urlaubsantrag jahresurlaub überstundenabbau überstundenfrei ausgleichstag
        kindkrank kinderkrankentag blau fehlen fehle fehl abfeiern unwohl ooo sabbatical dienstfrei ferien auszeit zeitausgleich
        urlaube urlaubs ferientag ferientage gleitzeittag freizeitausgleich freistellung pflegefreistellung karenz abwesenheit abwesenheiten
        freitage freigabe freizubekommen freizuhaben freizunehmen freigestellt freizustellen erholungsurlaub bildungszeit freibekommen freikriegen freimachen freischaufeln krankfeiern""",
    Mark.TODAY: "krank krankgemeldet krankgeschrieben krankmeldung unwohl fieber migräne durchfall",
    Mark.GONE: "gehe geh weg los heim heimgehen heimfahren fort losmuss losgehen losfahren aufbrechen abhauen",
    Mark.REQUEST: """buche buchen beantrage beantragen bitte brauche bräuchte möchte will nehme nehmen haben hätte eintragen trage
        trag mach mache reiche einreichen beantragt plane eintrage genehmigen buch brauch bräucht möcht nehm nimm beantrag hätt
        vermerken vermerke vermerk vormerken reservieren notieren notier hinterlegen blocken freigeben gib wünsche wünsch wollte würd
        melde trüge planen""",
    Mark.OCCASION: """zahnarzt zahnarzttermin arzt arzttermin ärztin tierarzt termin arztbesuch umzug beerdigung hochzeit taufe
        therapie physio physiotherapie krankenhaus op operation untersuchung vorsorge handwerker kita fahrprüfung prüfung
        behördengang amt bürgeramt migräne grippe fieber erkältung corona kinderarzt augenarzt hausarzt frauenarzt orthopäde
        mrt blutabnahme elternabend elternsprechtag einschulung werkstatt notar gericht impfung impftermin umzugstag hochzeitstag
        reha kur fortbildung seminar lehrgang schulung optiker tüv fieber bluttest ultraschall scharlach polterabend begräbnis
        trauerfeier standesamt konfirmation kommunion firmung abschlussfeier jugendweihe migräneanfall magendarm durchfall
        schüttelfrost bandscheibenvorfall hexenschuss zahnschmerzen kopfschmerzen rückenschmerzen bauchschmerzen geburt
        kreißsaal wurzelbehandlung zahnreinigung führerscheinprüfung musterung blutspende blutspenden spende dialyse chemo
        zahnärztin hautarzt berufsschule osteopath logopädin hebamme psychotherapie kieferorthopäde kardiologe kardiologen radiologe""",
    Mark.DEPARTURE: "früher",
    Mark.ARRIVAL: "später verspätet verspäte",
    Mark.WORKING: "arbeite arbeiten komme komm kann",
    Mark.BEING: "bin muss bleibe bleib fahre fahr fliege flieg",
    Mark.PLACE: "beim zum zur im auf bei daheim zuhause",
    Mark.CLOSING: "lg vg mfg gruß grüße gruss grüsse",
    Mark.NAMELY: "also nämlich heißt genauer",
    Mark.AND: "und & + sowie auch oder dann",
    Mark.EXCEPT: "außer ausser ausgenommen ohne aber bis",
    Mark.NOT: "nicht statt anstatt",
    Mark.INSTEAD: "doch sondern sorry nein nee ne quatsch moment korrektur stattdessen lieber halt",
    Mark.REASON: "wegen wegn weil da für zum zur grund aufgrund denn",
    Mark.SELF: """ich mich mir wir uns fange fang bin hab habe werde nehm nehme brauch brauche bräuchte möchte hätt hätte
        komm komme gehe geh muss bleib bleibe fehle fühl fühle fahren fliegen fahre fliege""",
    Mark.OTHERS: """er sie wer jemand alle jeder kollege kollegin chef chefin team man niemand ihr euch kollegen leute du dein deine
        eure euer dir dich dein seine ihre keiner frau herr wen kunde kunden kundin hatte hatten""",
    Mark.VERB: "ist sind war hat wird waren haben geht kommt fällt findet läuft gilt steht schließt öffnet dauert",
    Mark.TALK: """erinnere erinnerung besprechung besprechungen meeting meetings deadline konferenz flug flieger zug party demo
        release gearbeitet launch sprint workshop webinar veranstaltung ticket rechnung lieferung geliefert liefert senden schicken schick
        email mail wetter regen preis angebot spiel beginnt endet homeoffice geburtstag geburtstagsabfrage gehalt dienstplan
        geschlossen offen treffen mittagessen abendessen frühstück kaffee essen telefonat anruf landet kommt feier sitzung
        paket bericht offsite klausur vertretung vertreten übernehmen stundenzettel messe zoom standup präsentation rückmeldung
        besprechungsraum sommerfest weihnachtsfeier frist abgabe inventur dienst spätdienst frühdienst nachtdienst bereitschaft call
        geschäft geschäfte lager laden stau bahn teambesprechung kickoff tisch öffnungszeiten""",
    Mark.QUESTION: "ist hat sind haben was wann wo wie welcher welche welches warum wieso ob gibt gibts",
    Mark.FILLER: """grad antrag lang feiertag feiertage ca davor danach sommer winter frühjahr herbst mein meine meinen meinem meiner meines fange fang heuer eh halt unbedingt hier drin gerade leider dringend bereits schon ebenfalls zudem dafür deshalb deswegen
        daher darum somit hiermit sehr geehrte geehrter damen herren möglich machbar ginge irgendwann
        irgendwie ungefähr kalender eingetragen wenn falls wenn's geht's gehts wäre wär wärs wär's als könnte koennte würd hätt
        möcht könnt komm geh muss müsste soll sollte müssen bleib bleibe nem nen ner einer an is kriegen bekommen kann'
        sowas irgendwas zurzeit derzeit aktuell spontan kurzfristig eventuell evtl ggf glaub glaube denke denk weiß will wollt
        zusammen alles eben ebenso damit davon dazu trotzdem rein raus rum
        für's fürs ins aufs vors beim bitte danke hallo hi moin servus guten liebes der die das den dem des ein eine einen einer einem am an im in von vom
        zu zum zur mit auf bei so nur noch mal gerne gern also ja okay ok es ist dass dann da ab bis ich's wäre würde werde sein
        bin kann könnte darf dürfte dürft können wird ganz ganzen ganze tag tage woche büro arbeit arbeiten einfach vielleicht voraussichtlich
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
    EditKind.SET: "statt anstatt",
    EditKind.EXTEND: "länger verlängere verlängern verlänger mehr verkürze verkürzen kürze kürzer",
    EditKind.SHIFT: "verschiebe verschieben verschieb verlege verlegen tausche tauschen tausch ändere ändern änder schieb schiebe schieben umbuchen umlegen legen lege leg verlegt",
    EditKind.ADD: "auch zusätzlich dazu außerdem",
    Mark.BREAK: ", . ; ! ? - : ( ) / \" ' … * _ ~ > < = # | „ “",
    Act.CANCEL: """storniere stornieren storno lösche löschen entferne entfernen absagen canceln widerrufen abbestellen streiche streichen
        lösch stornier entfern streich rausnehmen rausschmeißen rauslöschen austragen rausstreichen zurückziehen zurücknehmen storniert""",
    Act.LIST: "zeige zeig liste übersicht anzeigen",
    Act.HELP: "hilfe help befehle beispiele anleitung",
    Act.UNDO: "undo rückgängig",
    Act.CONFIRM: "ja jo jep jawohl ok okay klar bestätigen bestätigt richtig genau passt korrekt stimmt perfekt gut gerne j sicher",
    Act.DISMISS: "nein nee nö abbrechen stopp stop vergiss egal falsch n abbruch cancel",
    Act.WHY: "warum wieso weshalb erkläre",
    Act.SETTINGS: "einstellungen optionen",
    Act.SIGN_OUT: "abmelden ausloggen logout",
    Act.UNLINK: "unlink entkoppeln entkoppel entkopple",
    Act.FORGET: "",
    Act.GREETING: "hallo hi moin servus hey tach grüezi",
    Act.THANKS: "danke dankeschön merci super toll klasse prima",
}

# Phrases, as patterns.
PHRASES = {
    Mark.LEAVE: (
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
    Mark.TODAY: (
        "krank gemeldet|geschrieben|melden",
        "nicht gut|wohl|fit",
        "kind|kinder|sohn|tochter|kleine|kleiner (ist|sind) krank",
    ),
    Mark.REQUEST: (
        "kann|könnte|darf|dürfte ich",
        "ich möchte|will|würde|hätte|brauche|nehme|bräuchte (gern|gerne|mir)",
        "trag|trage|buch|buche|nimm|gib mir|mich",
        "kannst|könntest|würdest|kann|könnt|könntet du|ihr|sie (bitte) (mir|mich)",
        "ist|wäre|wär|ginge|geht (es|das) (noch) möglich|okay|ok|drin|klar|ordnung",
        "wäre|wär (es) (super|schön|toll|prima|nett|lieb|möglich)",
        "würde|würd|möchte|möcht|hätte|hätt|nehme|nehm|brauche|brauch|bräuchte (ich) (mir) (gern|gerne|bitte)",
        "bitte um",
    ),
    Mark.OCCASION: (
        "termin beim arzt|zahnarzt",
        "kind|kinder|sohn|tochter|kleine|kleiner (ist|sind) krank",
        "kind|kinder|sohn|tochter|kleine|kleiner krank ist|sind",
        "zieht|ziehe|ziehen um",
        "boys|girls ' day",
        "tag der offenen tür",
    ),
    Mark.GONE: ("nach hause", "gehe|geh|muss (ich) (früher) gehen", "mache|mach (ich) schluss|feierabend"),
    Mark.VERB: ("fällt aus|flach|weg", "ist|sind abgesagt|ausgefallen|verschoben"),
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
    Mark.NAMELY: ("das heißt", "d . h .", "genauer gesagt"),
    Mark.CLOSING: (
        "liebe|viele|schöne|beste|freundliche (,) grüße|grüsse",
        "mit freundlichen grüßen",
        "lieben|schönen gruß",
        "danke (dir|euch) (und) lg|vg|gruß",
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
        "ach (,) nein|nee|ne|doch|quatsch (,) (doch) (lieber) (am)",
    ),
    Mark.REASON: (
        "grund :",
        "wegen (des|der|einem|einer|eines|dem|meiner|meines)",
        "weil ich|der|die|das|mein|meine|wir",
        "da|weil|denn ich|mein|meine|der|die|das",
        "hab|habe (ich) einen|nen|eine|ne",
        "für (den|die|das|eine|einen|ein)",
    ),
    Mark.SELF: ("ich bin|habe|hab|werde", "hab|habe ich", "bin ich", "ich"),
    Mark.TALK: (
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
    Mark.OTHERS: ("war|waren ich|wir", "ich war", "wer ist|hat|fehlt", "ist|hat jemand"),
    Mark.QUESTION: (
        "ist (das|der|die|es)",
        "gibt es",
        "wie viele|viel|lange",
        "haben|müssen|arbeiten wir",
        "ab|bis|seit wann",
    ),
    Mark.FILLER: (
        "(schönen|schöne) guten|gute morgen|tag|abend",
        "liebe kollegen",
        "so schnell|bald|lange|viel|wie|gut|weit|ein|eine|einen|dass|etwas|gegen",
        "bei|von mir|uns|euch|dir",
        "ist|sind jetzt|nun",
        "jetzt gern|gerne|noch|doch|schon|bitte|erst|mal|nur|von",
        "im kalender (vermerken|eintragen)",
        "den tag",
        "liegt|ist vor",
        "schein|au|attest|bescheinigung (liegt|folgt|kommt|ist) (vor|nach|noch)",
        "kommt noch",
        "noch mal",
        "mit allen",
    ),
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
    Act.TRY: (
        "(bitte) probier|probiere|probieren|teste|test|try (mal|doch) (mit|:|-)",
        "(bitte) probier|probiere|versuch|versuche es|mal (mal) mit",
    ),
    Act.UNLINK: (
        "(die|meine) (konto) verknüpfung|kontoverknüpfung|verbindung|kopplung (zu|mit|von) (meinem|dem) (konto|slack|microsoft|teams) (bitte) (wieder) aufheben|lösen|auflösen|trennen|entfernen|löschen|beenden",
        "löse|lös|löst|entferne|trenne|trenn|lösche|beende|kappe (bitte) (die|meine) verknüpfung|kontoverknüpfung|verbindung|kopplung (auf)",
        "hebe|heb (bitte) (die|meine) verknüpfung|kontoverknüpfung|verbindung auf",
        "(mein|das) konto|slack|microsoft (konto) trennen|entkoppeln",
    ),
    Act.FORGET: ("vergiss mich|alles", "lösche|lösch (alle) meine|alle daten", "meine daten löschen", "daten löschen"),
    Act.GREETING: ("guten morgen|tag|abend", "grüß gott|dich", "wie geht's|gehts (dir)", "wie geht es (dir)"),
    Act.THANKS: ("vielen|besten|lieben|herzlichen dank", "danke (dir|sehr|schön|schon|vielmals)", "dank dir"),
}

# Last parts of compounds: "Kieferorthopäde", "Erholungsurlaub", "Frühschicht".
ENDINGS = {
    Mark.LEAVE: "ausgleich urlaub urlaubstag krankmeldung freistellung zeitausgleich",
    Mark.OCCASION: """termin arzt ärztin prüfung untersuchung therapie operation behandlung beerdigung hochzeit taufe impfung umzug orthopäde
        orthopädin chirurg chirurgin kur beisetzung einschulung elternabend klinik ambulanz sprechtag vorsorge fortbildung schulung""",
    Mark.TALK: "besprechung sitzung meeting abrechnung plan lieferung feier schluss",
}
