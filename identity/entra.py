"""Microsoft Entra ID's token endpoint, through MSAL. Everything here blocks: it belongs in a thread."""

import logging
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import requests
from msal import ConfidentialClientApplication, SerializableTokenCache
from msal.exceptions import MsalError

from identity.transport import Transport
from timeoff.errors import NotAllowed, SignInNeeded, TimeOffError, Unreachable
from timeoff.person import Person

GRAPH_SCOPES = [
    "https://graph.microsoft.com/Calendars.ReadWrite",
    "https://graph.microsoft.com/MailboxSettings.Read",
]
BOT_SCOPES = ["https://api.botframework.com/.default"]
# What a person can mend by signing in, and consenting there. Numbers and descriptions are not to be relied on:
# https://learn.microsoft.com/entra/identity-platform/reference-error-codes
MENDED_BY_SIGNING_IN = {"invalid_grant", "interaction_required", "consent_required", "login_required"}
PASSING = {"temporarily_unavailable", "server_error"}

# At DEBUG, MSAL writes authorization codes and their verifiers into the log.
logging.getLogger("msal").setLevel(logging.INFO)

Flow = dict[str, Any]  # what MSAL has to remember from the start of a sign-in to its end; holds secrets


@dataclass(frozen=True)
class Granted:
    """An access token, the seconds it works, the id_token beside it, and the cache to be kept, where that changed."""

    token: str = field(repr=False)
    seconds: float
    id_token: str | None = field(default=None, repr=False)
    cache: str | None = field(default=None, repr=False)


class Entra:
    """One application's registration in one tenant.

    Each call has an MSAL application of its own, since MSAL repeats a refusal to an identical request for a minute
    without asking again (msal/throttled_http_client.py), and each person has a cache of their own.
    """

    def __init__(
        self, client_id: str, credential: str | Mapping[str, str], authority: str, transport: Transport
    ) -> None:
        """The credential is a secret, or a certificate as MSAL wants it; the authority an https URL with a tenant."""
        self._client_id, self._credential = client_id, credential
        self._authority, self._transport = authority, transport

    def silent(self, cache: str, person: Person, *, fresh: bool) -> Granted:
        """From what a person's cache holds: an access token, or a refresh token for a new one.

        Raises SignInNeeded, NotAllowed, Unreachable, as everything here does.
        """
        kept = _cache(cache)
        with _reaching():
            application = self._application(kept)
            account = _account(application, person)
            result = application.acquire_token_silent_with_error(GRAPH_SCOPES, account, force_refresh=fresh)
        return _granted(result, kept)

    def on_behalf_of(self, assertion: str) -> Granted:
        """In exchange for a token that proves who the person is."""
        cache = SerializableTokenCache()
        with _reaching():
            result = self._application(cache).acquire_token_on_behalf_of(assertion, GRAPH_SCOPES)
        return _granted(result, cache)

    def begin(self, redirect_uri: str, claims: str | None) -> Flow:
        """Start a sign-in in the browser, at `auth_uri`: code with PKCE, state and nonce, answered by a form's POST.

        https://www.rfc-editor.org/rfc/rfc9700.html
        """
        with _reaching():
            application = self._application(SerializableTokenCache())
            flow: Flow = application.initiate_auth_code_flow(
                GRAPH_SCOPES,
                redirect_uri=redirect_uri,
                state=secrets.token_urlsafe(32),  # MSAL's own is not made for secrecy
                response_mode="form_post",
                prompt="select_account",
                claims_challenge=claims,
            )
        return flow

    def redeem(self, flow: Flow, answer: Mapping[str, str]) -> Granted:
        """End it, with what Entra sent back. MSAL compares the nonces; the id_token itself is still to be verified."""
        cache = SerializableTokenCache()
        with _reaching():
            application = self._application(cache)
            try:
                result = application.acquire_token_by_auth_code_flow(flow, dict(answer))
            except RuntimeError:
                raise SignInNeeded("the nonce is not that of this sign-in") from None
        return _granted(result, cache)

    def application_token(self) -> Granted:
        """For the application itself, at the Bot Framework's connector."""
        cache = SerializableTokenCache()
        with _reaching():
            result = self._application(cache).acquire_token_for_client(BOT_SCOPES)
        return _granted(result, cache)

    def _application(self, cache: SerializableTokenCache) -> ConfidentialClientApplication:
        return ConfidentialClientApplication(
            self._client_id,
            authority=self._authority,
            client_credential=self._credential,
            token_cache=cache,
            http_client=self._transport,
            instance_discovery=False,
        )


@contextmanager
def _reaching() -> Iterator[None]:
    """Whatever MSAL raises on the way, or stumbles over in an answer, means that no usable answer came."""
    try:
        yield
    except (requests.RequestException, MsalError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise Unreachable(f"Entra ID: {type(error).__name__}") from None


def _cache(kept: str) -> SerializableTokenCache:
    cache = SerializableTokenCache()
    cache.deserialize(kept)
    return cache


def _account(application: ConfidentialClientApplication, person: Person) -> Any:
    """The person's own account, never just any that is in the cache."""
    name = f"{person.oid}.{person.tenant}"
    return next((account for account in application.get_accounts() if account["home_account_id"] == name), None)


def _granted(result: Mapping[str, Any] | None, cache: SerializableTokenCache) -> Granted:
    if result is None:
        raise SignInNeeded("no tokens of this person")
    if "access_token" not in result:
        raise _refusal(result)
    kept = cache.serialize() if cache.has_state_changed else None
    return Granted(result["access_token"], float(result["expires_in"]), result.get("id_token"), kept)


def _refusal(result: Mapping[str, Any]) -> TimeOffError:
    error = result.get("error")
    reason = f"Entra ID: {error} {result.get('error_codes', '')}"
    if error in PASSING:
        return Unreachable(reason)
    if error not in MENDED_BY_SIGNING_IN:
        return NotAllowed(reason)
    return SignInNeeded(reason, result.get("claims"))
