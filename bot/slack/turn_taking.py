"""Having a turn taken in Slack: once, after the request was acknowledged, and whatever happens with an answer."""

import asyncio
import logging
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial

from bot.apology import apology
from bot.card_chat import CardChat, Surface
from bot.chat import Heard
from bot.client import DEFAULT_LOCALE
from bot.delivery import Delivery, claimed
from bot.outside import Outside
from bot.slack.members import Member, Members, Standing
from bot.slack.occasion import UNASKED, Occasion
from bot.slack.reference import Reference
from bot.slack.response_url import ResponseUrls
from bot.slack.surface import DirectSurface, WhisperSurface
from bot.slack.web_api import NotDelivered, WebApi
from bot.underway import Turn, Underway
from dialogs.event import Event, Installed, Overtaken
from languages.reply import Remark
from languages.say import say
from timeoff.person import Speaker

log = logging.getLogger(__name__)

SILENCE = 2.0  # seconds of it, before a sign of life
REFUSED = {Standing.GUEST: Remark.GUEST, Standing.DEACTIVATED: Remark.DEACTIVATED}


@dataclass(frozen=True)
class Workspace:
    """The workspace that the bot serves, and how it is spoken to."""

    team: str
    api: WebApi
    members: Members
    response_urls: ResponseUrls


class TurnTaking:
    """Turns go on after Slack has its answer, so shutting down waits for them."""

    def __init__(self, outside: Outside, workspace: Workspace) -> None:
        self._outside, self._workspace = outside, workspace
        self._underway = Underway[CardChat]()

    def start(
        self, occasion: Occasion, event: Event | Remark, delivery: Delivery | None, name: Hashable = None
    ) -> Turn[CardChat]:
        """Begin a turn, or just say something, and do not wait for it; a turn of that name under way is that one."""
        chat = CardChat(self._surface(occasion), self._outside.cards, occasion.speaker, occasion.pressed, event)
        take = partial(self._take, occasion, event, delivery)
        return self._underway.join(name or delivery or object(), chat, take)

    async def finish(self) -> None:
        """Return when no turn is under way any more; cancelled, it stops those that are."""
        await self._underway.finish()

    def _surface(self, occasion: Occasion) -> Surface:
        direct = DirectSurface(self._workspace.api, occasion.speaker, self._outside.sign_ins, occasion.direct)
        if occasion.channel is None:
            return direct
        if occasion.response_url is None:
            whisper = partial(self._workspace.api.whisper, occasion.channel, occasion.speaker.user)
            return WhisperSurface(direct, occasion.channel, whisper)
        answer = partial(self._workspace.response_urls.answer, occasion.response_url)
        replacing = partial(answer, replace=occasion.replaces)
        return WhisperSurface(direct, occasion.channel, partial(answer, replace=False), replacing)

    async def _take(self, occasion: Occasion, event: Event | Remark, delivery: Delivery | None, chat: CardChat) -> bool:
        """False where the turn broke."""
        try:
            if await claimed(self._outside.inbox, delivery):
                await self._serve(occasion, event, chat)
        except Exception as error:
            await self._apologize(occasion.speaker, chat, error)
            return False
        return True

    async def _serve(self, occasion: Occasion, event: Event | Remark, chat: CardChat) -> None:
        """Have the turn taken, if it is of somebody who is served."""
        kept = await self._kept(occasion.speaker)
        member = await self._member(occasion.speaker, kept)
        answered = REFUSED.get(member.standing, event)
        if isinstance(answered, Remark):
            if not isinstance(event, Installed | Overtaken):  # who has not spoken need not be refused
                await chat.show(say(answered, member.locale))
        elif member.standing is Standing.MEMBER:
            reference = _reference(occasion, member, kept)
            await self._outside.references.put(occasion.speaker, reference.dump())
            async with nullcontext() if isinstance(event, UNASKED) else self._seen_at_work(chat, member.locale):
                await self._outside.turns.take(Heard(occasion.speaker, answered, member.zone, member.locale), chat)
                await chat.finish()

    @asynccontextmanager
    async def _seen_at_work(self, chat: CardChat, locale: str) -> AsyncIterator[None]:
        """Where nothing was said for a while, say so; Slack shows no typing for bots."""
        sign = asyncio.create_task(self._show_at_work(chat, locale))
        try:
            yield
        finally:
            sign.cancel()

    async def _show_at_work(self, chat: CardChat, locale: str) -> None:
        await asyncio.sleep(SILENCE)
        if not chat.spoke.is_set():
            with suppress(NotDelivered):
                await chat.hint(say(Remark.AT_WORK, locale))

    async def _kept(self, speaker: Speaker) -> Reference:
        """What was told last; nothing where they have never spoken."""
        kept = await self._outside.references.get(speaker)
        return Reference.load(kept) if kept else Reference(None, DEFAULT_LOCALE)

    async def _member(self, speaker: Speaker, kept: Reference) -> Member:
        """Where the workspace does not tell, what it told last is still good."""
        try:
            return await self._workspace.members.find(speaker.user)
        except NotDelivered as error:
            log.warning("the workspace tells nothing of a person: %s", error.error)
            return Member(Standing.MEMBER, kept.zone, kept.locale)

    async def _apologize(self, speaker: Speaker, chat: CardChat, error: Exception) -> None:
        """Say so, unless the chat itself is what failed."""
        said = apology(error, await self._locale(speaker))
        if not isinstance(error, NotDelivered):
            with suppress(NotDelivered):
                await chat.show(said)

    async def _locale(self, speaker: Speaker) -> str:
        try:
            return (await self._kept(speaker)).locale
        except Exception:  # the database may be what broke
            return DEFAULT_LOCALE


def _reference(occasion: Occasion, member: Member, kept: Reference) -> Reference:
    direct = occasion.direct or kept.direct
    return Reference(member.zone, member.locale, direct, occasion.channel, occasion.response_url)
