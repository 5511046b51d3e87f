"""What is done in the chat when a sign-in ends in the browser."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from identity.names import Names
from identity.steps import Arrival, Ending
from timeoff.person import Person, Speaker

Hook = Callable[[Speaker], Awaitable[None]]


async def _nothing(*_: object) -> None: ...


@dataclass(frozen=True)
class Hooks:
    """They raise nothing. In Teams nobody is linked."""

    signed_in: Hook
    refused: Hook  # the speaker did not allow it
    intruded: Hook = _nothing  # somebody else followed the link that the speaker asked for, or was sent further on
    linked: Callable[[Speaker, Person, Names], Awaitable[None]] = _nothing  # and signed in by that

    async def tell(self, arrival: Arrival) -> None:
        """Nothing is told of what went wrong by itself: the page says that."""
        match arrival:
            case Arrival(Ending.SIGNED_IN, Speaker() as speaker):
                await self.signed_in(speaker)
            case Arrival(Ending.LINKED, Speaker() as speaker, link) if link:
                await self.linked(speaker, link.person, link.names)
            case Arrival(Ending.DECLINED, Speaker() as speaker):
                await self.refused(speaker)
            case Arrival(Ending.OTHER_SPEAKER | Ending.STOPPED, Speaker() as speaker):
                await self.intruded(speaker)
