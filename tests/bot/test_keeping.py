"""Forgetting: who and what goes, whichever chat it was asked for in."""

from dataclasses import dataclass, field
from functools import partial

import pytest

from bot.keeping import Erasing, Keeping
from timeoff.person import Person, Speaker

ANN = Person("contoso", "ann")
IN_TEAMS = Speaker("teams", "contoso", "ann")
IN_SLACK, IN_OTHER = Speaker("slack", "T0", "U0ANN"), Speaker("slack", "T1", "U1ANN")


@dataclass
class Rooms:
    """Keeps who is linked, and remembers what was forgotten, and what was waited for before."""

    links: dict[Speaker, Person] = field(default_factory=lambda: {IN_SLACK: ANN, IN_OTHER: ANN})
    log: list[object] = field(default_factory=list)

    async def person(self, speaker: Speaker) -> Person | None:
        return ANN if speaker == IN_TEAMS else self.links.get(speaker)

    async def forget(self, person: Person) -> None:
        self.log.append("access")

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        return tuple(self.links)

    async def people(self, channel: str, tenant: str) -> frozenset[Person]:
        return frozenset(self.links.values())

    async def one(self, speaker: Speaker) -> None:
        self.log.append(("waited for", speaker))

    async def workspace(self, channel: str, tenant: str) -> None:
        self.log.append(("waited for", tenant))

    async def erased(self, *what: object) -> None:
        self.log.append(what)

    def keeping(self) -> Keeping:
        return Keeping(self, self, self, Erasing(self.erased, partial(self.erased, "workspace")), self)


def gone(*speakers: Speaker) -> list[object]:
    return [step for one in speakers for step in (("waited for", one), (one, None))]


async def test_unlinking_in_teams_takes_along_what_all_linked_chats_remember() -> None:
    rooms = Rooms()
    assert await rooms.keeping().unlink(IN_TEAMS, ANN)
    assert rooms.log == gone(IN_SLACK, IN_OTHER)


async def test_unlinking_a_chat_takes_along_its_access() -> None:
    rooms = Rooms()
    assert await rooms.keeping().unlink(IN_SLACK, ANN)
    assert rooms.log == ["access", (IN_SLACK, None)]


async def test_where_nobody_is_linked_nothing_is_unlinked() -> None:
    assert not await Rooms(links={}).keeping().unlink(IN_TEAMS, ANN)


async def test_signing_out_takes_the_access_alone() -> None:
    rooms = Rooms()
    await rooms.keeping().sign_out(ANN)
    assert rooms.log == ["access"]


@pytest.mark.parametrize(("speaker", "others"), [(IN_TEAMS, (IN_SLACK, IN_OTHER)), (IN_SLACK, (IN_TEAMS, IN_OTHER))])
async def test_a_person_is_forgotten_in_every_chat(speaker: Speaker, others: tuple[Speaker, ...]) -> None:
    rooms = Rooms()
    await rooms.keeping().forget(speaker, ANN)
    assert rooms.log == ["access", *gone(*others), (speaker, ANN)]


async def test_somebody_without_an_account_is_forgotten_too() -> None:
    rooms = Rooms(links={})
    await rooms.keeping().forget(IN_SLACK, None)
    await rooms.keeping().forget_speaker(IN_SLACK)
    assert rooms.log == [(IN_SLACK, None)] * 2


async def test_removing_the_bot_from_teams_leaves_what_serves_slack() -> None:
    rooms = Rooms()
    await rooms.keeping().forget_speaker(IN_TEAMS)
    assert rooms.log == [(IN_TEAMS, None)]
    alone = Rooms(links={})
    await alone.keeping().forget_speaker(IN_TEAMS)
    assert alone.log == ["access", (IN_TEAMS, ANN)]


async def test_a_workspace_goes_with_the_access_of_all_its_people() -> None:
    rooms = Rooms()
    await rooms.keeping().forget_workspace("slack", "T0")
    assert rooms.log == [("waited for", "T0"), "access", ("workspace", "slack", "T0")]


async def test_a_person_speaks_in_teams_and_wherever_they_are_linked() -> None:
    assert await Rooms().keeping().speakers(ANN) == (IN_TEAMS, IN_SLACK, IN_OTHER)
