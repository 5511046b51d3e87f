"""How much English removes: "cancel it", "delete everything"."""

from languages.en.acts import WORDS
from languages.meaning.act import Act
from languages.meaning.reach import Reach

VERBS = WORDS[Act.CANCEL] + " wipe"
REACHES = {Reach.IT: "it that this one", Reach.ALL: "all everything every"}
# What may stand beside them.
SMALL = """please pls can could you i want to of my the again now just then time off leave leaves holiday holidays vacation
    vacations pto booking bookings booked absence absences entry entries day days upcoming i've have"""
