"""The authorize endpoint: a person signs in, consents, and is sent back to the application with a code.

https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow. GET shows who could sign in. The page's
form posts to the same address: `username` (the address of one of the people) signs in, and `consent` (accept or cancel)
answers the consent page that follows where something has not been consented to. Nobody is asked for a password, and
nobody stays signed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from aiohttp import web
from yarl import URL

from emulator.entra import errors, pages, scopes
from emulator.entra.client import Client
from emulator.entra.directory import Directory
from emulator.entra.errors import EntraError
from emulator.entra.form import read_form
from emulator.entra.grants import Authorization, Grants
from emulator.people import Person

PROMPTS = ("login", "none", "consent", "select_account")
RESPONSE_MODES = ("query", "form_post")
CHALLENGE_SIZE = 43  # a SHA-256 digest in base64url


@dataclass(frozen=True)
class Question:
    """What the application asks for, and where the answer goes; checked."""

    redirect_uri: str
    response_mode: str
    scope: str
    state: str | None
    nonce: str | None
    challenge: str | None
    prompt: str | None
    login_hint: str | None
    claims: str | None

    @classmethod
    def read(cls, query: Mapping[str, str], redirect_uri: str) -> Self:
        """Raises EntraError, which goes back to the application."""
        if query.get("response_type") != "code":
            raise errors.unsupported_response_type(query.get("response_type", ""))
        if not query.get("scope"):
            raise errors.missing_parameter("scope")
        _check_challenge(query)
        if query.get("prompt", "login") not in PROMPTS:
            raise errors.invalid_parameter("prompt", query["prompt"])
        wishes = ("state", "nonce", "prompt", "login_hint", "claims")
        return cls(
            redirect_uri=redirect_uri,
            response_mode=_response_mode(query),
            scope=query["scope"],
            challenge=query.get("code_challenge"),
            **{name: query.get(name) for name in wishes},
        )


@dataclass(frozen=True)
class AuthorizeEndpoint:
    """Answers GET and POST /{tenant}/oauth2/v2.0/authorize."""

    tenant: str
    client: Client
    directory: Directory
    grants: Grants

    async def answer(self, request: web.Request) -> web.Response:
        try:
            form = await read_form(request)
            redirect_uri = self._redirect_uri(request.query)
        except EntraError as error:
            return pages.refusal(error)
        try:
            question = Question.read(request.query, redirect_uri)
            return self._next(question, form)
        except EntraError as error:
            back = {**error.parameters(), **_state(request.query)}
            return _send_back(redirect_uri, _response_mode(request.query, "query"), back)

    def _redirect_uri(self, query: Mapping[str, str]) -> str:
        """Where answers may go. Nothing is sent back before this is known to be the application's own address."""
        client_id, redirect_uri = query.get("client_id", ""), query.get("redirect_uri", "")
        if client_id != self.client.id:
            raise errors.unknown_application(client_id, self.tenant)
        if redirect_uri not in self.client.redirect_uris:
            raise errors.unregistered_redirect_uri(redirect_uri, client_id)
        return redirect_uri

    def _next(self, question: Question, form: Mapping[str, str]) -> web.Response:
        asked = scopes.read(question.scope, self.client, self.tenant)
        if question.prompt == "none":
            raise errors.nobody_signed_in()
        person = self.directory.with_username(form.get("username", ""))
        if person is None:
            return pages.choose_account(self.client.name, self.directory.people, question.login_hint)
        wanted = self._wanted(asked)
        missing = wanted - self.directory.scopes(person)
        if form.get("consent") == "cancel":
            raise errors.consent_declined()
        if (missing or question.prompt == "consent") and form.get("consent") != "accept":
            return pages.ask_consent(self.client.name, person, [*sorted(missing or wanted), *asked.openid])
        self.directory.consent(person, missing)
        self.directory.satisfy(person, question.claims)
        return self._send_code(question, person)

    def _wanted(self, asked: scopes.Asked) -> frozenset[str]:
        """What has to be consented to: Teams and the application itself may always call the application."""
        if asked.resource != scopes.GRAPH:
            return frozenset()
        return self.client.permissions if asked.default else frozenset(asked.names)

    def _send_code(self, question: Question, person: Person) -> web.Response:
        code = self.grants.code(
            Authorization(person, question.scope, question.redirect_uri, question.nonce, question.challenge)
        )
        state = {} if question.state is None else {"state": question.state}
        return _send_back(question.redirect_uri, question.response_mode, {"code": code, **state})


def _check_challenge(query: Mapping[str, str]) -> None:
    """RFC 7636. The real service takes the method "plain" too; here it is refused, since nobody should send it."""
    method, challenge = query.get("code_challenge_method", "plain"), query.get("code_challenge")
    if challenge is not None and method != "S256":
        raise errors.invalid_parameter("code_challenge_method", method)
    if challenge is not None and len(challenge) != CHALLENGE_SIZE:
        raise errors.wrong_challenge_size()


def _response_mode(query: Mapping[str, str], otherwise: str | None = None) -> str:
    mode = query.get("response_mode", "query")
    if mode in RESPONSE_MODES:
        return mode
    if otherwise is None:
        raise errors.unsupported_response_mode(mode)
    return otherwise


def _state(query: Mapping[str, str]) -> Mapping[str, str]:
    return {"state": query["state"]} if "state" in query else {}


def _send_back(redirect_uri: str, response_mode: str, parameters: Mapping[str, str]) -> web.Response:
    if response_mode == "form_post":
        return pages.post_back(redirect_uri, parameters)
    location = URL(redirect_uri).update_query(parameters)
    return web.Response(status=302, headers={"Location": str(location), "Cache-Control": "no-store"})
