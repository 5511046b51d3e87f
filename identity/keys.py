"""The keys that an issuer signs with, kept and renewed: OpenID Connect Discovery 1.0."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from identity import key_set
from identity.key_set import SigningKey
from identity.renewed import Obtained, Renewed
from timeoff.errors import Unreachable

FRESH = 3600.0  # seconds until the keys are looked up again
GOOD = 24 * 3600.0  # seconds that the last keys are used where looking up fails
BODY_LIMIT = 1024 * 1024  # bytes


class KeysUnavailable(Unreachable):
    """The issuer's keys cannot be had at the moment, so nothing can be said about a signature."""


class Keys:
    """One issuer's keys by id.

    An unknown id leads to looking them up again, since issuers change keys without notice, but at most once a minute,
    whatever ids are sent.
    """

    def __init__(
        self, session: ClientSession, metadata_url: str, *, monotonic: Callable[[], float], timeout: float = 5
    ) -> None:
        """The session trusts the certificate of the host; the timeout (seconds) is for each of two requests."""
        self._session, self._url = session, metadata_url
        self._timeout = ClientTimeout(total=timeout)
        self._renewed = Renewed(self._obtain, monotonic)

    async def key(self, kid: str) -> SigningKey | None:
        """None where the issuer publishes no key with this id. Raises KeysUnavailable."""
        keys = await self._renewed.get()
        if kid not in keys:
            await self._renewed.renew()
            keys = await self._renewed.get()
        if kid not in keys and self._renewed.error:
            raise self._renewed.error
        return keys.get(kid)

    async def _obtain(self) -> Obtained[Mapping[str, SigningKey]]:
        configuration = await self._get(self._url)
        issuer, address = configuration.get("issuer"), configuration.get("jwks_uri")
        if not isinstance(issuer, str) or not isinstance(address, str):
            raise KeysUnavailable("the OpenID configuration names no issuer or no keys")
        keys = key_set.read(issuer, await self._get(address))
        if not keys:
            raise KeysUnavailable("the issuer publishes no usable key")
        return Obtained(keys, FRESH, GOOD)

    async def _get(self, url: str) -> dict[str, Any]:
        try:
            async with self._session.get(url, timeout=self._timeout, allow_redirects=False) as response:
                response.raise_for_status()
                value = json.loads(await _bounded(response))
        except (ClientError, OSError, ValueError, RecursionError) as error:
            raise KeysUnavailable(f"{type(error).__name__} from the issuer's host") from None
        if not isinstance(value, dict):
            raise KeysUnavailable("no JSON object from the issuer's host")
        return value


async def _bounded(response: ClientResponse) -> bytes:
    """Raises ValueError where the body exceeds the limit."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > BODY_LIMIT:
            raise ValueError("too long")
    return bytes(body)
