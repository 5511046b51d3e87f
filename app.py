"""Composition root: joins the rooms, and runs the bot."""

import asyncio
import logging
import os
import secrets
import ssl
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from aiohttp import ClientSession, DummyCookieJar, TCPConnector, web

from bookings.bookings import Bookings
from bookings.means import Means
from bot.channels import Channel, Channels
from bot.clock import Clock
from bot.compression import refuse_compressed
from bot.effects import Effects, Work
from bot.health import HEALTH, Health
from bot.keeping import Chats, Erasing, Keeping
from bot.ledger import Ledger
from bot.log import logged, write_log
from bot.others import OtherChats
from bot.outcomes import Outcomes
from bot.outside import Outside
from bot.quiet import Locks, Quiet
from bot.serving import FINISH, CannotStart, serve
from bot.slack import channel as slack
from bot.teams import channel as teams
from bot.throttle import Throttle
from bot.turn import Turns
from dialogs.event import Event, Linked, SignedIn, SignedInByOther, SignInFailed
from graph.calendar import Calendar
from graph.client import Client
from graph.encoding import AllDayForm, Stretch, pieces
from identity import browser
from identity.accounts import Accounts
from identity.assertions import Assertions
from identity.entra import Entra
from identity.hooks import Hooks
from identity.keys import Keys
from identity.microsoft import Microsoft
from identity.names import Names
from identity.open_id import OpenIdProvider
from identity.sign_ins import SignIns
from identity.single_sign_on import SingleSignOn
from identity.slack import Slack
from identity.tokens import Tokens
from identity.transport import Transport
from languages.reply import Service
from settings import Settings, Unusable
from settings.slack import SlackSettings
from storage.database import open_database
from storage.erase import erase, erase_workspace
from storage.keyring import Keyring
from storage.seal import Seal
from storage.stores import Stores
from storage.sweep import sweep
from timeoff.person import Person, Speaker
from understanding.grammars import GRAMMARS
from understanding.public_holidays import public_holidays
from understanding.read import understand

T = TypeVar("T")
log = logging.getLogger(__name__)

LOOKS = (1.0, 2.0, 5.0, 10.0, 15.0)  # seconds between looks after an unknown outcome: 33 s, more than a change needs
FOREIGN = "12 mars 2027"  # no grammar of ours reads it, so all of them are tried, and the last resort
SWEEP = 3600.0  # seconds between deletions of what was kept long enough


def build(settings: Settings, said_at: Callable[[], datetime]) -> web.Application:
    """The bot as an aiohttp application, to be called where an event loop runs.

    `said_at` (zone-aware) is used to read dates only; tokens, signatures and expiry go by real time.
    Unusable where the vault's key, the database or the authority cannot be used.
    """
    rooms = Rooms(settings, open_stores(settings), said_at)
    app = web.Application(middlewares=[refuse_compressed])
    app.add_routes(rooms.channels.routes())
    app.add_routes(rooms.health.routes())
    app.add_subapp("/signin", browser.application(rooms.sign_ins, rooms.hooks()))
    app[HEALTH] = rooms.health
    app.cleanup_ctx.append(rooms.run)
    app.on_shutdown.append(rooms.set_deadline)
    return app


def open_stores(settings: Settings) -> Stores:
    """Unusable names all that is wrong with the key file and the database's address."""
    problems: list[str] = []
    seal = _tried("VAULT_KEY_FILE", lambda: Seal(Keyring.from_file(Path(settings.vault_key_file))), problems)
    database = _tried("DATABASE_URL", lambda: open_database(settings.database_url), problems)
    if seal is None or database is None:
        raise Unusable(problems)
    return Stores(database, seal, time.time)


def _tried(name: str, make: Callable[[], T], problems: list[str]) -> T | None:
    try:
        return make()
    except ValueError as error:
        problems.append(f"{name}: {error}")
        return None


class Rooms:
    """Everything that runs, joined; `run` starts and stops it."""

    def __init__(self, settings: Settings, stores: Stores, said_at: Callable[[], datetime]) -> None:
        self._database = stores.database
        self._session = ClientSession(connector=TCPConnector(ssl=_trust(settings)), cookie_jar=DummyCookieJar())
        self._transport = Transport(settings.ca_file)
        authority = f"{settings.entra_url}/{settings.tenant}"
        entra = Entra(settings.app_id, settings.app_password, authority, self._transport)
        self._tokens = Tokens(entra, stores.vault, monotonic=time.monotonic)
        entra_keys = Keys(self._session, f"{authority}/v2.0/.well-known/openid-configuration", monotonic=time.monotonic)
        assertions = Assertions(entra_keys, settings.app_id, settings.tenant)
        microsoft = Microsoft(self._tokens, assertions)
        accounts = Accounts(stores.links)
        self.sign_ins = SignIns(stores.tickets, accounts, microsoft, settings.public_url, self._who_in_slack(settings))
        graph = Client(self._session, settings.graph_url, settings.graph_version)
        calendar = Calendar(graph, self._tokens, AllDayForm(settings.all_day_form))
        means = Means(calendar, stores.intents, asyncio.sleep, LOOKS)
        self._bookings = Bookings(means, partial(pieces, stretch=Stretch(settings.stretch)))
        erasing = Erasing(partial(erase, self._database), partial(erase_workspace, self._database))
        self._outcomes, locks = Outcomes(self._bookings, self), Locks()
        self._quiet = Quiet(locks, self._outcomes)
        self._keeping = Keeping(accounts, self._tokens, stores.links, erasing, Chats(self._quiet, self.resume))
        others = OtherChats(self._keeping, stores.conversations, self.resume)
        effects = Effects(accounts, calendar, Work(self._bookings, self._outcomes), self._keeping, others)
        clock = Clock(said_at, lambda: datetime.now(UTC))
        ledger = Ledger(stores.conversations, stores.inbox, effects.commit, self._database.begin)
        turns = Turns(ledger, effects, clock, locks, lambda: secrets.token_urlsafe(16))
        bot_keys = Keys(self._session, settings.bot_openid_url, monotonic=time.monotonic)
        single_sign_on = SingleSignOn(assertions, self._tokens, self.sign_ins)
        outside = Outside(
            turns=turns,
            inbox=stores.inbox,
            references=stores.references,
            cards=stores.cards,
            sign_ins=self.sign_ins,
            throttle=Throttle(time.monotonic, settings.turns_a_minute),
            erase=self.erase,
        )
        bot = teams.Bot(settings.app_id, frozenset(settings.service_hosts), settings.tenant)
        wire = teams.Wire(self._session, bot_keys, self._tokens)
        channels: dict[str, Channel] = {"teams": teams.TeamsChannel(bot, wire, outside, single_sign_on)}
        if settings.slack:
            channels["slack"] = self._slack(settings.slack, stores, outside)
        self.channels = Channels(channels)
        self.health = Health((stores.pulse.beat,))
        self._deadline = float("inf")  # of the loop's clock, for all that is under way

    def _who_in_slack(self, settings: Settings) -> Slack | None:
        if settings.slack is None:
            return None
        metadata = f"{settings.slack.url}/.well-known/openid-configuration"
        known_as = settings.slack.client_id, settings.slack.client_secret
        return Slack(OpenIdProvider(self._session, metadata, *known_as, monotonic=time.monotonic))

    def _slack(self, settings: SlackSettings, stores: Stores, outside: Outside) -> Channel:
        hosts = frozenset(settings.response_hosts)
        app = slack.App(settings.team, settings.bot_token, settings.signing_secret, settings.url, hosts)
        wire = slack.Wire(self._session, stores.response_urls, time.time, time.monotonic)
        return slack.SlackChannel(app, wire, outside, partial(self._keeping.forget_workspace, "slack", settings.team))

    async def run(self, _: web.Application) -> AsyncIterator[None]:
        """Take up what a crash left unfinished; at the end, finish what is under way.

        OSError without a database, or where another process uses it.
        """
        try:
            with self._database.sole():
                _read_in()
                await self._database.create_tables()
                chores = [asyncio.create_task(chore) for chore in (self._sweep(), self._outcomes.take_up())]
                yield
                for chore in chores:
                    chore.cancel()
                await asyncio.gather(*chores, return_exceptions=True)
                await self._finish()
        finally:
            await self._close()

    async def set_deadline(self, _: web.Application) -> None:
        """The door is closed: requests, turns and bookings that are under way share what time is left."""
        self._deadline = asyncio.get_running_loop().time() + FINISH

    async def _finish(self) -> None:
        """Turns first, since they begin bookings; how those come out is told by turns again.

        What is stopped at the deadline is taken up after the restart.
        """
        for finished in (self.channels.close, self._outcomes.finish, self.channels.close, self._bookings.drain):
            with suppress(TimeoutError):
                async with asyncio.timeout_at(self._deadline):
                    await finished()

    async def _close(self) -> None:
        self._tokens.close()
        self._transport.close()
        await self._session.close()
        await self._database.close()

    async def _sweep(self) -> None:
        while True:
            with logged("sweeping"):
                await sweep(self._database, time.time())
            await asyncio.sleep(SWEEP)

    def hooks(self) -> Hooks:
        """What is told in the chats of a sign-in in the browser."""
        return Hooks(
            signed_in=partial(self._tell, SignedIn()),
            refused=partial(self._tell, SignInFailed()),
            intruded=partial(self._tell, SignedInByOther()),
            linked=self._linked,
        )

    async def resume(self, speaker: Speaker, event: Event) -> asyncio.Task[bool] | None:
        """As the channels do."""
        return await self.channels.resume(speaker, event)

    async def _tell(self, event: Event, speaker: Speaker) -> None:
        await self.resume(speaker, event)

    async def _linked(self, speaker: Speaker, person: Person, names: Names) -> None:
        """Every chat of the person is told, so that nobody is linked without knowing."""
        await self._tell(Linked(names.account, Service.MICROSOFT), speaker)
        member = Linked(f"@{names.member} in {names.workspace}", Service.SLACK)
        for other in await self._keeping.speakers(person):
            if other != speaker:
                await self._tell(member, other)

    async def erase(self, speaker: Speaker) -> None:
        """The person has removed the bot. What is under way is finished first, and told."""
        async with self._quiet.hold(speaker):
            await self._keeping.forget_speaker(speaker)


def _read_in() -> None:
    """Have all loaded that reading takes: the first sentence of a language would hold up everybody else's."""
    for locale in (*GRAMMARS, "fr"):
        understand(FOREIGN, datetime.now(UTC), "UTC", locale)
    public_holidays((datetime.now(UTC).date(),), "en-GB", "Europe/London")


def _trust(settings: Settings) -> ssl.SSLContext:
    """The system's authorities, and the one that is set besides. Unusable where that is none."""
    context = ssl.create_default_context()
    try:
        if settings.ca_file:
            context.load_verify_locations(settings.ca_file)
    except OSError:  # what ssl raises is one too
        raise Unusable(["CA_FILE: the file cannot be read, or holds no certificate"]) from None
    return context


async def _run(settings: Settings) -> None:
    await serve(build(settings, lambda: datetime.now(UTC)), settings.host, settings.port)


def main() -> int:
    """Run the bot with the settings of the environment.

    The exit status: 0, or 2 for settings that are no good, or 1 where something else is in the way of starting.
    """
    os.umask(0o077)  # what it writes is for nobody else
    write_log(sys.stdout)
    try:
        asyncio.run(_run(Settings.from_environ(os.environ)))
    except (Unusable, CannotStart) as refused:
        print(refused, file=sys.stderr)
        return 2 if isinstance(refused, Unusable) else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
