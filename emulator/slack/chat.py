"""The methods chat.*: https://docs.slack.dev/reference/methods?family=chat."""

from dataclasses import dataclass
from typing import Any

from emulator.slack.arguments import Arguments
from emulator.slack.contents import Contents
from emulator.slack.conversation import Channel, Message
from emulator.slack.errors import SlackError
from emulator.slack.herald import Herald
from emulator.slack.payloads import as_json
from emulator.slack.workspace import Workspace

Json = dict[str, Any]

LONGEST_UPDATE = 4000  # characters of text


@dataclass(frozen=True)
class Chat:
    """What the app says, and takes back."""

    workspace: Workspace
    herald: Herald

    def post_message(self, asked: Arguments) -> Json:
        channel = self._joined(self._channel(asked))
        contents = Contents.read(asked.get("text"), asked.get("blocks"))
        message = self.workspace.post(channel, self.workspace.app.bot_user, contents.said, contents.blocks)
        self.herald.said(message)
        return {"channel": channel.id, "ts": message.ts, "message": self._shown(message)}

    def post_ephemeral(self, asked: Arguments) -> Json:
        """The user may be away, or in another client: then nobody ever sees it."""
        channel = self._joined(self._channel(asked))
        user = asked.text("user")
        if user not in channel.members:
            raise SlackError("user_not_in_channel")
        contents = Contents.read(asked.get("text"), asked.get("blocks"))
        message = self.workspace.post(channel, self.workspace.app.bot_user, contents.said, contents.blocks, user)
        return {"message_ts": message.ts}

    def update(self, asked: Arguments) -> Json:
        """A text without blocks takes the place of blocks."""
        message = self._own(asked, "cant_update_message")
        contents = Contents.read(asked.get("text"), asked.get("blocks"), LONGEST_UPDATE)
        self.herald.change(message, contents.said, contents.blocks)
        shown = self._shown(message)
        return {"channel": message.channel.id, "ts": message.ts, "text": message.said, "message": shown}

    def delete(self, asked: Arguments) -> Json:
        message = self._own(asked, "cant_delete_message")
        self.herald.remove(message)
        return {"channel": message.channel.id, "ts": message.ts}

    def _channel(self, asked: Arguments) -> Channel:
        """By its id, by its name, or by the user whom the app wants to write to."""
        wanted = asked.text("channel")
        for channel in self.workspace.channels.values():
            if wanted == channel.id or (not channel.direct and wanted.removeprefix("#") == channel.name):
                return channel
        try:
            return self.workspace.direct(wanted)
        except KeyError:
            raise SlackError("channel_not_found") from None

    def _joined(self, channel: Channel) -> Channel:
        if self.workspace.app.bot_user not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def _own(self, asked: Arguments, otherwise: str) -> Message:
        """The message that is meant, if it is the app's to change. Only the id of a channel will do."""
        channel = self.workspace.channels.get(asked.text("channel"))
        if channel is None:
            raise SlackError("channel_not_found")
        try:
            message = channel.get(asked.text("ts"))
        except KeyError:
            raise SlackError("message_not_found") from None
        if message.author != self.workspace.app.bot_user:
            raise SlackError(otherwise)
        return message

    def _shown(self, message: Message) -> Json:
        return as_json(message, self.workspace)
