"""One person's chat with the bot."""

import hashlib
from dataclasses import dataclass

from emulator.people import Person
from emulator.teams.registration import Registration


@dataclass(frozen=True)
class Contact:
    """The names that Teams has for a person, for the bot and for the chat between them.

    They are opaque to the bot, and stay the same for good.
    """

    person: Person
    bot: Registration

    @property
    def user_id(self) -> str:
        return f"29:1{_digest(self.bot.app_id, self.person.oid)}"

    @property
    def bot_id(self) -> str:
        return f"28:{self.bot.app_id}"

    @property
    def conversation_id(self) -> str:
        return f"a:1{_digest(self.bot.tenant, self.bot.app_id, self.person.oid)}"


def _digest(*names: str) -> str:
    return hashlib.sha256("/".join(names).encode()).hexdigest()[:40]
