"""People, their browsers, Slack, Entra ID and the bot's sign-ins without a network: fast enough for thousands of tries.

The sign-ins, MSAL, the verification of tokens and the keys are the real ones. Only the providers are in memory.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession

from identity.accounts import Accounts
from identity.assertions import Assertions
from identity.entra import Entra
from identity.keys import Keys
from identity.microsoft import Microsoft
from identity.names import Names
from identity.open_id import OpenIdProvider
from identity.sign_ins import SignIns
from identity.slack import Slack
from identity.steps import Arrival, Departure, Question, Stage, Step
from identity.tokens import Tokens
from identity.transport import Transport
from tests.identity import offline, workspaces
from tests.identity.clock import Clock
from tests.identity.kept import Kept
from tests.identity.provider import Provider
from tests.stand_in import TENANT
from timeoff.person import Person, Speaker

BOT = "https://bot.example"
AUTHORITY = f"https://login.microsoftonline.com/{TENANT}"
Answer = dict[str, str]


@dataclass(frozen=True)
class Human:
    """Who signs in as themselves, wherever they are asked."""

    name: str

    @property
    def speaker(self) -> Speaker:
        return workspaces.member(self.name)

    @property
    def account(self) -> Person:
        return Person(TENANT, f"oid-of-{self.name}")

    @property
    def names(self) -> Names:
        return Names(self.name, "Contoso", f"{self.name}@contoso.example")


class World:
    """One bot, and all who may use it. The seed decides whatever may go one way or the other."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.kept = Kept()
        self.slack = Provider(workspaces.ISSUER, "https://slack.com", f"{BOT}/signin/slack")
        self.entra = Provider(f"{AUTHORITY}/v2.0", AUTHORITY, f"{BOT}/signin/callback")
        self.people = [Human(name) for name in self.random.sample(("ann", "ben", "cleo", "dai", "eve"), 3)]
        self.tokens = Tokens(self._msal(), self.kept, monotonic=Clock())
        self.sign_ins = self.signing_in(Slack(self._slack()))

    def signing_in(self, slack: Slack) -> SignIns:
        keys = Keys(_session(self.entra), self.entra.metadata_url, monotonic=Clock())
        microsoft = Microsoft(self.tokens, Assertions(keys, self.entra.client_id, TENANT))
        return SignIns(self.kept, Accounts(self.kept), microsoft, BOT, slack)

    def browser(self, human: Human, *, reckless: bool = False) -> "Browser":
        return Browser(self, human, reckless)

    def wrong(self) -> list[str]:
        """Whose link, or whose tokens, are not their own."""
        theirs = {human.speaker: human.account for human in self.people}
        links = [speaker.user for speaker, person in self.kept.links.items() if theirs[speaker] != person]
        linked = {person.key for person in self.kept.links.values()}
        kept = [(key, cache.decode()) for (_, key), cache in self.kept.secrets.items()]
        return links + [key for key, cache in kept if key not in linked or self._named(cache) != [key]]

    def _named(self, cache: str) -> list[str]:
        """Whose tokens are in it."""
        return [human.account.key for human in self.people if human.account.oid in cache]

    def _slack(self) -> OpenIdProvider:
        client = (self.slack.client_id, self.slack.client_secret)
        return OpenIdProvider(_session(self.slack), self.slack.metadata_url, *client, monotonic=Clock())

    def _msal(self) -> Entra:
        transport = cast(Transport, offline.Transport(self.entra))
        return Entra(self.entra.client_id, self.entra.client_secret, AUTHORITY, transport)


def _session(provider: Provider) -> ClientSession:
    return cast(ClientSession, offline.Session(provider))


@dataclass
class Browser:
    """One human's, with the bot's cookie in it, and whatever its pages and its address bar have shown."""

    world: World
    human: Human
    reckless: bool = False  # confirms whatever is asked
    cookie: str | None = None
    shown: list[Answer] = field(default_factory=list)

    async def ask(self) -> str:
        """The ticket of the button that this human gets in the chat."""
        return (await self.world.sign_ins.begin(self.human.speaker)).partition("ticket=")[2]

    async def press(self, ticket: str) -> Step:
        """Opens the page of the ticket, and presses its button."""
        await self.world.sign_ins.asker(ticket)
        return self._keep(await self.world.sign_ins.go_on(Stage.START, ticket, {"ticket": ticket}))

    async def bring(self, stage: Stage, answer: Answer) -> Step:
        """Sends what a page, or a provider, has it send, with the cookie."""
        return self._keep(await self.world.sign_ins.go_on(stage, self.cookie or "", answer))

    async def open(self, answer: Answer) -> Step:
        """Goes where Entra ID is to post its answer, with the answer in the address."""
        return await self.world.sign_ins.stop(answer)

    def sign_in(self, address: str) -> tuple[Stage, Answer]:
        """At the provider that has this address: what comes back, and where to."""
        if address.startswith(self.world.slack.url):
            answer = self.world.slack.sign_in(address, workspaces.claims(self.human.speaker, self.human.name))
            self.shown.append(answer)  # in the address bar; what Entra ID posts is shown nowhere
            return Stage.SLACK, answer
        return Stage.MICROSOFT, self.world.entra.sign_in(address, _claims(self.human))

    async def walk(self, step: Step) -> AsyncIterator[Step]:
        """As the pages say, to the end: signs in as oneself, and confirms only what is one's own."""
        yield step
        while not isinstance(step, Arrival):
            stage, answer = self.next(step)
            yield step  # between having an answer, and bringing it, others may do something
            step = await self.bring(stage, answer)
            yield step

    def next(self, step: Departure | Question) -> tuple[Stage, Answer]:
        if isinstance(step, Departure):
            return self.sign_in(step.address)
        mine = self.reckless or step.names == self.human.names
        answer = {"token": step.token, "answer": "accept" if mine else "cancel"}
        self.shown.append(answer)
        return Stage.CONFIRM, answer

    async def sign_in_honestly(self) -> AsyncIterator[Step]:
        """From the chat to the end."""
        async for step in self.walk(await self.press(await self.ask())):
            yield step

    def _keep(self, step: Step) -> Step:
        if isinstance(step, Departure | Question):
            self.cookie = step.secret
        elif step.speaker:
            self.cookie = None
        return step


def stage_of(step: Departure | Question) -> Stage:
    """What the step waits for."""
    if isinstance(step, Question):
        return Stage.CONFIRM
    return Stage.SLACK if "scope=openid+profile" in step.address else Stage.MICROSOFT


def state_of(step: Departure) -> str:
    """What the provider is to bring back."""
    return parse_qs(urlsplit(step.address).query)["state"][0]


def _claims(human: Human) -> dict[str, Any]:
    who = {"tid": TENANT, "oid": human.account.oid, "sub": human.name, "nbf": 0}
    return {**who, "preferred_username": human.names.account}


async def interleave(random: Random, *walks: AsyncIterator[object]) -> None:
    """All of them to their ends, a step of one or another at a time."""
    living = list(walks)
    while living:
        walk = random.choice(living)
        try:
            await anext(walk)
        except StopAsyncIteration:
            living.remove(walk)
