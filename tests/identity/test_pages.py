"""What the pages show, in which language, and where they lead."""

import pytest

from identity.steps import Ending
from identity.wording.choose import WORDINGS, choose
from identity.wording.wording import Wording
from tests.identity.journey import SLACK_ANN, Journey
from tests.identity.workspaces import TEAM


async def test_the_page_says_what_will_happen_and_what_to_do_about_another_s_link(journey: Journey) -> None:
    page = await journey.surfer.get(await journey.link())
    assert "asked Time Off for this in Slack" in page.text
    assert "If it was not you, or somebody sent you this link, close this page." in page.text


@pytest.mark.parametrize(
    ("language", "lang", "words"),
    [
        ("", "en", "Continue to Slack"),
        ("de-DE,de;q=0.9,en;q=0.8", "de", "Weiter zu Slack"),
        ("en-GB,en;q=0.9,de;q=0.8", "en", "Continue to Slack"),
    ],
)
async def test_pages_speak_the_browser_s_language(journey: Journey, language: str, lang: str, words: str) -> None:
    journey.surfer.language = language
    page = await journey.surfer.get(await journey.link())
    assert (f'<html lang="{lang}">' in page.text, words in page.text) == (True, True)


async def test_names_are_shown_as_text_and_hide_nothing(journey: Journey) -> None:
    journey.workspace.provider.lie = {
        "name": "<script>alert(1)</script>\u202e\n{account}",
        "https://slack.com/team_name": "x" * 200,
    }
    question = await journey.to_end()
    shown = "<bdi>&lt;script&gt;alert(1)&lt;/script&gt; {account}</bdi> in <bdi>" + "x" * 80 + "</bdi> with <bdi>ann@"
    assert f"<h1>Link Slack {shown}" in question.text
    assert "<title>Link Slack &lt;script&gt;" in question.text


@pytest.mark.parametrize("name", [None, "", "\u200b \n", 7, "\ud800"])
async def test_who_has_no_name_is_called_by_an_id(journey: Journey, name: object) -> None:
    journey.workspace.provider.lie = {"name": name, "https://slack.com/team_name": name}
    question = await journey.to_end()
    assert f"<bdi>{SLACK_ANN.user}</bdi> in <bdi>{TEAM}</bdi>" in question.text


async def test_pages_lead_nowhere_but_where_they_have_to(journey: Journey) -> None:
    """A sign-in at an organisation leads over many hosts; our own question is for us alone."""
    await journey.surfer.get(await journey.link())
    assert "form-action 'self' https:" in _policy(journey)
    await journey.to_end()
    assert "form-action 'self';" in _policy(journey)
    assert "frame-ancestors 'none'" in _policy(journey)


def _policy(journey: Journey) -> str:
    headers = journey.surfer.headers
    assert headers is not None
    assert (headers["Referrer-Policy"], headers["Cache-Control"]) == ("no-referrer", "no-store")
    return headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("DE-at", "de"),
        ("de-DE,de;q=0.9,en;q=0.8", "de"),
        ("en-GB, en;q=0.9, de;q=0.8", "en"),
        ("en;q=0.2, de ; q=0.8", "de"),
        ("fr-CH, fr;q=0.9, de;q=0.7, en;q=0.3", "de"),
        ("de, en", "de"),
        ("fr, *;q=0.5", "en"),
        ("de;q=0", "en"),
        ("de;q=nan, en;q=0.1", "en"),
        ("de;q=x", "en"),
        ("de;level=1", "en"),
        ("den, deutsch", "en"),
        (",;=-,", "en"),
        ("x" * 2000 + ",de", "en"),
    ],
)
def test_the_language_that_is_wanted_most_is_chosen(accepted: str, language: str) -> None:
    assert choose(accepted).language == language


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_every_language_says_everything(wording: Wording) -> None:
    assert set(wording.endings) == set(Ending)
    named = wording.question.title.format(member="Ann", workspace="Contoso", account="ann@contoso")
    assert all(name in named for name in ("Ann", "Contoso", "ann@contoso"))
