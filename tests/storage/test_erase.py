"""Of whom is forgotten nothing is left, in no table and in no file."""

from datetime import date
from pathlib import Path

import pytest

from storage.conversations import Versioned
from storage.database import Database
from storage.erase import erase, erase_workspace
from storage.seal import Seal
from storage.stores import Stores
from tests.storage.conftest import ANN, ANNS_ACCOUNT, BEN, BENS_ACCOUNT, Clock
from timeoff.intent import Removal
from timeoff.interval import Interval
from timeoff.person import Person, Speaker
from timeoff.time_off import Entry

SLACK_ANN, SLACK_BEN = Speaker("slack", "T1", "UANN"), Speaker("slack", "T1", "UBEN")
ENTRY = Entry("entry", Interval.of_days(date(2026, 11, 23), date(2026, 11, 23)), "Europe/London", "dentist")
ELSEWHERE = (Speaker("slack", "T12", "U3"), Speaker("slack", "t1", "U4"), Speaker("slack", "T2", "U5"), ANN)


@pytest.fixture
def stores(database: Database, seal: Seal, clock: Clock) -> Stores:
    return Stores(database, seal, clock)


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def keep(stores: Stores, speaker: Speaker) -> None:
    """A row of every kind that is about a speaker."""
    await stores.conversations.save(speaker, b"state", 0)
    await stores.references.put(speaker, b"there")
    await stores.tickets.put("sign-in", speaker.key, [speaker.key], b"flow", 600)
    await stores.cards.put(speaker.key, speaker)


async def test_nothing_is_left_of_somebody_who_is_forgotten(stores: Stores, tmp_path: Path) -> None:
    for speaker in (ANN, BEN):
        await keep(stores, speaker)
    await stores.vault.save("msal", ANNS_ACCOUNT.key, b"token")
    await erase(stores.database, ANN, ANNS_ACCOUNT)
    assert await stores.references.get(BEN) == b"there"
    content = everything_in(tmp_path)
    assert BEN.key.encode() in content
    assert ANN.key.encode() not in content
    assert ANNS_ACCOUNT.key.encode() not in content


async def test_somebody_without_an_account_can_be_forgotten_too(stores: Stores) -> None:
    await keep(stores, SLACK_ANN)
    await stores.intents.add(Removal("undo", ANNS_ACCOUNT, (ENTRY,)), SLACK_ANN)
    await erase(stores.database, SLACK_ANN, None)
    assert await stores.references.get(SLACK_ANN) is None
    assert await stores.intents.load("undo") is None


@pytest.mark.parametrize(("speaker", "person"), [(SLACK_ANN, ANNS_ACCOUNT), (ANN, ANNS_ACCOUNT), (SLACK_ANN, None)])
async def test_who_is_forgotten_on_one_side_is_linked_on_none(
    stores: Stores, tmp_path: Path, speaker: Speaker, person: Person | None
) -> None:
    await stores.links.link(SLACK_ANN, ANNS_ACCOUNT)
    await stores.links.link(SLACK_BEN, BENS_ACCOUNT)
    await erase(stores.database, speaker, person)
    assert await stores.links.person(SLACK_ANN) is None
    assert await stores.links.speakers(ANNS_ACCOUNT) == ()
    assert await stores.links.person(SLACK_BEN) == BENS_ACCOUNT
    assert SLACK_ANN.key.encode() not in everything_in(tmp_path)


@pytest.mark.parametrize(("speaker", "person"), [(SLACK_ANN, None), (ANN, ANNS_ACCOUNT)], ids=["in Slack", "in Teams"])
async def test_a_ticket_goes_with_either_that_it_is_about(
    stores: Stores, tmp_path: Path, speaker: Speaker, person: Person | None
) -> None:
    await stores.tickets.put("confirm", "ann's", [SLACK_ANN.key, ANNS_ACCOUNT.key], b"granted", 600)
    await stores.tickets.put("confirm", "ben's", [SLACK_BEN.key, BENS_ACCOUNT.key], b"granted", 600)
    await erase(stores.database, speaker, person)
    assert await stores.tickets.look("confirm", "ann's") is None
    assert await stores.tickets.look("confirm", "ben's") == b"granted"
    assert SLACK_ANN.key.encode() not in everything_in(tmp_path)


async def test_a_workspace_is_forgotten_with_all_who_speak_in_it(stores: Stores, tmp_path: Path) -> None:
    for speaker in (SLACK_ANN, SLACK_BEN, *ELSEWHERE):
        await keep(stores, speaker)
        await stores.links.link(speaker, ANNS_ACCOUNT)
        await stores.intents.add(Removal(speaker.key, ANNS_ACCOUNT, (ENTRY,)), speaker)
    await erase_workspace(stores.database, "slack", "T1")
    for speaker in (SLACK_ANN, SLACK_BEN):
        assert await stores.conversations.load(speaker) == Versioned(None, 0)
        assert await stores.intents.load(speaker.key) is None
        assert speaker.key.encode() not in everything_in(tmp_path)
    for speaker in ELSEWHERE:
        assert await stores.references.get(speaker) == b"there"
        assert await stores.cards.owner(speaker.key) == speaker.key
        assert await stores.links.person(speaker) == ANNS_ACCOUNT
        assert await stores.intents.load(speaker.key) is not None


async def test_accounts_outlive_a_workspace(stores: Stores) -> None:
    await stores.links.link(SLACK_ANN, ANNS_ACCOUNT)
    await stores.vault.save("msal", ANNS_ACCOUNT.key, b"token")
    await erase_workspace(stores.database, "slack", "T1")
    assert await stores.vault.load("msal", ANNS_ACCOUNT.key) == b"token"
