"""How German asks how much leave is left: one word of each row together."""

ASKED = (
    ("viel viele wieviel wieviele", "noch übrig", "urlaub urlaubstage tage freie", "habe hab übrig verfügbar bleiben"),
    ("resturlaub resturlaubstage urlaubsanspruch urlaubskonto",),
)
