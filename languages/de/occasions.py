"""What German gives as a reason that by itself means absence."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.OCCASION: """zahnarzt zahnarzttermin arzt arzttermin ärztin tierarzt termin arztbesuch umzug beerdigung hochzeit
        taufe therapie physio physiotherapie krankenhaus op operation untersuchung vorsorge handwerker kita
        fahrprüfung prüfung behördengang amt bürgeramt migräne grippe fieber erkältung corona kinderarzt
        augenarzt hausarzt frauenarzt orthopäde mrt blutabnahme elternabend elternsprechtag einschulung
        werkstatt notar gericht impfung impftermin umzugstag hochzeitstag reha kur fortbildung seminar
        lehrgang schulung optiker tüv bluttest ultraschall scharlach polterabend begräbnis trauerfeier
        standesamt konfirmation kommunion firmung abschlussfeier jugendweihe migräneanfall magendarm
        durchfall schüttelfrost bandscheibenvorfall hexenschuss zahnschmerzen kopfschmerzen rückenschmerzen
        bauchschmerzen geburt kreißsaal wurzelbehandlung zahnreinigung führerscheinprüfung musterung
        blutspende blutspenden spende dialyse chemo zahnärztin hautarzt berufsschule osteopath logopädin
        hebamme friseur friseurin frisör frisörtermin psychotherapie kieferorthopäde kardiologe kardiologen radiologe""",
}

# Phrases, as patterns.
PHRASES = {
    Mark.OCCASION: (
        "termin beim arzt|zahnarzt",
        "kind|kinder|sohn|tochter|kleine|kleiner (ist|sind) krank",
        "kind|kinder|sohn|tochter|kleine|kleiner krank ist|sind",
        "zieht|ziehe|ziehen um",
        "boys|girls ' day",
        "tag der offenen tür",
    ),
}

# Last parts of compounds: "Kieferorthopäde", "Erholungsurlaub", "Frühschicht".
ENDINGS = {
    Mark.LEAVE: "ausgleich urlaub urlaubstag krankmeldung freistellung zeitausgleich",
    Mark.OCCASION: """termin arzt ärztin prüfung untersuchung therapie operation behandlung beerdigung hochzeit taufe impfung umzug orthopäde
        orthopädin chirurg chirurgin kur beisetzung einschulung elternabend klinik ambulanz sprechtag vorsorge fortbildung schulung""",
    Mark.TALK: "besprechung sitzung meeting abrechnung plan lieferung feier schluss",
}
