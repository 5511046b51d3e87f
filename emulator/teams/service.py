"""Teams for one organisation and one bot, with all its state."""

from collections.abc import Iterable

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Middleware

from emulator.control import Control
from emulator.entra.service import Entra
from emulator.people import Person
from emulator.speaking import Nobody
from emulator.teams.bot import Bot
from emulator.teams.client import Client
from emulator.teams.connector import Connector
from emulator.teams.contact import Contact
from emulator.teams.conversation import Conversation
from emulator.teams.keys import Keys
from emulator.teams.registration import Registration
from emulator.teams.speaking import Speaking


class Teams:
    """The people's chats with the bot, and the keys that Teams signs with."""

    def __init__(
        self, people: Iterable[Person], bot: Registration, entra: Entra, session: aiohttp.ClientSession
    ) -> None:
        """The session reaches the bot; it has to outlive this."""
        self.keys = Keys(bot.base)
        endpoint = Bot(bot.endpoint, lambda: self.keys.token(bot.app_id, bot.service_url), session)
        clients = [Client(Conversation(Contact(person, bot)), endpoint, entra.sso_token) for person in people]
        self._speaking = {client.person.name: Speaking(client) for client in clients}
        self._connector = Connector(bot.app_id, clients, entra.verify)
        self._control = Control(lambda asked: self.speaking(asked["as"]))

    def speaking(self, name: str) -> Speaking:
        """The person's side of the chat. Raises Nobody."""
        try:
            return self._speaking[name]
        except KeyError as error:
            raise Nobody(f"nobody is called {name!r}; there are {', '.join(self._speaking)}") from error

    def routes(self, *middlewares: Middleware) -> web.Application:
        """To be mounted at /teams; a new application each time."""
        app = web.Application(middlewares=middlewares)
        app.add_routes(self.keys.routes())
        app.add_routes(self._control.routes())
        app.add_subapp("/v3", self._connector.routes())
        return app
