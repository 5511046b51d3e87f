"""Answering where a command was used or a passing message was pressed: by a URL that Slack hands out for it.

It works five times within thirty minutes. Source: https://docs.slack.dev/interactivity/handling-user-interaction
"""

import asyncio
from typing import Protocol

from aiohttp import ClientError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.host_list import trusted
from bot.slack.blocks import Message
from bot.slack.straight import StraightSession
from bot.slack.web_api import NotDelivered
from timeoff.person import Speaker

LONGEST = 10.0  # seconds


class Kept(Protocol):
    """Keeps response URLs for as long and as often as they work."""

    async def put(self, speaker: Speaker, url: str) -> str:
        """The name under which it is kept."""

    async def use(self, name: str) -> str | None:
        """The URL, used once more; None where it no longer works."""


class ResponseUrls:
    """Answers by response URLs, which lead to listed hosts only: what is said to a person goes there."""

    def __init__(self, session: StraightSession, kept: Kept, hosts: frozenset[str]) -> None:
        self._session, self._kept, self._hosts = session, kept, hosts

    async def keep(self, speaker: Speaker, url: str) -> str | None:
        """The name under which it is kept; None for one that leads elsewhere."""
        return await self._kept.put(speaker, url) if trusted(url, self._hosts) else None

    async def answer(self, name: str, message: Message, *, replace: bool) -> None:
        """Show it to the person alone, perhaps in place of the message that was pressed. Raises NotDelivered."""
        url = await self._kept.use(name)
        if url is None:
            raise NotDelivered("the response URL is used up")
        client = AsyncWebhookClient(url, session=self._session.for_slack())
        try:
            async with asyncio.timeout(LONGEST):
                answered = await client.send(
                    text=message.text, blocks=message.blocks, response_type="ephemeral", replace_original=replace
                )
        except (ClientError, OSError, TimeoutError) as error:
            raise NotDelivered(f"no answer: {type(error).__name__}") from None
        if answered.status_code != 200:
            raise NotDelivered(f"the response URL answers {answered.status_code}")
