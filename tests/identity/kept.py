"""What the rooms under test have kept, in memory."""

from collections.abc import Sequence

from timeoff.person import Person, Speaker


class Kept:
    """Does what vault, tickets and links do. Tickets never expire by themselves here: `expire` ends them all."""

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], bytes] = {}
        self.tickets: dict[tuple[str, str], bytes] = {}
        self.parties: dict[tuple[str, str], Sequence[str]] = {}
        self.links: dict[Speaker, Person] = {}

    async def load(self, kind: str, owner: str) -> bytes | None:
        return self.secrets.get((kind, owner))

    async def save(self, kind: str, owner: str, value: bytes) -> None:
        self.secrets[kind, owner] = value

    async def delete(self, owner: str) -> None:
        self.secrets = {key: value for key, value in self.secrets.items() if key[1] != owner}

    async def put(self, kind: str, key: str, parties: Sequence[str], value: bytes, seconds: int) -> None:
        self.tickets[kind, key] = value
        self.parties[kind, key] = parties

    async def take(self, kind: str, key: str) -> bytes | None:
        return self.tickets.pop((kind, key), None)

    async def look(self, kind: str, key: str) -> bytes | None:
        return self.tickets.get((kind, key))

    async def link(self, speaker: Speaker, person: Person) -> bool:
        return self.links.setdefault(speaker, person) == person

    async def person(self, speaker: Speaker) -> Person | None:
        return self.links.get(speaker)

    def expire(self) -> None:
        self.tickets.clear()

    def forget(self, party: str) -> None:
        """The tickets about a speaker or a person."""
        self.tickets = {key: value for key, value in self.tickets.items() if party not in self.parties[key]}
