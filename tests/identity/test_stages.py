"""Each stage is for one browser, once, for a while, and for the answer that it waits for."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.identity.journey import ANN, Journey, changed, nothing_came_of_it
from tests.identity.kept import Kept
from tests.identity.surfer import Told
from tests.stand_in import StandIn


async def test_another_browser_cannot_come_back_from_slack(journey: Journey, kept: Kept) -> None:
    back = await journey.back_from_slack()
    assert (await journey.surfer.another().get(back)).status == 410
    assert (kept.links, kept.secrets, journey.surfer.told) == ({}, {}, Told())


async def test_another_browser_cannot_confirm(journey: Journey, kept: Kept) -> None:
    question = await journey.to_end()
    page = await journey.surfer.another().post(journey.confirm_url, {**question.fields, "answer": "accept"})
    assert (page.status, kept.links, kept.secrets, journey.surfer.told) == (410, {}, {}, Told())


async def test_a_browser_that_came_back_twice_can_still_go_on(journey: Journey) -> None:
    back = await journey.back_from_slack()
    entra = await journey.surfer.through_entra(journey.surfer.sent(await journey.surfer.get(back)), ANN)
    assert (await journey.surfer.get(back)).status == 410
    assert (await journey.post(entra)).action == "confirm"


async def test_no_answer_is_taken_at_another_stage_than_its_own(
    journey: Journey, stand_in: StandIn, kept: Kept
) -> None:
    """Each provider has an address of its own to send the browser back to."""
    back = await journey.back_from_slack()
    fields = dict(parse_qsl(urlsplit(back).query))
    assert (await journey.surfer.post(f"{stand_in.public_url}/signin/callback", fields)).status == 410
    assert (await journey.surfer.post(journey.confirm_url, {**fields, "answer": "accept"})).status == 410
    entra = await journey.surfer.through_entra(journey.surfer.sent(await journey.surfer.get(back)), ANN)
    assert (await journey.surfer.get(changed(back, **entra.fields))).status == 410
    assert (await journey.post(entra)).action == "confirm"
    assert (kept.links, kept.secrets) == ({}, {})


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"answer": ""}, 400),
        ({"answer": "Accept"}, 400),
        ({"answer": "yes"}, 400),
    ],
    ids=str,
)
async def test_an_answer_of_another_page_confirms_nothing(
    journey: Journey, kept: Kept, change: dict[str, str], status: int
) -> None:
    question = await journey.to_end()
    page = await journey.surfer.post(journey.confirm_url, {**question.fields, "answer": "accept", **change})
    assert (page.status, "did not work" in page.text) == (status, True)
    assert nothing_came_of_it(kept, journey.surfer.told)
    assert (await journey.confirm(question)).status == 410
    assert nothing_came_of_it(kept, journey.surfer.told)


NONSENSE = ["x", "né", "", None, "\x00", "x" * 999]
QUERIES = ["state=%ff", "state=%ed%a0%80&code=%00", "state=a&state=b", "state", "%", "&&;=", ""]


@pytest.mark.parametrize("state", NONSENSE, ids=ascii)
async def test_an_answer_to_no_question_of_ours_stops_no_sign_in(
    journey: Journey, stand_in: StandIn, state: str | None
) -> None:
    """Any other site can have the browser bring one, with the cookie: the honest answer still counts afterwards."""
    back = await journey.back_from_slack()
    assert (await journey.surfer.get(changed(back, state=state))).status == 410
    entra = await journey.surfer.through_entra(journey.surfer.sent(await journey.surfer.get(back)), ANN)
    foreign = {"code": entra.fields["code"]} if state is None else {**entra.fields, "state": state}
    assert (await journey.surfer.post(f"{stand_in.public_url}/signin/callback", foreign)).status == 410
    question = await journey.post(entra)
    confirmed = {"answer": "accept"} if state is None else {"answer": "accept", "token": state}
    assert (await journey.surfer.post(journey.confirm_url, confirmed)).status == 410
    assert (await journey.confirm(question)).status == 200
    assert len(journey.surfer.told.linked) == 1


@pytest.mark.parametrize("query", QUERIES)
async def test_an_answer_that_makes_no_sense_stops_no_sign_in(journey: Journey, stand_in: StandIn, query: str) -> None:
    back = await journey.back_from_slack()
    assert (await journey.surfer.get(f"{stand_in.public_url}/signin/slack?{query}")).status == 410
    assert journey.surfer.sent(await journey.surfer.get(back))


async def test_no_page_of_another_site_can_start_or_confirm(journey: Journey, kept: Kept) -> None:
    link = await journey.link()
    fields, foreign = (await journey.surfer.get(link)).fields, {"Sec-Fetch-Site": "cross-site"}
    for url, form in ((link.partition("?")[0], fields), (journey.confirm_url, {"answer": "accept"})):
        async with journey.surfer.session.post(url, data=form, headers=foreign, allow_redirects=False) as response:
            assert response.status == 403
    assert await journey.surfer.start(link)


@pytest.mark.parametrize("answer", ["accept", "cancel"])
async def test_it_is_confirmed_once(journey: Journey, answer: str) -> None:
    question, cookie = await journey.to_end(), journey.surfer.cookie
    await journey.confirm(question, answer)
    journey.surfer.cookie = cookie
    assert (await journey.confirm(question)).status == 410
    assert len(journey.surfer.told.linked) == (answer == "accept")


@pytest.mark.parametrize("stage", ["ticket", "slack", "entra", "question"])
async def test_every_stage_has_its_time(journey: Journey, kept: Kept, stage: str) -> None:
    """How long that is, is for the tickets to say."""
    if stage == "ticket":
        link = await journey.link()
        page = await journey.surfer.get(link)
        kept.expire()
        page = await journey.surfer.post(link.partition("?")[0], page.fields)
    elif stage == "slack":
        back = await journey.back_from_slack()
        kept.expire()
        page = await journey.surfer.get(back)
    elif stage == "entra":
        entra = await journey.back_from_entra()
        kept.expire()
        page = await journey.post(entra)
    else:
        question = await journey.to_end()
        kept.expire()
        page = await journey.confirm(question)
    assert (page.status, "no longer works" in page.text) == (410, True)
    assert nothing_came_of_it(kept, journey.surfer.told)
