"""Teams' single sign-on without Azure's token service: a token of the person, exchanged on their behalf.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code
"""

import logging

from identity import accounts
from identity.assertions import Assertions
from identity.keys import KeysUnavailable
from identity.sign_ins import SignIns
from identity.signed import InvalidAssertion
from identity.tokens import Tokens
from timeoff.errors import SignInNeeded, TimeOffError
from timeoff.exchange import Exchange
from timeoff.person import Person, Speaker

SCOPE = "access_as_user"  # that Teams' clients ask for; an id_token has none

log = logging.getLogger(__name__)


class SingleSignOn:
    """Takes the tokens that Teams sends in signin/tokenExchange."""

    def __init__(self, assertions: Assertions, tokens: Tokens, sign_ins: SignIns) -> None:
        self._assertions = assertions
        self._tokens = tokens
        self._sign_ins = sign_ins

    async def exchange(self, speaker: Speaker, exchange_id: str, token: str) -> Exchange:
        """Keep Graph tokens of the speaker in exchange for this token, if it is the speaker's own."""
        try:
            person = (await self._assertions.verify(token, SCOPE)).person
        except InvalidAssertion as error:
            log.warning("exchange %.80r refused: %s", exchange_id, error)
            return Exchange.REFUSED
        except KeysUnavailable as error:
            log.warning("exchange %.80r: %s", exchange_id, error)
            return Exchange.UNAVAILABLE
        if person != accounts.in_teams(speaker):
            log.warning("exchange %.80r refused: the token of another person", exchange_id)
            return Exchange.REFUSED
        return await self._on_behalf_of(speaker, person, token)

    async def _on_behalf_of(self, speaker: Speaker, person: Person, token: str) -> Exchange:
        try:
            await self._tokens.exchange(person, token)
        except SignInNeeded as error:
            if error.claims:
                await self._sign_ins.demand(speaker, error.claims)
            return Exchange.CONSENT_NEEDED
        except TimeOffError as error:
            log.warning("exchange failed: %s", error)
            return Exchange.UNAVAILABLE
        return Exchange.DONE
