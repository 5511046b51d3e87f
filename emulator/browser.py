"""A person's browser, as far as signing in needs one: cookies, links that redirect, and forms."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from emulator.people import Person

MOST_PAGES = 10


class SignInFailed(Exception):
    """A page said so, or there was none. The text is for the person who tries it out."""


@dataclass
class Form:
    """One HTML form: where it goes, its fields, and the (name, value) of its buttons."""

    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class Browser:
    """Follows pages as one person would: picks the own account, and accepts (or refuses) what is asked."""

    def __init__(self, person: Person, *, accepts: bool = True) -> None:
        self._person, self._accepts = person, accepts

    async def __aenter__(self) -> Self:
        # A browser trusts http://localhost as it trusts https, and keeps its cookies accordingly.
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def sign_in(self, address: str) -> str:
        """Open the page, answer every form, and return the last page. Raises SignInFailed."""
        url, page = await self._open("get", URL(address), [])
        for _ in range(MOST_PAGES):
            forms = _forms(page)
            if not forms:
                return page
            form = forms[0]
            url, page = await self._open(form.method, url.join(URL(form.action or str(url))), self._filled(form))
        raise SignInFailed("the pages ask without end")

    def _filled(self, form: Form) -> list[tuple[str, str]]:
        answers = [(name, value) for name, value in form.buttons if name and self._presses(name, value)]
        return form.fields + answers[:1]

    def _presses(self, name: str, value: str) -> bool:
        """Which button: one's own account, or the answer to what is asked for."""
        if name == "username":
            return value == self._person.upn
        return value == ("accept" if self._accepts else "cancel")

    async def _open(self, method: str, url: URL, fields: list[tuple[str, str]]) -> tuple[URL, str]:
        try:
            async with self._session.request(method, url, data=fields or None) as response:
                page = await response.text()
                if response.status >= 400:
                    raise SignInFailed(f"{response.url.path} answered {response.status}")
                return response.url, page
        except aiohttp.ClientError as error:
            raise SignInFailed(f"{url.path} could not be opened") from error


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        named = (has.get("name", ""), has.get("value", ""))
        if tag == "form":
            self.forms.append(Form(has.get("action", ""), has.get("method", "get").lower()))
        elif self.forms and tag == "button":
            self.forms[-1].buttons.append(named)
        elif self.forms and tag == "input":
            self.forms[-1].fields.append(named)


def _forms(page: str) -> list[Form]:
    reader = _Reader()
    reader.feed(page)
    return reader.forms
