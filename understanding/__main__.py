"""Reads sentences from standard input as JSON lines, or explains the one that is given as argument."""

import argparse
import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from understanding.explain import explained
from understanding.json_lines import answered
from understanding.read import understand


def main(arguments: list[str]) -> None:
    options = _parser().parse_args(arguments)
    if options.sentence is None:
        for line in sys.stdin:
            print(json.dumps(answered(json.loads(line)), ensure_ascii=False))
        return
    zone = ZoneInfo(options.zone)
    now = datetime.fromisoformat(options.now).replace(tzinfo=zone) if options.now else datetime.now(zone)
    understood = understand(options.sentence, now, options.zone, options.locale)
    print(explained(options.sentence, understood, options.locale))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m understanding", description=__doc__)
    parser.add_argument("sentence", nargs="?", help="explain this sentence; without one, read JSON lines")
    parser.add_argument("--now", help="civil time of speaking, ISO 8601 (default: now)")
    parser.add_argument("--zone", default="UTC", help="IANA time zone (default: UTC)")
    parser.add_argument("--locale", default="en-GB", help="BCP 47 tag (default: en-GB)")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
