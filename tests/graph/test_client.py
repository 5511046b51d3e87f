"""How requests are sent, seen from the other side."""

import asyncio

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from graph import request
from graph.client import CONCURRENT, Client
from graph.request import Request
from tests.graph.conftest import Pauses
from timeoff.errors import Refused, TimeOffError, Unreachable, Unreadable


class Far:
    """Notes what comes in, and how much at once."""

    def __init__(self) -> None:
        self.requests: list[web.Request] = []
        self.bodies: list[bytes] = []
        self.now = self.most = 0
        self.status = 200

    async def answer(self, request: web.Request) -> web.Response:
        self.now += 1
        self.most = max(self.most, self.now)
        self.requests.append(request)
        self.bodies.append(await request.read())
        for _ in range(20):
            await asyncio.sleep(0)
        self.now -= 1
        return web.json_response({}, status=self.status, headers={"request-id": "theirs"})

    def served(self) -> TestClient[web.Request, web.Application]:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self.answer)
        return TestClient(TestServer(app))


async def test_few_requests_are_under_way_at_once() -> None:
    far = Far()
    async with far.served() as near:
        client = Client(near.session, str(near.make_url("")))
        await asyncio.gather(*(client.send(request.get(f"/{number}"), "token") for number in range(20)))
    assert (len(far.requests), far.most) == (20, CONCURRENT)


async def test_each_request_has_an_id_of_its_own_and_the_token() -> None:
    far = Far()
    async with far.served() as near:
        client = Client(near.session, str(near.make_url("")))
        for _ in range(2):
            await client.send(request.post("/me/it('a')?$top=1", {"subject": "é"}), "token")
    ids = {sent.headers["client-request-id"] for sent in far.requests}
    assert len(ids) == 2
    assert {sent.headers["Authorization"] for sent in far.requests} == {"Bearer token"}
    assert {sent.raw_path for sent in far.requests} == {"/v1.0/me/it('a')?$top=1"}
    assert far.bodies == [b'{"subject": "\\u00e9"}'] * 2


async def test_a_refusal_is_logged_with_both_ids(caplog: pytest.LogCaptureFixture) -> None:
    far, pauses = Far(), Pauses()
    far.status = 400
    async with far.served() as near:
        with pytest.raises(Refused):
            await Client(near.session, str(near.make_url("")), pause=pauses).send(request.get("/me"), "the-token")
    assert (
        f"GET: 400, client-request-id {far.requests[0].headers['client-request-id']}, request-id theirs" in caplog.text
    )
    assert "the-token" not in caplog.text


@pytest.mark.parametrize(
    ("sent", "status", "error"),
    [
        (request.post("/me", {}), 201, Unreadable),
        (request.get("/me"), 200, Unreachable),
        (request.post("/me", {}), 400, Refused),
    ],
)
async def test_of_an_answer_that_breaks_off_the_status_counts(
    sent: Request, status: int, error: type[TimeOffError]
) -> None:
    async def break_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status} -\r\nContent-Length: 100\r\n\r\n{{".encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(break_off, "localhost")
    port = server.sockets[0].getsockname()[1]
    async with server, ClientSession() as session:
        client = Client(session, f"http://localhost:{port}", pause=Pauses())
        with pytest.raises(error) as raised:
            await client.send(sent, "token")
    assert type(raised.value) is error
