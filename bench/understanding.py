"""How long reading takes, beside other readers of dates in the same run.

    npm install --no-save chrono-node   # if wanted: the only one that make does not bring
    make bench

Prints the median and the 99th percentile a phrase over the English corpus, in milliseconds, and their ratio to ours;
what 80 words cost against 8; and how long a cold import takes.
"""

import importlib
import json
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parents[1]
ZONE = "Europe/London"
NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo(ZONE))
ROUNDS = 5
EIGHT_WORDS = "off next Friday afternoon for a dentist appointment"
IMPORT = "import time; start = time.perf_counter(); import understanding; print(time.perf_counter() - start)"
CHRONO = """
const chrono = require("chrono-node"), {performance} = require("perf_hooks");
const phrases = JSON.parse(require("fs").readFileSync(0)), now = new Date("2026-11-18T10:00:00Z"), times = [];
for (const phrase of phrases) chrono.parse(phrase, now);
for (let round = 0; round < 5; round++) for (const phrase of phrases) {
  const start = performance.now(); chrono.parse(phrase, now); times.push((performance.now() - start) / 1000);
}
console.log(JSON.stringify(times));
"""

Read = Callable[[str], object]


def main() -> None:
    phrases = corpus()
    ours = times(our_reader(), phrases)
    report("understanding", ours, ours)
    for name, peer in PEERS.items():
        try:
            report(name, times(peer(), phrases), ours)
        except ImportError:
            print(f"{name:28} missing")
    chrono = chrono_times(phrases)
    if chrono is None:
        print(f"{'chrono-node':28} missing")
    else:
        report("chrono-node", chrono, ours)
    long = f"{EIGHT_WORDS}{' so I am to be up at it as we go on' * 6}"
    read = our_reader()
    ratio = median([median(times(read, [long])) for _ in range(9)]) / median(
        [median(times(read, [EIGHT_WORDS])) for _ in range(9)]
    )
    print(f"{len(long.split())} words cost {ratio:.1f} times what {len(EIGHT_WORDS.split())} words cost")
    print(f"cold import {median([cold_import() for _ in range(5)]) * 1000:.0f} ms")


def corpus() -> list[str]:
    """The phrases of the English corpus that ask for time off, and those that ask for nothing."""
    tables = tomllib.loads((ROOT / "tests/corpus/en.toml").read_text("utf-8"))
    return [text for group in (*tables["means"], tables["nothing"]) for text in group["said"]]


def our_reader() -> Read:
    understand = importlib.import_module("understanding").understand
    return lambda text: understand(text, NOW, ZONE, "en-GB")


def parsedatetime() -> Read:
    calendar = importlib.import_module("parsedatetime").Calendar()
    return lambda text: calendar.nlp(text, sourceTime=NOW)


def search_dates() -> Read:
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
    return lambda text: search(text, languages=["en"], settings=settings)


def recognizers() -> Read:
    module = importlib.import_module("recognizers_date_time")
    model = module.DateTimeRecognizer("en-us").get_datetime_model()
    return lambda text: model.parse(text, NOW.replace(tzinfo=None))


PEERS: dict[str, Callable[[], Read]] = {
    "parsedatetime": parsedatetime,
    "dateparser.search_dates": search_dates,
    "recognizers-text": recognizers,
}


def chrono_times(phrases: list[str]) -> list[float] | None:
    """The same phrases read by chrono-node in its own process; None where it is not installed."""
    node = shutil.which("node")
    if node is None:
        return None
    done = subprocess.run([node, "-e", CHRONO], input=json.dumps(phrases), capture_output=True, text=True, cwd=ROOT)
    return list(json.loads(done.stdout)) if done.returncode == 0 else None


def times(read: Read, phrases: list[str]) -> list[float]:
    """Seconds that each phrase took, in several rounds after a first one to warm up."""
    for phrase in phrases:
        read(phrase)
    return [_time(read, phrase) for _ in range(ROUNDS) for phrase in phrases]


def _time(read: Read, phrase: str) -> float:
    start = time.perf_counter()
    read(phrase)
    return time.perf_counter() - start


def report(name: str, took: list[float], ours: list[float]) -> None:
    middle, high = median(took), sorted(took)[int(len(took) * 0.99)]
    share, high_share = middle / median(ours), high / sorted(ours)[int(len(ours) * 0.99)]
    print(f"{name:28} p50 {middle * 1000:8.3f} ms ({share:5.1f}x)   p99 {high * 1000:8.3f} ms ({high_share:5.1f}x)")


def median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def cold_import() -> float:
    """Seconds that importing takes in a process of its own."""
    done = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, cwd=ROOT, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
