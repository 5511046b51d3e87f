"""What is told about everything that runs, and running until somebody stops it."""

import asyncio
import json
import signal

from emulator.organisation import TENANT, Organisation


def stop_signal() -> asyncio.Event:
    """Set by SIGINT or SIGTERM, which end nothing by themselves from now on."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    return asked


def described(organisation: Organisation, bot: str) -> str:
    """All that another client needs to know, in one line of JSON.

    The services answer servers by https, which the certificate authority in `ca` vouches for; the page, and `teams`,
    where one can speak for a person, answer by plain http.
    """
    return json.dumps(
        {
            "page": organisation.addresses.http,
            "bot": bot,
            "entra": f"{organisation.addresses.https}/entra",
            "graph": f"{organisation.addresses.https}/graph",
            "teams": f"{organisation.addresses.http}/teams",
            "ca": str(organisation.certificate.ca_file),
            "tenant": TENANT,
            "client": {"id": organisation.client.id, "secret": organisation.client.secret},
            "people": [
                {name: getattr(person, name) for name in ("name", "upn", "password", "oid", "zone", "locale")}
                for person in organisation.people
            ],
        }
    )
