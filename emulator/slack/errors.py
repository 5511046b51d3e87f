"""How the Web API refuses: https://docs.slack.dev/apis/web-api."""

from typing import Any

Json = dict[str, Any]


class SlackError(Exception):
    """A refusal by its name; the HTTP status is 200 all the same."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error, self.more = error, more

    @property
    def body(self) -> Json:
        return {"ok": False, "error": self.error, **self.more}


def invalid(error: str, complaints: list[str]) -> SlackError:
    """With what exactly is wrong, said twice as Slack does."""
    messages = [f"[ERROR] {words}" for words in complaints]
    return SlackError(error, errors=complaints, response_metadata={"messages": messages})


def missing_scope(needed: str, provided: set[str]) -> SlackError:
    return SlackError("missing_scope", needed=needed, provided=",".join(sorted(provided)))
