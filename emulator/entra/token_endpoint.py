"""The token endpoint: five kinds of grant, each exchanged for tokens.

https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow and the pages beside it.
"""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

import jwt
from aiohttp import web

from emulator.entra import errors, scopes
from emulator.entra.directory import Directory
from emulator.entra.errors import EntraError
from emulator.entra.form import Form, read_form
from emulator.entra.grants import Grants, Refresh
from emulator.entra.issuer import Issuer, client_info
from emulator.entra.speech import NO_STORE, refuse
from emulator.people import Person

Tokens = dict[str, Any]
ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer"


@dataclass(frozen=True)
class TokenEndpoint:
    """Answers POST /{tenant}/oauth2/v2.0/token."""

    issuer: Issuer
    directory: Directory
    grants: Grants
    lifetime: float

    async def post(self, request: web.Request) -> web.Response:
        try:
            form = await read_form(request)
            return web.json_response(self._exchange(form, request.headers), headers=NO_STORE)
        except EntraError as error:
            return refuse(error, request)

    def _exchange(self, form: Form, headers: Mapping[str, str]) -> Tokens:
        grant_type = _needed(form, "grant_type")
        self._authenticate(form, headers)
        grants: Mapping[str, Callable[[Form], Tokens]] = {
            "authorization_code": self._code,
            "refresh_token": self._refresh,
            "client_credentials": self._application,
            "password": self._password,
            ON_BEHALF_OF: self._on_behalf_of,
        }
        if grant_type not in grants:
            raise errors.unsupported_grant(grant_type)
        return grants[grant_type](form)

    def _authenticate(self, form: Form, headers: Mapping[str, str]) -> None:
        client = self.issuer.client
        client_id, secret = _basic(headers) or (_needed(form, "client_id"), form.get("client_secret"))
        if client_id != client.id:
            raise errors.unknown_application(client_id, self.issuer.tenant)
        if not secret:
            raise errors.missing_secret()
        if not secrets.compare_digest(secret.encode(), client.secret.encode()):
            raise errors.wrong_secret(client_id)

    def _code(self, form: Form) -> Tokens:
        authorization = self.grants.redeem(_needed(form, "code"))
        redirect_uri = _needed(form, "redirect_uri")
        if redirect_uri != authorization.redirect_uri:
            raise errors.other_redirect_uri(redirect_uri, authorization.redirect_uri)
        if authorization.challenge is not None:
            _check_verifier(_needed(form, "code_verifier"), authorization.challenge)
        scope = form.get("scope") or authorization.scope
        return self._for_person(form, authorization.person, scope, authorization.nonce)

    def _refresh(self, form: Form) -> Tokens:
        refresh = self.grants.refresh(_needed(form, "refresh_token"))
        self._check_demands(refresh.person)
        return self._for_person(form, refresh.person, form.get("scope") or refresh.scope)

    def _password(self, form: Form) -> Tokens:
        username, password = _needed(form, "username"), _needed(form, "password")
        person = self.directory.with_username(username)
        if person is None:
            raise errors.unknown_user(username, self.issuer.tenant)
        if password != person.password:
            raise errors.wrong_password()
        self._check_demands(person)
        return self._for_person(form, person, _needed(form, "scope"))

    def _on_behalf_of(self, form: Form) -> Tokens:
        assertion, scope = _needed(form, "assertion"), _needed(form, "scope")
        use = _needed(form, "requested_token_use")
        if use != "on_behalf_of":
            raise errors.invalid_parameter("requested_token_use", use)
        person = self._asserted(assertion)
        self._check_demands(person)
        return self._for_person(form, person, scope)

    def _asserted(self, assertion: str) -> Person:
        client_id = self.issuer.client.id
        try:
            claims = self.issuer.verify(assertion, client_id)
        except jwt.ExpiredSignatureError:
            raise errors.expired_assertion() from None
        except jwt.InvalidAudienceError:
            audience = jwt.decode(assertion, options={"verify_signature": False}).get("aud")
            raise errors.assertion_for_another(audience, client_id) from None
        except jwt.InvalidTokenError as error:
            raise errors.invalid_assertion(str(error)) from None
        if "scp" not in claims:
            application = claims.get("idtyp") == "app"
            raise errors.assertion_without_person(client_id) if application else errors.id_token_as_assertion()
        person = self.directory.with_oid(claims["oid"])
        if person is None:
            raise errors.unknown_user(claims["oid"], self.issuer.tenant)
        return person

    def _application(self, form: Form) -> Tokens:
        scope = _needed(form, "scope")
        if not scope.endswith(f"/{scopes.DEFAULT}") or " " in scope:
            raise errors.scope_without_default(scope)
        resource = scopes.read(scope, self.issuer.client, self.issuer.tenant).resource
        token = self.issuer.app_token(resource, self.lifetime)
        return {"token_type": "Bearer", **self._expiry(), "access_token": token}

    def _for_person(self, form: Form, person: Person, scope: str, nonce: str | None = None) -> Tokens:
        asked = scopes.read(scope, self.issuer.client, self.issuer.tenant)
        token, granted = self._access(person, asked)
        answer: Tokens = {"token_type": "Bearer", "scope": " ".join(granted), **self._expiry(), "access_token": token}
        if "offline_access" in asked.openid:
            answer["refresh_token"] = self.grants.refresh_token(Refresh(person, scope))
        if "openid" in asked.openid:
            answer["id_token"] = self.issuer.id_token(person, self.lifetime, nonce)
        if form.get("client_info") == "1":
            answer["client_info"] = client_info(person, self.issuer.tenant)
        return answer

    def _access(self, person: Person, asked: scopes.Asked) -> tuple[str, list[str]]:
        """An access token, and the scopes as the answer names them."""
        client = self.issuer.client
        if asked.resource == client.id:
            return self.issuer.own_token(person, self.lifetime, client.id), list(asked.written)
        if asked.resource != scopes.GRAPH:
            raise errors.resource_not_registered(asked.resource, client.id)
        allowed = self.directory.scopes(person)
        if not allowed.issuperset(client.permissions if asked.default else asked.names):
            raise errors.consent_required(client.id)
        openid = {"openid", "profile", "email"}.intersection(asked.openid)
        token = self.issuer.person_token(person, scopes.GRAPH, allowed | openid, self.lifetime)
        return token, _granted(asked, allowed, openid)

    def _check_demands(self, person: Person) -> None:
        claims = self.directory.demanded(person)
        if claims is not None:
            raise errors.interaction_required(claims, scopes.GRAPH)

    def _expiry(self) -> Tokens:
        return {"expires_in": int(self.lifetime), "ext_expires_in": int(self.lifetime)}


def _granted(asked: scopes.Asked, allowed: frozenset[str], openid: set[str]) -> list[str]:
    """All that is allowed, written as it was asked for: whole names where the request had whole names."""
    whole = any("/" in word for word in asked.written)
    names = [f"{scopes.GRAPH}/{name}" if whole else name for name in sorted(allowed)]
    return [*sorted(openid), *names, *(word for word in asked.written if word.endswith(scopes.DEFAULT))]


def _needed(form: Form, name: str) -> str:
    if not form.get(name):
        raise errors.missing_parameter(name)
    return form[name]


def _basic(headers: Mapping[str, str]) -> tuple[str, str] | None:
    """Client id and secret from the Authorization header (RFC 6749 section 2.3.1), if it has them."""
    kind, _, value = headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote_plus(name), unquote_plus(secret)


def _check_verifier(verifier: str, challenge: str) -> None:
    """RFC 7636 section 4.6, method S256."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    if not secrets.compare_digest(digest.encode(), challenge.encode()):
        raise errors.wrong_verifier()
