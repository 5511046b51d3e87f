"""The other rooms, in memory: they keep the promises of bot/outside.py and nothing more."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.chat import Chat, Heard
from bot.outside import Outside
from bot.throttle import Throttle
from timeoff.exchange import Exchange
from timeoff.person import Speaker

Answering = Callable[[Heard, Chat], Awaitable[None]]


async def silent(heard: Heard, chat: Chat) -> None:
    """Says nothing."""


@dataclass
class Turns:
    """Remembers what was heard, and answers as a test wants."""

    answering: Answering = silent
    heard: list[Heard] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, heard: Heard, chat: Chat) -> None:
        self.heard.append(heard)
        self.begun.set()
        await self.answering(heard, chat)


@dataclass
class Inbox:
    seen: set[tuple[str, str]] = field(default_factory=set)
    finished: set[tuple[str, str]] = field(default_factory=set)

    async def first(self, source: str, event_id: str) -> bool:
        new = (source, event_id) not in self.seen
        self.seen.add((source, event_id))
        return new

    async def done(self, source: str, event_id: str) -> None:
        self.finished.add((source, event_id))

    async def forget(self, source: str, event_id: str) -> None:
        self.seen -= {(source, event_id)} - self.finished


@dataclass
class References:
    kept: dict[Speaker, bytes] = field(default_factory=dict)

    async def put(self, speaker: Speaker, value: bytes) -> None:
        self.kept[speaker] = value

    async def get(self, speaker: Speaker) -> bytes | None:
        return self.kept.get(speaker)


@dataclass
class Cards:
    owners: dict[str, str] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    asked: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def put(self, card: str, speaker: Speaker) -> None:
        self.owners.setdefault(card, speaker.key)

    async def owner(self, card: str) -> str | None:
        self.asked.put_nowait(card)
        return self.owners.get(card)

    async def placed(self, card: str, activity: str) -> None:
        self.messages[card] = activity

    async def activity(self, card: str) -> str | None:
        return self.messages.get(card)


@dataclass
class SignIns:
    """One page for each person."""

    claims: list[str | None] = field(default_factory=list)

    async def begin(self, speaker: Speaker, claims: str | None) -> str:
        self.claims.append(claims)
        return f"https://bot.example/sign-in?for={speaker.user}"


@dataclass
class SingleSignOn:
    """Answers by the token handed over."""

    handed: list[tuple[str, str]] = field(default_factory=list)

    async def exchange(self, speaker: Speaker, exchange_id: str, token: str) -> Exchange:
        self.handed.append((exchange_id, token))
        return Exchange(token)


@dataclass
class ResponseUrls:
    """Kept under their own names, each used five times."""

    left: dict[str, int] = field(default_factory=dict)

    async def put(self, speaker: Speaker, url: str) -> str:
        self.left[url] = 5
        return url

    async def use(self, name: str) -> str | None:
        self.left[name] -= 1
        return name if self.left[name] >= 0 else None


@dataclass
class Rooms:
    turns: Turns = field(default_factory=Turns)
    inbox: Inbox = field(default_factory=Inbox)
    references: References = field(default_factory=References)
    cards: Cards = field(default_factory=Cards)
    sign_ins: SignIns = field(default_factory=SignIns)
    single_sign_on: SingleSignOn = field(default_factory=SingleSignOn)
    erased: list[Speaker] = field(default_factory=list)
    now: float = 0.0  # seconds

    def outside(self) -> Outside:
        return Outside(
            self.turns,
            self.inbox,
            self.references,
            self.cards,
            self.sign_ins,
            Throttle(lambda: self.now),
            self._erase,
        )

    async def _erase(self, speaker: Speaker) -> None:
        self.erased.append(speaker)
