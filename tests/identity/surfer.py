"""A browser on its way through a sign-in, and the chat that is told how it ended."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from http.cookies import SimpleCookie
from typing import Self
from urllib.parse import urlsplit

from aiohttp import ClientSession, DummyCookieJar, web
from multidict import CIMultiDictProxy

from emulator.people import Person as Colleague
from identity import browser
from identity.hooks import Hooks
from identity.names import Names
from identity.sign_ins import SignIns
from tests.emulator.browser import Page
from timeoff.person import Person, Speaker


@dataclass
class Told:
    """What the chat was told."""

    signed_in: list[Speaker] = field(default_factory=list)
    refused: list[Speaker] = field(default_factory=list)
    intruded: list[Speaker] = field(default_factory=list)
    linked: list[tuple[Speaker, Person, Names]] = field(default_factory=list)

    @property
    def hooks(self) -> Hooks:
        return Hooks(self._signed_in, self._refused, self._intruded, self._linked)

    async def _signed_in(self, speaker: Speaker) -> None:
        self.signed_in.append(speaker)

    async def _refused(self, speaker: Speaker) -> None:
        self.refused.append(speaker)

    async def _intruded(self, speaker: Speaker) -> None:
        self.intruded.append(speaker)

    async def _linked(self, speaker: Speaker, person: Person, names: Names) -> None:
        self.linked.append((speaker, person, names))


@dataclass
class Surfer:
    """A browser without scripts that is at most on its way through one sign-in."""

    session: ClientSession
    told: Told = field(default_factory=Told)
    cookie: str = ""
    language: str = ""
    headers: CIMultiDictProxy[str] | None = None

    def another(self) -> Self:
        """Another browser, at the same bot."""
        return replace(self, cookie="", headers=None)

    async def get(self, url: str) -> Page:
        return await self._send("GET", url)

    async def post(self, url: str, form: dict[str, str]) -> Page:
        return await self._send("POST", url, form)

    async def start(self, link: str) -> str:
        """Presses the only button of our page; the address that it leads to."""
        page = await self.get(link)
        assert (page.status, page.action) == (200, "start")
        left = await self.post(link.partition("?")[0], page.fields)
        return self.sent(left)

    def sent(self, page: Page) -> str:
        """Where the page that is none sends the browser."""
        assert page.status in (302, 303), (page.status, page.text)
        assert self.headers is not None
        return self.headers["Location"]

    async def through_entra(self, url: str, who: Colleague, answer: str = "accept") -> Page:
        """Signs in at the stand-in; the page that posts us back."""
        page = await self.post(url, {"username": who.upn})
        if page.buttons:
            page = await self.post(url, {**page.fields, "consent": answer})
        return page

    async def sign_in(self, link: str, who: Colleague, answer: str = "accept") -> Page:
        """The page that it all ends with."""
        back = await self.through_entra(await self.start(link), who, answer)
        assert back.action
        return await self.post(back.action, back.fields)

    async def _send(self, method: str, url: str, form: dict[str, str] | None = None) -> Page:
        headers = {"Cookie": self.cookie, "Accept-Language": self.language}
        async with self.session.request(method, url, data=form, headers=headers, allow_redirects=False) as response:
            self.headers = response.headers
            for name, morsel in SimpleCookie(response.headers.get("Set-Cookie", "")).items():
                self.cookie = f"{name}={morsel.value}"
            return Page(url, response.status, await response.text())


@asynccontextmanager
async def surfing(sign_ins: SignIns) -> AsyncIterator[Surfer]:
    """A browser, and the pages that it is to surf."""
    app, told = web.Application(), Told()
    app.add_subapp("/signin", browser.application(sign_ins, told.hooks))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "localhost", urlsplit(sign_ins.public_url).port).start()
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        yield Surfer(session, told)
    await runner.cleanup()
