"""The pages of Entra ID that a person sees."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final

from aiohttp import web

from emulator.entra.errors import EntraError
from emulator.forms import SUBMIT, Brand, accounts, consent
from emulator.people import Person

ENTRA: Final = Brand("Microsoft Entra ID", "#4f52b2", "#9ea2ff")
MEANINGS: Final[Mapping[str, str]] = {
    "Calendars.Read": "Read your calendars",
    "Calendars.ReadWrite": "Have full access to your calendars",
    "MailboxSettings.Read": "Read your mailbox settings",
    "MailboxSettings.ReadWrite": "Read and write your mailbox settings",
    "User.Read": "Sign you in and read your profile",
    "openid": "Sign you in",
    "profile": "View your basic profile",
    "email": "View your e-mail address",
    "offline_access": "Maintain access to data you have given it access to",
}


def choose_account(application: str, people: Sequence[Person], login_hint: str | None) -> web.Response:
    """The hinted account comes first."""
    ordered = sorted(people, key=lambda person: person.upn != login_hint)
    why = f"<p>to continue to {escape(application)}. No password is asked for.</p>\n"
    return ENTRA.page("Pick an account", why + accounts(ordered))


def ask_consent(application: str, person: Person, scopes: Iterable[str]) -> web.Response:
    who = f"<p>{escape(person.upn)}</p>\n<p>{escape(application)} would like to:</p>\n"
    wishes = [(MEANINGS.get(name, name), name) for name in scopes]
    return ENTRA.page("Permissions requested", who + consent(person, wishes, "Accept"))


def post_back(redirect_uri: str, parameters: Mapping[str, str]) -> web.Response:
    """OAuth 2.0 Form Post Response Mode: sent on by script, or by a button where there is none."""
    fields = "\n".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in parameters.items()
    )
    return ENTRA.page(
        "Working …",
        f'<form method="post" action="{escape(redirect_uri)}">\n{fields}\n'
        '<noscript><div class="answers"><button class="yes">Continue</button></div></noscript></form>\n'
        f"<script>{SUBMIT}</script>",
    )


def refusal(error: EntraError) -> web.Response:
    """Shown instead of sent back, where it is not known whom to send it to."""
    text = f"<p>Sorry, but we’re having trouble signing you in.</p>\n<p>AADSTS{error.number}: {escape(error.text)}</p>"
    return ENTRA.page("Sign in", text, 400)
