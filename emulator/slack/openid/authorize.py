"""The authorize endpoint: a person signs in, allows the app to know it, and is sent back to the app with a code.

https://docs.slack.dev/authentication/sign-in-with-slack. GET shows who could sign in. The page's form posts to the same
address: `username` (the address of one of the people) signs in, and `consent` (accept or cancel) answers the page that
follows. Nobody stays signed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web
from yarl import URL

from emulator.slack.errors import SlackError
from emulator.slack.openid import pages
from emulator.slack.openid.grants import Grant, Grants
from emulator.slack.user import User
from emulator.slack.workspace import Workspace

SCOPES = frozenset({"openid", "profile", "email"})


@dataclass(frozen=True)
class AuthorizeEndpoint:
    """Answers GET and POST /openid/connect/authorize."""

    workspace: Workspace
    grants: Grants

    async def answer(self, request: web.Request) -> web.Response:
        try:
            self._check(request.query)
        except SlackError as error:
            return pages.refusal(error.error)
        form = await request.post()
        return self._next(request.query, str(form.get("username", "")), form.get("consent"))

    def _check(self, query: Mapping[str, str]) -> None:
        app, team = self.workspace.app, self.workspace.team
        if query.get("client_id") != app.client_id:
            raise SlackError("invalid_client_id")
        if query.get("redirect_uri") not in app.redirect_uris:
            raise SlackError("bad_redirect_uri")
        if query.get("response_type") != "code":
            raise SlackError("invalid_response_type")
        if "openid" not in _scopes(query) or not _scopes(query) <= SCOPES:
            raise SlackError("invalid_scope")
        if query.get("team", team.id) != team.id:
            raise SlackError("invalid_team_for_non_distributed_app")

    def _next(self, query: Mapping[str, str], username: str, consent: object) -> web.Response:
        app, team = self.workspace.app.name, self.workspace.team.name
        persons = {user.id: self.workspace.persons[user.id] for user in self.workspace.people if not user.deleted}
        signed_in = next((id for id, person in persons.items() if person.upn == username), None)
        if consent == "cancel":
            return _send_back(query, error="access_denied")
        if signed_in is None:
            return pages.choose_account(app, team, list(persons.values()))
        if consent == "accept":
            return _send_back(query, code=self._code(query, self.workspace.users[signed_in]))
        return pages.ask_consent(app, team, persons[signed_in], _scopes(query))

    def _code(self, query: Mapping[str, str], user: User) -> str:
        return self.grants.code(Grant(user, _scopes(query), query["redirect_uri"], query.get("nonce")))


def _scopes(query: Mapping[str, str]) -> frozenset[str]:
    return frozenset(query.get("scope", "").replace(",", " ").split())


def _send_back(query: Mapping[str, str], **parameters: str) -> web.Response:
    state = {"state": query["state"]} if "state" in query else {}
    location = URL(query["redirect_uri"]).update_query({**parameters, **state})
    return web.Response(status=302, headers={"Location": str(location), "Cache-Control": "no-store"})
