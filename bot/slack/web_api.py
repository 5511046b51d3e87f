"""Slack's Web API, as far as the bot calls it.

Sources: https://docs.slack.dev/reference/methods, https://docs.slack.dev/apis/web-api/rate-limits
"""

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any

from aiohttp import ClientError
from slack_sdk.errors import SlackClientError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.chat import Undelivered
from bot.placement import NoSuchMessage
from bot.slack.blocks import Message
from bot.slack.incoming import place
from bot.slack.straight import StraightSession

Json = dict[str, Any]

RETRIES = 3
LONGEST = 20.0  # seconds for a call with all its retries; slack_sdk's own limit does not hold for a shared session
GONE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found"})

# Below WARNING, slack_sdk writes into the log what is said, and where to.
logging.getLogger("slack_sdk").setLevel(logging.WARNING)


class NotDelivered(Undelivered):
    """Slack did not do what was asked. `error` is its own name for why, or ours; nobody's words are in it."""

    def __init__(self, error: str) -> None:
        super().__init__(error)
        self.error = error


class MessageGone(NotDelivered, NoSuchMessage):
    """The message that was to be changed no longer exists."""


class ServerErrorRetryHandler(AsyncRetryHandler):
    """slack_sdk's own one knows 500 and 503 only."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        return response is not None and response.status_code >= 500


class WebApi:
    """Calls with the bot's own token, over one session. What fails for a moment is tried again."""

    def __init__(self, session: StraightSession, token: str, base_url: str) -> None:
        """The base URL is Slack's address with "/api/" at the end."""
        handlers = [
            AsyncConnectionErrorRetryHandler(RETRIES),
            AsyncRateLimitErrorRetryHandler(RETRIES),
            ServerErrorRetryHandler(RETRIES),
        ]
        self._client = AsyncWebClient(token, base_url, session=session.for_slack(), retry_handlers=handlers)

    async def post(self, channel: str, message: Message) -> str:
        """A new message; its id. Raises NotDelivered, as all of these do."""
        sent = await _called(
            self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=message.blocks,
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        return place(str(sent["channel"]), str(sent["ts"]))

    async def update(self, id: str, message: Message) -> None:
        """Have the message show this. Raises MessageGone too."""
        channel, _, timestamp = id.partition("/")
        await _called(self._client.chat_update(channel=channel, ts=timestamp, text=message.text, blocks=message.blocks))

    async def whisper(self, channel: str, user: str, message: Message) -> None:
        """Show it to this person alone, for a while; Slack does not say whether they have seen it."""
        await _called(
            self._client.chat_postEphemeral(channel=channel, user=user, text=message.text, blocks=message.blocks)
        )

    async def direct(self, user: str) -> str:
        """The channel of the direct message with this person."""
        opened = await _called(self._client.conversations_open(users=user))
        return str(opened["channel"]["id"])

    async def user(self, id: str) -> Json:
        """What the workspace knows of a person: https://docs.slack.dev/reference/objects/user-object"""
        told = await _called(self._client.users_info(user=id, include_locale=True))
        return dict(told["user"])


async def _called(call: Awaitable[AsyncSlackResponse]) -> Json:
    """What Slack answered, where that is a success."""
    try:
        async with asyncio.timeout(LONGEST):
            answer = await call
        return dict(answer.data) if isinstance(answer.data, dict) else {}
    except SlackClientError as error:
        raise _failure(error) from None
    except (ClientError, OSError, TimeoutError, ValueError, LookupError) as error:
        raise NotDelivered(f"no answer: {type(error).__name__}") from None


def _failure(error: SlackClientError) -> NotDelivered:
    name = _name(error)
    return MessageGone(name) if name in GONE else NotDelivered(name)


def _name(error: SlackClientError) -> str:
    """Slack's name of an error; whatever else may stand in the answer is not repeated."""
    answer = getattr(error, "response", None)
    data = getattr(answer, "data", None)
    name = data.get("error") if isinstance(data, dict) else None
    return name if isinstance(name, str) and name.isidentifier() else type(error).__name__
