"""The HTTP client that MSAL sends with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests


@dataclass(frozen=True)
class Answer:
    """What MSAL reads of an answer."""

    status_code: int
    text: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


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
        self._kept: dict[str, Answer] = {}

    def get(self, url: str, params: Any = None, headers: Mapping[str, str] | None = None, **_: Any) -> Answer:
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
    ) -> Answer:
        """Raises requests.RequestException."""
        return self._send("POST", url, params=params, data=data, headers=headers)

    def close(self) -> None:
        self._session.close()

    def _send(self, method: str, url: str, **what: Any) -> Answer:
        answer = self._answer(method, url, **what)
        if answer.status_code == 429 or answer.status_code >= 500:
            raise requests.HTTPError(str(answer.status_code))
        if not isinstance(json.loads(answer.text), dict):
            raise requests.RequestException("no JSON object")
        return answer

    def _answer(self, method: str, url: str, **what: Any) -> Answer:
        response = self._session.request(method, url, timeout=self._timeout, allow_redirects=False, **what)
        return Answer(response.status_code, response.text, response.headers)
