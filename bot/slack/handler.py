"""What each thing that Slack sends means. All of it returns when Slack may have its answer."""

from collections.abc import Awaitable, Callable, Hashable

from bot.card_chat import CardChat
from bot.delivery import Delivery
from bot.outside import Outside
from bot.slack import incoming
from bot.slack.incoming import CHANNEL, Command, Mentioned, Opened, Uninstalled, Written
from bot.slack.occasion import Occasion
from bot.slack.turn_taking import TurnTaking, Workspace
from bot.throttle import Verdict
from bot.underway import Turn
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
        url = await self._workspace.response_urls.keep(command.speaker, command.response_url)
        occasion = Occasion(command.speaker, channel=command.channel if url else None, response_url=url)
        self._take(occasion, Wrote(command.text.strip() or HELP), command.id)

    async def event(self, event: Written | Mentioned | Opened | Uninstalled) -> None:
        match event:
            case Written(id, speaker, text, direct):
                self._take(Occasion(speaker, direct=direct), Wrote(text), id)
            case Mentioned(id, speaker, text, channel):
                self._take(Occasion(speaker, channel=channel), Wrote(text or HELP), id)
            case Opened(id, speaker):
                await self._greet(speaker, id)
            case Uninstalled():
                await self._erase()

    async def pressed(self, pressed: incoming.Pressed) -> None:
        """A press is acknowledged when what it confirmed is durable. What opens a page needs nothing more."""
        if pressed.button is None:
            return
        verb, about = pressed.button
        owner = await self._outside.cards.owner(about)
        event = Pressed(verb, about, foreign=owner not in (None, pressed.speaker.key))
        turn = self._take(await self._pressed_on(pressed), event, pressed.id, (pressed.speaker, pressed.button))
        if turn:
            await self._taking.wait_for_word(turn)

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

    def _take(self, occasion: Occasion, event: Event, id: str, name: Hashable = None) -> Turn[CardChat] | None:
        """Who is too fast is told so once, and then not heard for a while."""
        match self._outside.throttle.judge(occasion.speaker):
            case Verdict.TAKEN:
                return self._taking.start(occasion, event, _delivery(id), name)
            case Verdict.TOO_FAST:
                return self._taking.start(occasion, Remark.TOO_FAST, _delivery(id))
            case Verdict.SILENCE:
                return None


def _delivery(id: str) -> Delivery:
    return Delivery(CHANNEL, id)
