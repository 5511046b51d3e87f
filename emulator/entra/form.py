"""What a form sends."""

from collections.abc import Mapping

from aiohttp import web

from emulator.entra import errors

Form = Mapping[str, str]


async def read_form(request: web.Request) -> Form:
    """The fields of an application/x-www-form-urlencoded body; none where there is no body. Raises EntraError."""
    try:
        return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    except (ValueError, LookupError):  # bytes that are no text, or an encoding that nobody knows
        raise errors.malformed_request() from None
