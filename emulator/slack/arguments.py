"""The arguments of a call, which come as JSON, as a form or in the address."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.slack.errors import SlackError, invalid

Json = dict[str, Any]

TRUE = ("true", "1")


@dataclass(frozen=True)
class Arguments:
    """By their names."""

    values: Json

    def text(self, name: str) -> str:
        """Empty where there is none. Raises SlackError where it is something else."""
        value = self.values.get(name) or ""
        if not isinstance(value, str):
            raise invalid("invalid_arguments", [f"must be a string [json-pointer:/{name}]"])
        return value

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in TRUE

    def get(self, name: str) -> Any:
        return self.values.get(name)

    def only(self, known: Collection[str]) -> None:
        """Raises SlackError for what the stand-in does not play; Slack itself may know it."""
        if unknown := sorted(self.values.keys() - {*known, "token"}):
            raise invalid("invalid_arguments", [f"unknown to the stand-in: {name}" for name in unknown])


async def read(request: web.Request, *, takes_json: bool = True) -> Arguments:
    """Where JSON is not taken, it is not looked at. Raises SlackError."""
    if request.content_type == "application/json":
        body = await _json(request) if takes_json else {}
    else:
        body = dict(await request.post())
    return Arguments({**request.query, **body})


async def _json(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(body, dict):
        raise SlackError("json_not_object")
    return body
