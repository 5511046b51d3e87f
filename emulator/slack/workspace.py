"""The workspace: its users, its channels, and what is said in them."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from emulator.people import Person
from emulator.slack.conversation import Channel, Message
from emulator.slack.inbox import Inbox
from emulator.slack.registration import Registration
from emulator.slack.user import User
from emulator.speaking import Nobody

Json = dict[str, Any]

SLACKBOT = "USLACKBOT"


@dataclass(frozen=True)
class Team:
    id: str = "T0CONTOSO01"
    name: str = "Contoso"
    domain: str = "contoso"


class Workspace:
    """#general, where everybody is and the app too, and everybody's direct message with the app."""

    def __init__(self, people: Iterable[Person], app: Registration) -> None:
        self.team, self.app = Team(), app
        self.persons = {User.of(person, self.team.id).id: person for person in people}
        self.people = [User.of(person, self.team.id) for person in self.persons.values()]
        bots = [
            User(app.bot_user, "timeoff", app.name, self.team.id, is_bot=True),
            User(SLACKBOT, "slackbot", "Slackbot", self.team.id, is_bot=True),
        ]
        self.users = {user.id: user for user in [*self.people, *bots]}
        self.names = {user.id: user.real_name for user in self.users.values()}
        everybody = {user.id for user in self.people} | {app.bot_user}
        self.general = Channel("C0GENERAL01", "general", everybody, self.names)
        directs = [
            Channel(f"D{user.id[1:]}", "directmessage", {user.id, app.bot_user}, self.names) for user in self.people
        ]
        self.channels = {channel.id: channel for channel in [self.general, *directs]}
        self.inboxes = {user.id: Inbox() for user in self.people}
        self.count = 0
        self._last = 0

    def user(self, name: str) -> User:
        """The person of this short name. Raises Nobody."""
        for user in self.people:
            if user.name == name:
                return user
        raise Nobody(f"nobody is called {name!r}; there are {', '.join(user.name for user in self.people)}")

    def direct(self, user: str) -> Channel:
        """The user's direct message with the app. Raises KeyError."""
        return self.channels[f"D{user[1:]}"]

    def post(
        self, channel: Channel, author: str, said: str, blocks: list[Json], only_for: str | None = None
    ) -> Message:
        message = Message(channel, self._fresh_ts(), author, said, blocks, only_for)
        channel.messages.append(message)
        return self._tell(message)

    def change(self, message: Message, said: str, blocks: list[Json]) -> None:
        message.said, message.blocks = said, blocks
        self._tell(message)

    def remove(self, message: Message) -> None:
        message.channel.messages.remove(message)
        self._tell(message)
        for user in self._who_sees(message):
            self.inboxes[user].removed = self.count

    def seen_by(self, user: str) -> list[Message]:
        """From first to last, wherever it stands."""
        messages = [message for channel in self.channels.values() for message in channel.messages]
        return sorted((message for message in messages if message.seen_by(user)), key=lambda message: message.ts)

    def _tell(self, message: Message) -> Message:
        self.count += 1
        message.changed = self.count
        for user in self._who_sees(message):
            self.inboxes[user].changes.tell()
        return message

    def _who_sees(self, message: Message) -> list[str]:
        return [user for user in self.inboxes if message.seen_by(user)]

    def _fresh_ts(self) -> str:
        """Seconds since 1970 with six digits behind the point, as Slack has it; no two are the same."""
        self._last = max(self._last + 1, time.time_ns() // 1000)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06}"
