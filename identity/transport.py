"""The HTTP client that MSAL sends with."""

import json
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests


class Transport:
    """As MSAL asks for one (msal.oauth2cli.http.HttpClient), for several threads at once.

    It trusts the certificate authorities that it is told, whatever the environment says (REQUESTS_CA_BUNDLE would win
    over `Session.verify`). It follows no redirects, and keeps no cookies: nothing of one person is sent for another.
    Discovery documents are kept for good. What is no answer of the protocol is an error here, before MSAL logs it.
    """

    def __init__(self, ca_file: str | None = None, timeout: float = 10) -> None:
        """Without a file the usual authorities count. The timeout (seconds) is for connecting, and for each read."""
        self._session = requests.Session()
        self._session.verify = ca_file or True
        self._session.trust_env = False
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._timeout = timeout
        self._kept: dict[str, requests.Response] = {}

    def get(
        self, url: str, params: Any = None, headers: Mapping[str, str] | None = None, **_: Any
    ) -> requests.Response:
        """Raises requests.RequestException."""
        kept = self._kept.get(url)
        if kept:
            return kept
        response = self._send("GET", url, params=params, headers=headers)
        if response.status_code == 200:
            self._kept[url] = response
        return response

    def post(
        self, url: str, params: Any = None, data: Any = None, headers: Mapping[str, str] | None = None, **_: Any
    ) -> requests.Response:
        """Raises requests.RequestException."""
        return self._send("POST", url, params=params, data=data, headers=headers)

    def close(self) -> None:
        self._session.close()

    def _send(self, method: str, url: str, **what: Any) -> requests.Response:
        response = self._session.request(method, url, timeout=self._timeout, allow_redirects=False, **what)
        if response.status_code == 429 or response.status_code >= 500:
            raise requests.HTTPError(str(response.status_code))
        json.loads(response.text)
        return response
