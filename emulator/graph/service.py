"""Microsoft Graph: the work plan and the mailbox settings of each person.

https://learn.microsoft.com/graph/api/resources/workhoursandlocationssetting. The same in /v1.0 and /beta.
"""

from collections.abc import Iterable
from datetime import datetime

from aiohttp import web
from aiohttp.typedefs import Middleware

from emulator.graph.access import Access, Verifier
from emulator.graph.mailbox import MailboxEndpoint
from emulator.graph.occurrence import Json
from emulator.graph.plan import Plan, Watcher
from emulator.graph.speech import speak
from emulator.graph.throttle import Throttle
from emulator.graph.work_plan import WorkPlanEndpoint
from emulator.people import Person

VERSION = r"{version:v1\.0|beta}"


class Graph:
    """Every person's work plan, behind the real paths."""

    def __init__(self, verifier: Verifier, people: Iterable[Person]) -> None:
        people = tuple(people)
        self._access, self._throttle = Access.of(verifier, people), Throttle()
        self._plans = {person.oid: Plan(person) for person in people}

    def stored(self, oid: str) -> list[Json]:
        """The time off that a person has booked, as the bodies that were sent."""
        return self._plans[oid].stored()

    def plan(self, oid: str, start: datetime, end: datetime) -> list[Json]:
        """What occurrencesView would answer for a window of zone-aware times: all occurrences, in UTC."""
        return self._plans[oid].view(start, end)

    def on_change(self, watcher: Watcher) -> None:
        """Have a function called with the person's oid each time their plan has changed."""
        for plan in self._plans.values():
            plan.watchers.append(watcher)

    def routes(self, *middlewares: Middleware) -> web.Application:
        """To be mounted at /graph; a new application each time."""
        order = [speak, self._throttle.limit, *middlewares, self._access.authenticate]
        app = web.Application(middlewares=order)
        work_plan, mailbox = WorkPlanEndpoint(self._access, self._plans), MailboxEndpoint(self._access)
        for whose in ("me", "users/{user}"):
            app.router.add_routes(work_plan.routes(f"/{VERSION}/{whose}/settings/workHoursAndLocations"))
            app.router.add_routes(mailbox.routes(f"/{VERSION}/{whose}/mailboxSettings"))
        return app
