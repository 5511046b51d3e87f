"""Forms: whatever is sent, it is read as UTF-8 or refused, and never breaks anything."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from identity import browser, form
from identity.sign_ins import SignIns
from tests.identity.surfer import Told
from tests.raw_http import post, status

URLENCODED = b"Content-Type: application/x-www-form-urlencoded"
MULTIPART = b"Content-Type: multipart/form-data; boundary=b"


@pytest.mark.parametrize("path", ["/start", "/callback", "/confirm"])
@pytest.mark.parametrize(
    ("body", "header", "refused"),
    [
        (b"ticket=x&state=x", URLENCODED, 410),
        (b"ticket=x&state=x", URLENCODED + b"; charset=UTF-8", 410),
        (b"", URLENCODED, 410),
        (b"&&=;%", URLENCODED, 410),
        (b"ticket=x", URLENCODED + b"; charset=klingon", 415),
        (b"ticket=x", URLENCODED + b"; charset=utf-16", 415),
        (b"ticket=\xff", URLENCODED, 400),
        (b"ticket=%ff", URLENCODED, 400),
        (b"ticket=%ed%a0%80&state=%ed%a0%80", URLENCODED, 400),
        (b"a=1&" * 60, URLENCODED, 400),
        (b"a=" + b"x" * form.LARGEST, URLENCODED, 413),
        (b"nothing of the kind", MULTIPART, 415),
        (b'--b\r\nContent-Disposition: form-data; name="ticket"\r\n\r\nx', MULTIPART, 415),
        (b"{}", b"Content-Type: application/json", 415),
        (b"ticket=x", b"X-No: type", 415),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_only_forms_of_browsers_are_read(
    sign_ins: SignIns, path: str, body: bytes, header: bytes, refused: int
) -> None:
    async with TestServer(browser.application(sign_ins, Told().hooks)) as server:
        assert server.port
        assert await status(server.port, post(path, body, header)) == refused


@pytest.mark.parametrize("cookie", [b"\xff", b"signin=\xff", b"signin=", b"signin=" + 44 * b"A", b'signin="\\377"'])
async def test_a_cookie_that_is_none_of_ours_knows_no_browser(sign_ins: SignIns, cookie: bytes) -> None:
    async with TestServer(browser.application(sign_ins, Told().hooks)) as server:
        assert server.port
        assert await status(server.port, post("/callback", b"state=x", URLENCODED, b"Cookie: " + cookie)) == 410


async def test_a_form_that_does_not_come_in_time_is_not_waited_for() -> None:
    async def read(request: web.Request) -> web.Response:
        with pytest.raises(form.NotAForm) as refused:
            await form.read(request, slowest=0)
        return web.Response(status=refused.value.status)

    app = web.Application()
    app.router.add_post("/", read)
    async with TestServer(app) as server:
        assert server.port
        begun = post("/", b"ticket=x", URLENCODED)[:-1]
        assert await status(server.port, begun) == 408
