"""All stores over one database."""

from storage.cards import Cards
from storage.conversations import Conversations
from storage.database import Database
from storage.inbox import Inbox
from storage.intents import Intents
from storage.links import Links
from storage.pulse import Pulse
from storage.references import References
from storage.response_urls import ResponseUrls
from storage.seal import Seal
from storage.tables import Time
from storage.tickets import Tickets
from storage.vault import Vault


class Stores:
    """Each store once: they share the database, what seals its rows, and the clock that rows expire by."""

    def __init__(self, database: Database, seal: Seal, time: Time) -> None:
        self.database = database
        self.cards = Cards(database, time)
        self.conversations = Conversations(database, seal, time)
        self.inbox = Inbox(database, time)
        self.intents = Intents(database, seal, time)
        self.links = Links(database, seal)
        self.pulse = Pulse(database, time)
        self.references = References(database, seal, time)
        self.response_urls = ResponseUrls(database, seal, time)
        self.tickets = Tickets(database, seal, time)
        self.vault = Vault(database, seal, time)
