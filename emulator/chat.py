"""The chat in a terminal: a line of input is said, `[Label]` presses that button."""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from emulator.browser import SignInFailed
from emulator.speaking import BotFailed, Message, NoButton, Speaking

HINT = 'Say when you are off, like "off next Monday", or "help". [Label] presses a button, Ctrl+D ends.'


@dataclass(frozen=True)
class Terminal:
    """Where answers and complaints go, and whether somebody sits in front of it."""

    say: Callable[[str], None]
    complain: Callable[[str], None]
    interactive: bool


async def talk(speaking: Speaking, lines: AsyncIterator[str], terminal: Terminal) -> bool:
    """Have the whole chat; whether every turn went well."""
    fine = True
    if terminal.interactive:
        terminal.say(HINT)
    async for line in lines:
        if line.strip():
            fine &= await _turn(speaking, line.strip(), terminal)
    return fine


async def _turn(speaking: Speaking, line: str, terminal: Terminal) -> bool:
    before = {message.id: message.text for message in speaking.messages}
    try:
        pressed = line.startswith("[") and line.endswith("]")
        replies = await (speaking.press(line[1:-1].strip()) if pressed else speaking.say(line))
    except (NoButton, BotFailed, SignInFailed) as error:
        terminal.complain(f"failed: {error}")
        return False
    for text in _shown(replies, before):
        terminal.say(text)
    return True


def _shown(replies: Sequence[Message], before: Mapping[str, str]) -> Iterator[str]:
    """Each reply's lines; a card that has merely lost its buttons, or comes again further down, is not said twice."""
    texts = [message.text for message in replies]
    for place, (message, text) in enumerate(zip(replies, texts, strict=True)):
        if labels := [f"[{label}]" for label in message.labels]:
            yield f"{text}\n{' '.join(labels)}"
        elif before.get(message.id) != text and not any(later.startswith(text) for later in texts[place + 1 :]):
            yield text


async def typed() -> AsyncIterator[str]:
    """The lines of standard input. A thread of its own reads them, which ends with the program."""
    queue: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            for line in iter(sys.stdin.readline, ""):
                loop.call_soon_threadsafe(queue.put_nowait, line)
            loop.call_soon_threadsafe(queue.put_nowait, "")

    threading.Thread(target=read, daemon=True).start()
    while line := await queue.get():
        yield line
