"""A person's mailbox settings, as far as a client may read them.

https://learn.microsoft.com/graph/api/user-get-mailboxsettings
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import web
from babel import Locale

from emulator.graph import access, errors, zones
from emulator.graph.access import Access
from emulator.graph.recurrences import WEEKDAYS
from emulator.graph.speech import context, say
from emulator.people import Person, Work

Json = dict[str, Any]
USUAL_HOURS: Final = (Work(("monday", "tuesday", "wednesday", "thursday", "friday"), "office"),)


@dataclass(frozen=True)
class MailboxEndpoint:
    """Answers GET …/mailboxSettings, and for each setting by itself."""

    access: Access

    def routes(self, settings: str) -> list[web.RouteDef]:
        return [
            web.get(settings, self.get, allow_head=False),
            web.get(f"{settings}/{{name}}", self.get_one, allow_head=False),
        ]

    async def get(self, request: web.Request) -> web.Response:
        person = self.access.person(request, access.READ_MAILBOX)
        return say({"@odata.context": context(request, person, "mailboxSettings"), **settings(person)})

    async def get_one(self, request: web.Request) -> web.Response:
        person, name = self.access.person(request, access.READ_MAILBOX), request.match_info["name"]
        all_settings = settings(person)
        if name not in all_settings:
            raise errors.no_such_segment(name)
        value, where = all_settings[name], context(request, person, f"mailboxSettings/{name}")
        return say({"@odata.context": where, **(value if isinstance(value, dict) else {"value": value})})


def settings(person: Person) -> Json:
    """The time zone has its Windows name, which is the default."""
    locale = Locale.parse(person.locale, sep="-")
    return {
        "automaticRepliesSetting": {"status": "disabled", "externalAudience": "all"},
        "timeZone": zones.windows_name(person.zone),
        "language": {"locale": person.locale, "displayName": locale.get_display_name("en")},
        "workingHours": _working_hours(person),
        "dateFormat": re.sub("y+", "yyyy", locale.date_formats["short"].pattern),
        "timeFormat": re.sub("[\\s\u202f]*a", " tt", locale.time_formats["short"].pattern),
        "userPurpose": "user",
    }


def _working_hours(person: Person) -> Json:
    """One start and one end for all days, whatever the work plan says about each."""
    hours = person.work or USUAL_HOURS
    days = {day for work in hours for day in work.days}
    return {
        "daysOfWeek": [day for day in WEEKDAYS if day in days],
        "startTime": f"{min(work.start for work in hours)}.0000000",
        "endTime": f"{max(work.end for work in hours)}.0000000",
        "timeZone": {"name": zones.windows_name(person.zone)},
    }
