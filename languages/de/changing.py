"""How German takes something back, cuts it out or changes it."""

from languages.meaning.act import EditKind
from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.EXCEPT: "außer ausser ausgenommen ohne aber bis",
    Mark.NOT: "nicht statt anstatt",
    Mark.INSTEAD: "doch sondern sorry nein nee ne quatsch moment korrektur stattdessen lieber halt",
    Mark.NAMELY: "also nämlich heißt genauer",
    Mark.ONLY: "nur bloß lediglich",
    Mark.EARLIER: "früher eher vor",
    Mark.LATER: "später",
    Mark.LESS: "kürzer weniger verkürze verkürzen kürze",
    Mark.START: "anfang anfangen beginnen beginnt starten beginn",
    Mark.END: "ende enden endet aufhören",
    EditKind.SET: "statt anstatt",
    EditKind.EXTEND: "länger verlängere verlängern verlänger mehr verkürze verkürzen kürze kürzer",
    EditKind.SHIFT: """verschiebe verschieben verschieb verlege verlegen tausche tauschen tausch ändere ändern änder schieb
        schiebe schieben umbuchen umlegen legen lege leg verlegt""",
    EditKind.ADD: "auch zusätzlich dazu außerdem",
}

# Phrases, as patterns.
PHRASES = {
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
    Mark.NAMELY: (
        "das heißt",
        "d . h .",
        "genauer gesagt",
    ),
    EditKind.SET: (
        "mach|mache (daraus|draus)",
        "mach|mache es|das (zu|auf)",
        "ändere|änder|setze|setz es|das|ihn (auf|zu|in)",
        "daraus|draus",
        "doch lieber",
    ),
    EditKind.ADD: (
        "noch dazu",
        "und auch",
    ),
}
