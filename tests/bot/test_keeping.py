"""Forgetting: who and what goes, whichever chat it was asked for in."""

import asyncio
from dataclasses import dataclass, field
from functools import partial

import pytest

from bot.keeping import Chats, Erasing, Keeping
from dialogs.event import Event, Unlinked
from timeoff.person import Person, Speaker

ANN = Person("contoso", "ann")
IN_TEAMS = Speaker("teams", "contoso", "ann")
IN_SLACK, IN_OTHER = Speaker("slack", "T0", "U0ANN"), Speaker("slack", "T1", "U1ANN")


@dataclass
class Rooms:
    """Keeps who is linked, and remembers what was forgotten, and what was waited for before."""

    links: dict[Speaker, Person] = field(default_factory=lambda: {IN_SLACK: ANN, IN_OTHER: ANN})
    log: list[object] = field(default_factory=list)
    reachable: bool = True

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
        self.links = {speaker: person for speaker, person in self.links.items() if speaker not in what}

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        self.log.append(("begins to tell", speaker, event))
        return asyncio.create_task(self._tell(speaker)) if self.reachable else None

    async def _tell(self, speaker: Speaker) -> bool:
        self.log.append(("told", speaker))
        return True

    def keeping(self) -> Keeping:
        erasing = Erasing(self.erased, partial(self.erased, "workspace"))
        return Keeping(self, self, self, erasing, Chats(self, self.resume))


def gone(*speakers: Speaker) -> list[object]:
    return [step for one in speakers for step in (("waited for", one), (one, None))]


async def test_unlinking_in_teams_takes_along_what_all_linked_chats_remember_once_they_were_told() -> None:
    rooms = Rooms({IN_SLACK: ANN})
    assert await rooms.keeping().unlink(IN_TEAMS, ANN)
    waited, erased = gone(IN_SLACK)
    begun = ("begins to tell", IN_SLACK, Unlinked(found=True, account=False))
    assert rooms.log == [waited, begun, ("told", IN_SLACK), erased]


async def test_unlinking_in_teams_goes_on_where_a_chat_cannot_be_told() -> None:
    rooms = Rooms(reachable=False)
    assert await rooms.keeping().unlink(IN_TEAMS, ANN)
    assert [step for step in rooms.log if step in gone(IN_SLACK, IN_OTHER)] == gone(IN_SLACK, IN_OTHER)


@pytest.mark.parametrize("others", [(), (IN_OTHER,)])
async def test_unlinking_a_chat_takes_along_its_access_and_the_last_one_is_told_in_teams(
    others: tuple[Speaker, ...],
) -> None:
    rooms = Rooms(dict.fromkeys((IN_SLACK, *others), ANN))
    assert await rooms.keeping().unlink(IN_SLACK, ANN)
    told = [] if others else [("begins to tell", IN_TEAMS, Unlinked(found=True, account=True))]
    assert rooms.log == ["access", (IN_SLACK, None), *told]


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
