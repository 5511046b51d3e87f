"""Everything that the pages say, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass

from identity.steps import Ending


@dataclass(frozen=True)
class Passage:
    """A heading, and what stands below it: a paragraph each."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """One language (BCP 47). The question's heading has the names of Names in braces."""

    language: str
    to_microsoft: Passage
    to_slack: Passage
    question: Passage
    go_to_microsoft: str
    go_to_slack: str
    accept: str
    cancel: str
    endings: Mapping[Ending, Passage]
