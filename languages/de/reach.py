"""How much German removes: "storniere es", "lösche alles"."""

from languages.de.acts import WORDS
from languages.meaning.act import Act
from languages.meaning.reach import Reach

VERBS = WORDS[Act.CANCEL]
REACHES = {Reach.IT: "es das den ihn sie", Reach.ALL: "alles alle sämtliche"}
# What may stand beside them.
SMALL = """bitte mal wieder doch jetzt kannst du ich möchte will meine meinen mein die den das urlaub urlaube urlaubstage tage
    abwesenheit abwesenheiten buchungen buchung einträge eintrag freien eingetragenen"""
