"""A chart of phrases -> the row of phrases that explains the sentence best."""

from understanding.words.chart import Edges
from understanding.words.phrase import NONE, Phrase

# What may stand by itself in a sentence, and how much a token of it counts: words of time before other words.
WORTH = {
    "{each}": 104, "{fromto}": 103.5, "{span}": 103, "{day}": 102, "{days}": 102.4, "{away}": 102, "{until}": 101,
    "{since}": 101, "{start}": 101, "{hours}": 101, "{clock}": 101, "{period}": 100, "{when}": 100, "{amount}": 98,
    "{more}": 98, "{mark}": 98,
}  # fmt: skip
PRICE = 30  # of every phrase, so that one long phrase is better than two short ones


def cover(edges: Edges) -> list[Phrase]:
    """The phrases that together explain most tokens with fewest phrases, in order."""
    size = len(edges)
    best = [0.0] * (size + 1)
    choice: list[tuple[int, str] | None] = [None] * size
    for place in range(size - 1, -1, -1):
        highest = best[place + 1]
        for category, found in edges[place].items():
            if category in WORTH:
                worth = WORTH[category]
                for length in found:
                    score = length * worth - PRICE + best[place + length]
                    if score > highest:
                        highest = score
                        choice[place] = length, category
        best[place] = highest
    return _chosen(choice, edges)


def _chosen(choice: list[tuple[int, str] | None], edges: Edges) -> list[Phrase]:
    chosen = []
    place = 0
    while place < len(choice):
        best = choice[place]
        if best is None:
            place += 1
        else:
            length, category = best
            value = edges[place][category][length]
            chosen.append(Phrase(place, place + length, category, value, value if category == "{mark}" else NONE))
            place += length
    return chosen
