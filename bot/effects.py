"""Having done what a step asks for."""

from dataclasses import dataclass
from typing import Protocol, assert_never

from bot.chat import Accounts
from dialogs.effect import Announce, Book, Effect, Forget, Look, Recall, Remove, SignOut, Unlink
from dialogs.event import Announced, Delayed, Event, Failed, Forgotten, Recalled, Resumed, Seen, Settled, Unlinked
from dialogs.past import Past
from timeoff.errors import SignInNeeded, TimeOffError
from timeoff.intent import Booking, Intent, Outcome, Removal
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.plan import Plan


class Calendar(Protocol):
    """Reads a person's plan; raises the errors of timeoff.errors."""

    async def look(self, person: Person, window: Interval, zone: str | None) -> Plan: ...


class Bookings(Protocol):
    """What was confirmed: `commit` makes it durable.

    `told` says that the speaker knows how it came out; until then a restart takes it up again.
    """

    async def commit(self, intent: Intent, speaker: Speaker) -> None: ...

    async def told(self, id: str) -> None: ...

    async def is_told(self, id: str) -> bool: ...


class Outcomes(Protocol):
    """How it comes out."""

    async def soon(self, id: str, speaker: Speaker) -> Outcome | None:
        """None where it takes longer than a turn may: it goes on, and the speaker is told later."""


@dataclass(frozen=True)
class Work:
    """What was confirmed, and how it comes out."""

    bookings: Bookings
    outcomes: Outcomes


class Keepers(Protocol):
    """All that keep something about people."""

    async def sign_out(self, person: Person) -> None:
        """Forget the person's tokens."""

    async def forget(self, speaker: Speaker, person: Person | None) -> None:
        """Forget everything about the speaker, and about the person where there is one."""

    async def unlink(self, speaker: Speaker, person: Person) -> bool:
        """Remove the speaker's link; of a speaker who needs none (in Teams), all links to the person.

        The conversations of the speakers that are unlinked go with it. False where there was no link.
        """


class Others(Protocol):
    """The person's other chats."""

    async def pasts(self, speaker: Speaker, person: Person) -> tuple[Past, ...]:
        """How the last cards ended in the chats of everybody else who speaks for the person."""

    async def announce(self, speaker: Speaker, person: Person, pasts: tuple[Past, ...]) -> None:
        """Have these chats show what of it concerns their cards."""


class Effects:
    """Carries out the effects of a speaker's steps; what stops one comes back as an event."""

    def __init__(self, accounts: Accounts, calendar: Calendar, work: Work, keepers: Keepers, others: Others) -> None:
        self._accounts = accounts
        self._calendar = calendar
        self._work = work
        self._keepers = keepers
        self._others = others

    async def commit(self, effect: Effect, speaker: Speaker) -> bool:
        """Make durable what must survive from here on; False for what need not."""
        person = await self._accounts.person(speaker)
        match effect:
            case Book(intent, time_off) if person:
                await self._work.bookings.commit(Booking(intent, person, time_off), speaker)
            case Remove(intent, entries) if person:
                await self._work.bookings.commit(Removal(intent, person, entries), speaker)
            case _:
                return False
        return True

    async def told(self, event: Event) -> None:
        """The event was answered in the chat: if it was an outcome, the speaker knows it."""
        match event:
            case Settled(Book(intent) | Remove(intent)):
                await self._work.bookings.told(intent)
            case Resumed(intent=Booking(id) | Removal(id)):
                await self._work.bookings.told(id)

    async def is_known(self, event: Event) -> bool:
        """Whether the event is an outcome that the speaker was told already, by another turn."""
        match event:
            case Resumed(intent=Booking(id) | Removal(id)):
                return await self._work.bookings.is_told(id)
            case _:
                return False

    async def carry_out(self, effect: Effect, speaker: Speaker) -> Event:
        """What came of it."""
        try:
            return await self._carry_out(effect, speaker)
        except SignInNeeded as needed:
            return Failed(effect, SignInNeeded, needed.claims)
        except TimeOffError as error:
            return Failed(effect, type(error))

    async def _carry_out(self, effect: Effect, speaker: Speaker) -> Event:
        person = await self._accounts.person(speaker)
        match effect:
            case SignOut() | Forget():
                return await self._forget(effect, speaker, person)
            case Unlink():
                return await self._unlink(speaker, person)
            case Recall():
                return await self._recall(effect, speaker, person)
            case Book() | Remove():
                return await self._settle(effect, speaker, person)
            case Announce(pasts):
                return await self._announce(pasts, speaker, person)
            case _ if person is None:
                raise SignInNeeded("this speaker has no account yet")
            case Look(window, zone):
                return Seen(await self._calendar.look(person, window, zone))
            case _:
                assert_never(effect)

    async def _settle(self, effect: Book | Remove, speaker: Speaker, person: Person | None) -> Settled | Delayed:
        """Without an account nothing was committed."""
        if person is None:
            return Settled(effect, Outcome((), SignInNeeded))
        outcome = await self._work.outcomes.soon(effect.intent, speaker)
        return Settled(effect, outcome) if outcome else Delayed(effect)

    async def _forget(self, effect: SignOut | Forget, speaker: Speaker, person: Person | None) -> Forgotten:
        if isinstance(effect, Forget):
            await self._keepers.forget(speaker, person)
        elif person:
            await self._keepers.sign_out(person)
        return Forgotten(effect)

    async def _recall(self, recall: Recall, speaker: Speaker, person: Person | None) -> Recalled:
        """Without an account a card can still tell how it ended, but nobody knows what was done last."""
        if person is None and recall.card is None:
            raise SignInNeeded("this speaker has no account yet")
        return Recalled(recall, await self._others.pasts(speaker, person) if person else ())

    async def _announce(self, pasts: tuple[Past, ...], speaker: Speaker, person: Person | None) -> Announced:
        if person:
            await self._others.announce(speaker, person, pasts)
        return Announced()

    async def _unlink(self, speaker: Speaker, person: Person | None) -> Unlinked:
        found = person is not None and await self._keepers.unlink(speaker, person)
        return Unlinked(found, account=await self._accounts.person(speaker) is not None)
