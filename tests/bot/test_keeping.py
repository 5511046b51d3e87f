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
    """Keeps who is linked, and remembers what was forgotten."""

    links: dict[Speaker, Person] = field(default_factory=lambda: {IN_SLACK: ANN, IN_OTHER: ANN})
    log: list[object] = field(default_factory=list)

    async def person(self, speaker: Speaker) -> Person | None:
        return ANN if speaker == IN_TEAMS else self.links.get(speaker)

    async def forget(self, person: Person) -> None:
        self.log.append(person)

    async def speakers(self, person: Person) -> tuple[Speaker, ...]:
        return tuple(self.links)

    async def people(self, channel: str, tenant: str) -> frozenset[Person]:
        return frozenset(self.links.values())

    async def erased(self, *what: object) -> None:
        self.log.append(what)

    def keeping(self) -> Keeping:
        return Keeping(self, self, self, Erasing(self.erased, partial(self.erased, "workspace")))


@pytest.mark.parametrize(
    ("speaker", "gone"),
    [
        (IN_TEAMS, [(IN_SLACK, None), (IN_OTHER, None)]),
        (IN_SLACK, [(IN_SLACK, None)]),
    ],
)
async def test_unlinking_takes_along_what_the_chat_remembers(speaker: Speaker, gone: list[object]) -> None:
    rooms = Rooms()
    assert await rooms.keeping().unlink(speaker, ANN)
    assert rooms.log == gone


async def test_where_nobody_is_linked_nothing_is_unlinked() -> None:
    assert not await Rooms(links={}).keeping().unlink(IN_TEAMS, ANN)


async def test_access_goes_alone_or_with_all_the_rest() -> None:
    rooms = Rooms()
    await rooms.keeping().sign_out(ANN)
    await rooms.keeping().forget(IN_SLACK, None)
    await rooms.keeping().forget_speaker(IN_SLACK)
    assert rooms.log == [ANN, (IN_SLACK, None), ANN, (IN_SLACK, None), (IN_OTHER, None), (IN_SLACK, ANN)]


async def test_a_workspace_goes_with_the_access_of_all_its_people() -> None:
    rooms = Rooms()
    await rooms.keeping().forget_workspace("slack", "T0")
    assert rooms.log == [ANN, ("workspace", "slack", "T0")]


async def test_a_person_speaks_in_teams_and_wherever_they_are_linked() -> None:
    assert await Rooms().keeping().speakers(ANN) == (IN_TEAMS, IN_SLACK, IN_OTHER)
