"""The work plan's addresses: https://learn.microsoft.com/graph/api/resources/workplanoccurrence."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator.graph import access, errors, recurrences
from emulator.graph.access import Access
from emulator.graph.occurrence import Occurrence
from emulator.graph.plan import Plan
from emulator.graph.query import Options, window
from emulator.graph.speech import context, metadata, say
from emulator.people import Person

CREATED_AND_REPLACED = "settings/workHoursAndLocations/occurrences/$entity"


@dataclass(frozen=True)
class WorkPlanEndpoint:
    """Answers under …/settings/workHoursAndLocations. What the metadata calls unsupported is refused."""

    access: Access
    plans: Mapping[str, Plan]

    def routes(self, setting: str) -> list[web.RouteDef]:
        return [
            web.get(setting, self.setting, allow_head=False),
            web.post(f"{setting}/occurrences", self.create),
            web.get(f"{setting}/occurrences", self.list_all, allow_head=False),
            web.put(f"{setting}/occurrences/{{id}}", self.replace),
            web.delete(f"{setting}/occurrences/{{id}}", self.delete),
            web.get(f"{setting}/occurrences/{{id}}", self.read, allow_head=False),
            web.patch(f"{setting}/occurrences/{{id}}", self.patch),
            web.get(f"{setting}/{{call:occurrencesView[^/]*}}", self.view, allow_head=False),
            web.get(f"{setting}/recurrences", self.list_recurrences, allow_head=False),
        ]

    async def setting(self, request: web.Request) -> web.Response:
        """Says how much colleagues see, and no hours."""
        person = self._person(request, access.READ_SETTING)
        where = context(request, person, "settings/workHoursAndLocations")
        return say({"@odata.context": where, "id": person.oid, "maxSharedWorkLocationDetails": "approximate"})

    async def create(self, request: web.Request) -> web.Response:
        plan = self._plan(request, access.WRITE_PLAN)
        occurrence = Occurrence.read(await _body(request))
        return _entity(request, plan.person, occurrence, plan.create(occurrence), 201)

    async def replace(self, request: web.Request) -> web.Response:
        plan, id = self._plan(request, access.WRITE_PLAN), request.match_info["id"]
        plan.check_booked(id)
        occurrence = Occurrence.read(await _body(request), id)
        return _entity(request, plan.person, occurrence, plan.replace(id, occurrence), 200)

    async def delete(self, request: web.Request) -> web.Response:
        self._plan(request, access.WRITE_PLAN).delete(request.match_info["id"])
        return web.Response(status=204)

    async def view(self, request: web.Request) -> web.Response:
        plan = self._plan(request, access.READ_PLAN)
        items = plan.view(*window(request.match_info["call"]))
        where = f"{metadata(request)}#Collection(microsoft.graph.workPlanOccurrence)"
        return say(Options.read(request.query).page(items, request.url, where))

    async def list_recurrences(self, request: web.Request) -> web.Response:
        person = self._plan(request, access.READ_PLAN).person
        where = context(request, person, "settings/workHoursAndLocations/recurrences")
        return say(Options.read(request.query).page(recurrences.listed(person), request.url, where))

    async def list_all(self, request: web.Request) -> web.Response:
        self._plan(request, access.READ_PLAN)
        raise errors.not_supported(
            "POST",
            "Occurrences cannot be expanded or listed directly. Use the occurrencesView function with date range "
            "parameters instead.",
        )

    async def read(self, request: web.Request) -> web.Response:
        self._plan(request, access.READ_PLAN)
        raise errors.not_supported("DELETE, PUT", "Reading individual occurrences by ID is not supported.")

    async def patch(self, request: web.Request) -> web.Response:
        self._plan(request, access.WRITE_PLAN)
        raise errors.not_supported(
            "DELETE, PUT",
            "Updates require the full occurrence object to be provided (PUT semantics). PATCH is not supported.",
        )

    def _plan(self, request: web.Request, scopes: frozenset[str]) -> Plan:
        return self.plans[self._person(request, scopes).oid]

    def _person(self, request: web.Request, scopes: frozenset[str]) -> Person:
        person = self.access.person(request, scopes)
        if person.work is None:
            raise errors.no_work_plan()
        return person


def _entity(request: web.Request, person: Person, occurrence: Occurrence, id: str, status: int) -> web.Response:
    return say({"@odata.context": context(request, person, CREATED_AND_REPLACED), **occurrence.json(id)}, status)


async def _body(request: web.Request) -> Any:
    content = await request.read()
    if not content:
        raise errors.no_payload()
    if request.content_type != "application/json":
        raise errors.not_json()
    try:
        return json.loads(content)
    except ValueError:
        raise errors.not_json() from None
