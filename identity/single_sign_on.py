"""Teams' single sign-on without Azure's token service: a token of the person, exchanged on their behalf.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code
"""

import logging
from enum import StrEnum

from identity.assertions import Assertions, InvalidAssertion
from identity.keys import KeysUnavailable
from identity.sign_ins import SignIns
from identity.tokens import Tokens
from timeoff.errors import SignInNeeded, TimeOffError
from timeoff.person import Person, Speaker

log = logging.getLogger(__name__)


class Exchanged(StrEnum):
    """How an exchange came out. Teams wants 200 for done, and 412 where a browser has to sign the person in."""

    DONE = "done"
    CONSENT_NEEDED = "consent needed"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


class SingleSignOn:
    """Takes the tokens that Teams sends in signin/tokenExchange."""

    def __init__(self, assertions: Assertions, tokens: Tokens, sign_ins: SignIns) -> None:
        self._assertions, self._tokens, self._sign_ins = assertions, tokens, sign_ins

    async def exchange(self, speaker: Speaker, exchange_id: str, token: str) -> Exchanged:
        """Keep Graph tokens of the speaker in exchange for this token, if it is the speaker's own."""
        try:
            identity = await self._assertions.verify(token)
        except InvalidAssertion as error:
            log.warning("exchange %.80r refused: %s", exchange_id, error)
            return Exchanged.REFUSED
        except KeysUnavailable as error:
            log.warning("exchange %.80r: %s", exchange_id, error)
            return Exchanged.UNAVAILABLE
        if not identity.is_that_of(speaker):
            log.warning("exchange %.80r refused: the token of another person", exchange_id)
            return Exchanged.REFUSED
        return await self._on_behalf_of(speaker, identity.person, token)

    async def _on_behalf_of(self, speaker: Speaker, person: Person, token: str) -> Exchanged:
        try:
            await self._tokens.exchange(person, token)
        except SignInNeeded as error:
            if error.claims:
                await self._sign_ins.demand(speaker, error.claims)
            return Exchanged.CONSENT_NEEDED
        except TimeOffError as error:
            log.warning("exchange failed: %s", error)
            return Exchanged.UNAVAILABLE
        return Exchanged.DONE
