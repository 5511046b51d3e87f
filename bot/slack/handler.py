"""What each thing that Slack sends means. All of it returns when Slack may have its answer."""

from collections.abc import Awaitable, Callable
from typing import assert_never

from bot.card_chat import until_word
from bot.delivery import Delivery
from bot.outside import Outside
from bot.slack import incoming
from bot.slack.incoming import CHANNEL, Command, Mentioned, Opened, Uninstalled, Written
from bot.slack.occasion import Occasion
from bot.slack.turn_taking import TurnTaking, Workspace
from bot.throttle import Verdict
from dialogs.event import Event, Installed, Pressed, Wrote
from languages.reply import Remark
from timeoff.person import Speaker

HELP = "help"  # what the command means by itself


class SlackHandler:
    """Makes events of what a workspace's people do."""

    def __init__(
        self, outside: Outside, workspace: Workspace, taking: TurnTaking, erase: Callable[[], Awaitable[None]]
    ) -> None:
        """`erase` forgets the whole workspace, when it has removed the app."""
        self._outside, self._workspace, self._taking, self._erase = outside, workspace, taking, erase

    async def command(self, command: Command) -> None:
        heard = self._judged(command.speaker, Wrote(command.text.strip() or HELP))
        if heard:
            url = await self._workspace.response_urls.keep(command.speaker, command.response_url)
            occasion = Occasion(command.speaker, channel=command.channel if url else None, response_url=url)
            self._taking.start(occasion, heard, _delivery(command.id))

    async def event(self, event: Written | Mentioned | Opened | Uninstalled) -> None:
        match event:
            case Written(id, speaker, text, direct):
                self._hear(Occasion(speaker, direct=direct), Wrote(text), id)
            case Mentioned(id, speaker, text, channel):
                self._hear(Occasion(speaker, channel=channel), Wrote(text or HELP), id)
            case Opened(id, speaker):
                await self._greet(speaker, id)
            case Uninstalled():
                await self._erase()
            case _:
                assert_never(event)

    async def pressed(self, pressed: incoming.Pressed) -> None:
        """Returns once it is durable what was confirmed by it. What opens a page needs nothing more."""
        if pressed.button is None:
            return
        verb, about = pressed.button
        owner = await self._outside.cards.owner(about)
        event = Pressed(verb, about, foreign=owner not in (None, pressed.speaker.key))
        heard = self._judged(pressed.speaker, event)
        if heard:
            occasion, name = await self._pressed_on(pressed), (pressed.speaker, pressed.button)
            await until_word(self._taking.start(occasion, heard, _delivery(pressed.id), name))

    def _hear(self, occasion: Occasion, event: Event, id: str) -> None:
        heard = self._judged(occasion.speaker, event)
        if heard:
            self._taking.start(occasion, heard, _delivery(id))

    def _judged(self, speaker: Speaker, event: Event) -> Event | Remark | None:
        """Who is too fast is told so once, and then not heard for a while."""
        match self._outside.throttle.judge(speaker):
            case Verdict.TAKEN:
                return event
            case Verdict.TOO_FAST:
                return Remark.TOO_FAST
            case Verdict.SILENCE:
                return None

    async def _greet(self, speaker: Speaker, id: str) -> None:
        """Once, where they have never spoken."""
        if await self._outside.references.get(speaker) is None:
            self._taking.start(Occasion(speaker), Installed(), _delivery(id))

    async def _pressed_on(self, pressed: incoming.Pressed) -> Occasion:
        if pressed.message:
            return Occasion(pressed.speaker, direct=pressed.channel, pressed=pressed.message)
        url = await self._workspace.response_urls.keep(pressed.speaker, pressed.response_url)
        channel = pressed.channel if url else None
        return Occasion(pressed.speaker, channel=channel, response_url=url, replaces=True)


def _delivery(id: str) -> Delivery:
    return Delivery(CHANNEL, id)
