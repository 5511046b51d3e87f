"""A process of its own that commits a booking in the folder it is given, says so and is killed: no exit handlers."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.bookings.calendar import StandIn
from tests.bookings.conftest import ANN, alive, booking


async def main(folder: Path) -> None:
    async with alive(folder, StandIn()) as bookings:
        await bookings.commit(booking(), ANN)
        sys.stdout.write("acknowledged")
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
