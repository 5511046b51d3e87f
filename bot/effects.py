"""Having done what a step asks for."""

from typing import Protocol, assert_never

from bot.chat import Accounts
from dialogs.effect import Book, Effect, Forget, Look, Recall, Remove, SignOut, Unlink
from dialogs.event import Event, Failed, Forgotten, Recalled, Resumed, Seen, Settled, Unlinked
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
    """Makes true what was confirmed: `commit` makes it durable, `carry_out` tells how it came out.

    `told` says that the speaker knows; until then a restart takes it up again.
    """

    async def commit(self, intent: Intent, speaker: Speaker) -> None: ...

    async def carry_out(self, id: str) -> Outcome: ...

    async def told(self, id: str) -> None: ...


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


class Effects:
    """Carries out the effects of a speaker's steps; what stops one comes back as an event."""

    def __init__(
        self, accounts: Accounts, calendar: Calendar, bookings: Bookings, keepers: Keepers, others: Others
    ) -> None:
        self._accounts = accounts
        self._calendar = calendar
        self._bookings = bookings
        self._keepers = keepers
        self._others = others

    async def commit(self, effect: Effect, speaker: Speaker) -> bool:
        """Make durable what must survive from here on; False for what need not."""
        person = await self._accounts.person(speaker)
        match effect:
            case Book(intent, time_off) if person:
                await self._bookings.commit(Booking(intent, person, time_off), speaker)
            case Remove(intent, entries) if person:
                await self._bookings.commit(Removal(intent, person, entries), speaker)
            case _:
                return False
        return True

    async def told(self, event: Event) -> None:
        """The event was answered in the chat: if it was an outcome, the speaker knows it."""
        match event:
            case Settled(Book(intent) | Remove(intent)):
                await self._bookings.told(intent)
            case Resumed(intent=Booking(id) | Removal(id)):
                await self._bookings.told(id)

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
            case _ if person is None:
                raise SignInNeeded("this speaker has no account yet")
            case Look(window, zone):
                return Seen(await self._calendar.look(person, window, zone))
            case Book(intent) | Remove(intent):
                return Settled(effect, await self._bookings.carry_out(intent))
            case _:
                assert_never(effect)

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

    async def _unlink(self, speaker: Speaker, person: Person | None) -> Unlinked:
        found = person is not None and await self._keepers.unlink(speaker, person)
        return Unlinked(found, account=await self._accounts.person(speaker) is not None)
