"""Microsoft's own client library, unmodified, against the stand-in's Entra ID."""

import asyncio
from typing import Any

import jwt
import msal

from emulator.people import named
from tests.emulator.conftest import CLIENT_ID, SECRET, TENANT, Services

GRAPH_SCOPES = ["Calendars.ReadWrite", "MailboxSettings.Read"]
Answer = dict[str, Any]


class Msal:
    """One confidential client of MSAL, called off the loop."""

    def __init__(self, services: Services, **settings: Any) -> None:
        self._services, self._settings = services, {"authority": services.authority, **settings}
        self._client: msal.ConfidentialClientApplication | None = None

    async def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        return await asyncio.to_thread(self._call, method, *args, **kwargs)

    def _call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        if self._client is None:
            self._client = msal.ConfidentialClientApplication(
                CLIENT_ID,
                client_credential=SECRET,
                instance_discovery=False,
                http_client=self._services.msal_session,
                **self._settings,
            )
        return getattr(self._client, method)(*args, **kwargs)


def claims(token: str) -> Answer:
    said: Answer = jwt.decode(token, options={"verify_signature": False})
    return said


async def test_client_credentials_give_the_bots_own_token(services: Services) -> None:
    answer = await Msal(services).call("acquire_token_for_client", ["https://api.botframework.com/.default"])
    said = services.entra.verify(answer["access_token"], "https://api.botframework.com")
    assert said["appid"] == CLIENT_ID
    assert said["tid"] == TENANT
    assert "scp" not in said


async def test_on_behalf_of_then_silently_from_the_cache(services: Services) -> None:
    app, ann = Msal(services), named("ann")
    answer = await app.call("acquire_token_on_behalf_of", services.entra.sso_token(ann), GRAPH_SCOPES)
    said = services.entra.verify(answer["access_token"], "https://graph.microsoft.com")
    assert (said["oid"], said["scp"].split()) == (
        ann.oid,
        ["Calendars.ReadWrite", "MailboxSettings.Read", "openid", "profile"],
    )
    [account] = await app.call("get_accounts")
    assert account["home_account_id"] == f"{ann.oid}.{TENANT}"
    assert account["username"] == ann.upn
    again = await app.call("acquire_token_silent", GRAPH_SCOPES, account)
    assert (again["access_token"], again["token_source"]) == (answer["access_token"], "cache")
