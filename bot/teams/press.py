"""Buttons as Teams sends them back."""

from bot.press import Press, press


def submitted(value: object) -> Press | None:
    """What an Action.Submit sent as the value of a message; None where that is no button of ours."""
    return press(value.get("verb"), value.get("about")) if isinstance(value, dict) else None


def executed(value: object) -> Press | None:
    """What an Action.Execute sent as the value of an invoke; None where that is no button of ours."""
    match value:
        case {"action": {"type": "Action.Execute", "data": data}}:
            return submitted(data)
        case _:
            return None
