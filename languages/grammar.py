"""What a language brings: its words, its rules, and how it may be mistyped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any

from languages.rule import Rule, literals
from languages.tree import Node, tree

Meanings = list[tuple[str, Any]]  # what a word may stand for: (symbol, value)


def vocabulary(*tables: tuple[str, Mapping[str, Any]]) -> dict[str, Meanings]:
    """Tables of words, each for a category, as one: a word -> all that it may stand for."""
    known: dict[str, Meanings] = {}
    for category, table in tables:
        for forms, value in table.items():
            for form in forms.split():
                known.setdefault(form, []).append((f"{{{category}}}", value))
    return known


def joined(*tables: Mapping[str, Meanings]) -> dict[str, Meanings]:
    """Several vocabularies as one."""
    known: dict[str, Meanings] = {}
    for table in tables:
        for word, meanings in table.items():
            known.setdefault(word, []).extend(meanings)
    return known


def marked(*tables: Mapping[Any, str]) -> dict[str, Meanings]:
    """Words by the parts they play: each stands for the set of its parts."""
    parts: dict[str, set[Any]] = {}
    for table in tables:
        for mark, forms in table.items():
            for form in forms.split():
                parts.setdefault(form, set()).add(mark)
    return {form: [("{mark}", frozenset(marks))] for form, marks in parts.items()}


def merged(*tables: Mapping[Any, tuple[str, ...]]) -> dict[Any, tuple[str, ...]]:
    """Several tables of phrases as one."""
    return {mark: sum((table.get(mark, ()) for table in tables), ()) for table in tables for mark in table}


@dataclass(frozen=True, eq=False)
class Grammar:
    """A language as it is read; equal only to itself."""

    written: tuple[Rule, ...]
    words: Mapping[str, Meanings]
    phrases: Mapping[Any, Iterable[str]] = field(default_factory=dict)  # part -> the phrases that play it
    mistyped: Iterable[str] = ()
    not_mistyped: frozenset[str] = frozenset()
    verbs_last: bool = False  # what is asked for may stand behind the time: "Kann ich Freitag anrufen?"
    of_names: str = ""  # an ending that makes a name the subject: "John's off"
    spelled: Mapping[str, str] = field(default_factory=dict)  # letters -> how they are also written: "ü" -> "ue"
    variants: Mapping[str, str] = field(default_factory=dict)  # words of dialects -> the word
    endings: Mapping[str, Meanings] = field(default_factory=dict)  # last parts of compounds, longest first

    @cached_property
    def tree(self) -> Node:
        """Its rules and phrases as one tree, grown at first use, since that takes a while."""
        return tree(self.written, self.phrases)

    @cached_property
    def lexicon(self) -> dict[str, Meanings]:
        """Every word that means something, alone or in a pattern."""
        patterns = chain((rule.pattern for rule in self.written), *self.phrases.values())
        known: dict[str, Meanings] = {word: [(word, None)] for word in literals(patterns)}
        for word, meanings in self.words.items():
            known.setdefault(word, []).extend(meanings)
        other = str.maketrans(dict(self.spelled))
        spelled = {word.translate(other): meanings for word, meanings in known.items()}
        said = {variant: known[word] for variant, word in self.variants.items()}
        return spelled | said | known

    def compound(self, word: str) -> Meanings:
        """What a compound means by its last part: "Kieferorthopäde" is an "Orthopäde"."""
        return next((meanings for ending, meanings in self.endings.items() if word.endswith(ending)), [])

    @cached_property
    def near(self) -> dict[str, list[str]]:
        """Words with a letter left out -> the words, to find mistyped ones."""
        found: dict[str, list[str]] = {}
        for word in self.mistyped:
            for shorter in without_a_letter(word):
                found.setdefault(shorter, []).append(word)
        return found


def without_a_letter(word: str) -> list[str]:
    """A word, and the word without each of its letters."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]
