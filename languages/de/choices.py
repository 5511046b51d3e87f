"""How German chooses between options that are shown: "der zweite", "erster Tag zurück"."""

from languages.meaning.choice import Choices, Position
from languages.meaning.doubt import Because

CHOICES: Choices = {
    Position.FIRST: ("erste", "erster", "erstes", "ersten", "ersteren", "ersterer", "1", "eins", "a", "oberste"),
    Position.SECOND: ("zweite", "zweiter", "zweites", "zweiten", "2", "zwei", "b"),
    Position.THIRD: ("dritte", "dritter", "drittes", "dritten", "3", "drei", "c"),
    Position.LAST: ("letzte", "letzter", "letztes", "letzten", "letzteren", "letzterer", "letztere", "unterste"),
    Position.EARLIER: ("frühere", "früheren", "früher", "nähere", "näheren", "diese woche"),
    Position.LATER: ("spätere", "späteren", "später", "nächste woche", "woche drauf", "woche danach"),
    Because.FIRST_HALF: ("erste hälfte",),
    Because.SECOND_HALF: ("zweite hälfte",),
    Because.LAST_DAY_OFF: (
        "letzter tag",
        "letzter freier tag",
        "letzte freie tag",
        "letzter urlaubstag",
        "letzte urlaubstag",
        "letzte tag",
        "einschließlich",
        "inklusive",
        "noch frei",
        "da noch frei",
    ),
    Because.FIRST_DAY_BACK: (
        "erster tag zurück",
        "erste tag zurück",
        "erster arbeitstag",
        "erste arbeitstag",
        "zurück",
        "wieder da",
        "da wieder da",
        "da wieder zurück",
        "wieder zurück",
        "exklusive",
    ),
    Because.CALENDAR_DAYS: ("alle tage", "alle", "kalendertage", "jeden tag", "mit wochenende"),
    Because.WORKING_DAYS: ("arbeitstage", "werktage", "ohne wochenende"),
}

# What says nothing beside them.
SMALL = "der die das den dem mein meine es ist bin ich meine meinte nehme nimm will möchte option nummer nur bitte"
