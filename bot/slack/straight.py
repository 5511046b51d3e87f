"""Sending to the address that was checked, and to no other."""

from typing import Any, cast

from aiohttp import ClientSession
from aiohttp.client import _RequestContextManager


class StraightSession:
    """A session as slack_sdk uses one, that follows no redirects: what is sent may hold the way to sign in."""

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    @property
    def closed(self) -> bool:
        return self._session.closed

    def request(self, method: str, url: str, **how: Any) -> _RequestContextManager:
        return self._session.request(method, url, **how | {"allow_redirects": False})

    def for_slack(self) -> ClientSession:
        """As slack_sdk's types want it."""
        return cast(ClientSession, self)
