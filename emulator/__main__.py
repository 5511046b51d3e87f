"""The command line: `serve` starts the page, `chat` is the same in a terminal."""

import argparse
import asyncio
import json
import logging
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

import structlog

from emulator.chat import Terminal, talk, typed
from emulator.host import Options, run
from emulator.organisation import Organisation
from emulator.people import PEOPLE, Person
from emulator.serve import described, stop_signal
from emulator.sites import PortTaken
from emulator.speaking import Speaking

PORT = 8365
CHANNELS = ("teams", "slack")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def main(arguments: Sequence[str]) -> int:
    """The exit status: 0, or 1 where the port is in use or a turn failed. Exits with 2 for what it does not know."""
    chosen = _parser().parse_args(arguments)
    _log_to_stderr()
    try:
        return asyncio.run(_chat(chosen) if chosen.command == "chat" else _serve(chosen))
    except KeyboardInterrupt:
        return 130
    except PortTaken as error:
        print(f"{error}; choose another one with --port", file=sys.stderr)
        return 1


def _log_to_stderr() -> None:
    """Standard output is for answers alone."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


async def _serve(chosen: argparse.Namespace) -> int:
    stop = stop_signal()
    async with run(Options(chosen.port)) as running:
        told = (
            described(running.organisation, running.bot.address)
            if chosen.headless
            else f"Time Off is at {running.page}"
        )
        print(told, flush=True)
        await stop.wait()
    return 0


async def _chat(chosen: argparse.Namespace) -> int:
    person = _person(chosen)
    people = tuple(person if other.name == person.name else other for other in PEOPLE)
    terminal = Terminal(
        lambda text: print(text, flush=True), lambda text: print(text, file=sys.stderr), sys.stdin.isatty()
    )
    async with run(Options(0, people, _aware(chosen.now, person))) as running:
        fine = await talk(_speaking(running.organisation, chosen), typed(), terminal)
        if chosen.plan:
            for body in running.organisation.graph.stored(person.oid):
                print(json.dumps(body, ensure_ascii=False))
    return 0 if fine else 1


def _speaking(organisation: Organisation, chosen: argparse.Namespace) -> Speaking:
    chat = organisation.slack if chosen.channel == "slack" else organisation.teams
    return chat.speaking(chosen.name)


def _person(chosen: argparse.Namespace) -> Person:
    person = next(person for person in PEOPLE if person.name == chosen.name)
    return replace(person, zone=chosen.zone or person.zone, locale=chosen.locale or person.locale)


def _aware(now: datetime | None, person: Person) -> datetime | None:
    """A wall time is that of the person."""
    return now.replace(tzinfo=ZoneInfo(person.zone)) if now and not now.tzinfo else now


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m emulator", description="Try Time Off without any account.")
    commands = parser.add_subparsers(dest="command", required=True)
    page = commands.add_parser("serve", help="start the bot and the stand-in, and print the page's address")
    page.add_argument(
        "--port", type=_port, default=PORT, metavar="N", help="the page's port (default: %(default)s; 0: any)"
    )
    page.add_argument("--headless", action="store_true", help="print one line of JSON for scripts instead")
    talk = commands.add_parser("chat", help="talk to the bot in a terminal; [Label] presses a button")
    talk.add_argument("--channel", choices=CHANNELS, default=CHANNELS[0], help="where the chat takes place")
    talk.add_argument(
        "--as", dest="name", choices=[person.name for person in PEOPLE], default="ann", help="who speaks (default: ann)"
    )
    talk.add_argument("--now", type=_now, metavar="ISO", help='what "now" is for reading dates, like 2026-11-22T09:00')
    talk.add_argument("--zone", type=_zone, help="the person's time zone, like Europe/Paris")
    talk.add_argument("--locale", type=_locale, metavar="TAG", help="the person's language tag, like en-GB")
    talk.add_argument("--plan", action="store_true", help="show what is booked at the end, a JSON object a line")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port")
    return int(text)


def _now(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date and time, like 2026-11-22T09:00") from None


def _zone(text: str) -> str:
    if text not in available_timezones():
        raise argparse.ArgumentTypeError(f"{text!r} is no time zone of the IANA database")
    return text


def _locale(text: str) -> str:
    if not _TAG.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no language tag")
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
