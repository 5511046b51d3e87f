"""What is answered to an invoke.

Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
(card actions), https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code (sign-in).
"""

from http import HTTPStatus
from typing import Any

from botbuilder.schema import InvokeResponse

Json = dict[str, Any]

NO_TOKEN = "The bot is unable to exchange token. Ask for user consent."


def done() -> InvokeResponse:
    return InvokeResponse(status=HTTPStatus.OK)


def refused(status: HTTPStatus) -> InvokeResponse:
    return InvokeResponse(status=status)


def with_card(card: Json) -> InvokeResponse:
    """The card takes the place of the one that was pressed."""
    return _action("application/vnd.microsoft.card.adaptive", card)


def with_text(text: str) -> InvokeResponse:
    return _action("application/vnd.microsoft.activity.message", text)


def exchanged(exchange: str) -> InvokeResponse:
    return InvokeResponse(status=HTTPStatus.OK, body={"id": exchange, "failureDetail": ""})


def not_exchanged(exchange: str, connection: str) -> InvokeResponse:
    """Teams then offers the sign-in button."""
    body = {"id": exchange, "connectionName": connection, "failureDetail": NO_TOKEN}
    return InvokeResponse(status=HTTPStatus.PRECONDITION_FAILED, body=body)


def _action(kind: str, value: object) -> InvokeResponse:
    return InvokeResponse(status=HTTPStatus.OK, body={"statusCode": 200, "type": kind, "value": value})
