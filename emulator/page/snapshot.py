"""All that the page shows of one person, as JSON."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from emulator.clock import Clock
from emulator.graph.zones import known
from emulator.people import Person, Work
from emulator.slack.client import Client
from emulator.slack.conversation import Message as SlackMessage
from emulator.slack.workspace import SLACKBOT
from emulator.teams.conversation import Conversation, Message

Json = dict[str, Any]

DIGITS = 26  # of a date and time with microseconds; Graph's have one more


def snapshot(conversation: Conversation, slack: Client, booked: Iterable[Json], clock: Clock) -> Json:
    """The chat in Teams, that in Slack, and the plan.

    `booked` are occurrences as they were sent; here all times are wall times in the person's zone."""
    person = conversation.contact.person
    zone = ZoneInfo(person.zone)
    return {
        "person": person.name,
        "fullName": person.full_name,
        "zone": person.zone,
        "locale": person.locale,
        "now": f"{clock.said_at().astimezone(zone):%Y-%m-%dT%H:%M}",
        "frozen": clock.set_to is not None,
        "writing": conversation.writing,
        "messages": [_message(message) for message in conversation.visible()],
        "slack": _slack(slack, zone),
        "timeOff": [_time_off(body, zone) for body in booked],
        "work": None if person.work is None else [_work(work) for work in person.work],
    }


def who(people: Iterable[Person]) -> list[Json]:
    """Whom one can speak for."""
    return [{"name": person.name, "fullName": person.full_name, "zone": person.zone} for person in people]


def _message(message: Message) -> Json:
    activity = message.activity
    return {
        "id": message.id,
        "changed": message.changed,
        "byBot": message.by_bot,
        "text": activity.get("text") or "",
        "plain": not message.by_bot or activity.get("textFormat") == "plain",
        "attachments": (activity.get("attachments") or []) if message.by_bot else [],
    }


def _slack(client: Client, zone: ZoneInfo) -> Json:
    workspace = client.workspace
    channels = (workspace.general, workspace.direct(client.user.id))
    return {
        "team": workspace.team.name,
        "app": workspace.app.name,
        "channels": [{"id": channel.id, "name": channel.name, "direct": channel.direct} for channel in channels],
        "names": workspace.names,
        "messages": [_slack_message(message, client, zone) for message in client.messages],
    }


def _slack_message(message: SlackMessage, client: Client, zone: ZoneInfo) -> Json:
    kinds = {client.user.id: "me", client.workspace.app.bot_user: "app", SLACKBOT: "slackbot"}
    return {
        "id": message.ts,
        "changed": message.changed,
        "channel": message.channel.id,
        "author": message.channel.names[message.author],
        "kind": kinds.get(message.author, "person"),
        "at": f"{datetime.fromtimestamp(float(message.ts), zone):%H:%M}",
        "text": message.said,
        "blocks": message.blocks,
        "ephemeral": message.only_for is not None,
    }


def _time_off(body: Json, zone: ZoneInfo) -> Json:
    details = body.get("timeOffDetails") or {}
    return {
        "start": _wall(body["start"], zone),
        "end": _wall(body["end"], zone),
        "allDay": bool(details.get("isAllDay")),
        "subject": details.get("subject") or "",
    }


def _work(work: Work) -> Json:
    return {"days": work.days, "place": work.place, "start": f"{work.start:%H:%M}", "end": f"{work.end:%H:%M}"}


def _wall(when: Json, zone: ZoneInfo) -> str:
    told = datetime.fromisoformat(when["dateTime"][:DIGITS])
    aware = told if told.tzinfo else told.replace(tzinfo=known(when.get("timeZone") or "UTC"))
    return f"{aware.astimezone(zone):%Y-%m-%dT%H:%M:%S}"
