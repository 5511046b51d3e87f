"""A browser without scripts: reads a page's form, presses one of its buttons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

from aiohttp import ClientSession

Attributes = list[tuple[str, str | None]]


@dataclass
class Page(HTMLParser):
    """A page as it came, with its only form taken apart."""

    url: str
    status: int
    text: str
    action: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        attributes = {name: value or "" for name, value in attrs}
        match tag:
            case "form":
                self.action = attributes.get("action")
            case "input":
                self.fields[attributes["name"]] = attributes["value"]
            case "button" if "name" in attributes:
                self.buttons.append((attributes["name"], attributes["value"]))


@dataclass(frozen=True)
class Browser:
    """Follows what a person does at the authorize endpoint, up to where they would be back at the application."""

    session: ClientSession

    async def open(self, url: str) -> Page:
        async with self.session.get(url, allow_redirects=False) as response:
            return Page(url, response.status, await response.text())

    async def press(self, page: Page, name: str, value: str) -> Page | Mapping[str, str]:
        """The next page, or, where the application is next, what it is handed."""
        assert (name, value) in page.buttons, page.buttons
        form = {**page.fields, name: value}
        async with self.session.post(page.url, data=form, allow_redirects=False) as response:
            if response.status == 302:
                return dict(parse_qsl(urlsplit(response.headers["Location"]).query))
            next_page = Page(page.url, response.status, await response.text())
            return next_page if next_page.action is None else next_page.fields

    async def sign_in(self, url: str, username: str, answer: str = "accept") -> Mapping[str, str]:
        """What the application is handed once somebody has signed in, and answered what they were asked."""
        then = await self.press(await self.open(url), "username", username)
        if isinstance(then, Page):
            then = await self.press(then, "consent", answer)
        assert not isinstance(then, Page)
        return then
