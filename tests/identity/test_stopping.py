"""An answer of Entra ID's that comes another way than it was asked for ends the sign-in: nobody can use it."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.async_api import Browser

from emulator.people import named
from tests.identity.journey import SLACK_ANN, Journey, changed
from tests.identity.kept import Kept
from tests.identity.surfer import Told
from tests.stand_in import StandIn

BEN = named("ben")


async def test_a_code_that_was_phished_by_another_response_mode_links_nobody(journey: Journey, kept: Kept) -> None:
    """Ben signs in where Ann was sent, but for one parameter, and gives her the address that he ends at."""
    url = changed(await journey.to_entra(), response_mode="query")
    ben = journey.surfer.another()
    shown = ben.sent(await ben.through_entra(url, BEN))
    page = await ben.get(shown)
    assert (page.status, "This sign-in was stopped" in page.text) == (400, True)
    assert journey.surfer.told == Told(intruded=[SLACK_ANN])
    assert kept.tickets == {}
    page = await journey.surfer.post(shown.partition("?")[0], dict(parse_qsl(urlsplit(shown).query)))
    assert (page.status, kept.links, kept.secrets) == (410, {}, {})


async def test_an_answer_in_another_browser_is_good_in_none(journey: Journey, kept: Kept) -> None:
    entra = await journey.back_from_entra()
    assert entra.action
    for browser in (journey.surfer.another(), journey.surfer):
        assert (await browser.post(entra.action, entra.fields)).status == 410
    assert (kept.links, kept.secrets, kept.tickets, journey.surfer.told) == ({}, {}, {}, Told())


@pytest.mark.parametrize(
    "query", ["", "state", "state=x", "state=n%C3%A9", "state=%ff", "state=%ed%a0%80", "code=x", "%"]
)
async def test_another_site_cannot_stop_a_sign_in(journey: Journey, stand_in: StandIn, query: str) -> None:
    entra = await journey.back_from_entra()
    page = await journey.surfer.get(f"{stand_in.public_url}/signin/callback?{query}")
    assert journey.surfer.headers is not None
    assert (page.status, "Set-Cookie" in journey.surfer.headers) == (400, False)
    assert journey.surfer.told == Told()
    assert (await journey.post(entra)).action == "confirm"


@pytest.mark.browser
@pytest.mark.parametrize("mark", ["?", "#"], ids=["query", "fragment"])
async def test_the_page_stops_what_the_address_bar_shows(
    journey: Journey, kept: Kept, chromium: Browser, mark: str
) -> None:
    """Of a fragment nothing is sent to us but what the page sends, and nothing of it stays in the address bar."""
    entra = await journey.back_from_entra()
    page = await chromium.new_page()
    await page.goto(f"{entra.action}{mark}{urlencode(entra.fields)}")
    await page.wait_for_url(lambda url: "state=" in urlsplit(url).query)
    assert await page.get_by_role("heading").inner_text() == "This sign-in was stopped"
    assert mark == "?" or "code=" not in page.url
    assert (kept.tickets, journey.surfer.told) == ({}, Told(intruded=[SLACK_ANN]))
    assert (await journey.post(entra)).status == 410
