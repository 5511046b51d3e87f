"""The pages of Slack at which a person signs in."""

from collections.abc import Collection, Sequence
from html import escape
from typing import Final

from aiohttp import web

from emulator.forms import Brand, accounts, consent
from emulator.people import Person

SLACK: Final = Brand("Slack", "#611f69", "#d9a8e0")
MEANINGS: Final = {
    "openid": "Know who you are in this workspace",
    "profile": "See your name",
    "email": "See your e-mail address",
}


def choose_account(app: str, team: str, people: Sequence[Person]) -> web.Response:
    why = f"<p>Who are you in {escape(team)}? {escape(app)} wants to know. No password is asked for.</p>\n"
    return SLACK.page("Sign in with Slack", why + accounts(people))


def ask_consent(app: str, team: str, person: Person, scopes: Collection[str]) -> web.Response:
    who = f"<p>{escape(person.full_name)} in {escape(team)}</p>\n<p>{escape(app)} would like to:</p>\n"
    wishes = [(meaning, name) for name, meaning in MEANINGS.items() if name in scopes]
    return SLACK.page("Sign in with Slack", who + consent(person, wishes, "Allow"))


def refusal(error: str) -> web.Response:
    """Shown instead of sent back, since what the app asks for is wrong, or comes from another app."""
    return SLACK.page("Something went wrong", f"<p>Slack cannot sign you in: {escape(error)}</p>", 400)
