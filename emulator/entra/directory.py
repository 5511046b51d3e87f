"""The accounts of the one tenant, what they have consented to, and what is demanded of them."""

from collections.abc import Iterable

from emulator.entra.client import Client
from emulator.people import Person


class Directory:
    """Who exists, and what each has allowed the application to do."""

    def __init__(self, people: Iterable[Person], client: Client) -> None:
        self.people = tuple(people)
        self._consents: dict[str, set[str]] = {person.oid: set() for person in self.people}
        self._demands: dict[str, str] = {}
        for person in self.people:
            if person.consented:
                self.consent(person, client.permissions)

    def with_oid(self, oid: str) -> Person | None:
        return next((person for person in self.people if person.oid == oid), None)

    def with_username(self, username: str) -> Person | None:
        return next((person for person in self.people if person.upn == username.lower()), None)

    def scopes(self, person: Person) -> frozenset[str]:
        """Graph's scopes that the person has consented to."""
        return frozenset(self._consents[person.oid])

    def consent(self, person: Person, scopes: Iterable[str]) -> None:
        self._consents[person.oid].update(scopes)

    def withdraw(self, person: Person) -> None:
        self._consents[person.oid].clear()

    def demand(self, person: Person, claims: str) -> None:
        """From now on the person has to sign in again, with these claims, before anything is issued silently."""
        self._demands[person.oid] = claims

    def demanded(self, person: Person) -> str | None:
        return self._demands.get(person.oid)

    def satisfy(self, person: Person, claims: str | None) -> None:
        """The person has signed in, with these claims asked for."""
        if claims is not None and claims == self._demands.get(person.oid):
            del self._demands[person.oid]
