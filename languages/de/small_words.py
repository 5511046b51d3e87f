"""The small words of German, around times and requests."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.SELF: """ich mich mir wir uns fange fang bin hab habe werde nehm nehme brauch brauche bräuchte möchte hätt
        hätte komm komme gehe geh muss bleib bleibe fehle fühl fühle fahren fliegen fahre fliege""",
    Mark.AND: "und & + sowie auch oder dann",
    Mark.OR: "oder",
    Mark.REASON: "wegen wegn weil da für zum zur grund aufgrund denn",
    Mark.IT: "es ihn sie das dies urlaub buchung eintrag",
    Mark.ARTICLE: """der die das den dem des ein eine einen einer einem mein meine meinen meinem meiner meines unser unsere
        unseren unserem unserer nen ner nem ne sein seine ihr ihre dieser diese dieses""",
    Mark.POLITE: "bitte danke lg vg gruß grüße sorry leider merci dankeschön haha lol gell ok okay ist sind",
    Mark.FILLER: """grad antrag lang feiertag feiertage ca davor danach sommer winter frühjahr herbst mein meine meinen
        meinem meiner meines fange fang heuer eh halt unbedingt hier drin gerade leider dringend bereits
        schon ebenfalls zudem dafür deshalb deswegen daher darum somit hiermit sehr geehrte geehrter damen
        herren möglich machbar ginge irgendwann irgendwie ungefähr kalender eingetragen wenn falls wenn's
        geht's gehts wäre wär wärs wär's als könnte koennte würd hätt möcht könnt komm geh muss müsste soll
        sollte müssen bleib bleibe nem nen ner einer an is kriegen bekommen kann' sowas irgendwas zurzeit
        derzeit aktuell spontan kurzfristig eventuell evtl ggf glaub glaube denke denk weiß will wollt
        zusammen alles eben ebenso damit davon dazu trotzdem rein raus rum für's fürs ins aufs vors beim
        bitte danke hallo hi moin servus guten liebes der die das den dem des ein eine einen einem am im in
        von vom zu zum zur mit auf bei so nur noch mal gerne gern also ja okay ok es ist dass dann da ab bis
        ich's würde werde sein bin kann darf dürfte dürft können wird ganz ganzen ganze tag tage woche büro
        arbeit arbeiten einfach vielleicht voraussichtlich wahrscheinlich hab habe hat gehe geht lass los
        machen mich mir nochmal wieder um nach für diese dieser dies kommen komme etwas team morgen tagen
        jeweils kurz heute erst vor komplett gebucht geplant hause haus""",
    Mark.BREAK: ", . ; ! ? - : ( ) / \" ' … * _ ~ > < = # | „ “",
}

# Phrases, as patterns.
PHRASES = {
    Mark.SELF: (
        "ich bin|habe|hab|werde",
        "hab|habe ich",
        "bin ich",
        "ich",
    ),
    Mark.REASON: (
        "grund :",
        "wegen (des|der|einem|einer|eines|dem|meiner|meines)",
        "weil ich|der|die|das|mein|meine|wir",
        "da|weil|denn ich|mein|meine|der|die|das",
        "hab|habe (ich) einen|nen|eine|ne",
        "für (den|die|das|eine|einen|ein)",
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
}
