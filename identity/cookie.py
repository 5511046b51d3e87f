"""The cookie by which a browser is known on its way through a sign-in."""

import re

from aiohttp import web

from identity.pending import LIFETIME

SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 256 bits in base64url


def secret(told: str | None) -> str | None:
    """What the browser brings, as ticket or in the cookie; None for what can be none of ours."""
    return told if told and SECRET.fullmatch(told) else None


class Cookie:
    """Over https it is bound to this very host, and comes along when Entra ID's page posts to us: from another site."""

    def __init__(self, *, https: bool) -> None:
        self._https = https
        self._name = "__Host-signin" if https else "signin"

    def read(self, request: web.Request) -> str | None:
        return secret(request.cookies.get(self._name))

    def put(self, response: web.Response, value: str) -> web.Response:
        response.set_cookie(
            self._name,
            value,
            max_age=LIFETIME,
            path="/",
            httponly=True,
            secure=self._https,
            samesite="None" if self._https else "Lax",
        )
        return response

    def end(self, response: web.Response) -> web.Response:
        response.del_cookie(self._name, path="/", secure=self._https, httponly=True)
        return response
