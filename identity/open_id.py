"""Signing in with an OpenID provider: the authorization code flow, https://openid.net/specs/openid-connect-core-1_0.html"""

from collections.abc import Callable, Mapping

from aiohttp import ClientSession
from yarl import URL

from identity.fetch import Json, fetch
from identity.keys import Keys
from identity.signed import Claims, InvalidAssertion, verified
from timeoff.errors import TimeOffError, Unreachable

# What goes over by itself, as RFC 6749 says it, and as Slack does: https://docs.slack.dev/reference/methods/openid.connect.token
PASSING = {
    "temporarily_unavailable",
    "server_error",
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "ratelimited",
}


class NotGranted(TimeOffError):
    """The provider gives nothing for this: to ask again will not help."""


def refusal(error: object) -> TimeOffError:
    """What the error of a provider's answer means; it may be anybody's text, so a part of it is enough."""
    return Unreachable(f"{error}") if str(error) in PASSING else NotGranted(f"refused: {error!r:.40}")


class OpenIdProvider:
    """One provider, to which this application is known by a client id and a secret."""

    def __init__(
        self,
        session: ClientSession,
        metadata_url: str,
        client_id: str,
        client_secret: str,
        monotonic: Callable[[], float],
    ) -> None:
        """The session trusts the provider's certificate; all that differs between providers is in its metadata."""
        self._session = session
        self._client_id, self._client_secret = client_id, client_secret
        self._keys = Keys(session, metadata_url, monotonic=monotonic)

    async def address(self, asked: Mapping[str, str]) -> str:
        """Where the browser has to go to be asked this. Raises Unreachable."""
        endpoint = await self._endpoint("authorization_endpoint", _safe_for_browsers)
        return str(endpoint.update_query({"response_type": "code", "client_id": self._client_id, **asked}))

    async def redeem(self, code: str, redirect_uri: str) -> str:
        """The id_token for the code that the browser brought, still to be verified. Raises NotGranted, Unreachable."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect_uri,
            "client_id": self._client_id,
            "client_secret": self._client_secret,
        }
        endpoint = await self._endpoint("token_endpoint", _safe)
        return _id_token(*await fetch(self._session, str(endpoint), form))

    async def verify(self, id_token: str, nonce: str, required: tuple[str, ...] = ()) -> Claims:
        """What an id_token says, once it is certain that it was made for this sign-in, and holds what is required.

        Raises InvalidAssertion, KeysUnavailable.
        """
        claims = await verified(id_token, self._keys, (self._client_id,), ("nonce", *required))
        if claims["nonce"] != nonce:
            raise InvalidAssertion("for another sign-in")
        return claims

    async def issuer(self) -> str:
        """The provider's name. Raises KeysUnavailable."""
        return await self._keys.configured("issuer")

    async def _endpoint(self, name: str, usable: Callable[[URL], bool]) -> URL:
        address = await self._keys.configured(name)
        try:
            url = URL(address)
        except ValueError:
            url = URL()
        if not usable(url):
            raise Unreachable(f"the OpenID configuration has no usable {name}")
        return url


def _safe(url: URL) -> bool:
    """Codes and secrets go there, so nothing but https will do."""
    return url.scheme == "https" and bool(url.host)


def _safe_for_browsers(url: URL) -> bool:
    """A browser may also stay on its own machine."""
    return _safe(url) or (url.scheme == "http" and url.host == "localhost")


def _id_token(status: int, answer: Json) -> str:
    """Slack answers 200 where it refuses too, and says so in `ok`."""
    id_token = answer.get("id_token")
    if "error" in answer or status != 200:
        raise refusal(answer.get("error", status))
    if not isinstance(id_token, str):
        raise Unreachable("an answer without an id_token")
    return id_token
