"""What a provider has the browser bring back: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2"""

from collections.abc import Awaitable, Callable, Mapping

from identity.steps import Ending, Stopped


async def check(answer: Mapping[str, str], issuer: Callable[[], Awaitable[str]]) -> None:
    """That it comes from this issuer, where it says from whom; which question it answers, its state has told.

    Raises Stopped, also where the person has declined; KeysUnavailable. https://www.rfc-editor.org/rfc/rfc9207
    """
    if "iss" in answer and answer["iss"] != await issuer():
        raise Stopped(Ending.FAILED, "it came back from another issuer")
    if answer.get("error") == "access_denied":
        raise Stopped(Ending.DECLINED)
