"""How English says what time off is called, or what it is for, without asking for any."""

CALLS = (
    "call it", "call that", "name it", "name that", "rename it to", "rename it", "rename that to", "subject:", "subject",
    "subject is", "the subject is", "title:", "the title is", "reason:", "the reason is", "change the subject to",
    "set the subject to", "change the title to", "change the reason to",
)  # fmt: skip
REASONS = ("for", "because of", "due to", "it's for", "it is for", "that's for", "it's because of", "this is for")
ARTICLES = "the a an my our"
NO_NAMES = "me us now sure real that this it you example instance what when how who the a my"
