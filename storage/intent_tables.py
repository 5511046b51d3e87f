"""The tables of intents and of their pieces."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from storage.tables import METADATA, about, expires, owner

INTENTS = Table(
    "intents",
    METADATA,
    Column("id", String, primary_key=True),
    owner(),  # the person's key: whose mailbox it is
    about("speaker"),  # the speaker's key: whom to tell
    Column("state", String, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("baseline", Text, nullable=False, default="[]"),  # JSON: ids of the entries that stood there before
    Column("error", String, nullable=True),
    Column("told", Boolean, nullable=False, default=False),
    expires(),
)

PIECES = Table(
    "intent_pieces",
    METADATA,
    Column("intent", String, ForeignKey(INTENTS.c.id, ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("attempts", Integer, nullable=False, default=0),
    Column("accepted", Boolean, nullable=False, default=False),
    Column("sealed", LargeBinary, nullable=True),  # the entry that was made or removed; null until then
)
