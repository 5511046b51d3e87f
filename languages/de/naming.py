"""How German says what time off is called, or what it is for, without asking for any."""

CALLS = (
    "nenn es", "nenne es", "nenn das", "nenne das", "betreff:", "betreff", "betreff ist", "der betreff ist", "titel:",
    "grund:", "der grund ist", "ändere den betreff in", "ändere den betreff auf", "setz den betreff auf",
)  # fmt: skip
REASONS = ("wegen", "für", "das ist für", "das ist wegen", "es ist für", "es ist wegen", "ist für", "ist wegen")
ARTICLES = "der die das den dem des ein eine einen einer meine meinen meiner mein"
NO_NAMES = "mich uns jetzt dich sicher heute was wann wen das mir"
