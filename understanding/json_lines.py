"""The form in which other programs ask and are answered: one JSON object a line."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from languages.meaning.act import Act
from timeoff.interval import Interval
from understanding.moment import Moment
from understanding.read import understand

INTENTS = {Act.BOOK, Act.LIST, Act.CANCEL, Act.CHANGE, Act.HELP}


def answered(row: dict[str, Any]) -> dict[str, Any]:
    """The answer to a row: {"id", "text", "now", "zone", "locale"} -> {"id", "intent", "readings", "subject"}.

    `now` is wall time in the row's zone, unless it names its offset; times in readings are wall times, ends exclusive,
    null for a point in time. Acts other than book, list, cancel, change and help count as "none".
    """
    now = datetime.fromisoformat(row["now"])
    aware = now if now.tzinfo else now.replace(tzinfo=ZoneInfo(row["zone"]))
    understood = understand(row["text"], aware, row["zone"], row["locale"])
    return {
        "id": row["id"],
        "intent": understood.act.value if understood.act in INTENTS else "none",
        "readings": [[_span(span) for span in reading.spans] for reading in understood.readings],
        "subject": understood.subject,
    }


def _span(span: Interval | Moment) -> dict[str, Any]:
    if isinstance(span, Moment):
        return {"start": span.at.isoformat(), "end": None, "all_day": False}
    return {"start": span.start.isoformat(), "end": span.end.isoformat(), "all_day": span.all_day}
