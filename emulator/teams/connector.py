"""The connector: where the bot sends what it has to say.

https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import jwt
from aiohttp import web
from aiohttp.typedefs import Handler

from emulator.teams.client import Client
from emulator.teams.contact import Contact
from emulator.teams.rules import Rejected, check

AUDIENCE = "https://api.botframework.com"

Json = dict[str, Any]


class Connector:
    """Answers the bot's requests. `verify` reads a token for an audience, or raises jwt.InvalidTokenError."""

    def __init__(self, app_id: str, clients: Iterable[Client], verify: Callable[[str, str], Mapping[str, Any]]) -> None:
        self._app_id, self._verify = app_id, verify
        self._clients = {client.conversation.contact.conversation_id: client for client in clients}

    def routes(self) -> web.Application:
        app = web.Application(middlewares=[self._refuse])
        chat = "/conversations/{conversation}"
        app.router.add_post("/conversations", self._create)
        app.router.add_post(f"{chat}/activities", self._post)
        app.router.add_post(f"{chat}/activities/{{activity}}", self._post)
        app.router.add_put(f"{chat}/activities/{{activity}}", self._put)
        app.router.add_delete(f"{chat}/activities/{{activity}}", self._delete)
        app.router.add_get(f"{chat}/members", self._members)
        app.router.add_get(f"{chat}/pagedmembers", self._paged_members)
        app.router.add_get(f"{chat}/members/{{member}}", self._member)
        return app

    @web.middleware
    async def _refuse(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            self._authenticate(request)
            return await handler(request)
        except Rejected as refusal:
            return web.json_response(refusal.body, status=refusal.status)

    def _authenticate(self, request: web.Request) -> None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise Rejected(401, "Unauthorized", "Authorization has been denied for this request.")
        try:
            claims = self._verify(token, AUDIENCE)
        except jwt.InvalidTokenError as error:
            raise Rejected(401, "Unauthorized", "Authorization has been denied for this request.") from error
        if claims.get("appid") != self._app_id:
            raise Rejected(403, "Forbidden", "The application is not a member of this conversation.")

    async def _post(self, request: web.Request) -> web.Response:
        client = self._client(request)
        sent = check(await _json(request), client.conversation.contact.conversation_id)
        if sent["type"] == "typing":
            client.conversation.write()
            return web.json_response({"id": ""}, status=201)
        message = client.conversation.add(sent, by_bot=True)
        client.receive(message)
        return web.json_response({"id": message.id}, status=201)

    async def _put(self, request: web.Request) -> web.Response:
        client = self._client(request)
        sent = check(await _json(request), client.conversation.contact.conversation_id)
        try:
            message = client.conversation.replace(_own(client, request), sent)
        except KeyError as error:
            raise _no_activity() from error
        client.receive(message)
        return web.json_response({"id": message.id})

    async def _delete(self, request: web.Request) -> web.Response:
        client = self._client(request)
        try:
            client.conversation.remove(_own(client, request))
        except KeyError as error:
            raise _no_activity() from error
        return web.Response()

    async def _create(self, request: web.Request) -> web.Response:
        body = await _json(request)
        members = body.get("members") if isinstance(body, dict) else None
        if not isinstance(members, list) or len(members) != 1:
            raise Rejected(400, "BadSyntax", "A personal chat has one member")
        wanted = members[0].get("id")
        for client in self._clients.values():
            contact = client.conversation.contact
            if wanted in (contact.user_id, contact.person.oid):
                return web.json_response({"id": contact.conversation_id}, status=201)
        raise Rejected(404, "BadArgument", "Unknown member")

    async def _members(self, request: web.Request) -> web.Response:
        return web.json_response([_account(self._client(request).conversation.contact)])

    async def _paged_members(self, request: web.Request) -> web.Response:
        return web.json_response({"members": [_account(self._client(request).conversation.contact)]})

    async def _member(self, request: web.Request) -> web.Response:
        contact = self._client(request).conversation.contact
        if request.match_info["member"] not in (contact.user_id, contact.person.oid):
            raise Rejected(404, "MemberNotFoundInConversation", "The person is not a member of this conversation.")
        return web.json_response(_account(contact))

    def _client(self, request: web.Request) -> Client:
        client = self._clients.get(request.match_info["conversation"])
        if client is None:
            raise Rejected(404, "ConversationNotFound", "Conversation not found.")
        return client


async def _json(request: web.Request) -> object:
    try:
        return await request.json()
    except ValueError as error:
        raise Rejected(400, "BadSyntax", "The body is no JSON.") from error


def _own(client: Client, request: web.Request) -> str:
    """The id of the message that the address names, if it is the bot's to change. Raises KeyError."""
    message = client.conversation.get(request.match_info["activity"])
    if not message.by_bot:
        raise Rejected(403, "Forbidden", "A bot may change its own messages only.")
    return message.id


def _no_activity() -> Rejected:
    return Rejected(404, "ActivityNotFoundInConversation", "The activity is not in this conversation.")


def _account(contact: Contact) -> Json:
    given, _, surname = contact.person.full_name.partition(" ")
    return {
        "id": contact.user_id,
        "name": contact.person.full_name,
        "givenName": given,
        "surname": surname,
        "aadObjectId": contact.person.oid,
        "objectId": contact.person.oid,
        "email": contact.person.upn,
        "userPrincipalName": contact.person.upn,
        "tenantId": contact.bot.tenant,
        "userRole": "user",
    }
