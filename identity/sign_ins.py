"""Signing in with the browser: a link in the chat, the ways to Slack and Entra ID, and back. Knows no HTTP."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from identity.accounts import Accounts
from identity.microsoft import Microsoft
from identity.pending import Pending, Tickets
from identity.signed import InvalidAssertion
from identity.slack import Slack
from identity.stages import Answer, Stages
from identity.steps import KEY_FIELDS, Arrival, Ending, Stage, Step, Stopped
from timeoff.errors import TimeOffError, Unreachable
from timeoff.person import Speaker

log = logging.getLogger(__name__)


class SignIns:
    """Each is for one speaker, and only the speaker's own account completes it.

    In Teams that is the account that speaks. Who speaks in Slack proves it there, in the browser that then goes on to
    Entra ID, and confirms once which account it is to be.
    """

    def __init__(
        self, tickets: Tickets, accounts: Accounts, microsoft: Microsoft, public_url: str, slack: Slack | None = None
    ) -> None:
        """The public URL is where browsers reach the bot, without a path. Without Slack, all speak in Teams."""
        self.public_url = public_url.rstrip("/")
        self._pending = Pending(tickets)
        stages = Stages(self._pending, accounts, microsoft, slack, self.public_url)
        self._stages: Mapping[Stage, Callable[..., Awaitable[Step]]] = {
            Stage.START: stages.start,
            Stage.SLACK: stages.slack,
            Stage.MICROSOFT: stages.microsoft,
            Stage.CONFIRM: stages.confirm,
        }

    async def begin(self, speaker: Speaker, claims: str | None = None) -> str:
        """The address for a sign-in button: works once, for ten minutes, with the claims that Entra ID demanded."""
        ticket = await self._pending.put(Stage.START, speaker, claims=claims)
        return f"{self.public_url}/signin/start?ticket={ticket}"

    async def demand(self, speaker: Speaker, claims: str) -> None:
        """Have the speaker's next sign-in ask for these claims: its button may already stand in the chat."""
        await self._pending.demand(speaker, claims)

    async def asker(self, ticket: str) -> Speaker | None:
        """Who asked for the sign-in. The ticket is left alone; None where it no longer works."""
        return await self._pending.look(Stage.START, ticket)

    async def go_on(self, stage: Stage, secret: str, answer: Answer) -> Step:
        """Take the next step of the sign-in that waits at this stage for the answer, from the browser with the secret.

        At the start that is the ticket.
        """
        key = answer.get(KEY_FIELDS[stage], "")
        remembered = await self._pending.take(stage, key, secret)
        if remembered is None:
            if stage is Stage.MICROSOFT:
                await self.stop(answer)
            return Arrival(Ending.EXPIRED)
        speaker, what = remembered
        try:
            return await self._stages[stage](speaker, answer, **what)
        except (Stopped, TimeOffError, InvalidAssertion) as error:
            return Arrival(_ending(error), speaker)

    async def stop(self, answer: Answer) -> Arrival:
        """Entra ID's answer came to another browser, or where it can be seen: whoever knows it shall not bring it.

        https://www.rfc-editor.org/rfc/rfc9700.html#section-4.5
        """
        return Arrival(Ending.STOPPED, await self._pending.drop(Stage.MICROSOFT, answer.get("state", "")))


def _ending(error: Exception) -> Ending:
    """How a sign-in ends that this has stopped."""
    if f"{error}":
        log.warning("a sign-in stopped: %s, %s", type(error).__name__, error)
    if isinstance(error, Stopped):
        return error.ending
    return Ending.UNAVAILABLE if isinstance(error, Unreachable) else Ending.FAILED
