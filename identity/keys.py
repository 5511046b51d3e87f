"""What an issuer publishes of itself, the keys above all, kept and renewed: OpenID Connect Discovery 1.0."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiohttp import ClientSession

from identity import key_set
from identity.fetch import SECONDS, Json, fetch
from identity.key_set import SigningKey
from identity.renewed import Obtained, Renewed
from timeoff.errors import Unreachable

FRESH = 3600.0  # seconds until the keys are looked up again
GOOD = 24 * 3600.0  # seconds that the last keys are used where looking up fails


class KeysUnavailable(Unreachable):
    """The issuer's keys cannot be had at the moment, so nothing can be said about a signature."""


@dataclass(frozen=True)
class Published:
    """An issuer's OpenID configuration, and its keys by their ids."""

    configuration: Json
    keys: Mapping[str, SigningKey]


class Keys:
    """One issuer's keys by id, and its OpenID configuration.

    An unknown id leads to looking them up again, since issuers change keys without notice, but at most once a minute,
    whatever ids are sent.
    """

    def __init__(
        self, session: ClientSession, metadata_url: str, *, monotonic: Callable[[], float], timeout: float = SECONDS
    ) -> None:
        """The session trusts the certificate of the host; the timeout (seconds) is for each of two requests."""
        self._session, self._url, self._timeout = session, metadata_url, timeout
        self._renewed = Renewed(self._obtain, monotonic)

    async def key(self, kid: str) -> SigningKey | None:
        """None where the issuer publishes no key with this id. Raises KeysUnavailable."""
        keys = (await self._renewed.get()).keys
        if kid not in keys:
            await self._renewed.renew()
            keys = (await self._renewed.get()).keys
        if kid not in keys and self._renewed.error:
            raise self._renewed.error
        return keys.get(kid)

    async def configured(self, name: str) -> str:
        """A text of the OpenID configuration, such as its `issuer`. Raises KeysUnavailable where there is none."""
        return _text((await self._renewed.get()).configuration, name)

    async def _obtain(self) -> Obtained[Published]:
        configuration = await self._get(self._url)
        issuer, address = _text(configuration, "issuer"), _text(configuration, "jwks_uri")
        keys = key_set.read(issuer, await self._get(address))
        if not keys:
            raise KeysUnavailable("the issuer publishes no usable key")
        return Obtained(Published(configuration, keys), FRESH, GOOD)

    async def _get(self, url: str) -> Json:
        try:
            status, value = await fetch(self._session, url, seconds=self._timeout)
        except Unreachable as error:
            raise KeysUnavailable(f"{error} from the issuer's host") from None
        if status != 200:
            raise KeysUnavailable(f"HTTP {status} from the issuer's host")
        return value


def _text(configuration: Json, name: str) -> str:
    value = configuration.get(name)
    if not isinstance(value, str):
        raise KeysUnavailable(f"the OpenID configuration has no {name}")
    return value
