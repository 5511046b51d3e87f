"""A page that fails by itself, as without its database: the person gets an answer all the same."""

import logging
from pathlib import Path
from traceback import walk_tb

from aiohttp import web
from aiohttp.typedefs import Handler

from identity import responses
from identity.steps import Ending

log = logging.getLogger(__name__)

ROOT = Path(__file__).parents[1]


@web.middleware
async def answer_failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Of what fails only its kind and place are logged: its text may hold anything."""
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:
        log.error("a page of the sign-in failed: %s at %s", type(error).__name__, _place(error))
        return responses.end(request, Ending.UNAVAILABLE)


def _place(error: Exception) -> str:
    """The last of our own on its way: this file at least."""
    steps = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
    return [f"{path.relative_to(ROOT)}:{line}" for path, line in steps if _is_ours(path)][-1]


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and "site-packages" not in path.parts
