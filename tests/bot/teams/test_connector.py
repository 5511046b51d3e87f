"""Sending: the address, the token, the retries, and what is told of a failure."""

import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, TCPConnector
from aiohttp.test_utils import TestServer, unused_port
from botbuilder.core import TurnContext

from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Connector, MessageGone, NotDelivered, Place
from bot.teams.incoming import read
from bot.teams.retry import LONGEST, RETRIES, pause
from emulator.certificate import Certificate
from tests.bot.teams.activities import activity
from tests.bot.teams.service import BREAK_OFF, Call, Failure, Service, Tokens
from timeoff.errors import NotAllowed

HELLO = {"type": "message", "text": "Grüße 👋"}


class Line:
    """A connector, the service at its other end, and the pauses that it has made."""

    def __init__(self, session: ClientSession, port: int) -> None:
        self.pauses: list[float] = []
        self.service, self.tokens = Service(), Tokens()
        self.server = TestServer(self.service.app(), scheme="https", host="localhost", port=port)
        self.hosts = frozenset({f"localhost:{port}"})
        self.place = Place(f"https://localhost:{port}/emea/", "a:1/x;y=z ü")
        self.connector = Connector(session, self.tokens, self.hosts, self._pause)

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
async def line(local_certificate: Certificate) -> AsyncIterator[Line]:
    port = unused_port()
    async with ClientSession(connector=TCPConnector(ssl=local_certificate.client_context())) as session:
        line = Line(session, port)
        await line.server.start_server(ssl=local_certificate.server_context())
        yield line
        await line.server.close()


PATH = "/emea/v3/conversations/a%3A1%2Fx%3By%3Dz%20%C3%BC/activities"


async def test_each_way_of_sending_has_its_address(line: Line) -> None:
    assert await line.connector.send(line.place, HELLO) == "m1"
    assert await line.connector.send(line.place, HELLO, reply_to="f:1/2") == "m2"
    await line.connector.update(line.place, "m1", HELLO)
    await line.connector.delete(line.place, "m1")
    assert line.service.calls == [
        Call("POST", PATH, "token1", HELLO),
        Call("POST", f"{PATH}/f%3A1%2F2", "token1", HELLO),
        Call("PUT", f"{PATH}/m1", "token1", HELLO),
        Call("DELETE", f"{PATH}/m1", "token1", {}),
    ]


@pytest.mark.parametrize("status", [412, 429, 502, 504])
async def test_what_passes_is_tried_again(line: Line, status: int) -> None:
    line.service.failures = [Failure(status)] * RETRIES
    assert await line.connector.send(line.place, HELLO) == f"m{RETRIES + 1}"
    assert len(line.pauses) == RETRIES
    assert line.pauses[0] < line.pauses[-1]  # whatever the jitter


@pytest.mark.parametrize("status", [412, 429, 502, 504])
async def test_trying_again_has_an_end(line: Line, status: int) -> None:
    line.service.failures = [Failure(status)] * 99
    with pytest.raises(NotDelivered) as raised:
        await line.connector.send(line.place, HELLO)
    assert raised.value.status == status
    assert len(line.service.calls) == RETRIES + 1


async def test_the_service_says_how_long_to_wait(line: Line) -> None:
    line.service.failures = [Failure(429, {"Retry-After": "2.128"})]
    await line.connector.send(line.place, HELLO)
    assert line.pauses[0] >= 2.128


@pytest.mark.parametrize("status", [302, 400, 403, 405, 413, 500, 503])
async def test_what_does_not_pass_is_told(line: Line, status: int) -> None:
    line.service.failures = [Failure(status, {"Location": "https://evil.example/"} if status == 302 else {})]
    with pytest.raises(NotDelivered) as raised:
        await line.connector.send(line.place, HELLO)
    assert raised.value.status == status
    assert len(line.service.calls) == 1


async def test_a_message_that_is_gone_is_told(line: Line) -> None:
    line.service.failures = [Failure(404)]
    with pytest.raises(MessageGone):
        await line.connector.update(line.place, "m1", HELLO)


async def test_a_token_that_is_not_accepted_is_replaced_once(line: Line) -> None:
    line.service.failures = [Failure(401)]
    await line.connector.send(line.place, HELLO)
    assert [call.token for call in line.service.calls] == ["token1", "token2"]
    line.service.failures = [Failure(401), Failure(401)]
    with pytest.raises(NotDelivered):
        await line.connector.send(line.place, HELLO)
    assert len(line.service.calls) == 4


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"no json", b'{"id":null}'])
async def test_an_answer_without_an_id_is_no_failure(line: Line, body: bytes) -> None:
    line.service.body = body
    assert await line.connector.send(line.place, HELLO) is None


async def test_the_token_goes_to_listed_hosts_only(line: Line) -> None:
    with pytest.raises(NotDelivered, match="not on the list"):
        await line.connector.send(Place("https://smba.trafficmanager.net.evil.example/", "a:1"), HELLO)
    assert not line.service.calls


async def test_without_a_token_nothing_is_sent(line: Line) -> None:
    """And the turn does not take it for a fault of the person's access."""

    async def none(*, fresh: bool = False) -> str:
        raise NotAllowed("AADSTS7000215")

    line.tokens.bot = none  # type: ignore[method-assign]  # an identity provider that refuses
    with pytest.raises(NotDelivered, match="NotAllowed"):
        await line.connector.send(line.place, HELLO)


async def test_a_connection_that_breaks_is_tried_again(line: Line) -> None:
    line.service.failures = [BREAK_OFF, BREAK_OFF]
    assert await line.connector.send(line.place, HELLO) == "m3"
    assert len(line.pauses) == 2


async def test_a_service_that_cannot_be_reached_is_told(line: Line) -> None:
    await line.server.close()
    with pytest.raises(NotDelivered):
        await line.connector.send(line.place, HELLO)
    assert len(line.pauses) == RETRIES


async def test_an_answer_that_cannot_be_read_is_told(line: Line) -> None:
    line.service.failures = [Failure(200, {"Content-Encoding": "gzip"})]
    with pytest.raises(NotDelivered, match="does not answer"):
        await line.connector.send(line.place, HELLO)


@pytest.mark.parametrize(
    ("status", "retry_after", "retries", "expected"),
    [
        (429, None, 0, 0.5),
        (429, None, 3, 4.0),
        (429, "0", 0, 0.25),
        (429, "1.5", 0, 1.75),
        (429, "Wed, 21 Oct 2026 07:28:00 GMT", 0, 0.5),
        (429, "-1", 0, 0.5),
        (429, "nan", 0, 0.5),
        (429, "inf", 0, None),
        (429, str(LONGEST + 1), 0, None),
        (429, None, RETRIES, None),
        (200, None, 0, None),
        (500, "1", 0, None),
    ],
)
def test_pauses(status: int, retry_after: str | None, retries: int, expected: float | None) -> None:
    assert pause(status, retry_after, retries, jitter=0.5) == expected


async def test_the_adapter_can_take_a_message_back(line: Line) -> None:
    adapter = TeamsAdapter(line.connector)
    context = TurnContext(adapter, read(json.dumps(activity("message", line.place.service_url)).encode()))
    await context.delete_activity("m1")
    (call,) = line.service.calls
    assert (call.method, call.path.rpartition("/")[2]) == ("DELETE", "m1")
