"""Which language a browser asks for."""

from collections.abc import Iterator

from identity.wording.english import ENGLISH
from identity.wording.german import GERMAN
from identity.wording.wording import Wording

WORDINGS = {wording.language: wording for wording in (ENGLISH, GERMAN)}
LONGEST = 1000  # characters of the header that are read


def choose(accepted: str) -> Wording:
    """By Accept-Language, the first of the most wanted: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4"""
    wanted = [(weight, wording) for weight, wording in _wanted(accepted[:LONGEST]) if weight > 0]
    return max(wanted, key=lambda pair: pair[0], default=(0, ENGLISH))[1]


def _wanted(accepted: str) -> Iterator[tuple[float, Wording]]:
    for wish in accepted.lower().split(","):
        tag, _, weight = wish.partition(";")
        language = tag.strip().partition("-")[0]
        if language in WORDINGS:
            yield _weight(weight), WORDINGS[language]


def _weight(parameter: str) -> float:
    """1 where it is left out, 0 where it is none."""
    name, _, value = parameter.replace(" ", "").partition("=")
    try:
        return float(value) if name == "q" else float(not name)
    except ValueError:
        return 0
