"""What is said, laid out as the activity that carries it."""

from uuid import uuid4

from botbuilder.core import CardFactory
from botbuilder.schema import ActionTypes, Activity, ActivityTypes, CardAction, OAuthCard, TextFormatTypes

from bot.teams.cards import card
from languages.said import Said, SignInRequest


def plain(said: Said | SignInRequest) -> Activity:
    return Activity(type=ActivityTypes.message, text=said.text, text_format=TextFormatTypes.plain)


def with_card(said: Said) -> Activity:
    """The summary is what a notification shows."""
    return Activity(type=ActivityTypes.message, summary=said.title, attachments=[CardFactory.adaptive_card(card(said))])


def typing() -> Activity:
    return Activity(type=ActivityTypes.typing)


def sign_in(request: SignInRequest, page: str, silently: bool) -> Activity:
    """The card that asks to sign in on the page; `silently` lets Teams try single sign-on first.

    Teams honours the id alone of what tokenExchangeResource can hold, and needs no connection name:
    https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code
    """
    oauth = OAuthCard(
        text=request.text,
        connection_name="",
        buttons=[CardAction(type=ActionTypes.signin, title=request.label, value=page)],
        token_exchange_resource={"id": str(uuid4())} if silently else None,
    )
    return Activity(type=ActivityTypes.message, summary=request.title, attachments=[CardFactory.oauth_card(oauth)])
