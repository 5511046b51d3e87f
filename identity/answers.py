"""What a provider has the browser bring back: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2"""

from collections.abc import Awaitable, Callable, Mapping
from secrets import compare_digest

from identity.steps import Ending, Stopped


async def check(answer: Mapping[str, str], state: str, issuer: Callable[[], Awaitable[str]]) -> None:
    """That it answers the question with this state, and comes from this issuer, where it says from whom.

    Raises Stopped, also where the person has declined; KeysUnavailable. https://www.rfc-editor.org/rfc/rfc9207
    """
    if not compare_digest(state.encode(), answer.get("state", "").encode()):
        raise Stopped(Ending.FAILED, "it came back with another state")
    if "iss" in answer and answer["iss"] != await issuer():
        raise Stopped(Ending.FAILED, "it came back from another issuer")
    if answer.get("error") == "access_denied":
        raise Stopped(Ending.DECLINED)
