"""Reads sentences from standard input as JSON lines, or one sentence as argument, which it explains."""

import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from languages.meaning.act import Act
from timeoff.interval import Interval
from understanding.moment import Moment
from understanding.read import understand
from understanding.reading import Understanding

INTENTS = {Act.BOOK, Act.LIST, Act.CANCEL, Act.CHANGE, Act.HELP}


def main() -> None:
    for line in sys.stdin:
        row = json.loads(line)
        now = datetime.fromisoformat(row["now"])
        now = now if now.tzinfo else now.replace(tzinfo=ZoneInfo(row["zone"]))
        understood = understand(row["text"], now, row["zone"], row["locale"])
        print(json.dumps({"id": row["id"], **as_json(understood)}))


def as_json(understood: Understanding) -> dict[str, object]:
    return {
        "intent": understood.act.value if understood.act in INTENTS else "none",
        "readings": [[_span(span) for span in reading.spans] for reading in understood.readings],
        "subject": understood.subject,
    }


def _span(span: Interval | Moment) -> dict[str, object]:
    if isinstance(span, Moment):
        return {"start": span.at.isoformat(), "end": None, "all_day": False}
    return {"start": span.start.isoformat(), "end": span.end.isoformat(), "all_day": span.all_day}


if __name__ == "__main__":
    main()
