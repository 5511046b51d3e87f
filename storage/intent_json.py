"""Intents and entries as JSON, for their sealed columns."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, assert_never

from timeoff.intent import Booking, Intent, Removal
from timeoff.interval import Interval
from timeoff.person import Person
from timeoff.time_off import Entry, TimeOff

Json = Mapping[str, Any]


def encode_intent(intent: Intent) -> bytes:
    match intent:
        case Booking(_, _, time_off):
            what: Json = {"book": _time_off(time_off)}
        case Removal(_, _, entries):
            what = {"remove": [_entry(entry) for entry in entries]}
        case _:
            assert_never(intent)
    return json.dumps({"person": [intent.person.tenant, intent.person.oid], **what}).encode()


def decode_intent(id: str, text: bytes) -> Intent:
    read = json.loads(text)
    person = Person(*read["person"])
    if "book" in read:
        return Booking(id, person, _read_time_off(read["book"]))
    return Removal(id, person, tuple(_read_entry(entry) for entry in read["remove"]))


def encode_entry(entry: Entry) -> bytes:
    return json.dumps(_entry(entry)).encode()


def decode_entry(text: bytes) -> Entry:
    return _read_entry(json.loads(text))


def without_subject(intent: Intent) -> Intent:
    """The same with nothing left of what the person wrote."""
    match intent:
        case Booking():
            return replace(intent, time_off=replace(intent.time_off, subject=None))
        case Removal():
            return replace(intent, entries=tuple(replace(entry, subject=None) for entry in intent.entries))
        case _:
            assert_never(intent)


def _interval(interval: Interval) -> list[str]:
    return [interval.start.isoformat(), interval.end.isoformat()]


def _read_interval(ends: list[str]) -> Interval:
    start, end = map(datetime.fromisoformat, ends)
    return Interval(start, end)


def _time_off(time_off: TimeOff) -> Json:
    intervals = [_interval(interval) for interval in time_off.intervals]
    return {"intervals": intervals, "zone": time_off.zone, "subject": time_off.subject}


def _read_time_off(read: Json) -> TimeOff:
    return TimeOff(tuple(map(_read_interval, read["intervals"])), read["zone"], read["subject"])


def _entry(entry: Entry) -> Json:
    return {"id": entry.id, "interval": _interval(entry.interval), "zone": entry.zone, "subject": entry.subject}


def _read_entry(read: Json) -> Entry:
    return Entry(read["id"], _read_interval(read["interval"]), read["zone"], read["subject"])
